import { describeValue } from '../errors/describe-value.ts'
import type { Violation } from './violation.ts'

/** One broken keyword, in the form that Ajv reports it with its option `verbose`. */
export interface SchemaError {
  /** RFC 6901 pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
  /** The value itself. */
  data?: unknown
}

/** A compiled schema. `errors` belongs to the last call and is replaced by the next. */
export interface SchemaValidator {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

const MAX_VIOLATIONS = 20

/**
 * Checks a value against a compiled schema; an empty list means that it fits.
 *
 * Lists at most 20 violations. Alternatives (`oneOf`, `anyOf`) of which none fits make one violation that
 * says what each lacks, not one per alternative.
 */
export function validateSchema(validator: SchemaValidator, value: unknown): readonly Violation[] {
  if (validator(value)) return []
  const groups = groupAlternatives(validator.errors ?? [])
  const violations = groups
    .slice(0, MAX_VIOLATIONS)
    .map(({ error, alternatives }) => toViolation(error, alternatives))
  const more = groups.length - violations.length
  const last = violations.at(-1)
  if (more === 0 || last === undefined) return violations
  return [...violations.slice(0, -1), { ...last, message: `${last.message} (and ${more} more violations)` }]
}

interface ErrorGroup {
  readonly error: SchemaError
  /** What the alternatives of `error` demand; empty for any other keyword. */
  readonly alternatives: readonly string[]
}

/**
 * Ajv reports the errors of the alternatives first, then the `oneOf` or `anyOf` that they belong to. It
 * checks `properties` and `required` of the same schema later, so what comes before and lies within belongs
 * to the alternatives.
 */
function groupAlternatives(errors: readonly SchemaError[]): readonly ErrorGroup[] {
  const groups: ErrorGroup[] = []
  for (const error of errors) {
    const within: ErrorGroup[] = []
    if (error.keyword === 'oneOf' || error.keyword === 'anyOf') {
      for (
        let previous = groups.at(-1);
        previous && isWithin(previous.error, error);
        previous = groups.at(-1)
      ) {
        within.unshift(previous)
        groups.pop()
      }
    }
    groups.push(joinAlternatives(error, within))
  }
  return groups
}

/**
 * Where a member of one alternative is wrong, alternatives of another type and those that forbid a member of the value tell
 * nothing: they are left out, and a single demand stands for itself.
 */
function joinAlternatives(error: SchemaError, groups: readonly ErrorGroup[]): ErrorGroup {
  const isForbidden = (group: ErrorGroup): boolean => group.error.keyword === 'false schema'
  const isOfWhole = (group: ErrorGroup): boolean => group.error.instancePath === error.instancePath
  const isDecided = groups.some((group) => !isForbidden(group) && !isOfWhole(group))
  const told = isDecided
    ? groups.filter((group) => !isForbidden(group) && !(isOfWhole(group) && group.error.keyword === 'type'))
    : groups
  const alternatives = [...new Set(told.map((group) => describeDemand(group, error.instancePath)))]
  const [first] = told
  const isSingle = told.length < groups.length && alternatives.length === 1
  return isSingle && first !== undefined ? first : { error, alternatives }
}

function isWithin(inner: SchemaError, outer: SchemaError): boolean {
  return inner.instancePath === outer.instancePath || inner.instancePath.startsWith(`${outer.instancePath}/`)
}

function describeDemand({ error, alternatives }: ErrorGroup, base: string): string {
  const where = error.instancePath.slice(base.length)
  return `${where === '' ? '' : `${where} `}${toDemand(error, alternatives)}`
}

function toViolation(error: SchemaError, alternatives: readonly string[]): Violation {
  const found = 'data' in error ? `, found ${describeValue(error.data)}` : ''
  return {
    code: `schema-${toKebabCase(error.keyword)}`,
    pointer: error.instancePath,
    message: `${toDemand(error, alternatives)}${found}`,
  }
}

/** The `must ...` fragment without what was found. */
function toDemand(error: SchemaError, alternatives: readonly string[]): string {
  const { keyword, params, message } = error
  switch (keyword) {
    case 'type':
      return `must be ${[params['type']].flat().join(' or ')}`
    case 'enum':
      return `must be one of ${listValues(params['allowedValues'])}`
    case 'const':
      return `must be ${describeValue(params['allowedValue'])}`
    case 'false schema':
      return 'must not be present'
    case 'additionalProperties':
      return `must not have the property ${describeValue(params['additionalProperty'])}`
    case 'unevaluatedProperties':
      return `must not have the property ${describeValue(params['unevaluatedProperty'])}`
    case 'oneOf':
    case 'anyOf':
      return alternatives.length === 0
        ? 'must fit exactly one of the allowed forms'
        : `must fit one of the allowed forms (${alternatives.slice(0, MAX_VIOLATIONS).join('; or ')})`
    default:
      return message?.startsWith('must ')
        ? message.replace('must NOT', 'must not')
        : `must satisfy ${keyword}`
  }
}

function listValues(values: unknown): string {
  if (!Array.isArray(values)) return describeValue(values)
  const shown = values.slice(0, MAX_VIOLATIONS).map(describeValue).join(', ')
  const more = values.length - MAX_VIOLATIONS
  return more > 0 ? `${shown} and ${more} more` : shown
}

function toKebabCase(keyword: string): string {
  return keyword.replaceAll(' ', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
