import { readBase64 } from '../codecs/base64.ts'
import type { ServerSentEvent } from '../codecs/server-sent-event.ts'
import type { Violation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { checkChunkStream } from './check-chunk-stream.ts'
import { checkUsage, countChoices } from './openai-counts.ts'

/** An answer in one of the shapes of OpenAI, read, with status 200. */
export interface OpenAiAnswer {
  readonly kind: 'chat' | 'completion' | 'embeddings'
  /** The body of the request; undefined when it is not known. */
  readonly request: unknown
  /** The body of the answer; undefined when that is a stream. */
  readonly body?: unknown
  readonly events?: readonly ServerSentEvent[]
  /** Whether the chunks may have the shape of Cerebrium's manual. */
  readonly allowsManualChunks?: boolean
}

/** Holds an answer against what OpenAI's document demands beyond its schemas. */
export function checkOpenAi(answer: OpenAiAnswer): readonly Violation[] {
  const { kind, request, body, events } = answer
  const asked = isRecord(request) ? request : undefined
  if (kind === 'embeddings') return isRecord(body) ? checkEmbeddings(body, asked) : []
  const isStream = events !== undefined
  if (asked !== undefined && (asked['stream'] === true) !== isStream) {
    const message = isStream
      ? 'must be JSON, as the request did not ask for a stream, found text/event-stream'
      : 'must be text/event-stream, as the request asked for a stream, found JSON'
    return [{ code: 'openai-stream', pointer: '', message }]
  }
  if (events !== undefined) return checkChunkStream(events, { ...answer, request: asked })
  return isRecord(body) ? [...checkChoices(body, kind, asked), ...checkUsage(body['usage'], '/usage')] : []
}

function checkChoices(
  { choices }: Record<string, unknown>,
  kind: 'chat' | 'completion',
  request: Record<string, unknown> | undefined,
): readonly Violation[] {
  if (!Array.isArray(choices)) return []
  const indices = choices.map((choice: unknown) => (isRecord(choice) ? choice['index'] : undefined))
  const wanted = request === undefined ? choices.length : countChoices(kind, request)
  if (choices.length !== wanted) {
    const message = `must have ${wanted} choices, one for each that was asked for, found ${choices.length}`
    return [{ code: 'openai-choices', pointer: '/choices', message }]
  }
  const isEach = new Set(indices).size === wanted && indices.every((one) => isIndex(one, wanted))
  if (isEach) return []
  const message = `must have the indices 0 to ${wanted - 1}, each once, found ${indices.slice(0, 20).join(', ')}`
  return [{ code: 'openai-choices', pointer: '/choices', message }]
}

function checkEmbeddings(
  { data }: Record<string, unknown>,
  request: Record<string, unknown> | undefined,
): readonly Violation[] {
  if (!Array.isArray(data)) return []
  const wanted = request === undefined ? data.length : countInputs(request['input'])
  if (data.length !== wanted) {
    const message = `must have an embedding for each of ${wanted} inputs, found ${data.length}`
    return [{ code: 'openai-embedding-order', pointer: '/data', message }]
  }
  const entries = data.map((entry: unknown) => (isRecord(entry) ? entry : {}))
  const moved = entries.findIndex(({ index }, k) => index !== k)
  if (moved >= 0) {
    const message = `must be ${moved}, its place in the list, found ${describeValue(entries[moved]?.['index'])}`
    return [{ code: 'openai-embedding-order', pointer: `/data/${moved}/index`, message }]
  }
  const dimensions = request?.['dimensions']
  let length = typeof dimensions === 'number' ? dimensions : undefined
  for (const [k, { embedding }] of entries.entries()) {
    const pointer = `/data/${k}/embedding`
    const found = lengthOf(embedding)
    if (found === undefined || (typeof embedding === 'string' && request?.['encoding_format'] !== 'base64')) {
      const form = request?.['encoding_format'] === 'base64' ? 'numbers, or base64 of float32' : 'numbers'
      const message = `must be a list of ${form}, found ${describeValue(embedding)}`
      if (request !== undefined || found === undefined)
        return [{ code: 'openai-embedding-form', pointer, message }]
    }
    length ??= found
    if (found !== length) {
      const message = `must have ${length} numbers, found ${found}`
      return [{ code: 'openai-embedding-form', pointer, message }]
    }
  }
  return []
}

function countInputs(input: unknown): number {
  return Array.isArray(input) && typeof input[0] !== 'number' ? input.length : 1
}

/** In numbers. */
function lengthOf(embedding: unknown): number | undefined {
  if (Array.isArray(embedding)) return embedding.length
  const bytes = typeof embedding === 'string' ? readBase64(embedding, 0) : undefined
  return bytes !== undefined && bytes.length % 4 === 0 ? bytes.length / 4 : undefined
}

function isIndex(value: unknown, count: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count
}
