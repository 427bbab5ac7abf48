import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { arbitraryFromSchema } from '../../src/properties/arbitraries/schema-arbitrary.ts'
import { COMBINED_SCHEMAS } from './schema-combinations.ts'
import { KEYWORD_SCHEMAS } from './schema-keywords.ts'
import { FORMAT_SCHEMAS, IMPOSSIBLE_SCHEMAS } from './schema-limits.ts'

const RUNS = 150

function compile(schema: unknown): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, logger: false })
  ajvFormats.default(ajv)
  return ajv.compile(schema as object)
}

/** Every value fits by Ajv's word, and is what JSON in UTF-8 carries. */
function assertFits(values: fc.Arbitrary<unknown>, validate: ValidateFunction, numRuns = RUNS): void {
  fc.assert(
    fc.property(values, (value) => {
      const text = JSON.stringify(value)
      const sent: unknown = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(text)))
      // Ajv compares members with a package that calls a text's or object's own `toString` and `valueOf`.
      fc.pre(!/"(toString|valueOf)":/.test(text))
      if (!validate(value)) throw new Error(`${text} ${JSON.stringify(validate.errors)}`)
      if (!validate(sent) || JSON.stringify(sent) !== text)
        throw new Error(`${text} arrives as another value`)
    }),
    { numRuns },
  )
}

describe('values always fit by Ajv', () => {
  test.each(Object.entries({ ...KEYWORD_SCHEMAS, ...COMBINED_SCHEMAS }))('%s', (_name, schema) => {
    assertFits(arbitraryFromSchema(schema), compile(schema))
  })

  test.each(Object.entries(FORMAT_SCHEMAS))('format: %s', (_name, schema) => {
    assertFits(arbitraryFromSchema(schema), compile(schema))
  })
})

const SPECS = new URL('../../specs/', import.meta.url)

/** Pointers of all schemas of an OpenAPI document that stand where a body, a parameter or a component does. */
function listSchemas(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (name === 'schema') return [place]
    if (pointer === '/components/schemas') return [place]
    return name === 'example' || name === 'examples' ? [] : listSchemas(member, place)
  })
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((value, name) => (value as Record<string, unknown>)[name], root)
}

for (const file of readdirSync(SPECS).filter((name) => name.endsWith('.yaml'))) {
  test(`values always fit every schema of ${file}`, () => {
    const root = parse(readFileSync(new URL(file, SPECS), 'utf8')) as object
    const pointers = listSchemas(root)
    expect(pointers.length).toBeGreaterThan(10)
    const ajv = new Ajv2020({ strict: false, logger: false })
    ajv.addSchema(root, 'https://spec.invalid/', undefined, false)
    for (const pointer of pointers) {
      const fragment = pointer.split('/').map(encodeURIComponent).join('/')
      const validate = ajv.getSchema(`https://spec.invalid/#${fragment}`) as ValidateFunction
      assertFits(arbitraryFromSchema(valueAt(root, pointer), { root }), validate, 100)
    }
  })
}

test.each(IMPOSSIBLE_SCHEMAS)('says where a schema allows nothing: $name', ({ schema, pointer }) => {
  const start = `Failed to generate values for the schema at #${pointer}: `
  expect(() => arbitraryFromSchema(schema)).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringContaining(start) }),
  )
})

test('gives up with a message, and at once the next time, when only trying shows that nothing fits', () => {
  const values = arbitraryFromSchema({
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string', allOf: [{ pattern: '^a$' }, { pattern: '^b$' }] } },
  })
  for (let i = 0; i < 3; i++) {
    expect(() => fc.sample(values, 1)).toThrow(
      expect.objectContaining({
        code: 'USAGE_INVALID',
        message: expect.stringMatching(/^Failed to generate values for the schema at #.*tries/),
      }),
    )
  }
})

test('leaves out an alternative that only trying shows to be impossible', () => {
  const values = arbitraryFromSchema({
    anyOf: [{ type: 'string', allOf: [{ pattern: '^a$' }, { pattern: '^b$' }] }, { const: 1 }],
  })
  expect(new Set(fc.sample(values, 50))).toEqual(new Set([1]))
})

/** The smallest value that is left when every value with `isBad` fails. */
function shrink(schema: unknown, isBad: (value: unknown) => boolean): unknown {
  const law = fc.property(arbitraryFromSchema(schema), (value) => !isBad(value))
  return fc.check(law, { seed: 5, numRuns: 2000 }).counterexample?.[0]
}

test('shrinks texts to short ones, numbers to small ones, lists and objects to few members', () => {
  expect(shrink({ type: 'string' }, (value) => (value as string).length > 2)).toHaveLength(3)
  expect(shrink({ type: 'number' }, (value) => (value as number) >= 12)).toBe(12)
  expect(shrink({ type: 'integer', multipleOf: 5 }, (value) => (value as number) > 7)).toBe(10)
  expect(shrink({ type: 'array', items: { type: 'integer' } }, (value) => (value as []).length > 1)).toEqual([
    0, 0,
  ])
  const members = { type: 'object', required: ['a'], properties: { a: { type: 'integer' }, b: {}, c: {} } }
  expect(shrink(members, () => true)).toEqual({ a: 0 })
  expect(shrink(members, (value) => Object.hasOwn(value as object, 'c'))).toEqual({
    a: 0,
    c: expect.anything(),
  })
})

interface Kind {
  readonly name: string
  readonly schema: unknown
  readonly isOne: (value: unknown) => boolean
}

/** A kind of value that a schema has to bring up now and then. */
function kind<T>(name: string, schema: unknown, isOne: (value: T) => boolean): Kind {
  return { name, schema, isOne: (value) => isOne(value as T) }
}

const TEXT = { type: 'string' }
const OBJECT = { type: 'object', properties: { a: {} } }
type Tree = { readonly children?: readonly Tree[] }

test.each([
  kind<number>('minus zero', { type: 'integer' }, (value) => Object.is(value, -0)),
  kind<number>('subnormals', { type: 'number' }, (value) => value !== 0 && Math.abs(value) < 2 ** -1022),
  kind<number>('integers beyond 2^53', { type: 'integer' }, (value) => Math.abs(value) > 2 ** 53),
  kind<number>('the largest double', { type: 'number' }, (value) => value === Number.MAX_VALUE),
  kind<number>('a border', { type: 'number', minimum: 1.5, maximum: 9 }, (value) => value === 1.5),
  kind<string>('NUL', TEXT, (value) => value.includes('\0')),
  kind<string>('combining characters', TEXT, (value) => /\p{M}/u.test(value)),
  kind<string>('right to left', TEXT, (value) => /[\u05d0-\u06ff\u200f\u202e]/.test(value)),
  kind<string>('astral characters', TEXT, (value) => /[\u{10000}-\u{10ffff}]/u.test(value)),
  kind<string>('the empty text', TEXT, (value) => value === ''),
  kind<object>('members that nobody named', OBJECT, (value) =>
    Object.keys(value).some((name) => name !== 'a'),
  ),
  kind<object>('the name __proto__', OBJECT, (value) => Object.hasOwn(value, '__proto__')),
  kind<object>('dependent members', KEYWORD_SCHEMAS['dependentRequired'], (value) =>
    Object.hasOwn(value, 'a'),
  ),
  kind<unknown[]>('the longest list', { type: 'array', maxItems: 3 }, (value) => value.length === 3),
  kind<Tree>('trees of three levels', COMBINED_SCHEMAS['recursive tree'], (value) =>
    Boolean(value.children?.some(({ children }) => children !== undefined)),
  ),
])('values cover $name', ({ schema, isOne }) => {
  const values = fc.sample(arbitraryFromSchema(schema), { numRuns: 1000, seed: 4 })
  expect(values.filter(isOne).length).toBeGreaterThanOrEqual(3)
})
