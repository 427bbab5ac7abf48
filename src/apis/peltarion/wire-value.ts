import { decodeDataUrl } from '../../codecs/data-url.ts'
import { imageFormatOf, imageSizeOf } from '../../codecs/image.ts'
import { decodeNpy } from '../../codecs/npy.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf } from '../../errors/toolkit-error.ts'
import type { Feature } from '../../features/feature.ts'
import { defineTensor, elementCount } from '../../tensor/tensor.ts'
import type { PeltarionSettings } from './settings.ts'

export const NPY_MEDIA_TYPE = 'application/x.peltarion.npy'

/** A value taken off its wire form, what is wrong with it, or what is odd about it. */
export interface WireValue {
  readonly value?: unknown
  /** Of a value that is wrong. */
  readonly code?: string
  /** Of a value that is let through although it is odd. */
  readonly remark?: string
  readonly message?: string
}

/** Takes a feature's value out of a JSON row: data URLs become bytes or tensors, the rest is left to the feature. */
export function fromJson(feature: Feature, value: unknown, settings: PeltarionSettings): WireValue {
  if (feature.kind === 'image') {
    return typeof value === 'string'
      ? fromImageUrl(feature, value, settings)
      : problem('feature-type', 'a data URL of a PNG or JPEG image', value)
  }
  if (feature.kind === 'number' && typeof value === 'boolean') return fromBoolean(value, settings)
  if (feature.kind !== 'tensor') return { value }
  if (typeof value === 'string') return fromNpyUrl(value)
  if (!settings.usesTensorJson) return problem('feature-type', 'a data URL of a .npy file', value)
  if (isRecord(value)) return fromTensorJson(value)
  return typeof value === 'number'
    ? { value: defineTensor('float64', [1], Float64Array.of(value)) }
    : problem('feature-type', "an object with 'shape' and 'data'", value)
}

/** Takes a feature's value out of a part of a form: files as they are, everything else as text. */
export function fromPart(feature: Feature, bytes: Uint8Array, settings: PeltarionSettings): WireValue {
  const isFile = feature.kind === 'image' || feature.kind === 'tensor'
  if (isFile && !startsWith(bytes, 'data:')) {
    if (feature.kind === 'image') return checkImage(feature, bytes, undefined, settings)
    return settings.usesTensorJson && beginsTensorJson(bytes)
      ? fromJsonText(feature, bytes, settings)
      : fromNpy(bytes)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return {
      code: 'feature-text',
      message: `must be UTF-8 text, found ${bytes.byteLength} bytes that are not`,
    }
  }
  if (isFile) return fromJson(feature, text, settings)
  if (feature.kind === 'binary' && /^(true|false)$/i.test(text))
    return { value: text.toLowerCase() === 'true' }
  if (feature.kind === 'category' && text.startsWith('{')) return fromCategoryText(feature, text)
  if (feature.kind !== 'number' && feature.kind !== 'binary') return { value: text }
  return NUMBER.test(text.trim()) ? { value: Number(text) } : problem('feature-type', 'a number', text)
}

/** The vendor's Python client lets `True` pass for a number and prints `true`. */
function fromBoolean(value: boolean, { isStrict }: PeltarionSettings): WireValue {
  if (isStrict) return { value }
  return { value: value ? 1 : 0, remark: 'number-boolean', message: `should be a number, found ${value}` }
}

/** An object of weights is sent as its JSON text; a category may be called like one. */
function fromCategoryText({ categories }: Feature, text: string): WireValue {
  if (categories?.includes(text) === true) return { value: text }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { value: text }
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/** The media type names `jpg` and `png` are documented as extensions; the bytes themselves say what they are. */
function fromImageUrl(feature: Feature, text: string, settings: PeltarionSettings): WireValue {
  const file = readDataUrl(text)
  if ('code' in file) return file
  const mediaType = essenceOf(file.mediaType)
  if (!/^image\/(png|jpe?g)$/.test(mediaType)) {
    return {
      code: 'data-uri',
      message: `must be a data URL of image/png or image/jpeg, found ${describeValue(file.mediaType)}`,
    }
  }
  return checkImage(feature, file.bytes, mediaType, settings)
}

function checkImage(
  feature: Feature,
  bytes: Uint8Array,
  mediaType: string | undefined,
  { hasStrictSize }: PeltarionSettings,
): WireValue {
  if (hasStrictSize) {
    const wanted = feature.shape.slice(0, 2).join(' x ')
    try {
      const { width, height } = imageSizeOf(bytes)
      const found = `${height} x ${width}`
      if (found !== wanted)
        return {
          code: 'feature-image',
          message: `must be an image of ${wanted} pixels (height x width), found ${found}`,
        }
    } catch {
      // The feature says what is wrong with the bytes.
    }
  }
  const format = imageFormatOf(bytes)
  const announced = mediaType === 'image/png' ? 'png' : 'jpeg'
  if (mediaType === undefined || format === undefined || format === announced) return { value: bytes }
  return {
    value: bytes,
    remark: 'image-media-type',
    message: `should be announced as what it is, found image/${format} bytes under ${mediaType}`,
  }
}

function fromNpyUrl(text: string): WireValue {
  const file = readDataUrl(text)
  if ('code' in file) return file
  if (essenceOf(file.mediaType) === NPY_MEDIA_TYPE) return fromNpy(file.bytes)
  const message = `must be a data URL of ${NPY_MEDIA_TYPE}, found ${describeValue(file.mediaType)}`
  return { code: 'data-uri', message }
}

function fromNpy(bytes: Uint8Array): WireValue {
  try {
    return { value: decodeNpy(bytes) }
  } catch (error) {
    const reason = messageOf(error).replace(/^Failed to decode npy array: /, '')
    return { code: 'feature-npy', message: `must be a .npy file: ${reason}` }
  }
}

function fromJsonText(feature: Feature, bytes: Uint8Array, settings: PeltarionSettings): WireValue {
  try {
    return fromJson(feature, JSON.parse(new TextDecoder().decode(bytes)), settings)
  } catch {
    return { code: 'feature-tensor-json', message: 'must be JSON, found text that is not' }
  }
}

function fromTensorJson({ shape, data }: Record<string, unknown>): WireValue {
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && (size as number) >= 0)) {
    const message = `must have whole numbers from 0 in 'shape', found ${describeValue(shape)}`
    return { code: 'feature-tensor-json', message }
  }
  if (!Array.isArray(data) || !data.every((one) => typeof one === 'number')) {
    return {
      code: 'feature-tensor-json',
      message: `must have a flat list of numbers in 'data', found ${describeValue(data)}`,
    }
  }
  const wanted = elementCount(shape as number[])
  if (wanted !== data.length) {
    const message = `must have as many numbers as its shape [${shape.join(', ')}] says, ${wanted}, found ${data.length}`
    return { code: 'feature-tensor-json', message }
  }
  return { value: defineTensor('float64', shape as number[], Float64Array.from(data)) }
}

function readDataUrl(
  text: string,
): { readonly mediaType: string; readonly bytes: Uint8Array } | (WireValue & { readonly code: string }) {
  try {
    return decodeDataUrl(text)
  } catch (error) {
    return {
      code: 'data-uri',
      message: `must be a data URL: ${messageOf(error).replace(/^Failed to decode [^:]+: /, '')}`,
    }
  }
}

/** A media type without its parameters, which mean nothing here. */
function essenceOf(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function problem(code: string, expected: string, found: unknown): WireValue {
  return { code, message: `must be ${expected}, found ${describeValue(found)}` }
}

/** An object, or the plain number that a shape of one element is. */
function beginsTensorJson(bytes: Uint8Array): boolean {
  return /^[{\d-]/.test(String.fromCharCode(bytes[0] ?? 0))
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[i] !== text.charCodeAt(i)) return false
  return true
}
