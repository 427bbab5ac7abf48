import type { Image } from '../codecs/image.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { examplesOf, type FeatureCard, type FeatureSide } from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { readImageCard, type ImageBinding } from './image-card.ts'
import { createGradients } from './image-examples.ts'
import { sizeOf, toPixels } from './image-value.ts'
import { readPixels, writePixels, type PixelData } from './pixel-scale.ts'
import type { PixelSize } from './resize.ts'
import { assertResult, findExcess } from './tensor-fit.ts'

const DATA_TYPES = { float32: Float32Array, float64: Float64Array, uint8: Uint8Array } as const

/** Of example pictures where the model leaves the size open. */
const EXAMPLE_SIZE = { height: 32, width: 32 }

/**
 * A picture per item, grey or RGB. Bound to a tensor of `float32`, `float64` or `uint8`, `[batch, channels, height,
 * width]` or `[batch, height, width, channels]` with 1 or 3 channels.
 *
 * The tensor holds `(pixel / scale - mean) / deviation`, of dtype `uint8` the pixels themselves. Pictures are brought to
 * the size of the model; where it leaves the size open they keep theirs, and only pictures of one size share a batch.
 */
export function createImageFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const binding = readImageCard(card, tensor, side)
  const { target, shape } = binding
  const given = examplesOf(card, [])
  let gradients: readonly Image[] | undefined
  return {
    name: card.name,
    kind: 'image',
    tensor,
    shape,
    // Made when they are asked for: three pictures of a large model take megabytes.
    get examples() {
      if (given.length > 0) return given
      return (gradients ??= createGradients(target.size ?? EXAMPLE_SIZE, target.channels))
    },
    ...(target.size === undefined ? { groupOf } : { effortOf }),
    encode: (values) => encodeImages(values, card.name, binding),
    decode(result) {
      assertResult(card.name, tensor, result)
      return decodeImages(result, binding)
    },
  }
}

/** Three bytes a pixel: most pictures have three channels, and the others cost as much to read. */
function effortOf({ value }: FeatureValue): number {
  const size = sizeOf(value)
  return size === undefined ? 0 : size.height * size.width * 3
}

function groupOf({ value }: FeatureValue): string | undefined {
  const size = sizeOf(value)
  return size && `${size.height} x ${size.width}`
}

function encodeImages(
  values: readonly FeatureValue[],
  feature: string,
  binding: ImageBinding,
): Tensor | readonly FeatureProblem[] {
  const { dtype, scale, target } = binding
  const problems: FeatureProblem[] = []
  let size = target.size
  let data: PixelData | undefined
  for (let item = 0; item < values.length; item++) {
    const { value } = values[item] as FeatureValue
    const image = toPixels(value, target)
    if ('code' in image) {
      problems.push({ item, feature, ...image })
      continue
    }
    size ??= { height: image.height, width: image.width }
    if (image.height !== size.height || image.width !== size.width) {
      const message = `must be an image of ${describeSize(size)} as those before it in the batch, found ${describeSize(image)}`
      problems.push({ item, feature, code: 'feature-shape', message })
    }
    if (problems.length > 0) continue
    if (data === undefined) {
      const excess = findExcess(feature, values.length, image.pixels.length)
      if (excess !== undefined) return [excess]
      data = new DATA_TYPES[dtype](values.length * image.pixels.length)
    }
    writePixels(image.pixels, scale, { data, item })
  }
  if (problems.length > 0) return problems
  const shape = shapeOf(values.length, size ?? { height: 0, width: 0 }, binding)
  return { dtype, shape, data: data ?? new DATA_TYPES[dtype]() } as Tensor
}

function decodeImages(result: Tensor, { scale, target }: ImageBinding): readonly Image[] {
  const [itemCount, ...rest] = result.shape as [number, number, number, number]
  const [height, width] = scale.layout === 'NCHW' ? [rest[1], rest[2]] : [rest[0], rest[1]]
  const { channels } = target
  const images: Image[] = []
  for (let item = 0; item < itemCount; item++) {
    const data = new Uint8Array(height * width * channels)
    readPixels(result.data as PixelData, scale, { pixels: data, item })
    images.push({ width, height, channels, data })
  }
  return images
}

function shapeOf(
  itemCount: number,
  { height, width }: PixelSize,
  { scale: { layout, channels } }: ImageBinding,
): number[] {
  return layout === 'NCHW' ? [itemCount, channels, height, width] : [itemCount, height, width, channels]
}

function describeSize({ height, width }: PixelSize): string {
  return `${width} x ${height} pixels`
}
