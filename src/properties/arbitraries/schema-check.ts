import { areEqual, identityOf } from './json-equality.ts'
import { patternOf, type JsonSchema, type SchemaIndex } from './json-schema.ts'
import type { FormatRule } from './text-formats.ts'

/** What is needed to check values. */
export interface SchemaChecker {
  readonly index: SchemaIndex
  readonly formats: Readonly<Record<string, FormatRule>>
}

/** The members and items that a schema and those applied beside it looked at; for `unevaluatedProperties` and `unevaluatedItems`. */
interface Evaluated {
  readonly names: Set<string>
  readonly items: Set<number>
}

interface Run extends SchemaChecker {
  /** References that are followed at this moment: one that leads to itself says nothing new. */
  readonly active: { readonly schema: JsonSchema; readonly value: unknown }[]
}

type Members = Readonly<Record<string, unknown>>

/** Whether a value fits a schema. Formats are checked where they are known; `multipleOf` as by division of doubles. */
export function fitsSchema(checker: SchemaChecker, schema: JsonSchema, value: unknown): boolean {
  return check({ ...checker, active: [] }, schema, value) !== undefined
}

function check(run: Run, schema: JsonSchema, value: unknown): Evaluated | undefined {
  const evaluated: Evaluated = { names: new Set(), items: new Set() }
  if (typeof schema === 'boolean') return schema ? evaluated : undefined
  const fits =
    checkAny(schema, value) &&
    (typeof value !== 'number' || checkNumber(schema, value)) &&
    (typeof value !== 'string' || checkText(run, schema, value)) &&
    checkApplied(run, schema, value, evaluated) &&
    (!Array.isArray(value) || checkList(run, schema, value, evaluated)) &&
    (!isMembers(value) || checkMembers(run, schema, value, evaluated))
  return fits ? evaluated : undefined
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function hasType(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return type === 'object' ? isMembers(value) : typeof value === type
}

function checkAny(schema: Members, value: unknown): boolean {
  const { type, enum: allowed } = schema
  if (type !== undefined && ![type].flat().some((one) => hasType(value, one))) return false
  if (Object.hasOwn(schema, 'const') && !areEqual(schema['const'], value)) return false
  return !Array.isArray(allowed) || allowed.some((one) => areEqual(one, value))
}

function checkNumber(schema: Members, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<
    string,
    number
  >
  if (minimum !== undefined && value < minimum) return false
  if (maximum !== undefined && value > maximum) return false
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false
  return multipleOf === undefined || isMultiple(value, multipleOf)
}

/** Quotients from 1e21 on are refused: validators disagree on them. */
export function isMultiple(value: number, step: number): boolean {
  const quotient = value / step
  return Number.isInteger(quotient) && Math.abs(quotient) < 1e21
}

/** Characters as JSON Schema counts them: code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

function checkText({ formats }: Run, schema: Members, value: string): boolean {
  const { minLength, maxLength, pattern, format } = schema
  if (typeof minLength === 'number' && countCharacters(value) < minLength) return false
  if (typeof maxLength === 'number' && countCharacters(value) > maxLength) return false
  if (typeof pattern === 'string' && !patternOf(pattern, '').test(value)) return false
  const rule = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined
  return rule === undefined || rule.accepts(value)
}

/** Keywords that apply other schemas to the same value. */
function checkApplied(run: Run, schema: Members, value: unknown, evaluated: Evaluated): boolean {
  const apply = (one: unknown): boolean => {
    const inner = check(run, one as JsonSchema, value)
    inner?.names.forEach((name) => evaluated.names.add(name))
    inner?.items.forEach((item) => evaluated.items.add(item))
    return inner !== undefined
  }
  for (const keyword of ['$ref', '$dynamicRef']) {
    const reference = schema[keyword]
    if (typeof reference === 'string' && !applyReference(run, { reference, schema, value }, apply))
      return false
  }
  const lists = schema as Record<string, readonly unknown[] | undefined>
  if (lists['allOf']?.every(apply) === false) return false
  // Every alternative that fits counts, so none may be left out.
  if (lists['anyOf']?.map(apply).includes(true) === false) return false
  const { oneOf } = lists
  if (oneOf !== undefined && oneOf.map(apply).filter(Boolean).length !== 1) return false
  if (Object.hasOwn(schema, 'not') && check(run, schema['not'] as JsonSchema, value) !== undefined)
    return false
  if (Object.hasOwn(schema, 'if')) {
    const branch = apply(schema['if']) ? 'then' : 'else'
    if (Object.hasOwn(schema, branch) && !apply(schema[branch])) return false
  }
  const dependent = isMembers(value) ? Object.entries((schema['dependentSchemas'] ?? {}) as Members) : []
  return dependent.every(([name, one]) => !Object.hasOwn(value as object, name) || apply(one))
}

function applyReference(
  run: Run,
  { reference, schema, value }: { reference: string; schema: Members; value: unknown },
  apply: (schema: unknown) => boolean,
): boolean {
  const target = run.index.resolve(reference, schema).schema
  if (run.active.some((one) => one.schema === target && one.value === value)) return true
  run.active.push({ schema: target, value })
  const fits = apply(target)
  run.active.pop()
  return fits
}

function checkList(run: Run, schema: Members, value: readonly unknown[], evaluated: Evaluated): boolean {
  const fits = (one: unknown, item: unknown): boolean => check(run, one as JsonSchema, item) !== undefined
  const { minItems = 0, maxItems = Infinity, uniqueItems } = schema as Record<string, number>
  if (value.length < minItems || value.length > maxItems) return false
  if ((uniqueItems as unknown) === true && new Set(value.map(identityOf)).size < value.length) return false
  const prefix = (schema['prefixItems'] ?? []) as readonly unknown[]
  if (!prefix.every((one, i) => i >= value.length || fits(one, value[i]))) return false
  prefix.forEach((_, i) => evaluated.items.add(i))
  if (Object.hasOwn(schema, 'items')) {
    if (!value.every((item, i) => i < prefix.length || fits(schema['items'], item))) return false
    value.forEach((_, i) => evaluated.items.add(i))
  }
  if (Object.hasOwn(schema, 'contains')) {
    const { minContains = 1, maxContains = Infinity } = schema as Record<string, number>
    const found = value.flatMap((item, i) => (fits(schema['contains'], item) ? [i] : []))
    if (found.length < minContains || found.length > maxContains) return false
    found.forEach((i) => evaluated.items.add(i))
  }
  if (!Object.hasOwn(schema, 'unevaluatedItems')) return true
  if (!value.every((item, i) => evaluated.items.has(i) || fits(schema['unevaluatedItems'], item)))
    return false
  value.forEach((_, i) => evaluated.items.add(i))
  return true
}

function checkMembers(run: Run, schema: Members, value: Members, evaluated: Evaluated): boolean {
  const fits = (one: unknown, member: unknown): boolean => check(run, one as JsonSchema, member) !== undefined
  const names = Object.keys(value)
  const { minProperties = 0, maxProperties = Infinity } = schema as Record<string, number>
  if (names.length < minProperties || names.length > maxProperties) return false
  const hasAll = (required: unknown): boolean =>
    !Array.isArray(required) || required.every((name: string) => Object.hasOwn(value, name))
  if (!hasAll(schema['required'])) return false
  for (const [name, required] of Object.entries((schema['dependentRequired'] ?? {}) as Members)) {
    if (Object.hasOwn(value, name) && !hasAll(required)) return false
  }
  const properties = (schema['properties'] ?? {}) as Members
  const patterns = Object.entries((schema['patternProperties'] ?? {}) as Members)
  for (const name of names) {
    if (Object.hasOwn(schema, 'propertyNames') && !fits(schema['propertyNames'], name)) return false
    const applied = patterns.flatMap(([pattern, one]) => (patternOf(pattern, '').test(name) ? [one] : []))
    if (Object.hasOwn(properties, name)) applied.push(properties[name])
    if (applied.length === 0 && Object.hasOwn(schema, 'additionalProperties')) {
      applied.push(schema['additionalProperties'])
    }
    if (applied.length === 0) continue
    if (!applied.every((one) => fits(one, value[name]))) return false
    evaluated.names.add(name)
  }
  if (!Object.hasOwn(schema, 'unevaluatedProperties')) return true
  const unevaluated = schema['unevaluatedProperties']
  if (!names.every((name) => evaluated.names.has(name) || fits(unevaluated, value[name]))) return false
  names.forEach((name) => evaluated.names.add(name))
  return true
}
