import { decodeBase64, encodeBase64 } from '../codecs/base64.ts'
import { parseJsonBytes } from '../codecs/lossless-json.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { answerInvalid } from './json-answer.ts'
import { readTextPieces } from './text-pieces.ts'

export { verifyBasetenSignature, type SignatureCheck } from './baseten-signature.ts'

export interface BasetenClientOptions {
  /** The host of a model or a chain, without a final slash, such as `https://model-abcd1234.api.baseten.co`. */
  readonly hostUrl: string
  /** `production` when left out; `development`, `environments/<name>`, `deployment/<id>`, or '' on a regional host. */
  readonly place?: string
  readonly apiKey: string
  readonly fetch?: typeof fetch
}

/** What is sent: JSON with files as bytes, which travel as base64, and with URLs, which the model fetches. */
export type BasetenInput =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | URL
  | readonly BasetenInput[]
  | { readonly [name: string]: BasetenInput }

export interface BasetenCallOptions {
  readonly signal?: AbortSignal
}

/** How an asynchronous request is to be carried out; what is left out is Baseten's to choose. */
export interface AsyncOptions extends BasetenCallOptions {
  readonly webhookUrl?: string
  /** 0 to 2, lower goes first. */
  readonly priority?: number
  readonly maxTimeInQueueSeconds?: number
  readonly retry?: {
    readonly maxAttempts?: number
    readonly initialDelayMs?: number
    readonly maxDelayMs?: number
  }
}

/** How far an asynchronous request is. */
export interface AsyncStatus {
  readonly requestId: string
  readonly status:
    'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED' | 'CANCELED' | 'WEBHOOK_FAILED'
  readonly webhookStatus: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELED' | 'NO_WEBHOOK_PROVIDED'
  readonly errors: readonly { readonly code: string; readonly message: string }[]
}

/** A small client of Baseten's inference API: the reference that the laws for clients must pass on. */
export interface BasetenClient {
  /** What the model returned: a JSON value, or the bytes of a binary answer. */
  predict(input: BasetenInput, options?: BasetenCallOptions): Promise<unknown>
  /**
   * The text that a model writes, piece by piece, of an input that asks for a stream. To leave the loop ends the request.
   * A model that fails in the middle just ends its text: nothing tells.
   */
  stream(input: BasetenInput, options?: BasetenCallOptions): AsyncGenerator<string, void, undefined>
  /** Queues a request and answers its ID. */
  predictLater(input: BasetenInput, options?: AsyncOptions): Promise<string>
  statusOf(requestId: string, options?: BasetenCallOptions): Promise<AsyncStatus>
  /** Whether the request still waited, and is canceled now. */
  cancel(requestId: string, options?: BasetenCallOptions): Promise<boolean>
}

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with an error (the message has its status first), with
 * RESPONSE_INVALID when an answer is not what the contract says, and with USAGE_INVALID when an input has no JSON form. An
 * aborted call rejects as `fetch` does.
 */
export function createBasetenClient(options: BasetenClientOptions): BasetenClient {
  const { hostUrl, place = 'production', apiKey } = options
  const base = place === '' ? hostUrl : `${hostUrl}/${place}`
  const isChain = /\/chain-/.test(hostUrl)

  const send = (
    method: string,
    url: string,
    { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal | undefined },
  ): Promise<Response> =>
    (options.fetch ?? fetch)(url, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  const call = async (...request: Parameters<typeof send>): Promise<unknown> =>
    readAnswer(await send(...request))
  const predictUrl = `${base}/${isChain ? 'run_remote' : 'predict'}`

  const requestUrl = (requestId: string): string =>
    `${hostUrl}/async_request/${encodeURIComponent(requestId)}`

  return {
    async predict(input, { signal } = {}) {
      return call('POST', predictUrl, { body: toJsonValue(input), signal })
    },
    async *stream(input, { signal } = {}) {
      const response = await send('POST', predictUrl, { body: toJsonValue(input), signal })
      const isStream = response.headers.get('content-type') === 'application/octet-stream'
      if (response.ok && isStream && response.body !== null) return yield* readTextPieces(response.body)
      throw answerInvalid(`expected a stream, found ${describeValue(await readAnswer(response))}`)
    },
    async predictLater(input, asyncOptions = {}) {
      const url = `${base}/${isChain ? 'async_run_remote' : 'async_predict'}`
      const value = toJsonValue(input)
      if (isChain) assertNoEnvelope(asyncOptions)
      const body = isChain ? value : toEnvelope(value, asyncOptions)
      const answer = await call('POST', url, { body, signal: asyncOptions.signal })
      return textOf(answer, 'request_id')
    },
    async statusOf(requestId, { signal } = {}) {
      const answer = await call('GET', requestUrl(requestId), { signal })
      const errors = isRecord(answer) ? answer['errors'] : undefined
      if (!Array.isArray(errors))
        throw answerInvalid(`expected a list of errors, found ${describeValue(errors)}`)
      return {
        requestId: textOf(answer, 'request_id'),
        status: textOf(answer, 'status') as AsyncStatus['status'],
        webhookStatus: textOf(answer, 'webhook_status') as AsyncStatus['webhookStatus'],
        errors: errors as AsyncStatus['errors'],
      }
    },
    async cancel(requestId, { signal } = {}) {
      const answer = await call('DELETE', requestUrl(requestId), { signal })
      return isRecord(answer) && answer['canceled'] === true
    },
  }
}

/**
 * The bytes of a file in an answer: base64 with padding, nothing else.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when it is none
 */
export function toFile(value: unknown): Uint8Array {
  try {
    if (typeof value === 'string') return decodeBase64(value)
  } catch (error) {
    throw answerInvalid(`expected base64 of a file: ${messageOf(error)}`, error)
  }
  throw answerInvalid(`expected base64 of a file, found ${describeValue(value)}`)
}

/** `async_run_remote` takes the arguments of the chain themselves: its body has no place for anything else. */
function assertNoEnvelope({ signal: _signal, ...options }: AsyncOptions): void {
  const given = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  if (given.length === 0) return
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to queue a request: expected no options for a chain, which takes its arguments only, found ${given.join(', ')}`,
  )
}

function toEnvelope(input: unknown, options: AsyncOptions): Record<string, unknown> {
  const { webhookUrl, priority, maxTimeInQueueSeconds, retry } = options
  const { maxAttempts, initialDelayMs, maxDelayMs } = retry ?? {}
  // JSON leaves out what is undefined.
  return {
    model_input: input,
    webhook_endpoint: webhookUrl,
    priority,
    max_time_in_queue_seconds: maxTimeInQueueSeconds,
    inference_retry_config: retry && {
      max_attempts: maxAttempts,
      initial_delay_ms: initialDelayMs,
      max_delay_ms: maxDelayMs,
    },
  }
}

function toJsonValue(input: BasetenInput): unknown {
  if (input instanceof Uint8Array) return encodeBase64(input)
  if (input instanceof URL) return input.href
  if (typeof input === 'number' && !Number.isFinite(input)) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to write the input: expected finite numbers, found ${input}`,
    )
  }
  if (typeof input !== 'object' || input === null) return input
  if (Array.isArray(input)) return (input as readonly BasetenInput[]).map(toJsonValue)
  return Object.fromEntries(
    Object.entries(input as Record<string, BasetenInput>).map(([name, member]) => [
      name,
      toJsonValue(member),
    ]),
  )
}

async function readAnswer(response: Response): Promise<unknown> {
  const { status, ok, headers } = response
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (ok && headers.get('content-type') === 'application/octet-stream') return bytes
  let value: unknown
  try {
    value = parseJsonBytes(bytes, { keepNumberTexts: false }).value
  } catch (error) {
    throw answerInvalid(
      `expected JSON, found status ${status} with something else: ${messageOf(error)}`,
      error,
    )
  }
  if (ok) return value
  const detail = isRecord(value) ? value['error'] : undefined
  if (detail === undefined) throw answerInvalid(`expected an error, found status ${status} without one`)
  const text = typeof detail === 'string' ? detail : JSON.stringify(detail)
  throw new ToolkitError('API_ERROR', `${status}: ${text}`)
}

function textOf(answer: unknown, name: string): string {
  const value = isRecord(answer) ? answer[name] : undefined
  if (typeof value === 'string' && value !== '') return value
  throw answerInvalid(`expected text as ${name}, found ${describeValue(value)}`)
}
