import { createByteSearch } from '../codecs/byte-search.ts'
import { serializeJson, type NumberTexts } from '../codecs/lossless-json.ts'
import { serializeMultipart, type FormPartInit } from '../codecs/multipart.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import {
  fromWire,
  mapRow,
  toPart,
  toWireRow,
  type PeltarionInput,
  type PeltarionOutput,
} from './peltarion-value.ts'
import { answerInvalid, readJsonObject } from './json-answer.ts'

export type { PeltarionInput, PeltarionOutput } from './peltarion-value.ts'

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

export type PeltarionRow<Value> = Readonly<Record<string, Value>>

export interface PeltarionCallOptions {
  readonly signal?: AbortSignal
}

/** A small client of Peltarion's Deployment API: the reference that the laws for clients must pass on. */
export interface PeltarionClient {
  /** One row of predictions per row of inputs, in order; sent in batches, one after the other. */
  predict(
    rows: readonly PeltarionRow<PeltarionInput>[],
    options?: PeltarionCallOptions,
  ): Promise<readonly PeltarionRow<PeltarionOutput>[]>
  /** One example as a form: files as they are, everything else as text. */
  predictForm(
    row: PeltarionRow<PeltarionInput>,
    options?: PeltarionCallOptions,
  ): Promise<PeltarionRow<PeltarionOutput>>
}

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with an `errorCode` (the message has it first), with
 * RESPONSE_INVALID when an answer is not what was asked for: rows missing or too many, data that cannot be decoded, and
 * with USAGE_INVALID when an input has no wire form: NaN, bytes of an unknown kind. An aborted call rejects as `fetch` does.
 *
 * @throws {ToolkitError} USAGE_INVALID when `batchSize` is no whole number of at least 1
 */
export function createPeltarionClient(options: PeltarionClientOptions): PeltarionClient {
  const { baseUrl, deploymentId, token, batchSize = 128, usesTensorJson = false } = options
  const url = `${baseUrl}/deployment/${encodeURIComponent(deploymentId)}/forward`
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to create client: expected a batchSize of at least 1, found ${describeValue(batchSize)}`,
    )
  }

  const post = async (
    mediaType: string,
    body: string | Uint8Array,
    { signal }: PeltarionCallOptions,
  ): Promise<Record<string, unknown>> => {
    const response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': mediaType },
      body: body as string | Uint8Array<ArrayBuffer>,
      ...(signal === undefined ? {} : { signal }),
    })
    return readAnswer(response)
  }

  const predictBatch = async (
    rows: readonly PeltarionRow<PeltarionInput>[],
    callOptions: PeltarionCallOptions,
  ): Promise<readonly PeltarionRow<PeltarionOutput>[]> => {
    const numberTexts: NumberTexts = new WeakMap()
    const wire = rows.map((row) => toWireRow(row, { usesTensorJson, texts: numberTexts }))
    const body = serializeJson({ value: { rows: wire }, numberTexts })
    const { rows: answered } = await post('application/json', body, callOptions)
    if (!Array.isArray(answered) || answered.length !== rows.length) {
      const found = Array.isArray(answered) ? `${answered.length}` : 'no list'
      throw answerInvalid(`expected ${rows.length} rows in 'rows', found ${found}`)
    }
    return (answered as unknown[]).map(readRow)
  }

  return {
    async predict(rows, callOptions = {}) {
      const answers: PeltarionRow<PeltarionOutput>[] = []
      for (let start = 0; start < rows.length; start += batchSize) {
        const batch = rows.slice(start, start + batchSize)
        for (const row of await predictBatch(batch, callOptions)) answers.push(row)
      }
      return answers
    },
    async predictForm(row, callOptions = {}) {
      const parts = Object.entries(row).map(([name, value]) => toPart(name, value))
      const boundary = chooseBoundary(parts)
      const body = serializeMultipart(parts, boundary)
      return readRow(await post(`multipart/form-data; boundary=${boundary}`, body, callOptions))
    },
  }
}

/**
 * The first boundary that no part holds. `FormData` is not used: it turns the line ends of texts into CR LF.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data | HTML}
 */
function chooseBoundary(parts: readonly FormPartInit[]): string {
  for (let n = 0; ; n++) {
    const boundary = `peltarion-form-${n}`
    const search = createByteSearch(new TextEncoder().encode(boundary))
    if (parts.every(({ bytes }) => search(bytes, 0) === -1)) return boundary
  }
}

async function readAnswer(response: Response): Promise<Record<string, unknown>> {
  const { status } = response
  const body = await readJsonObject(response)
  const { errorCode, errorMessage } = body
  if (typeof errorCode === 'string') {
    const detail = typeof errorMessage === 'string' ? `: ${errorMessage}` : ''
    throw new ToolkitError('API_ERROR', errorCode + detail)
  }
  if (!response.ok) throw answerInvalid(`expected status 200, found ${status} without an errorCode`)
  return body
}

function readRow(row: unknown): PeltarionRow<PeltarionOutput> {
  if (!isRecord(row)) throw answerInvalid(`expected a row to be an object, found ${describeValue(row)}`)
  return mapRow(row, fromWire)
}
