/** Schemas of each known format, with what a length or a pattern adds. */
export const FORMAT_SCHEMAS: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    [
      'date',
      'time',
      'date-time',
      'duration',
      'email',
      'hostname',
      'ipv4',
      'ipv6',
      'uri',
      'uri-reference',
      'uuid',
      'json-pointer',
      'regex',
      'byte',
    ].map((format) => [format, { type: 'string', format }]),
  ),
  'short email': { type: 'string', format: 'email', maxLength: 12 },
  'secure uri': { type: 'string', format: 'uri', pattern: '^https:', maxLength: 40 },
  'one of two formats': { type: 'string', oneOf: [{ format: 'date' }, { format: 'uuid' }] },
  'unknown format': { type: 'string', format: 'something-else' },
}

/** Schemas that no value fits, the place that is to be named, and a part of the reason. */
export const IMPOSSIBLE_SCHEMAS: readonly {
  readonly name: string
  readonly schema: unknown
  readonly pointer: string
}[] = [
  { name: 'false', schema: false, pointer: '' },
  { name: 'two types', schema: { allOf: [{ type: 'string' }, { type: 'integer' }] }, pointer: '/allOf/1' },
  {
    name: 'an empty range',
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'number', minimum: 5, maximum: 3 } },
    },
    pointer: '/properties/a',
  },
  {
    name: 'a range without an integer',
    schema: { type: 'integer', minimum: 0.2, maximum: 0.8 },
    pointer: '',
  },
  { name: 'no multiple', schema: { type: 'integer', multipleOf: 7, minimum: 1, maximum: 6 }, pointer: '' },
  {
    name: 'no length',
    schema: { type: 'array', minItems: 1, items: { type: 'string', minLength: 3, maxLength: 2 } },
    pointer: '/items',
  },
  { name: 'a const of another type', schema: { const: 1, type: 'string' }, pointer: '' },
  { name: 'an empty enum', schema: { allOf: [{ enum: [1, 2] }, { enum: [3] }] }, pointer: '/allOf/1' },
  {
    name: 'a required member that is false',
    schema: { type: 'object', required: ['a/b'], properties: { 'a/b': false } },
    pointer: '/properties/a~1b',
  },
  {
    name: 'a required member of a closed object',
    schema: { type: 'object', required: ['a'], additionalProperties: false },
    pointer: '/additionalProperties',
  },
  {
    name: 'too few names',
    schema: { type: 'object', propertyNames: { enum: ['a'] }, minProperties: 2 },
    pointer: '',
  },
  {
    name: 'too few items',
    schema: { type: 'array', items: { type: 'boolean' }, uniqueItems: true, minItems: 3 },
    pointer: '',
  },
  {
    name: 'no alternative',
    schema: { type: 'string', anyOf: [{ type: 'integer' }, { type: 'null' }] },
    pointer: '/anyOf',
  },
  {
    name: 'alternatives that exclude each other',
    schema: { allOf: Array.from({ length: 14 }, (_, i) => ({ anyOf: [{ const: i }, { const: i + 100 }] })) },
    pointer: '/allOf/0/anyOf',
  },
  { name: 'the opposite of itself', schema: { type: 'string', not: { type: 'string' } }, pointer: '/not' },
  {
    name: 'a value without end',
    schema: { type: 'object', required: ['a'], properties: { a: { $ref: '#' } } },
    pointer: '',
  },
  {
    name: 'no contained item',
    schema: { type: 'array', contains: { type: 'string' }, items: { type: 'integer' } },
    pointer: '',
  },
  { name: 'a missing reference', schema: { $ref: '#/$defs/none' }, pointer: '' },
  {
    name: 'another document',
    schema: { properties: { a: { $ref: 'other.json' } } },
    pointer: '/properties/a',
  },
  { name: 'a broken pattern', schema: { type: 'string', pattern: '(' }, pointer: '/pattern' },
  { name: 'a keyword of a wrong type', schema: { type: 'number', minimum: '3' }, pointer: '/minimum' },
]
