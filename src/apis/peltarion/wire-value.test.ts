import { describe, expect, test } from 'vitest'
import { encodeBase64 } from '../../codecs/base64.ts'
import { encodeJpeg, encodePng } from '../../codecs/image.ts'
import { encodeNpy } from '../../codecs/npy.ts'
import { createBinaryFeature } from '../../features/binary.ts'
import { createCategoryFeature } from '../../features/category.ts'
import { createImageFeature } from '../../features/image.ts'
import { createNumberFeature } from '../../features/number.ts'
import { createTensorFeature } from '../../features/tensor.ts'
import { defineTensor } from '../../tensor/tensor.ts'
import type { PeltarionSettings } from './settings.ts'
import { fromJson, fromPart } from './wire-value.ts'

const usual: PeltarionSettings = {
  id: '5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b101',
  token: undefined,
  isEnabled: true,
  isStrict: false,
  hasStrictSize: false,
  usesTensorJson: false,
}
const withTensorJson = { ...usual, usesTensorJson: true }
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const shaped = (shape: readonly (number | string)[], dtype: 'float32' | 'float16' | 'float64' = 'float32') =>
  ({ name: 't', dtype, shape: ['batch', ...shape] }) as const
const number = createNumberFeature({ name: 'n', kind: 'number', tensor: 't' }, shaped([]))
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
  'inputs',
)

const PICTURE = { width: 5, height: 4, channels: 3, data: new Uint8Array(60).fill(9) } as const
const OTHER = { width: 4, height: 5, channels: 3, data: new Uint8Array(60) } as const
const PNG = encodePng(PICTURE)
const JPEG = encodeJpeg(PICTURE)
const url = (mediaType: string, bytes: Uint8Array): string =>
  `data:${mediaType};base64,${encodeBase64(bytes)}`
/** float32 [[1, 2], [3, 4]] as NumPy 2.4 wrote it. */
const NPY_URL =
  'data:application/x.peltarion.npy;base64,k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAIA/AAAAQAAAQEAAAIBA'
const ARRAY = defineTensor('float32', [2, 2], Float32Array.of(1, 2, 3, 4))

describe('fromJson', () => {
  test('takes a boolean for a number with a remark, as the Python client sends it, unless the deployment is strict', () => {
    expect(fromJson(number, true, usual)).toEqual({
      value: 1,
      remark: 'number-boolean',
      message: 'should be a number, found true',
    })
    expect(fromJson(number, true, { ...usual, isStrict: true })).toEqual({ value: true })
  })

  test.each(['image/png', 'image/PNG', 'image/png;x=y'])('takes a PNG under %s as its bytes', (mediaType) => {
    expect(fromJson(image, url(mediaType, PNG), usual)).toEqual({ value: PNG })
  })

  test.each(['image/jpg', 'image/jpeg', 'image/JPG'])('takes a JPEG under %s as its bytes', (mediaType) => {
    expect(fromJson(image, url(mediaType, JPEG), usual)).toEqual({ value: JPEG })
  })

  test.each([
    { mediaType: 'image/png', bytes: JPEG, found: 'image/jpeg bytes under image/png' },
    { mediaType: 'image/jpg', bytes: PNG, found: 'image/png bytes under image/jpg' },
  ])('takes $found with a remark', ({ mediaType, bytes, found }) => {
    expect(fromJson(image, url(mediaType, bytes), usual)).toEqual({
      value: bytes,
      remark: 'image-media-type',
      message: `should be announced as what it is, found ${found}`,
    })
  })

  test.each([
    {
      name: 'an image as a number',
      feature: image,
      value: 1,
      want: 'feature-type: must be a data URL of a PNG or JPEG image, found 1',
    },
    {
      name: 'an image as text',
      feature: image,
      value: 'x',
      want: 'data-uri: must be a data URL: expected a text that starts with "data:", found "x"',
    },
    {
      name: 'a GIF',
      feature: image,
      value: url('image/gif', PNG),
      want: 'data-uri: must be a data URL of image/png or image/jpeg, found "image/gif"',
    },
    {
      name: 'an array under the type of an image',
      feature: tensor,
      value: url('image/png', PNG),
      want: 'data-uri: must be a data URL of application/x.peltarion.npy, found "image/png"',
    },
    {
      name: 'an array as nested lists',
      feature: tensor,
      value: [[1]],
      want: 'feature-type: must be a data URL of a .npy file, found a list of 1',
    },
    {
      name: 'tensor JSON where it is not used',
      feature: tensor,
      value: { shape: [1], data: [1] },
      want: 'feature-type: must be a data URL of a .npy file, found an object with members shape, data',
    },
  ])('refuses $name', ({ feature, value, want }) => {
    const { code, message } = fromJson(feature, value, usual)
    expect(`${code}: ${message}`).toBe(want)
  })

  test('refuses images of another size only where sizes are strict', () => {
    const strict = { ...usual, hasStrictSize: true }
    expect(fromJson(image, url('image/png', PNG), strict)).toEqual({ value: PNG })
    expect(fromJson(image, url('image/png', encodePng(OTHER)), usual).code).toBeUndefined()
    expect(fromJson(image, url('image/png', encodePng(OTHER)), strict)).toEqual({
      code: 'feature-image',
      message: 'must be an image of 4 x 5 pixels (height x width), found 5 x 4',
    })
  })

  test('reads the .npy file that NumPy wrote', () => {
    expect(fromJson(tensor, NPY_URL, usual)).toEqual({ value: ARRAY })
    expect(fromJson(tensor, NPY_URL, withTensorJson)).toEqual({ value: ARRAY })
  })

  test('refuses a .npy file that is cut, with the reason', () => {
    const bytes = encodeNpy(ARRAY).slice(0, -1)
    const { code, message } = fromJson(tensor, url('application/x.peltarion.npy', bytes), usual)
    expect(code).toBe('feature-npy')
    expect(message).toBe('must be a .npy file: shape [2, 2] of float32 needs 16 bytes, found 15')
  })

  test('reads tensor JSON row by row, and a plain number as one element', () => {
    const value = { shape: [2, 2], data: [1, 2, 3, 4.5] }
    expect(fromJson(tensor, value, withTensorJson)).toEqual({
      value: defineTensor('float64', [2, 2], Float64Array.of(1, 2, 3, 4.5)),
    })
    expect(fromJson(tensor, 7, withTensorJson)).toEqual({
      value: defineTensor('float64', [1], Float64Array.of(7)),
    })
  })

  test.each([
    { value: {}, want: /whole numbers from 0 in 'shape', found nothing/ },
    { value: { shape: [2, -1], data: [] }, want: /whole numbers from 0 in 'shape', found a list of 2/ },
    { value: { shape: [0.5], data: [] }, want: /whole numbers from 0 in 'shape'/ },
    { value: { shape: [1] }, want: /a flat list of numbers in 'data', found nothing/ },
    { value: { shape: [1], data: [[1]] }, want: /a flat list of numbers in 'data', found a list of 1/ },
    { value: { shape: [1], data: ['1'] }, want: /a flat list of numbers/ },
    { value: { shape: [2, 2], data: [1] }, want: /as many numbers as its shape \[2, 2\] says, 4, found 1/ },
    { value: { shape: [2 ** 40, 2 ** 12], data: [] }, want: /says, \d+, found 0/ },
  ])('refuses the tensor JSON $value', ({ value, want }) => {
    expect(fromJson(tensor, value, withTensorJson)).toEqual({
      code: 'feature-tensor-json',
      message: expect.stringMatching(want),
    })
  })
})

describe('fromPart', () => {
  test.each(['1.3', '-0', '1e2', '.5', '5.', '+7', ' 12 '])('reads the number %s', (text) => {
    expect(fromPart(number, utf8(text), usual)).toEqual({ value: Number(text) })
  })

  test.each(['', ' ', 'NaN', 'Infinity', '1,3', '0x1f', '1e', 'one', '1 2'])(
    'refuses %o as a number',
    (text) => {
      expect(fromPart(number, utf8(text), usual)).toMatchObject({ code: 'feature-type' })
    },
  )

  test('reads true and false as a binary, and as nothing else', () => {
    expect(fromPart(binary, utf8('true'), usual)).toEqual({ value: true })
    expect(fromPart(binary, utf8('0.5'), usual)).toEqual({ value: 0.5 })
    expect(fromPart(binary, utf8('False'), usual)).toEqual({ value: false })
    expect(fromPart(binary, utf8('yes'), usual)).toMatchObject({ code: 'feature-type' })
    expect(fromPart(number, utf8('true'), usual)).toMatchObject({ code: 'feature-type' })
  })

  test('refuses bytes that are no UTF-8 where text is expected', () => {
    expect(fromPart(category, Uint8Array.of(0xff, 0xfe), usual)).toEqual({
      code: 'feature-text',
      message: 'must be UTF-8 text, found 2 bytes that are not',
    })
  })

  test('reads files and data URLs alike', () => {
    expect(fromPart(image, PNG, usual)).toEqual({ value: PNG })
    expect(fromPart(image, utf8(url('image/png', PNG)), usual)).toEqual({ value: PNG })
    expect(fromPart(tensor, encodeNpy(ARRAY), usual)).toEqual({ value: ARRAY })
    expect(fromPart(tensor, utf8(NPY_URL), usual)).toEqual({ value: ARRAY })
  })

  test('reads tensor JSON and a plain number where they are used, and takes them for a broken .npy elsewhere', () => {
    const text = utf8('{"shape":[2],"data":[1,2]}')
    const wanted = defineTensor('float64', [2], Float64Array.of(1, 2))
    expect(fromPart(tensor, text, withTensorJson)).toEqual({ value: wanted })
    expect(fromPart(tensor, utf8('-7'), withTensorJson)).toEqual({
      value: defineTensor('float64', [1], Float64Array.of(-7)),
    })
    expect(fromPart(tensor, text, usual)).toMatchObject({ code: 'feature-npy' })
    expect(fromPart(tensor, utf8('{"shape":'), withTensorJson)).toMatchObject({ code: 'feature-tensor-json' })
  })
})
