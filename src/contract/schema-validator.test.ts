import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { validateSchema, type SchemaValidator } from './schema-validator.ts'
import { describeValue } from '../errors/describe-value.ts'

function compile(schema: object): SchemaValidator {
  return new Ajv2020({ allErrors: true, strict: false, verbose: true }).compile(schema) as SchemaValidator
}

const rows = [
  {
    name: 'a type',
    schema: { properties: { timeout_seconds: { type: 'integer' } } },
    given: { timeout_seconds: '5' },
    want: { code: 'schema-type', pointer: '/timeout_seconds', message: 'must be integer, found "5"' },
  },
  {
    name: 'several types',
    schema: { type: ['string', 'null'] },
    given: 5,
    want: { code: 'schema-type', pointer: '', message: 'must be string or null, found 5' },
  },
  {
    name: 'a missing member',
    schema: { required: ['data'] },
    given: { timeout_seconds: 5 },
    want: {
      code: 'schema-required',
      pointer: '',
      message: "must have required property 'data', found an object with member timeout_seconds",
    },
  },
  {
    name: 'a list of allowed values',
    schema: { enum: ['links', 'inline'] },
    given: 'link',
    want: { code: 'schema-enum', pointer: '', message: 'must be one of "links", "inline", found "link"' },
  },
  {
    name: 'a constant',
    schema: { const: null },
    given: [1, 2, 3],
    want: { code: 'schema-const', pointer: '', message: 'must be null, found a list of 3' },
  },
  {
    name: 'a forbidden member',
    schema: { properties: { error: false } },
    given: { error: 'x' },
    want: { code: 'schema-false-schema', pointer: '/error', message: 'must not be present, found "x"' },
  },
  {
    name: 'an unknown member',
    schema: { properties: { a: {} }, additionalProperties: false },
    given: { a: 1, b: 2 },
    want: {
      code: 'schema-additional-properties',
      pointer: '',
      message: 'must not have the property "b", found an object with members a, b',
    },
  },
  {
    name: 'a length',
    schema: { minLength: 1 },
    given: '',
    want: {
      code: 'schema-min-length',
      pointer: '',
      message: 'must not have fewer than 1 characters, found ""',
    },
  },
  {
    name: 'a member whose name has a slash and a tilde',
    schema: { additionalProperties: { type: 'string' } },
    given: { 'a/b~c': 1 },
    want: { code: 'schema-type', pointer: '/a~1b~0c', message: 'must be string, found 1' },
  },
] as const

test.each(rows)(
  'reports one violation with code, pointer and message for $name',
  ({ schema, given, want }) => {
    expect(validateSchema(compile(schema), given)).toEqual([want])
  },
)

test('returns no violation when the value fits', () => {
  expect(validateSchema(compile({ type: 'integer' }), 5)).toEqual([])
})

test.each(['oneOf', 'anyOf'])('reports one violation when no alternative of %s fits', (keyword) => {
  const validator = compile({
    [keyword]: [
      { type: 'object', required: ['data'], properties: { error: false } },
      { type: 'object', required: ['batchId'], properties: { error: false } },
    ],
  })
  const violations = validateSchema(validator, { error: 'x' })
  expect(violations).toHaveLength(1)
  expect(violations[0]?.code).toBe(keyword === 'oneOf' ? 'schema-one-of' : 'schema-any-of')
  expect(violations[0]?.message).toContain("must have required property 'data'")
  expect(violations[0]?.message).toContain("must have required property 'batchId'")
  expect(violations[0]?.message).toContain('/error must not be present')
  expect(violations[0]?.message).toMatch(/, found an object with member error$/)
})

test.each([
  { given: { data: 5 }, want: ['/data must be array or string, found 5'] },
  { given: { data: 'a', url: 1 }, want: ['/url must be string, found 1'] },
  {
    given: 5,
    want: [' must fit one of the allowed forms (must be array; or must be object), found 5'],
  },
])('tells of alternatives only what the one that is meant lacks: $given', ({ given, want }) => {
  const url = { type: 'string' }
  const validator = compile({
    oneOf: [
      { type: 'array' },
      { type: 'object', required: ['data'], properties: { data: { type: ['array', 'string'] }, url } },
      { type: 'object', properties: { data: false, url } },
    ],
  })
  expect(validateSchema(validator, given).map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(
    want,
  )
})

test('reports that several alternatives of oneOf fit', () => {
  const violations = validateSchema(compile({ oneOf: [{ minimum: 0 }, { minimum: 1 }] }), 2)
  expect(violations).toEqual([
    { code: 'schema-one-of', pointer: '', message: 'must fit exactly one of the allowed forms, found 2' },
  ])
})

test('keeps a violation of another member beside those of the alternatives', () => {
  const validator = compile({
    properties: { a: { type: 'string' }, b: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  })
  expect(validateSchema(validator, { a: 1, b: 2 }).map(({ pointer }) => pointer)).toEqual(['/a', '/b'])
})

test('stops at 20 violations and says how many more there are', () => {
  const violations = validateSchema(compile({ items: { type: 'string' } }), Array(25).fill(1))
  expect(violations).toHaveLength(20)
  expect(violations.at(-1)).toEqual({
    code: 'schema-type',
    pointer: '/19',
    message: 'must be string, found 1 (and 5 more violations)',
  })
})

test.each([
  { given: undefined, want: 'nothing' },
  { given: null, want: 'null' },
  { given: -0, want: '-0' },
  { given: NaN, want: 'NaN' },
  { given: 9007199254740993n, want: '9007199254740993' },
  { given: [], want: 'an empty list' },
  { given: {}, want: 'an empty object' },
  { given: new Uint8Array(3), want: '3 bytes' },
])('describes $given as $want', ({ given, want }) => {
  expect(describeValue(given)).toBe(want)
})

test('quotes at most 80 characters of a text and says its length', () => {
  expect(describeValue('a'.repeat(200))).toBe(`"${'a'.repeat(76)}... (200 characters)`)
})

test('does not cut a text within a character', () => {
  // encodeURIComponent throws on half a surrogate pair.
  expect(() => encodeURIComponent(describeValue(`a${'\u{1F600}'.repeat(100)}`))).not.toThrow()
  expect(() => encodeURIComponent(describeValue('\u{1F600}'.repeat(100)))).not.toThrow()
})
