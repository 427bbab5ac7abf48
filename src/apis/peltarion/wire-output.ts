import { LARGE_TEXT_BYTES, type Base64Text } from '../../codecs/base64-text.ts'
import { encodeDataUrl } from '../../codecs/data-url.ts'
import { encodePng, type Image } from '../../codecs/image.ts'
import { encodeNpy, encodeNpyParts } from '../../codecs/npy.ts'
import type { Feature } from '../../features/feature.ts'
import { toFloat32 } from '../../tensor/half-float.ts'
import { toShortestFloat32 } from '../../tensor/shortest-float32.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { NPY_MEDIA_TYPE } from './wire-value.ts'

/** Puts an output of the model into its wire form. */
export function toJson(feature: Feature, value: unknown, usesTensorJson: boolean): unknown {
  switch (feature.kind) {
    case 'number':
    case 'binary':
      return feature.tensor.dtype === 'float32' ? toShortestFloat32(value as number) : value
    case 'category':
      return Object.fromEntries(
        Object.entries(value as Record<string, number>).map(([name, one]) => [name, toProbability(one)]),
      )
    case 'label':
    case 'text':
      return toCategorical(value)
    case 'image':
      return encodeDataUrl({ mediaType: 'image/png', bytes: encodePng(value as Image) })
    case 'tensor':
      return usesTensorJson
        ? toTensorJson(value as Tensor)
        : encodeDataUrl({ mediaType: NPY_MEDIA_TYPE, bytes: encodeNpy(value as Tensor) })
    default:
      return value
  }
}

/** A name by itself, or a list of names with scores: answers have no texts, only categories with their probabilities. */
function toCategorical(value: unknown): Readonly<Record<string, number>> {
  if (typeof value === 'string') return { [value]: 1 }
  const ranked = value as readonly { readonly label: string; readonly score: number }[]
  return Object.fromEntries(ranked.map(({ label, score }) => [label, toProbability(score)]))
}

/** The data URL of an array that is too large to be written at once; undefined for everything else. */
export function toLargeDataUrl({ kind }: Feature, value: unknown): Base64Text | undefined {
  if (kind !== 'tensor') return undefined
  const { data } = value as Tensor
  if (!ArrayBuffer.isView(data) || data.byteLength < LARGE_TEXT_BYTES) return undefined
  return { prefix: `data:${NPY_MEDIA_TYPE};base64,`, parts: encodeNpyParts(value as Tensor) }
}

/** A shape of one element stays a plain number. */
function toTensorJson(tensor: Tensor): unknown {
  const { shape } = tensor
  const numbers = toNumbers(tensor)
  return shape.length === 1 && shape[0] === 1 ? numbers[0] : { shape, data: numbers }
}

function toNumbers({ dtype, data }: Tensor): readonly number[] {
  if (dtype === 'float32') return Array.from(data, toShortestFloat32)
  if (dtype === 'float16') return Array.from(toFloat32(data), toShortestFloat32)
  return Array.from<unknown, number>(data, Number)
}

/** The last bit of a float32 softmax may lie above 1. */
function toProbability(value: number): number {
  return Math.min(1, toShortestFloat32(value))
}
