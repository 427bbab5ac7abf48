import { isRecord } from '../../errors/is-record.ts'
import type { JsonSchema, SchemaIndex } from './json-schema.ts'

/** One way to break a schema, as a schema. */
export interface Negation {
  readonly schema: JsonSchema
  /**
   * True when this stands for more values than those that break the schema: they are to be checked. Such a way keeps
   * the list complete where the others are too narrow.
   */
  readonly isLoose?: boolean
}

type Members = Readonly<Record<string, unknown>>

/**
 * Finds the ways to break a schema, one keyword each. Every value that breaks it fits one of them; an empty list means
 * that none does. A schema always gets the same list: ways are compared as they are.
 */
export function createNegation(index: SchemaIndex): (schema: JsonSchema) => readonly Negation[] {
  const negations = new Map<JsonSchema, readonly Negation[]>([
    [true, []],
    [false, [{ schema: true }]],
  ])
  return (schema) => {
    const known = negations.get(schema)
    if (known !== undefined || typeof schema === 'boolean') return known ?? []
    const found = Object.keys(schema).flatMap((keyword) => {
      const value = schema[keyword]
      if (keyword === '$ref' || keyword === '$dynamicRef') {
        return ways({ not: index.resolve(value as string, schema).schema })
      }
      const write = Object.hasOwn(NEGATIONS, keyword) ? NEGATIONS[keyword] : undefined
      return write?.(value, schema) ?? []
    })
    negations.set(schema, found)
    return found
  }
}

const TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const

const ways = (...schemas: readonly JsonSchema[]): readonly Negation[] => schemas.map((schema) => ({ schema }))
const loosely = (schema: JsonSchema): Negation => ({ schema, isLoose: true })
const not = (schema: unknown): JsonSchema => ({ not: schema })
const entriesOf = (value: unknown): readonly [string, unknown][] =>
  isRecord(value) ? Object.entries(value) : []
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const anyItems = (count: number): readonly true[] => Array.from({ length: count }, () => true as const)
const NUMBER = { type: 'number' } as const
const TEXT = { type: 'string' } as const
const LIST = { type: 'array' } as const
const OBJECT = { type: 'object' } as const

type Write = (value: unknown, schema: Members) => readonly Negation[]

const NEGATIONS: Readonly<Record<string, Write>> = {
  type(value) {
    const names = [value].flat()
    const others = TYPES.filter((type) => !names.includes(type))
    const isInteger = names.includes('integer') && !names.includes('number')
    const rest = others.filter((type) => type !== 'number' || !isInteger)
    return [...(rest.length > 0 ? ways({ type: rest }) : []), ...(isInteger ? [loosely(NUMBER)] : [])]
  },
  const: () => [loosely(true)],
  enum: () => [loosely(true)],
  minimum: (value) => ways({ ...NUMBER, exclusiveMaximum: value }),
  maximum: (value) => ways({ ...NUMBER, exclusiveMinimum: value }),
  exclusiveMinimum: (value) => ways({ ...NUMBER, maximum: value }),
  exclusiveMaximum: (value) => ways({ ...NUMBER, minimum: value }),
  multipleOf: () => [loosely(NUMBER)],
  minLength: (value) => ways({ ...TEXT, maxLength: Number(value) - 1 }),
  maxLength: (value) => ways({ ...TEXT, minLength: Number(value) + 1 }),
  pattern: () => [loosely(TEXT)],
  format: () => [loosely(TEXT)],
  minItems: (value) => ways({ ...LIST, maxItems: Number(value) - 1 }),
  maxItems: (value) => ways({ ...LIST, minItems: Number(value) + 1 }),
  uniqueItems: (value) =>
    value === true
      ? [
          ...ways(
            { ...LIST, minItems: 2, items: { const: null } },
            { ...LIST, minItems: 2, items: { const: 0 } },
          ),
          loosely({ ...LIST, minItems: 2 }),
        ]
      : [],
  prefixItems: (value) =>
    listed(value).flatMap((one, i) =>
      ways({ ...LIST, minItems: i + 1, prefixItems: [...anyItems(i), not(one)] }),
    ),
  items(value, { prefixItems }) {
    const before = listed(prefixItems).length
    const more = { ...LIST, minItems: before + 1 }
    return [
      ...ways({ ...more, ...(before > 0 && { prefixItems: anyItems(before) }), items: not(value) }),
      loosely(more),
    ]
  },
  contains(value, { minContains = 1, maxContains }) {
    const [least, most] = [Number(minContains), Number(maxContains)]
    return ways(
      ...(least === 1 ? [{ ...LIST, items: not(value) }] : []),
      ...(least > 1 ? [{ ...LIST, contains: value, minContains: 0, maxContains: least - 1 }] : []),
      ...(maxContains === undefined ? [] : [{ ...LIST, contains: value, minContains: most + 1 }]),
    )
  },
  minProperties: (value) => ways({ ...OBJECT, maxProperties: Number(value) - 1 }),
  maxProperties: (value) => ways({ ...OBJECT, minProperties: Number(value) + 1 }),
  required: (value) =>
    ways(...listed(value).map((name) => ({ ...OBJECT, properties: { [name as string]: false } }))),
  properties: (value) =>
    entriesOf(value).flatMap(([name, one]) =>
      ways({ ...OBJECT, required: [name], properties: Object.fromEntries([[name, not(one)]]) }),
    ),
  patternProperties: (value) =>
    entriesOf(value).flatMap(([pattern, one]) => [
      ...ways({ ...OBJECT, minProperties: 1, propertyNames: { pattern }, additionalProperties: not(one) }),
      loosely({ ...OBJECT, minProperties: 1 }),
    ]),
  additionalProperties(value, { properties, patternProperties }) {
    const known = [
      { enum: entriesOf(properties).map(([name]) => name) },
      ...entriesOf(patternProperties).map(([pattern]) => ({ pattern })),
    ]
    const names = { propertyNames: { not: { anyOf: known } } }
    return [
      ...ways({ ...OBJECT, minProperties: 1, ...names, additionalProperties: not(value) }),
      loosely({ ...OBJECT, minProperties: 1 }),
    ]
  },
  propertyNames: (value) => [
    ...ways({ ...OBJECT, minProperties: 1, propertyNames: not(value) }),
    loosely({ ...OBJECT, minProperties: 1 }),
  ],
  unevaluatedProperties: () => [loosely({ ...OBJECT, minProperties: 1 })],
  unevaluatedItems: () => [loosely({ ...LIST, minItems: 1 })],
  dependentRequired: (value) =>
    entriesOf(value).flatMap(([name, others]) =>
      ways(
        ...listed(others).map((other) => ({
          ...OBJECT,
          required: [name],
          properties: Object.fromEntries([[other as string, false]]),
        })),
      ),
    ),
  dependentSchemas: (value) =>
    entriesOf(value).flatMap(([name, one]) => ways({ ...OBJECT, required: [name], not: one })),
  allOf: (value) => ways(...listed(value).map(not)),
  anyOf: (value) => ways({ allOf: listed(value).map(not) }),
  oneOf(value) {
    const schemas = listed(value)
    const pairs = schemas.flatMap((one, i) => schemas.slice(i + 1).map((other) => ({ allOf: [one, other] })))
    return ways({ allOf: schemas.map(not) }, ...pairs)
  },
  not: (value) => ways(value as JsonSchema),
  if: (value, schema) => [
    ...(Object.hasOwn(schema, 'then') ? ways({ allOf: [value, not(schema['then'])] }) : []),
    ...(Object.hasOwn(schema, 'else') ? ways({ not: value, allOf: [not(schema['else'])] }) : []),
  ],
}
