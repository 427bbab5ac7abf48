import { expect, test } from 'vitest'
import { toFloat16 } from '../tensor/half-float.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { bindModelCard, parseModelCard } from './model-card.ts'
import type { Feature } from './feature.ts'

type Shape = readonly (number | string)[]
function bind(
  members: string,
  shape: Shape = ['batch', 'tokens', 2],
  dtype: 'float32' | 'float16' = 'float32',
): Feature {
  const text = `
model: m.onnx
inputs: [{ name: ids, kind: tensor, tensor: ids }]
outputs: [{ name: vector, kind: tensor, tensor: y, ${members} }]`
  const { outputs } = bindModelCard(
    parseModelCard(text, 'm'),
    {
      inputs: [{ name: 'ids', dtype: 'int64', shape: ['batch', 't'] }],
      outputs: [{ name: 'y', dtype, shape }],
    },
    'm',
  )
  return outputs[0] as Feature
}

/** Two items of three tokens. */
const TOKENS = defineTensor('float32', [2, 3, 2], Float32Array.of(1, 2, 3, 4, 5, 9, 1, 1, 2, 2, 6, 0))
const MASK = defineTensor('int64', [2, 3], BigInt64Array.of(1n, 1n, 0n, 1n, 1n, 1n))

const vectors = (feature: Feature, inputs: Readonly<Record<string, Tensor>> = { mask: MASK }): unknown =>
  (feature.decode(TOKENS, inputs) as Tensor<'float32'>[]).map(({ data }) => [...data])

test.each([
  {
    members: 'pooling: mean, mask: mask',
    want: [
      [2, 3],
      [3, 1],
    ],
  },
  {
    members: 'pooling: mean',
    want: [
      [3, 5],
      [3, 1],
    ],
  },
  {
    members: 'pooling: max, mask: mask',
    want: [
      [3, 4],
      [6, 2],
    ],
  },
  {
    members: 'pooling: first, mask: mask',
    want: [
      [1, 2],
      [1, 1],
    ],
  },
  {
    members: 'pooling: last, mask: mask',
    want: [
      [3, 4],
      [6, 0],
    ],
  },
])('makes one vector of the tokens with $members', ({ members, want }) => {
  expect(vectors(bind(members))).toEqual(want)
})

test('gives vectors of length 1, and leaves zeros alone', () => {
  const result = defineTensor('float32', [2, 2], Float32Array.of(3, 4, 0, 0))
  const unit = bind('unitLength: true', ['batch', 2]).decode(result) as Tensor<'float32'>[]
  expect(unit.map(({ data }) => [...data])).toEqual([
    [Math.fround(0.6), Math.fround(0.8)],
    [0, 0],
  ])
  expect([...result.data]).toEqual([3, 4, 0, 0])
})

test('pools float16', () => {
  const result = defineTensor('float16', [1, 2, 2], toFloat16([1, 2, 3, 6]))
  const feature = bind('pooling: mean', ['batch', 'tokens', 2], 'float16')
  expect(feature.decode(result)).toMatchObject([{ data: Float32Array.of(2, 4) }])
})

test.each([
  {
    name: 'a tensor without tokens',
    members: 'pooling: mean',
    shape: ['batch', 2],
    message: /\[batch, tokens, size\]/,
  },
  {
    name: 'a mask without pooling',
    members: 'mask: mask',
    shape: ['batch', 2],
    message: /'pooling' beside it/,
  },
  {
    name: 'another pooling',
    members: 'pooling: sum',
    shape: ['batch', 't', 2],
    message: /one of none, mean, max, first, last/,
  },
])('refuses $name', ({ members, shape, message }) => {
  expect(() => bind(members, shape)).toThrow(message)
})
