import { readEvents } from '../codecs/event-stream.ts'
import { parseJson } from '../codecs/lossless-json.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { answerInvalid, readJsonObject } from './json-answer.ts'

export interface OpenAiTextClientOptions {
  /** What `chat/completions` and `completions` stand below, without a final slash. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly fetch?: typeof fetch
}

/** A chat of one question, or a text to go on with. */
export interface OpenAiTextRequest {
  readonly way: 'chat' | 'completions'
  readonly model: string
  readonly prompt: string
  readonly maxTokens?: number
  readonly temperature?: number
}

export interface OpenAiCallOptions {
  readonly signal?: AbortSignal
}

/** A small client of the paths that speak as OpenAI does: the reference that the laws for clients must pass on. */
export interface OpenAiTextClient {
  write(request: OpenAiTextRequest, options?: OpenAiCallOptions): Promise<string>
  /** The same text while it is written; no piece is empty. To leave the loop ends the request. */
  stream(request: OpenAiTextRequest, options?: OpenAiCallOptions): AsyncGenerator<string, void, undefined>
}

const END = '[DONE]'

/**
 * Creates a client.
 *
 * Its calls reject with API_ERROR when the service answers with an error, also within a stream, and with RESPONSE_INVALID
 * when an answer is not what was asked for: a stream that ends without `[DONE]` was cut off. An aborted call rejects as
 * `fetch` does.
 */
export function createOpenAiTextClient(options: OpenAiTextClientOptions): OpenAiTextClient {
  const { baseUrl, apiKey } = options
  const post = (
    { way, model, prompt, maxTokens, temperature }: OpenAiTextRequest,
    isStream: boolean,
    { signal }: OpenAiCallOptions,
  ): Promise<Response> =>
    (options.fetch ?? fetch)(`${baseUrl}/${way === 'chat' ? 'chat/completions' : 'completions'}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      // JSON leaves out what is undefined.
      body: JSON.stringify({
        model,
        ...(way === 'chat' ? { messages: [{ role: 'user', content: prompt }] } : { prompt }),
        max_tokens: maxTokens,
        temperature,
        stream: isStream,
      }),
      ...(signal === undefined ? {} : { signal }),
    })

  return {
    async write(request, callOptions = {}) {
      const response = await post(request, false, callOptions)
      const body = await readJsonObject(response)
      assertNoError(body, response.status)
      const text = textOf(body, request.way === 'chat' ? 'message' : undefined)
      if (text === undefined) throw answerInvalid(`expected a text, found ${describeValue(body)}`)
      return text
    },
    async *stream(request, callOptions = {}) {
      const response = await post(request, true, callOptions)
      const { status, body } = response
      const mediaType = response.headers.get('content-type') ?? ''
      if (!response.ok || body === null || !/^text\/event-stream\b/i.test(mediaType)) {
        const answer = await readJsonObject(response)
        assertNoError(answer, status)
        throw answerInvalid(`expected an event stream, found ${describeValue(answer)}`)
      }
      for await (const { data } of readEvents(body)) {
        if (data === END) return
        const chunk = parseChunk(data)
        assertNoError(chunk, status)
        const text = textOf(chunk, request.way === 'chat' ? 'delta' : undefined)
        if (text !== undefined && text !== '') yield text
      }
      throw answerInvalid(`expected ${END} at the end of the stream, found that it ends before`)
    },
  }
}

function parseChunk(data: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parseJson(data).value
  } catch (error) {
    throw answerInvalid(`expected JSON in an event: ${messageOf(error)}`, error)
  }
  if (isRecord(value)) return value
  throw answerInvalid(`expected an object in an event, found ${describeValue(value)}`)
}

/** Errors are texts, or objects with a message; those of the platform may have `message` alone. */
function assertNoError(body: Record<string, unknown>, status: number): void {
  const { error, message } = body
  const isFine = status < 400 && (error === undefined || error === null)
  if (isFine) return
  const text = isRecord(error) ? error['message'] : (error ?? message)
  const words = typeof text === 'string' ? text : describeValue(body)
  throw new ToolkitError('API_ERROR', `${status}: ${words}`)
}

/** The text of the first choice; undefined where a chunk brings none. */
function textOf(body: Record<string, unknown>, holder: string | undefined): string | undefined {
  const { choices } = body
  const [choice] = Array.isArray(choices) ? (choices as unknown[]) : []
  const inner = isRecord(choice) && holder !== undefined ? choice[holder] : choice
  const text = isRecord(inner) ? inner[holder === undefined ? 'text' : 'content'] : undefined
  return typeof text === 'string' ? text : undefined
}
