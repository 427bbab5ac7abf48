import { decodeDataUrl, encodeDataUrl } from '../codecs/data-url.ts'
import { decodeImage, encodePng, imageFormatOf, type Image } from '../codecs/image.ts'
import { decodeNpy, encodeNpy } from '../codecs/npy.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'

export interface PeltarionClientOptions {
  /** Everything before `/deployment`, without a final slash, such as `https://a.peltarion.com`. */
  readonly baseUrl: string
  /** UUID of the deployment. */
  readonly deploymentId: string
  readonly token: string
  /** Rows per request, at least 1; 128 when left out, as in the vendor's client. */
  readonly batchSize?: number
  /** Sends arrays as `{"shape", "data"}`: for deployments whose description says `x-peltarion-tensorjson`. */
  readonly usesTensorJson?: boolean
  readonly fetch?: typeof fetch
}

/** What a row may hold: the bytes of a PNG or JPEG file are an image. */
export type PeltarionInput =
  number | boolean | string | Readonly<Record<string, number>> | Uint8Array | Image | Tensor

/** What a row of an answer holds: images and arrays are decoded, categories are probabilities by name. */
export type PeltarionOutput = number | string | Readonly<Record<string, number>> | Image | Tensor

export type PeltarionRow<Value> = Readonly<Record<string, Value>>

/** A small client of Peltarion's Deployment API: the reference that the laws for clients must pass on. */
export interface PeltarionClient {
  /** One row of predictions per row of inputs, in order; sent in batches, one after the other. */
  predict(
    rows: readonly PeltarionRow<PeltarionInput>[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly PeltarionRow<PeltarionOutput>[]>
  /** One example as a form: files as they are, everything else as text. */
  predictForm(row: PeltarionRow<PeltarionInput>): Promise<PeltarionRow<PeltarionOutput>>
}

const NPY_MEDIA_TYPE = 'application/x.peltarion.npy'

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with an `errorCode` (the message has it first), and with
 * RESPONSE_INVALID when an answer is not what was asked for: rows missing or too many, data that cannot be decoded.
 */
export function createPeltarionClient(options: PeltarionClientOptions): PeltarionClient {
  const { baseUrl, deploymentId, token, batchSize = 128, usesTensorJson = false } = options
  const url = `${baseUrl}/deployment/${encodeURIComponent(deploymentId)}/forward`

  const post = async (init: RequestInit): Promise<Record<string, unknown>> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(init.headers as Record<string, string> | undefined),
    }
    const response = await (options.fetch ?? fetch)(url, { method: 'POST', ...init, headers })
    return readAnswer(response)
  }

  const predictBatch = async (
    rows: readonly PeltarionRow<PeltarionInput>[],
    signal: AbortSignal | undefined,
  ): Promise<readonly PeltarionRow<PeltarionOutput>[]> => {
    const wire = rows.map((row) => mapValues(row, (value) => toJson(value, usesTensorJson)))
    const body = await post({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ rows: wire }),
      ...(signal === undefined ? {} : { signal }),
    })
    const answered = body['rows']
    if (!Array.isArray(answered) || answered.length !== rows.length) {
      const found = Array.isArray(answered) ? `${answered.length}` : 'no list'
      throw invalid(`expected ${rows.length} rows in 'rows', found ${found}`)
    }
    return (answered as unknown[]).map(readRow)
  }

  return {
    async predict(rows, { signal } = {}) {
      const answers: PeltarionRow<PeltarionOutput>[] = []
      for (let start = 0; start < rows.length; start += batchSize) {
        for (const row of await predictBatch(rows.slice(start, start + batchSize), signal)) answers.push(row)
      }
      return answers
    },
    async predictForm(row) {
      const form = new FormData()
      for (const [name, value] of Object.entries(row)) {
        const file = toFile(value)
        if (file === undefined)
          form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
        else form.append(name, new Blob([file as Uint8Array<ArrayBuffer>]), name)
      }
      return readRow(await post({ body: form }))
    },
  }
}

function toJson(value: PeltarionInput, usesTensorJson: boolean): unknown {
  if (usesTensorJson && isTensor(value)) return { shape: value.shape, data: Array.from(value.data, Number) }
  const file = toFile(value)
  if (file === undefined) return value
  const format = imageFormatOf(file)
  return encodeDataUrl({ mediaType: format === undefined ? NPY_MEDIA_TYPE : `image/${format}`, bytes: file })
}

function toFile(value: PeltarionInput): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value
  if (isTensor(value)) return encodeNpy(value)
  return isImage(value) ? encodePng(value) : undefined
}

function isTensor(value: PeltarionInput): value is Tensor {
  return typeof value === 'object' && 'dtype' in value && typeof value.dtype === 'string'
}

function isImage(value: PeltarionInput): value is Image {
  return typeof value === 'object' && 'data' in value && value.data instanceof Uint8Array
}

async function readAnswer(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text()
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw invalid(`expected JSON, found status ${response.status} with text that is none`)
  }
  if (!isRecord(body)) throw invalid(`expected an object, found status ${response.status} without one`)
  if (typeof body['errorCode'] === 'string') {
    throw new ToolkitError('API_ERROR', `${body['errorCode']}: ${String(body['errorMessage'])}`)
  }
  if (!response.ok) throw invalid(`expected status 200, found ${response.status} without an errorCode`)
  return body
}

function readRow(row: unknown): PeltarionRow<PeltarionOutput> {
  if (!isRecord(row)) throw invalid('expected a row to be an object, found something else')
  return mapValues(row, fromJson)
}

function fromJson(value: unknown): PeltarionOutput {
  if (typeof value === 'string' && value.startsWith('data:')) return readDataUrl(value)
  if (isRecord(value) && Array.isArray(value['shape']) && Array.isArray(value['data'])) {
    return defineTensor('float64', value['shape'] as number[], Float64Array.from(value['data'] as number[]))
  }
  return value as PeltarionOutput
}

function readDataUrl(text: string): Image | Tensor {
  try {
    const { mediaType, bytes } = decodeDataUrl(text)
    if (mediaType === NPY_MEDIA_TYPE) return decodeNpy(bytes)
    const format = imageFormatOf(bytes)
    if (mediaType === `image/${format}`) return decodeImage(bytes)
    throw invalid(`expected the bytes to be what ${mediaType} announces, found ${format ?? 'something else'}`)
  } catch (error) {
    if (error instanceof ToolkitError && error.code === 'RESPONSE_INVALID') throw error
    throw new ToolkitError('RESPONSE_INVALID', `Failed to read the answer: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function mapValues<From, To>(
  row: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, map(value)]))
}

function invalid(detail: string): ToolkitError {
  return new ToolkitError('RESPONSE_INVALID', `Failed to read the answer: ${detail}`)
}
