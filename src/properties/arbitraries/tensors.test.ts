import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeNpy, encodeNpy } from '../../codecs/npy.ts'
import { readNpyHeader } from '../../codecs/npy-header.ts'
import type { Dtype } from '../../tensor/dtype.ts'
import { defineTensor, elementCount } from '../../tensor/tensor.ts'
import { findDifference } from '../difference.ts'
import { expectCovered, shrinkUntil } from './coverage.laws.ts'
import { float32, float64 } from './floats.ts'
import { npyFile, npyForms, writeNpyFile } from './npy-files.ts'
import { NUMERIC_DTYPES, tensor } from './tensors.ts'

test.each(['string', ...NUMERIC_DTYPES] as const)(
  'tensors of %s always have the elements of their shape',
  (dtype) => {
    fc.assert(
      fc.property(tensor({ dtype, maxElements: 10 }), (given) => {
        expect(given.dtype).toBe(dtype)
        expect(elementCount(given.shape)).toBeLessThanOrEqual(10)
        expect(() => defineTensor<Dtype>(dtype, given.shape, given.data)).not.toThrow()
      }),
    )
  },
)

test('a given shape is kept, and equal names get one size', () => {
  fc.assert(
    fc.property(tensor({ shape: [2, 40] }), ({ shape }) => {
      expect(shape).toEqual([2, 40])
    }),
  )
  fc.assert(
    fc.property(tensor({ shape: ['n', 3, 'n'], maxElements: 27 }), ({ shape }) => {
      expect(shape[1]).toBe(3)
      expect(shape[0]).toBe(shape[2])
      expect(elementCount(shape)).toBeLessThanOrEqual(27)
    }),
  )
})

test('float32 is always exact in float32', () => {
  fc.assert(
    fc.property(float32, (value) => {
      expect(Math.fround(value)).toBe(value)
    }),
    { numRuns: 1000 },
  )
})

const isSubnormal = (least: number) => (value: number) => value !== 0 && Math.abs(value) < least
const FLOATS = {
  NaN: Number.isNaN,
  infinity: (value: number) => value === Infinity,
  'minus infinity': (value: number) => value === -Infinity,
  'minus zero': (value: number) => Object.is(value, -0),
  'the largest of float32': (value: number) => value === 3.4028234663852886e38,
  'small integers': (value: number) => Number.isInteger(value) && Math.abs(value) < 1000,
  '2^63': (value: number) => value === 2 ** 63,
}

test('floats cover NaN, infinities, -0, subnormals and the limits of int64', () => {
  expectCovered(float32, { ...FLOATS, subnormals: isSubnormal(2 ** -126) })
  const { 'the largest of float32': _, ...others } = FLOATS
  expectCovered(float64, {
    ...others,
    subnormals: isSubnormal(2 ** -1022),
    'beyond float32': (value) => Math.abs(value) > 3.5e38 && Number.isFinite(value),
    '-2^63': (value) => value === -(2 ** 63),
    '2^53': (value) => value === 2 ** 53,
  })
})

test('tensors cover every dtype, scalars, empty ones, views, and the borders of integers', () => {
  expectCovered(tensor(), {
    ...Object.fromEntries(
      NUMERIC_DTYPES.map((dtype) => [dtype, (one: { dtype: string }) => one.dtype === dtype]),
    ),
    scalars: ({ shape }) => shape.length === 0,
    'empty ones': ({ shape }) => shape.includes(0),
    'rank 4': ({ shape }) => shape.length === 4,
    views: ({ data }) => ArrayBuffer.isView(data) && data.byteOffset > 0,
    'the largest of int64': ({ dtype, data }) => dtype === 'int64' && data.includes(2n ** 63n - 1n),
    'the largest of uint64': ({ dtype, data }) => dtype === 'uint64' && data.includes(2n ** 64n - 1n),
    'the smallest of int8': ({ dtype, data }) => dtype === 'int8' && data.includes(-128),
    'NaN of float32': ({ dtype, data }) => dtype === 'float32' && data.some(Number.isNaN),
    'NaN of float16': ({ dtype, data }) =>
      dtype === 'float16' && data.some((bits) => (bits & 0x7fff) > 0x7c00),
  })
})

test('tensors shrink to one element of 0', () => {
  const least = shrinkUntil(tensor({ dtype: 'int32' }), ({ data }) => data.length > 0)
  expect(Array.from(least.data as Int32Array)).toEqual([0])
})

test('npy files always mean their tensor, in every order, byte order and version', () => {
  fc.assert(
    fc.property(npyFile(), ({ bytes, tensor: given, form }) => {
      expect(findDifference(given, decodeNpy(bytes))).toBeUndefined()
      const { header, dataStart } = readNpyHeader(bytes)
      expect([bytes[6], header.fortranOrder, dataStart % 64]).toEqual([form.version, form.fortranOrder, 0])
    }),
    { numRuns: 500 },
  )
})

test('npy files cover all forms', () => {
  expectCovered(npyFile(), {
    ...Object.fromEntries(
      [1, 2, 3].map((version) => [
        `version ${version}`,
        ({ bytes }: { bytes: Uint8Array }) => bytes[6] === version,
      ]),
    ),
    'Fortran order that matters': ({ tensor: { shape }, form }) =>
      form.fortranOrder && shape.filter((size) => size > 1).length > 1 && !shape.includes(0),
    'big-endian elements of 8 bytes': ({ tensor: { dtype }, form }) => form.bigEndian && dtype === 'int64',
  })
})

test('the simplest form of an npy file holds the bytes that the codec writes', () => {
  const form = shrinkUntil(npyForms, () => true)
  const given = defineTensor('int16', [2, 2], Int16Array.of(1, 2, 3, 4))
  expect(form).toEqual({ fortranOrder: false, bigEndian: false, version: 1 })
  const [own, written] = [writeNpyFile(given, form), encodeNpy(given)]
  expect(own.subarray(-8)).toEqual(written.subarray(-8))
})
