import { expect, test } from 'vitest'
import { decodeDataUrl } from '../../codecs/data-url.ts'
import { decodeImage } from '../../codecs/image.ts'
import { decodeNpy } from '../../codecs/npy.ts'
import { createBinaryFeature } from '../../features/binary.ts'
import { createCategoryFeature } from '../../features/category.ts'
import type { Feature } from '../../features/feature.ts'
import { createImageFeature } from '../../features/image.ts'
import { createNumberFeature } from '../../features/number.ts'
import { createTensorFeature } from '../../features/tensor.ts'
import { toFloat16 } from '../../tensor/half-float.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'
import { toJson } from './wire-output.ts'

const shaped = (shape: readonly (number | string)[], dtype: 'float32' | 'float16' | 'float64' = 'float32') =>
  ({ name: 't', dtype, shape: ['batch', ...shape] }) as const
const number = createNumberFeature({ name: 'n', kind: 'number', tensor: 't' }, shaped([]))
const double = createNumberFeature({ name: 'n', kind: 'number', tensor: 't' }, shaped([], 'float64'))
const binary = createBinaryFeature({ name: 'b', kind: 'binary', tensor: 't' }, shaped([]))
const tensor = createTensorFeature({ name: 'a', kind: 'tensor', tensor: 't' }, shaped([2, 2]))
const category = createCategoryFeature(
  { name: 'c', kind: 'category', tensor: 't', categories: ['x', 'y'], scores: 'probabilities' },
  shaped([2]),
  'outputs',
)
const image = createImageFeature(
  { name: 'i', kind: 'image', tensor: 't', layout: 'NCHW', scale: 255 },
  shaped([3, 4, 5]),
  'outputs',
)

const PICTURE = { width: 5, height: 4, channels: 3, data: new Uint8Array(60).fill(9) } as const
/** float32 [[1, 2], [3, 4]] as NumPy 2.4 wrote it. */
const NPY_URL =
  'data:application/x.peltarion.npy;base64,k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAIA/AAAAQAAAQEAAAIBA'
const ARRAY = defineTensor('float32', [2, 2], Float32Array.of(1, 2, 3, 4))

const write = (feature: Feature, value: unknown): unknown => toJson(feature, value, false)

test('writes float32 in its shortest text and float64 as it is', () => {
  expect(write(number, Math.fround(1.2))).toBe(1.2)
  expect(write(double, Math.fround(1.2))).toBe(1.2000000476837158)
  expect(write(binary, Math.fround(0.1))).toBe(0.1)
})

test('writes probabilities by category, none above 1', () => {
  const value = { x: Math.fround(0.1), y: 1.0000001192092896 }
  expect(write(category, value)).toEqual({ x: 0.1, y: 1 })
})

test('writes an image as a PNG that says so', () => {
  const { mediaType, bytes } = decodeDataUrl(write(image, PICTURE) as string)
  expect(mediaType).toBe('image/png')
  expect(decodeImage(bytes)).toEqual(PICTURE)
})

test('writes an array as the .npy file that NumPy writes', () => {
  expect(write(tensor, ARRAY)).toBe(NPY_URL)
  const half = defineTensor('float16', [2], toFloat16([0.5, -2]))
  expect(decodeNpy(decodeDataUrl(write(tensor, half) as string).bytes)).toEqual(half)
})

test.each<{ name: string; value: Tensor; want: unknown }>([
  { name: 'float32', value: ARRAY, want: { shape: [2, 2], data: [1, 2, 3, 4] } },
  {
    name: 'float16',
    value: defineTensor('float16', [2], toFloat16([0.1, -2])),
    want: { shape: [2], data: [0.0999756, -2] },
  },
  {
    name: 'int64',
    value: defineTensor('int64', [2], BigInt64Array.of(1n, -2n)),
    want: { shape: [2], data: [1, -2] },
  },
  {
    name: 'float64',
    value: defineTensor('float64', [2], Float64Array.of(0.1, 1)),
    want: { shape: [2], data: [0.1, 1] },
  },
  { name: 'one element', value: defineTensor('float32', [1], Float32Array.of(1.2)), want: 1.2 },
  {
    name: 'one element of two axes',
    value: defineTensor('float32', [1, 1], Float32Array.of(1.2)),
    want: { shape: [1, 1], data: [1.2] },
  },
  {
    name: 'nothing',
    value: defineTensor('float32', [0, 2], new Float32Array(0)),
    want: { shape: [0, 2], data: [] },
  },
])('writes $name as tensor JSON', ({ value, want }) => {
  const written = toJson(tensor, value, true)
  if (value.dtype !== 'float16') return expect(written).toEqual(want)
  const data = (written as { data: number[] }).data
  expect(toFloat16(data)).toEqual(value.data)
  expect(data.map((one) => Math.fround(one))).toEqual([Math.fround(0.0999755859375), -2])
})
