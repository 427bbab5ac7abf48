import { expect, test } from 'vitest'
import type { TensorSpec } from '../inference/model-signature.ts'
import { createBinaryFeature } from './binary.ts'
import { encode, problemOf } from './feature.laws.ts'

const CARD = { name: 'ill', kind: 'binary', tensor: 'x' } as const
const bind = (dtype: TensorSpec['dtype'], shape: TensorSpec['shape'] = ['batch']) =>
  createBinaryFeature(CARD, { name: 'x', dtype, shape })

test('encodes booleans as 0 and 1', () => {
  expect(encode(bind('float32', ['batch', 1]), [true, false, 0.25])).toEqual({
    dtype: 'float32',
    shape: [3, 1],
    data: Float32Array.of(1, 0, 0.25),
  })
  expect(encode(bind('bool'), [true, 0])).toEqual({ dtype: 'bool', shape: [2], data: Uint8Array.of(1, 0) })
})

test.each([
  {
    name: 'text',
    value: 'yes',
    want: 'feature-type: must be a number from 0 to 1 or a boolean, found "yes"',
  },
  {
    name: 'a percentage',
    value: 55,
    want: 'feature-range: must be a number from 0 to 1 or a boolean, found 55',
  },
])('refuses $name', ({ value, want }) => {
  expect(problemOf(bind('float32'), value)).toBe(want)
})

test('quotes the number as it was spelled', () => {
  expect(bind('float32').encode([{ value: 100, numberText: '1e2' }])).toMatchObject([
    { message: 'must be a number from 0 to 1 or a boolean, found 1e2' },
  ])
})

test('refuses a probability for a tensor of bool', () => {
  expect(problemOf(bind('bool'), 0.5)).toBe(
    'feature-precision: must be 0, 1 or a boolean as bool holds no more, found 0.5',
  )
})

test('decodes bools, and brings what was rounded past 0 or 1 back', () => {
  const feature = bind('float32')
  const data = Float32Array.of(1.0000001, -1e-7, 0.5)
  expect(feature.decode({ dtype: 'float32', shape: [3, 1], data })).toEqual([1, 0, 0.5])
  expect(bind('bool').decode({ dtype: 'bool', shape: [2], data: Uint8Array.of(1, 0) })).toEqual([1, 0])
})

test.each([
  { name: 'a logit', data: Float32Array.of(0.5, 2.5), want: /a number from 0 to 1, found 2.5 for item 1/ },
  { name: 'NaN', data: Float32Array.of(Number.NaN, 1), want: /found NaN for item 0/ },
  { name: 'two numbers per item', data: Float32Array.of(0, 1, 1, 0), want: /found float32 \[2, 2\]/ },
])('throws RESPONSE_INVALID when the model gives $name', ({ data, want }) => {
  const decode = () => bind('float32').decode({ dtype: 'float32', shape: [2, data.length / 2], data })
  expect(decode).toThrow(expect.objectContaining({ code: 'RESPONSE_INVALID' }))
  expect(decode).toThrow(want)
})

test.each([
  { name: 'a dtype without probabilities', dtype: 'int64', shape: ['batch'] },
  { name: 'several elements per item', dtype: 'float32', shape: ['batch', 2] },
  { name: 'a fixed batch', dtype: 'float32', shape: [1] },
] as const)('refuses to bind $name', ({ dtype, shape }) => {
  const refused = () => bind(dtype, shape)
  expect(refused).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
  expect(refused).toThrow(
    `a binary needs a tensor [batch] or [batch, 1] of float32, float64 or bool, 'x' is ${dtype} [${shape.join(', ')}]`,
  )
})

test('refuses a card with an unknown member', () => {
  const card = { ...CARD, threshold: 0.5 }
  expect(() => createBinaryFeature(card, { name: 'x', dtype: 'float32', shape: ['batch'] })).toThrow(
    "found 'threshold'",
  )
})
