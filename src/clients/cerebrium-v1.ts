import { createByteSearch } from '../codecs/byte-search.ts'
import { serializeMultipart, type FormPartInit } from '../codecs/multipart.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { answerInvalid, readJsonObject } from './json-answer.ts'

export interface CerebriumV1ClientOptions {
  /** The whole address of the model, such as `https://run.cerebrium.ai/v1/p-1a2b3c4d/my-model/predict`. */
  readonly endpoint: string
  readonly apiKey: string
  readonly fetch?: typeof fetch
}

/** What a run came to. */
export interface CerebriumV1Run {
  readonly runId: string
  /** Whatever the model, or its function, returned. */
  readonly result: unknown
  /** One per data point; empty of prebuilt models. */
  readonly predictionIds: readonly string[]
  /** Undefined of servers from before February 2023. */
  readonly runTimeMs: number | undefined
}

/** A run whose result a webhook will receive. */
export interface CerebriumV1Acknowledgement {
  readonly runId: string
  readonly message: string
}

/** A file and the data point that it belongs to. */
export interface CerebriumV1File {
  /** Anything that JSON has. */
  readonly data: unknown
  readonly bytes: Uint8Array
  /** What the file is called; any text. */
  readonly filename?: string
  readonly mediaType?: string
}

export interface CerebriumV1CallOptions {
  readonly signal?: AbortSignal
}

export type CerebriumV1Parameters = Readonly<Record<string, unknown>>

/** A small client of Cerebrium's model endpoint, version 1: the reference that the laws for clients must pass on. */
export interface CerebriumV1Client {
  /** Sends a list of data points; `parameters` are for this run. */
  predict(
    data: readonly unknown[],
    options?: CerebriumV1CallOptions & { readonly parameters?: CerebriumV1Parameters },
  ): Promise<CerebriumV1Run>
  /** Sends data points with a file each, as a form. */
  predictFiles(files: readonly CerebriumV1File[], options?: CerebriumV1CallOptions): Promise<CerebriumV1Run>
  /** Calls a prebuilt model with its parameters. */
  call(parameters: CerebriumV1Parameters, options?: CerebriumV1CallOptions): Promise<CerebriumV1Run>
  /** Asks for the result to be sent to `webhookEndpoint`. `body` is that of an object: `data`, or parameters. */
  submit(
    body: CerebriumV1Parameters,
    webhookEndpoint: string,
    options?: CerebriumV1CallOptions,
  ): Promise<CerebriumV1Acknowledgement>
}

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with a `message` and no result (the status stands before it),
 * with RESPONSE_INVALID when an answer is not what was asked for, such as another number of prediction IDs than data
 * points, and with USAGE_INVALID when a value has no JSON: NaN, an infinity, undefined, bytes. An aborted call rejects as
 * `fetch` does.
 */
export function createCerebriumV1Client(options: CerebriumV1ClientOptions): CerebriumV1Client {
  const { endpoint, apiKey } = options

  const post = async (
    mediaType: string,
    body: string | Uint8Array,
    { signal }: CerebriumV1CallOptions,
  ): Promise<Record<string, unknown>> => {
    const response = await (options.fetch ?? fetch)(endpoint, {
      method: 'POST',
      // The bare key: a scheme word is refused.
      headers: { authorization: apiKey, 'content-type': mediaType },
      body: body as string | Uint8Array<ArrayBuffer>,
      ...(signal === undefined ? {} : { signal }),
    })
    return readAnswer(response)
  }
  const postJson = (value: unknown, callOptions: CerebriumV1CallOptions): Promise<Record<string, unknown>> =>
    post('application/json', toJsonText(value), callOptions)

  return {
    async predict(data, callOptions = {}) {
      const { parameters } = callOptions
      const run = readRun(await postJson(parameters === undefined ? data : { data, parameters }, callOptions))
      // A single object of named inputs holds a batch of its own.
      const hasBatch = data.length === 1 && isRecord(data[0])
      if (!hasBatch) assertCount(run, data.length)
      return run
    },
    async predictFiles(files, callOptions = {}) {
      const boundary = chooseBoundary(files)
      const body = serializeMultipart(toParts(files), boundary)
      const run = readRun(await post(`multipart/form-data; boundary=${boundary}`, body, callOptions))
      assertCount(run, files.length)
      return run
    },
    async call(parameters, callOptions = {}) {
      return readRun(await postJson(parameters, callOptions))
    },
    async submit(body, webhookEndpoint, callOptions = {}) {
      const answer = await postJson({ ...body, webhook_endpoint: webhookEndpoint }, callOptions)
      const { run_id: runId, message } = answer
      if (typeof runId !== 'string' || typeof message !== 'string' || 'result' in answer)
        throw answerInvalid(`expected 'run_id' and 'message', found ${describeValue(answer)}`)
      return { runId, message }
    },
  }
}

function toParts(files: readonly CerebriumV1File[]): readonly FormPartInit[] {
  const data = new TextEncoder().encode(toJsonText(files.map((file) => file.data)))
  return [
    { name: 'data', bytes: data },
    ...files.map(({ bytes, filename = 'file', mediaType = 'application/octet-stream' }) => ({
      name: 'files',
      filename,
      mediaType,
      bytes,
    })),
  ]
}

/** The first boundary that no file holds; names and JSON text have no line ends, so it cannot stand alone in them. */
function chooseBoundary(files: readonly CerebriumV1File[]): string {
  for (let n = 0; ; n++) {
    const boundary = `cerebrium-form-${n}`
    const search = createByteSearch(new TextEncoder().encode(boundary))
    if (files.every(({ bytes }) => search(bytes, 0) === -1)) return boundary
  }
}

/** JSON text; what `JSON.stringify` would silently turn into something else is refused. */
function toJsonText(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    const isLost =
      member === undefined ||
      typeof member === 'bigint' ||
      typeof member === 'function' ||
      ArrayBuffer.isView(member) ||
      (typeof member === 'number' && !Number.isFinite(member))
    if (!isLost) return member
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to write the request: expected what JSON has at '${key}', found ${describeValue(member)}`,
    )
  })
}

async function readAnswer(response: Response): Promise<Record<string, unknown>> {
  const { status } = response
  const body = await readJsonObject(response)
  if (response.ok) return body
  const { message } = body
  if (typeof message === 'string') throw new ToolkitError('API_ERROR', `${status}: ${message}`)
  throw answerInvalid(`expected a result, found status ${status} without a message`)
}

function readRun(answer: Record<string, unknown>): CerebriumV1Run {
  const { run_id: runId, result, prediction_ids: ids = [], run_time_ms: runTimeMs } = answer
  if (typeof runId !== 'string' || runId === '')
    throw answerInvalid(`expected a text in 'run_id', found ${describeValue(runId)}`)
  if (result === undefined) throw answerInvalid(`expected a 'result', found ${describeValue(answer)}`)
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string'))
    throw answerInvalid(`expected a list of texts in 'prediction_ids', found ${describeValue(ids)}`)
  if (runTimeMs !== undefined && !(typeof runTimeMs === 'number' && runTimeMs >= 0))
    throw answerInvalid(`expected a number from 0 in 'run_time_ms', found ${describeValue(runTimeMs)}`)
  return { runId, result, predictionIds: ids, runTimeMs }
}

function assertCount({ predictionIds }: CerebriumV1Run, count: number): void {
  if (predictionIds.length !== count || new Set(predictionIds).size !== count) {
    const found = `${new Set(predictionIds).size} different ones in ${predictionIds.length}`
    throw answerInvalid(`expected ${count} prediction IDs, one for each data point, found ${found}`)
  }
}
