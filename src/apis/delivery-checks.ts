import { parseJsonBytes } from '../codecs/lossless-json.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { ReceivedDelivery } from './api-rules.ts'

/** The JSON of a delivery, or why it is none. */
export function readDelivery({
  method,
  headers,
  bytes,
}: ReceivedDelivery): { readonly value: unknown } | { readonly violations: readonly Violation[] } {
  if (method !== 'POST') return refuse(`must be sent with POST, found ${method.slice(0, 20)}`)
  const contentType = headers['content-type'] ?? ''
  if (contentType.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json')
    return refuse(`must have the media type application/json, found ${describeValue(contentType)}`)
  try {
    return { value: parseJsonBytes(bytes).value }
  } catch (error) {
    return refuse(messageOf(error).replace(/^Failed to [^:]+: expected /, 'must be '))
  }
}

function refuse(message: string): { readonly violations: readonly Violation[] } {
  return { violations: [{ code: 'webhook-body', pointer: '', message }] }
}

/** Members that a body lacks, or that are something else: `required` names their JSON types. */
export function memberViolations(
  value: unknown,
  required: Readonly<Record<string, 'text' | 'list' | 'any'>>,
): readonly Violation[] {
  if (!isRecord(value)) {
    const message = `must be an object, found ${describeValue(value)}`
    return [{ code: 'webhook-body', pointer: '', message }]
  }
  return Object.entries(required).flatMap(([name, kind]) => {
    const member = value[name]
    const fits =
      kind === 'any'
        ? Object.hasOwn(value, name)
        : kind === 'list'
          ? Array.isArray(member)
          : typeof member === 'string' && member !== ''
    const expected = { any: 'given', list: 'a list', text: 'text' }[kind]
    const message = `must be ${expected}, found ${describeValue(member)}`
    return fits ? [] : [{ code: 'webhook-body', pointer: `/${name}`, message }]
  })
}

/** An id of a delivery beside the one that the caller was given. */
export function idViolation(
  found: unknown,
  expected: string | undefined,
  { pointer, what }: { readonly pointer: string; readonly what: string },
): readonly Violation[] {
  if (typeof found !== 'string' || found === '') {
    const message = `must have ${what}, found ${describeValue(found)}`
    return [{ code: 'webhook-id', pointer, message }]
  }
  if (expected === undefined || found === expected) return []
  const message = `must be the id of the run, ${describeValue(expected)}, in ${what}, found ${describeValue(found)}`
  return [{ code: 'webhook-id', pointer, message }]
}

/** How often a delivery may be repeated. */
export interface AttemptRules {
  readonly maxAttempts: number
  /** Whether another attempt may follow this answer of the receiver; undefined stands for none in time. */
  readonly mayFollow: (status: number | undefined) => boolean
}

/** Holds the attempts of one delivery, by the answers that the receiver gave in their order, against the documented number. */
export function attemptViolations(
  answers: readonly (number | undefined)[],
  { maxAttempts, mayFollow }: AttemptRules,
): readonly Violation[] {
  if (answers.length > maxAttempts) {
    const message = `must be delivered at most ${maxAttempts} times, found ${answers.length} attempts`
    return [{ code: 'webhook-attempts', pointer: '', message }]
  }
  const last = answers.slice(0, -1).find((status) => !mayFollow(status))
  if (answers.length < 2 || last === undefined) return []
  const message = `must not be repeated after the answer ${last}, found another attempt`
  return [{ code: 'webhook-attempts', pointer: '', message }]
}
