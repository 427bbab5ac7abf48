import { serializeJson } from '../codecs/lossless-json.ts'
import { readEvents } from '../codecs/event-stream.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { readEmbedding } from './openai-embedding.ts'
import { answerInvalid, readJsonObject } from './json-answer.ts'

export interface CerebriumV4ClientOptions {
  /** Everything before `/v4`, without a final slash, such as `https://api.cerebrium.ai`. */
  readonly baseUrl: string
  readonly projectId: string
  readonly appName: string
  /** Left out for an app that is open. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

export type CerebriumV4Arguments = Readonly<Record<string, unknown>>

export interface CerebriumV4CallOptions {
  readonly signal?: AbortSignal
  /** Address that receives the answer too. */
  readonly webhookEndpoint?: string
  /** Secret that its delivery is signed with. */
  readonly webhookSecret?: string
}

/** What a function returned, and the status that it chose; 200 unless it did. */
export interface CerebriumV4Answer {
  readonly runId: string
  readonly runTimeMs: number | undefined
  /** Undefined with a status that has no body: 204, 205, 304. */
  readonly result: unknown
  readonly status: number
}

/** A small client of Cortex functions: the reference that the laws for clients must pass on. */
export interface CerebriumV4Client {
  call(
    functionName: string,
    args?: CerebriumV4Arguments,
    options?: CerebriumV4CallOptions,
  ): Promise<CerebriumV4Answer>
  /**
   * What the function yields, item by item. To leave the loop ends the request. With `endMark`, such as `[DONE]`, that item
   * is the end and not handed out, and a stream that ends without it rejects with RESPONSE_INVALID: it was cut off.
   */
  stream(
    functionName: string,
    args?: CerebriumV4Arguments,
    options?: CerebriumV4CallOptions & { readonly endMark?: string },
  ): AsyncGenerator<string, void, undefined>
  /** Has the function run later; its answer goes to the webhook. */
  submit(
    functionName: string,
    args?: CerebriumV4Arguments,
    options?: CerebriumV4CallOptions,
  ): Promise<{ readonly runId: string }>
  /** One vector per text, in their order, of a function that answers OpenAI clients. */
  embed(
    functionName: string,
    texts: readonly string[],
    options?: CerebriumV4CallOptions & { readonly model?: string; readonly encoding?: 'float' | 'base64' },
  ): Promise<readonly Float32Array[]>
}

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with `message` or an OpenAI error, and with RESPONSE_INVALID
 * when an answer is not what was asked for. A status that the function chose is no error. An aborted call rejects as
 * `fetch` does.
 */
export function createCerebriumV4Client(options: CerebriumV4ClientOptions): CerebriumV4Client {
  const { baseUrl, projectId, appName, token } = options
  const post = (
    path: string,
    body: unknown,
    { signal, webhookEndpoint, webhookSecret, ...more }: CerebriumV4CallOptions & PostOptions,
  ): Promise<Response> => {
    const query = new URLSearchParams(more.query)
    if (webhookEndpoint !== undefined) query.set('webhookEndpoint', webhookEndpoint)
    const place = [projectId, appName].map(encodeURIComponent).join('/')
    const search = query.size === 0 ? '' : `?${query.toString()}`
    return (options.fetch ?? fetch)(`${baseUrl}/v4/${place}/${path}${search}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(webhookSecret === undefined ? {} : { 'x-webhook-secret': toByteString(webhookSecret) }),
        ...(more.accept === undefined ? {} : { accept: more.accept }),
      },
      body: serializeJson({ value: body }),
      ...(signal === undefined ? {} : { signal }),
    })
  }

  return {
    async call(functionName, args = {}, callOptions = {}) {
      const response = await post(encodeURIComponent(functionName), args, callOptions)
      return WITHOUT_BODY.includes(response.status)
        ? readEmptyAnswer(response)
        : readAnswer(response.status, await readBody(response))
    },
    async *stream(functionName, args = {}, { endMark, ...callOptions } = {}) {
      const response = await post(encodeURIComponent(functionName), args, {
        ...callOptions,
        accept: 'text/event-stream',
      })
      const mediaType = response.headers.get('content-type') ?? ''
      if (!response.ok || response.body === null || !/^text\/event-stream\b/i.test(mediaType)) {
        const body = await readBody(response)
        throw answerInvalid(
          `expected an event stream, found status ${response.status} with ${describeValue(body)}`,
        )
      }
      for await (const { data } of readEvents(response.body)) {
        if (data === endMark) return
        yield data
      }
      if (endMark !== undefined)
        throw answerInvalid(`expected ${endMark} at the end of the stream, found that it ends before`)
    },
    async submit(functionName, args = {}, callOptions = {}) {
      const path = encodeURIComponent(functionName)
      const response = await post(path, args, { ...callOptions, query: { async: 'true' } })
      const body = await readBody(response)
      const { run_id: runId } = body
      if (response.status !== 202 || typeof runId !== 'string' || 'result' in body)
        throw answerInvalid(
          `expected 202 with a run_id alone, found ${response.status} with ${describeValue(body)}`,
        )
      return { runId }
    },
    async embed(functionName, texts, { model = 'default', encoding = 'base64', ...callOptions } = {}) {
      const request = { model, input: texts, encoding_format: encoding }
      const response = await post(`${encodeURIComponent(functionName)}/embeddings`, request, callOptions)
      const { data } = await readBody(response)
      if (!Array.isArray(data) || data.length !== texts.length) {
        const found = Array.isArray(data) ? `${data.length}` : 'no list'
        throw answerInvalid(`expected ${texts.length} embeddings in 'data', found ${found}`)
      }
      return data.map((entry: unknown, i) => {
        const { index, embedding } = isRecord(entry) ? entry : {}
        if (index !== i) throw answerInvalid(`expected index ${i}, found ${describeValue(index)}`)
        return readEmbedding(embedding)
      })
    },
  }
}

/** UTF-8 as a header carries it, one character per byte: `fetch` refuses others. */
function toByteString(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}

interface PostOptions {
  readonly query?: Record<string, string>
  readonly accept?: string
}

/** Statuses with which HTTP sends no body: RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304]

/** The answer of a function that chose a status without a body: the run is named by a header, the result is lost. */
function readEmptyAnswer({ status, headers }: Response): CerebriumV4Answer {
  const runId = headers.get('x-request-id')
  if (runId === null) throw answerInvalid(`expected X-Request-Id with status ${status}, found none`)
  return { runId, runTimeMs: undefined, result: undefined, status }
}

function readAnswer(status: number, body: Readonly<Record<string, unknown>>): CerebriumV4Answer {
  const { run_id: runId, run_time_ms: runTimeMs } = body
  if (typeof runId !== 'string') throw answerInvalid(`expected text in run_id, found ${describeValue(runId)}`)
  if (!('result' in body)) throw answerInvalid(`expected a result, found ${describeValue(body)}`)
  return {
    runId,
    runTimeMs: typeof runTimeMs === 'number' ? runTimeMs : undefined,
    result: body['result'],
    status,
  }
}

/** The body of an answer that is no error of the platform. */
async function readBody(response: Response): Promise<Record<string, unknown>> {
  const { status } = response
  const body = await readJsonObject(response)
  if (response.ok || 'result' in body) return body
  const { message, error } = body
  const text = typeof message === 'string' ? message : isRecord(error) ? error['message'] : undefined
  if (typeof text === 'string') throw new ToolkitError('API_ERROR', `${status}: ${text}`)
  throw answerInvalid(`expected a message, found status ${status} with ${describeValue(body)}`)
}
