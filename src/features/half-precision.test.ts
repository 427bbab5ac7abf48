import { expect, test } from 'vitest'
import { toFloat16 } from '../tensor/half-float.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { createCategoryFeature } from './category.ts'
import { encode, problemOf } from './feature.laws.ts'
import { createHalfFeature } from './half-precision.ts'
import { createNumberFeature } from './number.ts'

const SPEC = { name: 'x', dtype: 'float16', shape: ['batch'] } as const
const number = createHalfFeature(SPEC, (spec) =>
  createNumberFeature({ name: 'price', kind: 'number', tensor: 'x', examples: [1.5] }, spec),
)

test('rounds numbers to float16 and widens them again', () => {
  const tensor = defineTensor('float16', [2], toFloat16([1.5, 65504]))
  expect(encode(number, [1.5, 65504])).toEqual(tensor)
  expect(number.decode(tensor)).toEqual([1.5, 65504])
  expect(number.tensor).toBe(SPEC)
  expect(number.examples).toEqual([1.5])
})

test('refuses what float16 cannot hold', () => {
  expect(problemOf(number, 65520)).toBe(
    'feature-range: must hold numbers within the range of float16, found 65520',
  )
  expect(number.encode([{ value: 1 }, { value: -1e6 }])).toMatchObject([{ item: 1 }])
})

test('decodes probabilities', () => {
  const spec = { name: 'y', dtype: 'float16', shape: ['batch', 2] } as const
  const card = { name: 'kind', kind: 'category', tensor: 'y', categories: ['a', 'b'] } as const
  const feature = createHalfFeature(spec, (wide) => createCategoryFeature(card, wide, 'outputs'))
  expect(feature.decode(defineTensor('float16', [1, 2], toFloat16([0.25, 0.75])))).toEqual([
    { a: 0.25, b: 0.75 },
  ])
})
