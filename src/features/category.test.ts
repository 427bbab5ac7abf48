import { describe, expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { createCategoryFeature } from './category.ts'
import { encode, problemOf } from './feature.laws.ts'

const NAMES = ['cat', 'dog', 'toString']
const CARD = { name: 'animal', kind: 'category', tensor: 'x', categories: NAMES } as const
const bind = (dtype: Dtype, shape: readonly (number | string)[], members: object = {}) =>
  createCategoryFeature({ ...CARD, ...members }, { name: 'x', dtype, shape }, 'outputs')

describe('encode', () => {
  test('divides weights by their sum', () => {
    const { data } = encode(bind('float32', ['batch', 3]), [{ dog: 3, cat: 1 }, 'toString'])
    expect(data).toEqual(Float32Array.of(0.25, 0.75, 0, 0, 0, 1))
  })

  test('writes indices and names', () => {
    expect(encode(bind('int64', ['batch', 1]), ['dog', { toString: 0.5 }])).toEqual({
      dtype: 'int64',
      shape: [2, 1],
      data: BigInt64Array.of(1n, 2n),
    })
    expect(encode(bind('string', ['batch']), ['dog'])).toEqual({
      dtype: 'string',
      shape: [1],
      data: ['dog'],
    })
  })

  test.each([
    {
      value: 'bird',
      want: 'feature-category: must be one of "cat", "dog", "toString", found "bird"',
    },
    {
      value: 7,
      want: "feature-type: must be a category's name or an object of weights by name, found 7",
    },
    {
      value: { cat: 1, bird: 1 },
      want: 'feature-category: must have weights of "cat", "dog", "toString" only, found "bird"',
    },
    {
      value: { cat: '1' },
      want: 'feature-type: must have finite numbers of at least 0 as weights, found "1" for "cat"',
    },
    {
      value: { cat: 1, dog: -1 },
      want: 'feature-range: must have finite numbers of at least 0 as weights, found -1 for "dog"',
    },
    { value: {}, want: 'feature-range: must have a weight above 0, found an empty object' },
    {
      value: { cat: 1e308, dog: 1e308 },
      want: 'feature-range: must have weights with a finite sum, found one that is not',
    },
    {
      value: { cat: 0.5, dog: 0.5 },
      want: 'feature-range: must have exactly one weight above 0 as the model takes one category, found weights of "cat", "dog"',
    },
  ])('refuses $value for an index', ({ value, want }) => {
    expect(problemOf(bind('int64', ['batch']), value)).toBe(want)
  })

  test('lists 20 categories and says how many more there are', () => {
    const categories = Array.from({ length: 1000 }, (_, i) => `c${i}`)
    const message = problemOf(bind('int64', ['batch'], { categories }), 'x')
    expect(message).toContain('"c18", "c19" and 980 more, found "x"')
  })
})

describe('decode', () => {
  test('gives float32 probabilities as they are', () => {
    const data = Float32Array.of(0.1, 0.2, 0.7)
    expect(bind('float32', ['batch', 3]).decode({ dtype: 'float32', shape: [1, 3], data })).toEqual([
      { cat: Math.fround(0.1), dog: Math.fround(0.2), toString: Math.fround(0.7) },
    ])
  })

  test('gives the softmax of each row of logits', () => {
    const feature = bind('float64', ['batch', 3], { scores: 'logits' })
    const data = Float64Array.of(Math.log(1), Math.log(2), Math.log(5), 1000, 1000, -1000)
    const [first, second] = feature.decode({ dtype: 'float64', shape: [2, 3], data }) as [object, object]
    Object.entries({ cat: 0.125, dog: 0.25, toString: 0.625 }).forEach(([key, want]) => {
      // A few roundings of float64 on the way.
      expect(first).toHaveProperty(key, expect.closeTo(want, 14))
    })
    expect(second).toEqual({ cat: 0.5, dog: 0.5, toString: 0 })
  })

  test.each([
    {
      tensor: { dtype: 'int64', shape: [1], data: BigInt64Array.of(3n) },
      want: /an index from 0 to 2, found 3 for item 0/,
    },
    { tensor: { dtype: 'int64', shape: [2], data: BigInt64Array.of(0n, -1n) }, want: /found -1 for item 1/ },
    {
      tensor: { dtype: 'string', shape: [1], data: ['bird'] },
      want: /the name of a category, found "bird" for item 0/,
    },
    {
      tensor: { dtype: 'float64', shape: [1, 2], data: Float64Array.of(1, 0) },
      want: /expected float64 \[batch, 3\], found float64 \[1, 2\]/,
    },
  ] as const)('throws RESPONSE_INVALID for $tensor', ({ tensor, want }) => {
    const shape = tensor.dtype === 'float64' ? ['batch', 'classes'] : ['batch']
    const decode = () => bind(tensor.dtype, shape).decode(tensor)
    expect(decode).toThrow(expect.objectContaining({ code: 'RESPONSE_INVALID' }))
    expect(decode).toThrow(want)
  })
})

test.each([
  {
    name: 'no categories',
    members: { categories: undefined },
    want: "expected a list of names in 'categories', found nothing",
  },
  {
    name: 'an empty list',
    members: { categories: [] },
    want: "expected a list of names in 'categories', found an empty list",
  },
  {
    name: 'a number without quotes',
    members: { categories: ['a', 1] },
    want: 'expected text in categories[1], found 1. Put it in quotes',
  },
  {
    name: 'a name twice',
    members: { categories: ['a', 'a'] },
    want: 'expected a name that is not in the list before in categories[1], found "a"',
  },
  {
    name: 'a name that objects cannot have',
    members: { categories: ['__proto__'] },
    want: 'found "__proto__"',
  },
  {
    name: 'unknown scores',
    members: { scores: 'odds' },
    want: `expected one of probabilities, logits in 'scores', found "odds"`,
  },
  { name: 'an unknown member', members: { labels: [] }, want: "found 'labels'" },
])('refuses a card with $name', ({ members, want }) => {
  const refused = () => bind('float32', ['batch', 'n'], members)
  expect(refused).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
  expect(refused).toThrow(want)
})

test.each([
  { dtype: 'float32', shape: ['batch', 4] },
  { dtype: 'float32', shape: ['batch'] },
  { dtype: 'float64', shape: ['batch', 3, 1] },
  { dtype: 'int64', shape: ['batch', 3] },
  { dtype: 'string', shape: [3] },
  { dtype: 'uint8', shape: ['batch'] },
] as const)('refuses to bind 3 categories to $dtype $shape', ({ dtype, shape }) => {
  expect(() => bind(dtype, shape)).toThrow(
    `Failed to bind feature 'animal': a category of 3 needs a tensor [batch, 3] of float32 or float64, or [batch] or [batch, 1] of int64, int32 or string, 'x' is ${dtype} [${shape.join(', ')}]`,
  )
})

test('refuses scores where there are none', () => {
  const members = { ...CARD, scores: 'logits' }
  const spec = (dtype: Dtype) => ({ name: 'x', dtype, shape: dtype === 'int64' ? ['batch'] : ['batch', 3] })
  expect(() => createCategoryFeature(members, spec('int64'), 'outputs')).toThrow("found 'scores'")
  expect(() => createCategoryFeature(members, spec('float32'), 'inputs')).toThrow("found 'scores'")
})

test('names its categories, which are its examples as well', () => {
  const feature = bind('int64', ['batch'])
  expect(feature).toMatchObject({ shape: [3], categories: NAMES, examples: NAMES })
})
