import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { encode, problemOf } from './feature.laws.ts'
import { createTensorFeature } from './tensor.ts'

const bind = (dtype: Dtype) =>
  createTensorFeature(
    { name: 'input', kind: 'tensor', tensor: 'x' },
    { name: 'x', dtype, shape: ['batch', 2] },
  )

const floats = (...values: number[]): Tensor =>
  defineTensor('float32', [values.length], Float32Array.from(values))

test.each([
  {
    from: 'float64 to float32',
    dtype: 'float32',
    given: defineTensor('float64', [2], Float64Array.of(0.1, -Infinity)),
    want: Float32Array.of(0.1, -Infinity),
  },
  {
    from: 'float16 to float64',
    dtype: 'float64',
    given: defineTensor('float16', [2], Uint16Array.of(0x3c00, 0xc000)),
    want: Float64Array.of(1, -2),
  },
  {
    from: 'a list to float16',
    dtype: 'float16',
    given: [0.5, 65504],
    want: Uint16Array.of(0x3800, 0x7bff),
  },
  {
    from: 'int64 to int8',
    dtype: 'int8',
    given: defineTensor('int64', [2], BigInt64Array.of(-128n, 127n)),
    want: Int8Array.of(-128, 127),
  },
  {
    from: 'float32 to uint64',
    dtype: 'uint64',
    given: floats(2 ** 63, 0),
    want: BigUint64Array.of(2n ** 63n, 0n),
  },
  { from: 'booleans to bool', dtype: 'bool', given: [true, 0], want: Uint8Array.of(1, 0) },
  {
    from: 'bool to float32',
    dtype: 'float32',
    given: defineTensor('bool', [2], Uint8Array.of(1, 0)),
    want: Float32Array.of(1, 0),
  },
] as const)('casts $from', ({ dtype, given, want }) => {
  expect(encode(bind(dtype), [given]).data).toEqual(want)
})

test.each([
  {
    name: 'a fraction',
    dtype: 'int32',
    given: [1, 1.5],
    want: 'feature-range: must hold whole numbers from -2147483648 to 2147483647 as the model takes int32, found 1.5 at [1]',
  },
  {
    name: 'an integer above the range',
    dtype: 'uint8',
    given: floats(255, 256),
    want: 'feature-range: must hold whole numbers from 0 to 255 as the model takes uint8, found 256 at [1]',
  },
  {
    name: 'a negative number',
    dtype: 'uint64',
    given: [-1, 0],
    want: 'feature-range: must hold whole numbers from 0 to 18446744073709551615 as the model takes uint64, found -1 at [0]',
  },
  {
    name: 'NaN',
    dtype: 'int64',
    given: floats(0, Number.NaN),
    want: 'feature-range: must hold whole numbers from -9223372036854775808 to 9223372036854775807 as the model takes int64, found NaN at [1]',
  },
  {
    name: 'a number that JSON may have rounded',
    dtype: 'int64',
    given: [0, 2 ** 53],
    want: 'feature-precision: must hold whole numbers up to 9007199254740991, which lists of numbers keep exactly, found a larger one at [1]',
  },
  {
    name: 'an integer that float64 rounds',
    dtype: 'float64',
    given: [0, 2n ** 53n + 1n],
    want: 'feature-precision: must hold numbers that float64 holds exactly, found 9007199254740993 at [1]',
  },
  {
    name: 'an overflow of float32',
    dtype: 'float32',
    given: [0, -1e39],
    want: 'feature-range: must hold numbers within the range of float32, found -1e+39 at [1]',
  },
  {
    name: 'an overflow of float16',
    dtype: 'float16',
    given: [65519, 65520],
    want: 'feature-range: must hold numbers within the range of float16, found 65520 at [1]',
  },
  {
    name: 'text',
    dtype: 'float32',
    given: [1, '2'],
    want: 'feature-type: must hold numbers, found "2" at [1]',
  },
  {
    name: 'a hole',
    dtype: 'float32',
    given: [1, null],
    want: 'feature-type: must hold numbers, found null at [1]',
  },
  {
    name: 'booleans as numbers',
    dtype: 'int8',
    given: [true, false],
    want: 'feature-type: must hold numbers, found true at [0]',
  },
  {
    name: 'a 2 as bool',
    dtype: 'bool',
    given: [1, 2],
    want: 'feature-range: must hold 0, 1 or booleans, found 2 at [1]',
  },
  {
    name: 'a list too deep',
    dtype: 'float32',
    given: [[1], [2]],
    want: 'feature-type: must hold numbers, found a list of 1 at [0]',
  },
  {
    name: 'no list',
    dtype: 'float32',
    given: 5,
    want: 'feature-type: must be a list of 2 numbers, found 5',
  },
  {
    name: 'another length',
    dtype: 'float32',
    given: [1, 2, 3],
    want: 'feature-shape: must have the shape [2], found [3]',
  },
  {
    name: 'a tensor of text',
    dtype: 'float32',
    given: defineTensor('string', [2], ['a', 'b']),
    want: 'feature-type: must be a tensor of numbers, found a tensor of string',
  },
] as const)('refuses $name', ({ dtype, given, want }) => {
  expect(problemOf(bind(dtype), given)).toBe(want)
})
