import { decodeBase64, encodeBase64 } from '../codecs/base64.ts'
import { decodeDataUrl, encodeDataUrl } from '../codecs/data-url.ts'
import { encodePng, type Image } from '../codecs/image.ts'
import { encodeWav, type AudioClip } from '../codecs/wav.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { Feature } from '../features/feature.ts'
import { toFloat32 } from '../tensor/half-float.ts'
import { toShortestFloat32 } from '../tensor/shortest-float32.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** A value taken off its JSON form: the value itself, a file that has to be fetched first, or what is wrong. */
export type ReadValue =
  | { readonly kind: 'value'; readonly value: unknown; readonly remark?: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'wrong'; readonly code: string; readonly message: string }

/** Whether a feature's value is a file: an image or a sound. */
export function isFileFeature({ kind }: Feature): boolean {
  return kind === 'image' || kind === 'audio'
}

/**
 * Reads a feature's value as JSON apis write it who have no media types of their own: files as bare base64 (a data URL is
 * taken too, with a remark), as an http or https URL, or as the bytes of a binary body; everything else as it is.
 */
export function readFeatureValue(feature: Feature, value: unknown): ReadValue {
  if (!isFileFeature(feature) || isFileValue(value)) return { kind: 'value', value }
  if (typeof value !== 'string') {
    const message = `must be base64 of a file or its URL, found ${describeValue(value)}`
    return { kind: 'wrong', code: 'feature-type', message }
  }
  if (/^(https?|file|ftp):/i.test(value)) return { kind: 'url', url: value }
  try {
    if (!value.startsWith('data:')) return { kind: 'value', value: decodeBase64(value) }
    const remark = 'should be bare base64, found a data URL'
    return { kind: 'value', value: decodeDataUrl(value).bytes, remark }
  } catch (error) {
    const reason = messageOf(error).replace(/^Failed to decode [^:]+: /, '')
    return { kind: 'wrong', code: 'base64', message: `must be base64 of a file: ${reason}` }
  }
}

/** Bytes, a picture or a sound in memory, or a tensor of one: what JSON does not have, so that an api made it. */
function isFileValue(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  if (!isRecord(value)) return false
  const { data, channels } = value
  return (
    ArrayBuffer.isView(data) || (Array.isArray(channels) && channels.every((one) => ArrayBuffer.isView(one)))
  )
}

/**
 * An example of an input as {@link readFeatureValue} reads it: files as bare base64, tensors as nested lists. Cards write
 * files as data URLs; examples that nobody wrote are pictures, sounds and tensors in memory.
 */
export function writeExample({ kind, examples }: Feature, k: number): unknown {
  const example = examples[k % examples.length]
  if (kind === 'tensor' && !Array.isArray(example)) return writeTensorExample(example as Tensor)
  if (kind !== 'image' && kind !== 'audio') return example
  if (example instanceof Uint8Array) return encodeBase64(example)
  if (typeof example === 'string') return example.replace(/^data:[^,]*;base64,/, '')
  return encodeBase64(kind === 'image' ? encodePng(example as Image) : encodeWav(example as AudioClip))
}

/** The nested lists of a tensor that is an example: each number with as few digits as tell it from its neighbours. */
export function writeTensorExample(tensor: Tensor): unknown {
  const { dtype, shape, data } = tensor
  if (dtype !== 'float16' && dtype !== 'float32') return toNestedLists(tensor)
  const short = dtype === 'float16' ? (value: number) => Number(value.toPrecision(3)) : toShortestFloat32
  const values = Float64Array.from(dtype === 'float16' ? toFloat32(data) : data, short)
  return toNestedLists({ dtype: 'float64', shape, data: values })
}

/** Views of an output that a template may ask for with `$name.view`. */
export const FEATURE_VIEWS: Readonly<Record<string, readonly Feature['kind'][]>> = {
  /** The most probable category. */
  label: ['category'],
  /** The probability of that category. */
  score: ['category'],
  /** The probabilities in the order of the categories. */
  list: ['category'],
  /** The text alone. */
  text: ['transcript'],
  segments: ['transcript'],
  /** A data URL in place of bare base64. */
  dataUrl: ['image', 'audio'],
}

/**
 * Writes an output of the model as JSON: numbers as they are, categories as an object of probabilities, files as bare base64
 * of PNG and WAV, tensors as nested lists, transcripts as objects; or a view of it, see {@link FEATURE_VIEWS}.
 */
export function writeFeatureValue(feature: Feature, value: unknown, view: string | undefined): unknown {
  switch (feature.kind) {
    case 'category':
      return viewCategory(value as Record<string, number>, feature.categories ?? [], view)
    case 'image':
      return writeFile('image/png', encodePng(value as Image), view)
    case 'audio':
      return writeFile('audio/wav', encodeWav(value as AudioClip), view)
    case 'tensor':
      return toNestedLists(value as Tensor)
    case 'transcript':
      return view === undefined ? value : (value as Record<string, unknown>)[view]
    default:
      return value
  }
}

/** The bytes of an output that is a file; undefined for any other. */
export function toFileBytes(
  feature: Feature,
  value: unknown,
): { readonly mediaType: string; readonly bytes: Uint8Array } | undefined {
  if (feature.kind === 'image') return { mediaType: 'image/png', bytes: encodePng(value as Image) }
  if (feature.kind === 'audio') return { mediaType: 'audio/wav', bytes: encodeWav(value as AudioClip) }
  return undefined
}

function writeFile(mediaType: string, bytes: Uint8Array, view: string | undefined): string {
  return view === 'dataUrl' ? encodeDataUrl({ mediaType, bytes }) : encodeBase64(bytes)
}

function viewCategory(
  probabilities: Readonly<Record<string, number>>,
  categories: readonly string[],
  view: string | undefined,
): unknown {
  if (view === undefined) return probabilities
  const list = categories.map((name) => probabilities[name] ?? 0)
  if (view === 'list') return list
  const best = list.indexOf(Math.max(...list))
  return view === 'label' ? categories[best] : list[best]
}

/** Nested lists of numbers, row-major; 64-bit integers beyond 2^53 lose digits. */
export function toNestedLists({ dtype, shape, data }: Tensor): unknown {
  const values =
    dtype === 'string'
      ? data
      : dtype === 'bool'
        ? Array.from(data, (one) => one === 1)
        : dtype === 'float16'
          ? toFloat32(data)
          : data
  let at = 0
  const build = (axis: number): unknown => {
    if (axis === shape.length) {
      const value: unknown = values[at++]
      return typeof value === 'bigint' ? Number(value) : value
    }
    return Array.from({ length: shape[axis] as number }, () => build(axis + 1))
  }
  return build(0)
}
