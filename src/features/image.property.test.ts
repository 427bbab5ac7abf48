import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodePng, type Image } from '../codecs/image.ts'
import type { Dtype } from '../tensor/dtype.ts'
import { encode, featureLaws } from './feature.laws.ts'
import { createImageFeature } from './image.ts'

const bind = (dtype: Dtype, shape: readonly (number | string)[], members: object = {}) =>
  createImageFeature(
    { name: 'photo', kind: 'image', tensor: 'x', ...members },
    { name: 'x', dtype, shape },
    'outputs',
  )

const imageOf = (height: number, width: number, channels: 1 | 2 | 3 | 4): fc.Arbitrary<Image> => {
  const length = height * width * channels
  return fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((data) => ({ height, width, channels, data }))
}
const anyImage = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 2, 3, 4))
  .chain(([height, width, channels]) => imageOf(height, width, channels))
const png = encodePng({ height: 1, width: 2, channels: 1, data: Uint8Array.of(1, 2) })
const wrong = fc.constantFrom<unknown>(
  '',
  null,
  1,
  {},
  { height: 1, width: 1, channels: 1 },
  png.subarray(0, 20),
  new Uint8Array(),
)

const value = fc.oneof(anyImage, fc.constant(png))
featureLaws('image NCHW', { feature: bind('float32', ['batch', 3, 3, 2]), value, wrong })
featureLaws('image NHWC', { feature: bind('float64', ['batch', 3, 2, 1], { layout: 'NHWC' }), value, wrong })
featureLaws('image uint8', { feature: bind('uint8', ['batch', 1, 3, 2]), value, wrong })
featureLaws('image of open size', {
  feature: bind('float32', ['batch', 3, 'height', 'width']),
  value: imageOf(2, 3, 4),
  wrong,
})

const SCALES = [
  { dtype: 'uint8', members: {} },
  { dtype: 'float32', members: {} },
  {
    dtype: 'float32',
    members: { layout: 'NHWC', mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] },
  },
  { dtype: 'float64', members: { scale: 1, mean: 127.5, deviation: 127.5 } },
] as const

test.each(SCALES)('an image always comes back from $dtype with $members', ({ dtype, members }) => {
  const shape = 'layout' in members ? ['batch', 2, 3, 3] : ['batch', 3, 2, 3]
  const feature = bind(dtype, shape, members)
  fc.assert(
    fc.property(fc.array(imageOf(2, 3, 3)), (images) => {
      expect(feature.decode(encode(feature, images))).toEqual(images)
    }),
  )
})
