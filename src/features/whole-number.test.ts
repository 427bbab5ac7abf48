import { expect, test } from 'vitest'
import type { Dtype } from '../tensor/dtype.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { encode, problemOf } from './feature.laws.ts'
import { isProblemList } from './feature.ts'
import { createNumberFeature } from './number.ts'

const bind = (dtype: Dtype) =>
  createNumberFeature({ name: 'age', kind: 'number', tensor: 'x' }, { name: 'x', dtype, shape: ['batch', 1] })

test('encodes whole numbers as integers of the dtype', () => {
  expect(encode(bind('int64'), [1, -2])).toEqual(defineTensor('int64', [2, 1], BigInt64Array.of(1n, -2n)))
  expect(encode(bind('uint8'), [0, 255])).toEqual(defineTensor('uint8', [2, 1], Uint8Array.of(0, 255)))
})

test('encodes the exact digits of a number beyond 2^53', () => {
  const given = { value: 9007199254740992, numberText: '9007199254740993' }
  const encoded = bind('int64').encode([given])
  if (isProblemList(encoded)) throw new Error(encoded[0]?.message)
  expect(encoded.data).toEqual(BigInt64Array.of(9007199254740993n))
})

test.each([
  { dtype: 'int64', value: 1.5, want: 'feature-range: must be a whole number from -9223372036854775808' },
  { dtype: 'uint8', value: 256, want: 'feature-range: must be a whole number from 0 to 255' },
  { dtype: 'int32', value: '1', want: 'feature-type: must be a number, found "1"' },
  { dtype: 'int16', value: true, want: 'feature-type: must be a number, found true' },
] as const)('refuses $value for $dtype', ({ dtype, value, want }) => {
  expect(problemOf(bind(dtype), value)).toContain(want)
})

test('decodes integers as numbers, and refuses those that a number cannot hold', () => {
  const feature = bind('int64')
  expect(feature.decode(defineTensor('int64', [2, 1], BigInt64Array.of(7n, -8n)))).toEqual([7, -8])
  expect(() => feature.decode(defineTensor('int64', [1, 1], BigInt64Array.of(2n ** 60n)))).toThrow(
    expect.objectContaining({ code: 'RESPONSE_INVALID' }),
  )
})
