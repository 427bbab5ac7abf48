import { isRecord } from '../errors/is-record.ts'
import { invalidRequest, type OpenAiError } from './openai-error.ts'

/** Bounds of a number, both included. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads members of a body one by one and keeps the first problem, worded as OpenAI does. A member that is null counts as
 * left out. What a read gives after a problem is of no use: ask `problem` before using any of it.
 */
export interface MemberReader {
  /** The value, undefined when it is left out or null. */
  raw(name: string): unknown
  text(name: string): string | undefined
  flag(name: string): boolean | undefined
  decimal(name: string, range: NumberRange): number | undefined
  integer(name: string, range: NumberRange): number | undefined
  /** Refuses a member that is left out. */
  need(name: string): void
  /** Notes that a value has another type than is expected: `a string`, `an integer`. */
  refuseType(param: string, expected: string, found: unknown): void
  refuse(param: string | null, message: string, code?: string): void
  /** The first thing that was wrong. */
  problem(): OpenAiError | undefined
}

/**
 * Begins to read a body.
 *
 * @param known - names of members that may be there, also those that nobody reads
 */
export function createMemberReader(body: unknown, known: readonly string[]): MemberReader {
  let problem: OpenAiError | undefined
  const refuse = (param: string | null, message: string, code?: string): void => {
    problem ??= invalidRequest(message, param, code)
  }
  const refuseType = (param: string, expected: string, found: unknown): void =>
    refuse(
      param,
      `Invalid type for '${param}': expected ${expected}, but got ${nameType(found)} instead.`,
      'invalid_type',
    )
  const members = isRecord(body) ? body : {}
  if (!isRecord(body)) {
    refuse(null, `Invalid body: expected a JSON object, but got ${nameType(body)} instead.`)
  }
  const unknown = Object.keys(members).filter((name) => !known.includes(name))
  if (unknown.length > 0) refuse(null, describeUnknown(unknown))

  const raw = (name: string): unknown =>
    Object.hasOwn(members, name) ? (members[name] ?? undefined) : undefined
  const number = (name: string, { from, to }: NumberRange, isWhole: boolean): number | undefined => {
    const value = raw(name)
    if (value === undefined) return undefined
    if (typeof value !== 'number' || (isWhole && !Number.isInteger(value))) {
      refuseType(name, isWhole ? 'an integer' : 'a decimal', value)
      return undefined
    }
    const kind = isWhole ? 'integer' : 'decimal'
    if (value < from) {
      const rule = `Expected a value >= ${from}, but got ${value} instead.`
      refuse(name, `Invalid '${name}': ${kind} below minimum value. ${rule}`, `${kind}_below_min_value`)
    }
    if (value > to) {
      const rule = `Expected a value <= ${to}, but got ${value} instead.`
      refuse(name, `Invalid '${name}': ${kind} above maximum value. ${rule}`, `${kind}_above_max_value`)
    }
    return value
  }
  return {
    raw,
    text(name) {
      const value = raw(name)
      if (value === undefined || typeof value === 'string') return value
      refuseType(name, 'a string', value)
      return undefined
    },
    flag(name) {
      const value = raw(name)
      if (value === undefined || typeof value === 'boolean') return value
      refuseType(name, 'a boolean', value)
      return undefined
    },
    decimal: (name, range) => number(name, range, false),
    integer: (name, range) => number(name, range, true),
    need(name) {
      if (raw(name) === undefined) {
        refuse(name, `Missing required parameter: '${name}'.`, 'missing_required_parameter')
      }
    },
    refuseType,
    refuse,
    problem: () => problem,
  }
}

const MAX_NAMED = 20

function describeUnknown(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => name.slice(0, 80))
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : ''
  return `Unrecognized request argument${names.length > 1 ? 's' : ''} supplied: ${shown.join(', ')}${more}`
}

/** The type of a JSON value in words. */
export function nameType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  switch (typeof value) {
    case 'object':
      return 'an object'
    case 'number':
      return Number.isInteger(value) ? 'an integer' : 'a decimal number'
    case 'undefined':
      return 'nothing'
    default:
      return `a ${typeof value}`
  }
}
