import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { createBinaryFeature } from './binary.ts'
import { createCategoryFeature } from './category.ts'
import { createLabelFeature } from './label.ts'

const NAMES = ['cat', 'dog', 'owl']
type Shape = readonly (number | string)[]
const bind = (dtype: Dtype, shape: Shape, members: object = {}) =>
  createLabelFeature(
    { name: 'animal', kind: 'label', tensor: 'y', categories: NAMES, ...members },
    { name: 'y', dtype, shape },
    'outputs',
  )
const floats = (shape: readonly number[], ...values: number[]) =>
  defineTensor('float32', shape, Float32Array.from(values))

test('decodes the most probable category, of equal ones the first', () => {
  const scores = floats([2, 3], 0.25, 0.5, 0.25, 0.5, 0, 0.5)
  expect(bind('float32', ['batch', 3]).decode(scores)).toEqual(['dog', 'cat'])
})

test('decodes the best few with their scores, from logits too', () => {
  expect(bind('float32', ['batch', 3], { top: 2 }).decode(floats([1, 3], 0.25, 0.125, 0.625))).toEqual([
    [
      { label: 'owl', score: 0.625 },
      { label: 'cat', score: 0.25 },
    ],
  ])
  const [ranked] = bind('float32', ['batch', 3], { top: 1, scores: 'logits' }).decode(
    floats([1, 3], 0, Math.log(2), 0),
  ) as [{ score: number }][]
  expect(ranked?.[0].score).toBeCloseTo(0.5, 6)
})

test('decodes indices, codes and names', () => {
  const index = defineTensor('int64', [2], BigInt64Array.of(2n, 0n))
  expect(bind('int64', ['batch']).decode(index)).toEqual(['owl', 'cat'])
  const code = defineTensor('int64', [2], BigInt64Array.of(30n, 10n))
  expect(bind('int64', ['batch'], { codes: [10, 20, 30] }).decode(code)).toEqual(['owl', 'cat'])
  expect(bind('string', ['batch']).decode(defineTensor('string', [1], ['dog']))).toEqual(['dog'])
})

test('decides by a threshold between two categories', () => {
  const chances = floats([3, 1], 0.79, 0.8, 0.5)
  const categories = ['ham', 'spam']
  expect(bind('float32', ['batch', 1], { categories }).decode(chances)).toEqual(['spam', 'spam', 'spam'])
  const strict = bind('float32', ['batch', 1], { categories, threshold: Math.fround(0.8) })
  expect(strict.decode(chances)).toEqual(['ham', 'spam', 'ham'])
  const logits = bind('float32', ['batch'], { categories, scores: 'logits', top: 2 })
  expect(logits.decode(floats([1], 0))).toEqual([
    [
      { label: 'spam', score: 0.5 },
      { label: 'ham', score: 0.5 },
    ],
  ])
})

test.each([
  {
    name: 'three categories for one probability',
    shape: ['batch'],
    members: {},
    message: /expected two names/,
  },
  {
    name: 'a threshold for several',
    shape: ['batch', 3],
    members: { threshold: 0.5 },
    message: /'threshold' needs the probability of yes/,
  },
  {
    name: 'a threshold of 2',
    shape: ['batch', 3],
    members: { threshold: 2 },
    message: /from 0 to 1 in 'threshold'/,
  },
  { name: 'a top of 0', shape: ['batch', 3], members: { top: 0 }, message: /whole number from 1 in 'top'/ },
])('refuses $name', ({ shape, members, message }) => {
  expect(() => bind('float32', shape, members)).toThrow(message)
})

test('a category of integers has codes both ways, and refuses others', () => {
  const card = { name: 'x', kind: 'category', tensor: 'x', categories: NAMES, codes: [3, 7, 9] } as const
  const feature = createCategoryFeature(card, { name: 'x', dtype: 'int32', shape: ['batch'] }, 'inputs')
  expect(feature.encode([{ value: 'dog' }])).toMatchObject({ data: Int32Array.of(7) })
  expect(() => feature.decode(defineTensor('int32', [1], Int32Array.of(1)))).toThrow(
    'one of the codes 3, 7, 9',
  )
  const float = { name: 'x', dtype: 'float32', shape: ['batch', 3] } as const
  expect(() => createCategoryFeature(card, float, 'inputs')).toThrow("found 'codes'")
  expect(() =>
    createCategoryFeature(
      { ...card, codes: [1, 1, 2] },
      { ...float, dtype: 'int32', shape: ['batch'] },
      'inputs',
    ),
  ).toThrow("a list of 3 different whole numbers of 32 bits in 'codes'")
})

test('a binary takes the sigmoid and decides by its threshold', () => {
  const spec = { name: 'y', dtype: 'float32', shape: ['batch'] } as const
  const card = { name: 'ill', kind: 'binary', tensor: 'y', scores: 'logits' } as const
  expect(createBinaryFeature(card, spec, 'outputs').decode(floats([2], 0, 1000))).toEqual([0.5, 1])
  const decided = createBinaryFeature({ ...card, threshold: 0.6 }, spec, 'outputs')
  expect(decided.decode(floats([2], 0, 1))).toEqual([0, 1])
  expect(() => createBinaryFeature(card, spec, 'inputs')).toThrow("found 'scores'")
})
