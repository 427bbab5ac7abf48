import { describe, expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { encode, problemOf } from './feature.laws.ts'
import { createTensorFeature } from './tensor.ts'

const bind = (dtype: Dtype, shape: readonly (number | string)[], members: object = {}) =>
  createTensorFeature({ name: 'input', kind: 'tensor', tensor: 'x', ...members }, { name: 'x', dtype, shape })

const floats = (...values: number[]): Tensor =>
  defineTensor('float32', [values.length], Float32Array.from(values))

describe('encode', () => {
  test('does not copy one tensor of the dtype of the model', () => {
    const tensor = floats(1, 2)
    const encoded = encode(bind('float32', ['batch', 2]), [tensor])
    expect(encoded.shape).toEqual([1, 2])
    expect(encoded.data).toBe(tensor.data)
  })

  test('stacks tensors and nested lists', () => {
    const lists = [
      [1, 2],
      [3, 4],
    ]
    const tensor = defineTensor('int8', [2, 2], Int8Array.of(5, 6, 7, 8))
    expect(encode(bind('float32', ['batch', 2, 'n']), [lists, tensor])).toEqual({
      dtype: 'float32',
      shape: [2, 2, 2],
      data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    })
  })

  test('takes plain numbers and tensors without axes where an item is one number', () => {
    const scalar = defineTensor('int64', [], BigInt64Array.of(-7n))
    expect(encode(bind('int64', ['batch']), [3, scalar, 2n ** 63n - 1n])).toEqual({
      dtype: 'int64',
      shape: [3],
      data: BigInt64Array.of(3n, -7n, 2n ** 63n - 1n),
    })
  })

  test('takes empty lists where the model leaves a dimension open', () => {
    expect(encode(bind('int32', ['batch', 'n', 3]), [[], []])).toEqual({
      dtype: 'int32',
      shape: [2, 0, 3],
      data: new Int32Array(),
    })
  })

  test.each([
    {
      name: 'ragged lists',
      given: [[1, 2], [3]],
      want: 'feature-shape: must be nested lists of the shape [2, 2], found a list of 1 instead of a list of 2 at [1]',
    },
    {
      name: 'a number among lists',
      given: [[1, 2], 3],
      want: 'feature-shape: must be nested lists of the shape [2, 2], found 3 instead of a list of 2 at [1]',
    },
    {
      name: 'a wrong element',
      given: [
        [1, 2],
        ['x', 3],
      ],
      want: 'feature-type: must hold numbers, found "x" at [1, 0]',
    },
    {
      name: 'a wrong element of a tensor',
      given: defineTensor('float64', [2, 2], Float64Array.of(0, 0, 1e39, 0)),
      want: 'feature-range: must hold numbers within the range of float32, found 1e+39 at [1, 0]',
    },
  ])('says where $name are', ({ given, want }) => {
    expect(problemOf(bind('float32', ['batch', 'n', 2]), given)).toBe(want)
  })

  test('refuses items of several shapes in one batch', () => {
    expect(bind('float32', ['batch', 'n']).encode([{ value: [1] }, { value: [1, 2] }])).toEqual([
      {
        item: 1,
        feature: 'input',
        code: 'feature-shape',
        message: 'must have the shape [1] as those before it in the batch, found [2]',
      },
    ])
  })

  test('refuses two sizes of one named dimension', () => {
    const feature = bind('float32', ['batch', 'n', 'n'])
    expect(problemOf(feature, [[1, 2]])).toBe('feature-shape: must have the shape [n, n], found [1, 2]')
    expect(encode(feature, [[[1]]]).shape).toEqual([1, 1, 1])
    expect(encode(bind('float32', ['batch', '?', '?']), [[[1, 2]]]).shape).toEqual([1, 1, 2])
  })

  test.each([
    { name: 'data of another size', given: { dtype: 'float32', shape: [2], data: new Float32Array(3) } },
    { name: 'data of another dtype', given: { dtype: 'float32', shape: [2], data: new Float64Array(2) } },
    { name: 'a list as data', given: { dtype: 'float32', shape: [2], data: [1, 2] } },
    { name: 'an unknown dtype', given: { dtype: 'toString', shape: [2], data: new Float32Array(2) } },
  ])('refuses a tensor with $name', ({ given }) => {
    expect(problemOf(bind('float32', ['batch', 2]), given)).toMatch(/^feature-type: must be a tensor/)
  })
})

describe('decode', () => {
  test('gives one view per item', () => {
    const data = Float32Array.of(1, 2, 3, 4)
    const items = bind('float32', ['batch', 2]).decode({ dtype: 'float32', shape: [2, 2], data }) as Tensor[]
    expect(items).toEqual([floats(1, 2), floats(3, 4)])
    expect((items[1] as Tensor<'float32'>).data.buffer).toBe(data.buffer)
  })

  test('gives tensors without axes for a column', () => {
    const data = BigInt64Array.of(4n)
    expect(bind('int64', ['batch']).decode({ dtype: 'int64', shape: [1], data })).toEqual([
      { dtype: 'int64', shape: [], data },
    ])
  })

  test('throws RESPONSE_INVALID for another dtype than the signature says', () => {
    const tensor = { dtype: 'float64', shape: [1, 2], data: new Float64Array(2) } as const
    expect(() => bind('float32', ['batch', 2]).decode(tensor)).toThrow(
      expect.objectContaining({ code: 'RESPONSE_INVALID' }),
    )
  })

  test('throws RESPONSE_INVALID for another shape than the signature says', () => {
    const tensor = { dtype: 'float32', shape: [1, 3], data: new Float32Array(3) } as const
    expect(() => bind('float32', ['batch', 2]).decode(tensor)).toThrow(
      "Failed to decode feature 'input': expected float32 [batch, 2], found float32 [1, 3] with 3 elements",
    )
  })
})

test('groups items by shape where the model leaves dimensions open', () => {
  const feature = bind('float32', ['batch', 'n', 2])
  expect(feature.groupOf?.({ value: [[1, 2]] })).toBe('1 x 2')
  expect(feature.groupOf?.({ value: [[1, 2, 3]] })).toBeUndefined()
  expect(feature.groupOf?.({ value: 5 })).toBeUndefined()
  expect(bind('float32', ['batch', 2])).not.toHaveProperty('groupOf')
})

test.each([
  { dtype: 'float32', want: Float32Array.of(0, 0.25, 0.5, 0.75) },
  { dtype: 'float16', want: Uint16Array.of(0, 0x3400, 0x3800, 0x3a00) },
  { dtype: 'uint64', want: BigUint64Array.of(0n, 1n, 2n, 3n) },
  { dtype: 'bool', want: Uint8Array.of(0, 1, 0, 1) },
] as const)('has a ramp of $dtype as an example', ({ dtype, want }) => {
  expect(bind(dtype, ['batch', 'n', 2]).examples).toEqual([{ dtype, shape: [2, 2], data: want }])
})

test('names the whole shape of lists that are nested too deep or too little', () => {
  expect(problemOf(bind('float32', ['batch', 2]), [[1, 2]])).toContain(
    'must have the shape [2], found [1, 2]',
  )
})

test('quotes no digits that were not sent', () => {
  expect(problemOf(bind('int64', ['batch', 1]), [9007199254740993])).toMatch(
    /keep exactly, found a larger one at \[0\]$/,
  )
})

test('takes the examples of the card', () => {
  // Of float64: 0.1 is written as it was.
  const example = defineTensor('float64', [2], Float64Array.of(0.1, 2))
  expect(bind('float32', ['batch', 2], { examples: [[0.1, 2]] }).examples).toEqual([example])
  expect(() => bind('int8', ['batch', 2], { examples: [[1, 200]] })).toThrow(
    'an example must hold whole numbers from -128 to 127',
  )
  expect(() => bind('float32', ['batch', 2], { examples: 1 })).toThrow("a list in 'examples', found 1")
})

test.each([
  { name: 'text', dtype: 'string', shape: ['batch', 2] },
  { name: 'a fixed batch', dtype: 'float32', shape: [1, 2] },
  { name: 'a scalar', dtype: 'float32', shape: [] },
] as const)('refuses to bind $name', ({ dtype, shape }) => {
  expect(() => bind(dtype, shape)).toThrow(`'x' is ${dtype} [${shape.join(', ')}]`)
})
