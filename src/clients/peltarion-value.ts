import { decodeDataUrl, encodeDataUrl } from '../codecs/data-url.ts'
import { decodeImage, encodePng, imageFormatOf, type Image } from '../codecs/image.ts'
import { keepNumberText, type NumberTexts } from '../codecs/lossless-json.ts'
import type { FormPartInit } from '../codecs/multipart.ts'
import { decodeNpy, encodeNpy } from '../codecs/npy.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { toFloat32 } from '../tensor/half-float.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'

/** What a row may hold: bytes are a PNG, JPEG or .npy file. Numbers have to be finite. */
export type PeltarionInput =
  number | boolean | string | Readonly<Record<string, number>> | Uint8Array | Image | Tensor

/** What a row of an answer holds: images and arrays are decoded, categories are probabilities by name. */
export type PeltarionOutput = number | string | Readonly<Record<string, number>> | Image | Tensor

const NPY_MEDIA_TYPE = 'application/x.peltarion.npy'
const NPY_MAGIC = [0x93, ...new TextEncoder().encode('NUMPY')]

/** How values are put into JSON: what `JSON.stringify` would lose goes to `texts`. */
export interface WireOptions {
  readonly usesTensorJson: boolean
  readonly texts: NumberTexts
}

/** Puts a row of inputs into JSON. */
export function toWireRow(
  row: Readonly<Record<string, PeltarionInput>>,
  options: WireOptions,
): Record<string, unknown> {
  const wire = mapRow(row, (value, name) => toWire(name, value, options))
  for (const name of Object.keys(row)) keepSpelling(options.texts, wire, name, row[name])
  return wire
}

function toWire(name: string, value: PeltarionInput, { usesTensorJson, texts }: WireOptions): unknown {
  if (usesTensorJson && isTensor(value)) {
    return { shape: value.shape, data: toNumbers(name, value, texts) }
  }
  const file = toFile(value)
  if (file !== undefined) return encodeDataUrl({ mediaType: mediaTypeOf(name, file), bytes: file })
  assertFinite(name, value)
  return value
}

/** Puts an input into a part of a form: files as they are, everything else as text. */
export function toPart(name: string, value: PeltarionInput): FormPartInit {
  const file = toFile(value)
  if (file !== undefined) return { name, filename: name, mediaType: mediaTypeOf(name, file), bytes: file }
  assertFinite(name, value)
  const text = Object.is(value, -0) ? '-0' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return { name, bytes: new TextEncoder().encode(text) }
}

/**
 * Reads one output of an answer.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when it is none that the API knows
 */
export function fromWire(value: unknown, name: string): PeltarionOutput {
  try {
    if (typeof value === 'number') return value
    if (typeof value === 'string') return /^data:/i.test(value) ? readDataUrl(value) : value
    if (isRecord(value)) {
      const { shape, data } = value
      if (isNumbers(shape) && isNumbers(data)) {
        return defineTensor('float64', shape, Float64Array.from(data))
      }
      if (isNumbers(Object.values(value))) return value as Record<string, number>
    }
  } catch (error) {
    throw invalid(name, messageOf(error), error)
  }
  throw invalid(name, `expected a number, a text, probabilities or an array, found ${describeValue(value)}`)
}

/** Maps the values of a row, whatever its names are. */
export function mapRow<From, To>(
  row: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, map(value, name)]))
}

/** JSON has a minus zero and whole numbers of any size, `JSON.stringify` has not. */
function keepSpelling(texts: NumberTexts, holder: object, key: string | number, value: unknown): void {
  if (Object.is(value, -0)) keepNumberText(texts, holder, key, '-0')
  else if (typeof value === 'bigint' && !Number.isSafeInteger(Number(value)))
    keepNumberText(texts, holder, key, String(value))
}

function toNumbers(name: string, { dtype, data }: Tensor, texts: NumberTexts): number[] {
  if (dtype === 'string') throw unsendable(name, 'an array of numbers', 'an array of texts')
  const exact = dtype === 'float16' ? toFloat32(data) : data
  const numbers = new Array<number>(exact.length)
  for (let i = 0; i < exact.length; i++) {
    numbers[i] = Number(exact[i])
    if (!Number.isFinite(numbers[i])) {
      throw unsendable(name, 'finite numbers, JSON has no others', `${numbers[i]} at element ${i}`)
    }
    keepSpelling(texts, numbers, i, exact[i])
  }
  return numbers
}

function toFile(value: PeltarionInput): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value
  if (isTensor(value)) return encodeNpy(value)
  return isImage(value) ? encodePng(value) : undefined
}

function mediaTypeOf(name: string, file: Uint8Array): string {
  const format = imageFormatOf(file)
  if (format !== undefined) return `image/${format}`
  if (NPY_MAGIC.every((byte, i) => file[i] === byte)) return NPY_MEDIA_TYPE
  throw unsendable(name, 'a PNG, JPEG or .npy file', `${file.byteLength} bytes that begin as none`)
}

function assertFinite(name: string, value: unknown): void {
  const numbers = isRecord(value) ? Object.values(value) : [value]
  for (const one of numbers) {
    if (typeof one === 'number' && !Number.isFinite(one)) {
      throw unsendable(name, 'finite numbers, JSON has no others', `${one}`)
    }
  }
}

function isTensor(value: PeltarionInput): value is Tensor {
  return typeof value === 'object' && 'dtype' in value && typeof value.dtype === 'string'
}

function isImage(value: PeltarionInput): value is Image {
  return typeof value === 'object' && 'data' in value && value.data instanceof Uint8Array
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number')
}

function readDataUrl(text: string): Image | Tensor {
  const { mediaType, bytes } = decodeDataUrl(text)
  const essence = (mediaType.split(';', 1)[0] as string).trim().toLowerCase()
  if (essence === NPY_MEDIA_TYPE) return decodeNpy(bytes)
  const format = imageFormatOf(bytes)
  if (format !== undefined && essence === `image/${format}`) return decodeImage(bytes)
  const found = format === undefined ? 'something else' : `image/${format}`
  throw new ToolkitError('RESPONSE_INVALID', `expected what ${describeValue(mediaType)} says, found ${found}`)
}

function unsendable(name: string, expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to send the input ${describeValue(name)}: expected ${expected}, found ${found}`,
  )
}

function invalid(name: string, detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'RESPONSE_INVALID',
    `Failed to read the output ${describeValue(name)}: ${detail}`,
    cause === undefined ? {} : { cause },
  )
}
