import { describe, expect, test } from 'vitest'
import { encodePng, type Image } from '../codecs/image.ts'
import type { Dtype } from '../tensor/dtype.ts'
import { encode, problemOf } from './feature.laws.ts'
import { createImageFeature } from './image.ts'

const bind = (
  dtype: Dtype,
  shape: readonly (number | string)[],
  members: object = {},
  side: 'inputs' | 'outputs' = 'inputs',
) =>
  createImageFeature(
    { name: 'photo', kind: 'image', tensor: 'x', ...members },
    { name: 'x', dtype, shape },
    side,
  )

/** One row of two pixels, red-ish and blue-ish. */
const RGB: Image = { width: 2, height: 1, channels: 3, data: Uint8Array.of(255, 51, 0, 0, 102, 204) }
const GREY: Image = { width: 2, height: 2, channels: 1, data: Uint8Array.of(0, 100, 200, 60) }

describe('encode', () => {
  test('keeps each channel together in NCHW and each pixel in NHWC', () => {
    expect(encode(bind('float32', ['batch', 3, 1, 2]), [RGB])).toEqual({
      dtype: 'float32',
      shape: [1, 3, 1, 2],
      data: Float32Array.of(1, 0, 0.2, 0.4, 0, 0.8),
    })
    expect(encode(bind('float32', ['batch', 1, 2, 3], { layout: 'NHWC' }), [RGB])).toEqual({
      dtype: 'float32',
      shape: [1, 1, 2, 3],
      data: Float32Array.of(1, 0.2, 0, 0, 0.4, 0.8),
    })
  })

  test('divides by the scale, subtracts the mean and divides by the deviation', () => {
    const perChannel = { scale: 51, mean: [1, 0, 2], deviation: [4, 1, 0.5] }
    const { data } = encode(bind('float64', ['batch', 3, 1, 2], perChannel), [RGB])
    expect(data).toEqual(Float64Array.of(1, -0.25, 1, 2, -4, 4))
    const same = encode(bind('float64', ['batch', 1, 2, 2], { scale: 100, mean: 1, deviation: 2 }), [GREY])
    expect(same.data).toEqual(Float64Array.of(-0.5, 0, 0.5, -0.2))
  })

  test('keeps pixels as they are in uint8', () => {
    expect(encode(bind('uint8', ['batch', 3, 1, 2]), [RGB]).data).toEqual(
      Uint8Array.of(255, 0, 51, 102, 0, 204),
    )
  })

  test('turns grey into RGB and RGB into luma', () => {
    expect(
      encode(bind('uint8', ['batch', 1, 1, 3], { layout: 'NHWC' }), [
        { ...GREY, width: 1, height: 1, data: Uint8Array.of(7) },
      ]).data,
    ).toEqual(Uint8Array.of(7, 7, 7))
    // 0.299 x 255 + 0.587 x 51 = 106.18; 0.587 x 102 + 0.114 x 204 = 83.13
    expect(encode(bind('uint8', ['batch', 1, 1, 2]), [RGB]).data).toEqual(Uint8Array.of(106, 83))
  })

  test('reads the bytes of a file, also where they are a slice of a larger buffer', () => {
    const bytes = encodePng(GREY)
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    const slice = larger.subarray(3, 3 + bytes.length)
    expect(encode(bind('uint8', ['batch', 1, 2, 2]), [slice, GREY])).toEqual({
      dtype: 'uint8',
      shape: [2, 1, 2, 2],
      data: Uint8Array.of(0, 100, 200, 60, 0, 100, 200, 60),
    })
  })

  test.each([
    {
      name: 'blends by default',
      members: {},
      want: [0, 25, 75, 100, 50, 60, 80, 90, 150, 130, 90, 70, 200, 165, 95, 60],
    },
    {
      name: 'takes the nearest pixel when asked to',
      members: { resize: 'nearest' },
      want: [0, 0, 100, 100, 0, 0, 100, 100, 200, 200, 60, 60, 200, 200, 60, 60],
    },
  ])('$name to bring a picture to the size of the model', ({ members, want }) => {
    expect(encode(bind('uint8', ['batch', 1, 4, 4], members), [GREY]).data).toEqual(Uint8Array.from(want))
  })

  test('does not round blended pixels in floats, and rounds them half up in uint8', () => {
    const image: Image = { width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 1) }
    expect(encode(bind('float64', ['batch', 1, 1, 1], { scale: 1 }), [image]).data).toEqual(
      Float64Array.of(0.5),
    )
    expect(encode(bind('uint8', ['batch', 1, 1, 1]), [image]).data).toEqual(Uint8Array.of(1))
  })

  test('keeps the size of pictures where the model leaves it open', () => {
    const feature = bind('uint8', ['batch', 1, 'height', 'width'])
    expect(encode(feature, [{ ...GREY, width: 4, height: 1 }]).shape).toEqual([1, 1, 1, 4])
    const lower = { ...GREY, height: 1, data: Uint8Array.of(1, 2) }
    expect(feature.encode([{ value: GREY }, { value: lower }])).toMatchObject([{ item: 1 }])
    expect(feature.encode([{ value: GREY }, { value: { ...GREY, width: 4, height: 1 } }])).toEqual([
      {
        item: 1,
        feature: 'photo',
        code: 'feature-shape',
        message: 'must be an image of 2 x 2 pixels as those before it in the batch, found 4 x 1 pixels',
      },
    ])
  })

  test.each([
    {
      name: 'text',
      value: 'cat.png',
      want: 'feature-type: must be the bytes of a PNG or JPEG file or an image, found "cat.png"',
    },
    {
      name: 'an image that contradicts itself',
      value: { ...GREY, width: 3 },
      want: 'feature-type: must be the bytes of a PNG or JPEG file or an image, found an object with members width, height, channels, data',
    },
    {
      name: 'bytes of something else',
      value: Uint8Array.of(1, 2, 3),
      want: 'feature-image: must be a PNG or JPEG file that can be read, found 3 bytes: expected a PNG or JPEG file, found 3 bytes that begin as neither',
    },
    {
      name: 'too many pixels',
      value: { ...GREY, width: 1, height: 5, data: new Uint8Array(5) },
      want: 'feature-image: must be an image of at most 4 pixels, found 5',
    },
    {
      name: 'another size',
      value: { ...GREY, width: 1, height: 4 },
      want: 'feature-shape: must be an image of 2 x 2 pixels, found 1 x 4',
    },
  ])('refuses $name', ({ value, want }) => {
    const feature = bind('float32', ['batch', 1, 2, 2], { resize: 'refuse', maxPixels: 4 })
    expect(problemOf(feature, value)).toBe(want)
  })

  test('refuses a file of too many pixels and one that is cut', () => {
    const bytes = encodePng({ ...GREY, width: 1, height: 5, data: new Uint8Array(5) })
    const feature = bind('float32', ['batch', 1, 2, 2], { maxPixels: 4 })
    expect(problemOf(feature, bytes)).toMatch(/^feature-image: .*expected at most 4 pixels, found 1 x 5$/)
    expect(problemOf(bind('float32', ['batch', 1, 2, 2]), bytes.subarray(0, 40))).toMatch(
      /^feature-image: must be .*, found 40 bytes: /,
    )
  })

  test('refuses a batch that no tensor has room for', () => {
    const feature = bind('float32', ['batch', 3, 1024, 1024])
    const values = Array.from({ length: 86 }, () => ({ value: GREY }))
    expect(feature.encode(values)).toMatchObject([{ item: 85, code: 'feature-batch' }])
  })
})

describe('groupOf', () => {
  const feature = bind('float32', ['batch', 3, 'height', 'width'])

  test('answers height x width of images and of files', () => {
    expect(feature.groupOf?.({ value: RGB })).toBe('1 x 2')
    expect(feature.groupOf?.({ value: encodePng(RGB) })).toBe('1 x 2')
  })

  test('answers nothing for a value that will be refused', () => {
    expect(feature.groupOf?.({ value: Uint8Array.of(1) })).toBeUndefined()
    expect(feature.groupOf?.({ value: 'x' })).toBeUndefined()
  })

  test('is absent where the model fixes the size', () => {
    expect(bind('float32', ['batch', 3, 8, 8])).not.toHaveProperty('groupOf')
  })
})

describe('decode', () => {
  test('rounds half up and clamps to 0 to 255', () => {
    const feature = bind('float32', ['batch', 1, 1, 6], { scale: 1 }, 'outputs')
    const data = Float32Array.of(0.5, 1.49, -3, 300, Number.NaN, 254.5)
    expect(feature.decode({ dtype: 'float32', shape: [1, 1, 1, 6], data })).toEqual([
      { width: 6, height: 1, channels: 1, data: Uint8Array.of(1, 1, 0, 255, 0, 255) },
    ])
  })

  test('throws RESPONSE_INVALID for another size than the signature says', () => {
    const feature = bind('float32', ['batch', 1, 1, 2], {}, 'outputs')
    const tensor = { dtype: 'float32', shape: [1, 1, 2, 1], data: new Float32Array(2) } as const
    expect(() => feature.decode(tensor)).toThrow(expect.objectContaining({ code: 'RESPONSE_INVALID' }))
  })
})

test('shows height, width and channels, and gradients of that size', () => {
  const feature = bind('float32', ['batch', 3, 4, 6])
  expect(feature.shape).toEqual([4, 6, 3])
  expect(feature.examples[0]).toMatchObject({ height: 4, width: 6, channels: 3 })
  const open = bind('float32', ['batch', 'h', 'w', 1], { layout: 'NHWC' })
  expect(open.shape).toEqual(['h', 'w', 1])
  expect(open.examples).toMatchObject(Array(3).fill({ height: 32, width: 32, channels: 1 }))
  expect((open.examples[0] as Image).data.slice(0, 32)).toContain(255)
  expect(open.examples).toBe(open.examples)
})

test.each([
  { name: 'integers', dtype: 'int64', shape: ['batch', 3, 8, 8], want: "'x' is int64 [batch, 3, 8, 8]" },
  { name: 'a tensor of rank 3', shape: ['batch', 8, 8], want: 'needs a tensor of 4 axes' },
  { name: 'a fixed batch', shape: [1, 3, 8, 8], want: 'the first open for the batch' },
  {
    name: 'the wrong layout',
    shape: ['batch', 8, 8, 3],
    want: "with the layout NCHW an image needs 1 or 3 channels in axis 1, 'x' is float32 [batch, 8, 8, 3]",
  },
  {
    name: 'an open height only',
    shape: ['batch', 3, 'height', 8],
    want: 'height and width both fixed or both open',
  },
  {
    name: 'a resize without a size',
    shape: ['batch', 3, 'h', 'w'],
    members: { resize: 'nearest' },
    want: "the card has 'resize'",
  },
  {
    name: 'a deviation of 0',
    members: { deviation: [1, 0, 1] },
    want: "expected a number above 0 or a list of 3 in 'deviation', found a list of 3",
  },
  { name: 'a mean of two channels', members: { mean: [1, 2] }, want: "in 'mean', found a list of 2" },
  { name: 'a scale of 0', members: { scale: 0 }, want: "expected a number above 0 in 'scale', found 0" },
  { name: 'an unknown resize', members: { resize: 'area' }, want: 'one of bilinear, nearest, refuse' },
  { name: 'a scale for uint8', dtype: 'uint8', members: { scale: 255 }, want: "found 'scale'" },
  { name: 'a resize of an output', members: { resize: 'nearest' }, side: 'outputs', want: "found 'resize'" },
] as const)('refuses to bind $name', (row) => {
  const {
    dtype = 'float32',
    shape = ['batch', 3, 8, 8],
    members = {},
    side,
    want,
  } = { side: 'inputs', ...row } as typeof row & {
    dtype?: Dtype
    shape?: (number | string)[]
    members?: object
    side: 'inputs' | 'outputs'
  }
  const refused = () => bind(dtype, shape, members, side)
  expect(refused).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }))
  expect(refused).toThrow(want)
})
