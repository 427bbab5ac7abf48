import { encodeDataUrl, decodeDataUrl } from '../../src/codecs/data-url.ts'
import { decodeImage, encodePng, type Image } from '../../src/codecs/image.ts'
import { serializeMultipart } from '../../src/codecs/multipart.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import { defineTensor, elementCount, type Tensor } from '../../src/tensor/tensor.ts'
import { send, type Answer } from './http-client.ts'
import type { RunningServer } from './running-server.ts'

const utf8 = new TextEncoder()

/** The last digits of the default deployments' ids. */
const NUMBERS = {
  animal_weight: 101,
  digits: 102,
  picture_number: 103,
  strict_digits: 104,
  image_denoiser: 105,
  array_smoother: 106,
  house_value: 107,
  sensor_report: 108,
  tensor_statistics: 109,
  ticket_topic: 110,
  retired_weight: 111,
} as const
export type DeploymentName = keyof typeof NUMBERS
export const DEPLOYMENT_NAMES = Object.keys(NUMBERS) as readonly DeploymentName[]

export const BEARER = { authorization: 'Bearer test-key' }
export const JSON_HEADERS = { ...BEARER, 'content-type': 'application/json' }
export const BOUNDARY = 'XfKq29'
export const FORM_HEADERS = { ...BEARER, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
export const NPY_URL_START = 'data:application/x.peltarion.npy;base64,'

export function idOf(name: DeploymentName): string {
  return `5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b${NUMBERS[name]}`
}

/** The token that opens one deployment alone. */
export function tokenOf(name: 'animal_weight' | 'digits'): string {
  return `0d6f2c1e-3f7b-4f0a-8a43-5d2c9e7b4${NUMBERS[name]}`
}

/** Path below the address of the API. */
export function forwardPath(name: DeploymentName): string {
  return `/deployment/${idOf(name)}/forward`
}

/** Posts a body: text and bytes as they are, anything else as JSON. */
export function forward(
  { peltarion }: RunningServer,
  name: DeploymentName,
  { body, headers = JSON_HEADERS }: { body: unknown; headers?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  return send(peltarion + forwardPath(name), { headers, body: sent })
}

export type Row = Readonly<Record<string, unknown>>

/** The rows of an answer that has to be 200. */
export async function rowsOf(
  server: RunningServer,
  name: DeploymentName,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const { status, text } = await forward(server, name, { body: { rows } })
  if (status !== 200) throw new Error(`expected 200, found ${status}: ${text.slice(0, 300)}`)
  return (JSON.parse(text) as { rows: readonly Row[] }).rows
}

/** A part of a form: text, or the bytes of a file. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

export function formOf(parts: Parts): Uint8Array {
  const list = Object.entries(parts).map(([name, value]) =>
    typeof value === 'string'
      ? { name, bytes: utf8.encode(value) }
      : { name, bytes: value, filename: 'file.bin', mediaType: 'application/octet-stream' },
  )
  return serializeMultipart(list, BOUNDARY)
}

/** Posts one example as a form. */
export function forwardForm(server: RunningServer, name: DeploymentName, parts: Parts): Promise<Answer> {
  return forward(server, name, { headers: FORM_HEADERS, body: formOf(parts) })
}

export interface PeltarionError {
  readonly status: number
  readonly errorCode: string
  readonly errorMessage: string
}

/** The error of an answer that is JSON and holds nothing else. */
export function peltarionErrorOf({ status, headers, text }: Answer): PeltarionError {
  const body = JSON.parse(text) as Record<string, unknown>
  const { errorCode, errorMessage } = body
  const isPlain = Object.keys(body).join() === 'errorCode,errorMessage'
  if (!isPlain || typeof errorCode !== 'string' || typeof errorMessage !== 'string' || errorMessage === '') {
    throw new Error(`expected {"errorCode", "errorMessage"}, found ${text.slice(0, 200)}`)
  }
  if (headers['content-type'] !== 'application/json')
    throw new Error(`expected application/json, found ${headers['content-type']}`)
  return { status, errorCode, errorMessage }
}

/** A picture whose samples all differ from their neighbours. */
export function createImage(width: number, height: number, channels: 1 | 3 = 3): Image {
  const data = Uint8Array.from({ length: width * height * channels }, (_, i) => (i * 37 + 11) % 256)
  return { width, height, channels, data }
}

export function pngUrl(image: Image): string {
  return encodeDataUrl({ mediaType: 'image/png', bytes: encodePng(image) })
}

export function imageOf(url: unknown): { readonly mediaType: string; readonly image: Image } {
  const { mediaType, bytes } = decodeDataUrl(url as string)
  return { mediaType, image: decodeImage(bytes) }
}

/** A float32 tensor of values in steps of 1/16, which float32 and float16 hold exactly. */
export function createTensor(shape: readonly number[], start = 0): Tensor<'float32'> {
  const data = Float32Array.from({ length: elementCount(shape) }, (_, i) => ((start + i * 7) % 64) / 16)
  return defineTensor('float32', shape, data)
}

export function npyUrl(tensor: Tensor): string {
  return encodeDataUrl({ mediaType: 'application/x.peltarion.npy', bytes: encodeNpy(tensor) })
}

export function tensorOf(url: unknown): Tensor {
  const text = url as string
  if (!text.startsWith(NPY_URL_START)) throw new Error(`expected a .npy data URL, found ${text.slice(0, 80)}`)
  return decodeNpy(decodeDataUrl(text).bytes)
}

/** The documented four rows. */
export const FOUR_ROWS: readonly Row[] = [
  { Type: 'animal', Sound: 'miaow', Size: 0.4 },
  { Type: 'animal', Sound: 'woof', Size: 1.2 },
  { Type: 'vehicle', Sound: 'tchoo', Size: 80 },
  { Type: 'vehicle', Sound: 'vroom', Size: 3.2 },
]

/** A row for the deployment that has one feature of nearly every kind. */
export function sensorRow(start = 0): Row {
  return {
    'features.npy_0': npyUrl(createTensor([16], start)),
    sensor: 'east',
    calibrated: 1,
    note: 'smoke, urgent',
  }
}
