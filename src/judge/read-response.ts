import { gunzipSync, inflateSync, brotliDecompressSync } from 'node:zlib'
import type { ReceivedResponse } from '../apis/api-rules.ts'
import { createEventStreamParser, type ServerSentEvent } from '../codecs/event-stream.ts'
import { parseJsonBytes } from '../codecs/lossless-json.ts'
import { toHeaderRecord, type Exchange } from '../contract/exchange.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { describeValue } from '../errors/describe-value.ts'
import { messageOf } from '../errors/toolkit-error.ts'

/** A response with what was wrong with its bytes. */
export interface ReadResponse {
  readonly response: ReceivedResponse
  readonly violations: readonly SidedViolation[]
}

const DECOMPRESSORS: Readonly<Record<string, (bytes: Uint8Array, options: object) => Uint8Array>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}
/** A few bytes may become very many. */
const MAX_DECOMPRESSED_BYTES = 500_000_000

/** Reads the response of an exchange by its media type; undefined when there is none. */
export function readResponse(
  exchange: Exchange,
  options: { readonly keepNumberTexts: boolean },
): ReadResponse | undefined {
  const { status, responseHeaders = [], responseBody, failure } = exchange
  if (status === undefined) return undefined
  const headers = toHeaderRecord(responseHeaders)
  const mediaType = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const head = { status, headers, mediaType, isComplete: failure === undefined }
  const fail = (message: string): ReadResponse => ({
    response: { ...head, bytes: responseBody },
    violations: [{ side: 'server', code: 'body-syntax', pointer: '', message }],
  })
  if (responseBody === undefined || !head.isComplete)
    return {
      response: { ...head, bytes: responseBody, ...readEvents(mediaType, responseBody) },
      violations: [],
    }
  const bytes = withoutCoding(responseBody, mediaType, headers['content-encoding'])
  try {
    const events = readEvents(mediaType, bytes)
    const cut = mediaType === 'text/event-stream' ? describeCut(bytes) : undefined
    if (cut !== undefined) {
      const violation = { side: 'server', code: 'event-stream-cut', pointer: '', message: cut } as const
      return { response: { ...head, bytes, ...events }, violations: [violation] }
    }
    const body = isJson(mediaType) && bytes.length > 0 ? parseJsonBytes(bytes, options) : undefined
    return { response: { ...head, bytes, ...events, ...(body && { body }) }, violations: [] }
  } catch (error) {
    return fail(messageOf(error).replace(/^Failed to [^:]+: expected /, 'must be '))
  }
}

/** `application/json` and what is built on it (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json')
}

/**
 * Most recordings hold bodies decompressed beside the header that they came with: bytes that are JSON as they are were not
 * compressed, though a decompressor may take a few of them for its own. Bytes that are neither are no JSON.
 */
function withoutCoding(body: Uint8Array, mediaType: string, coding = ''): Uint8Array {
  let bytes = body
  try {
    bytes = decompress(body, coding)
  } catch {
    return body
  }
  return bytes !== body && isJson(mediaType) && isJsonBytes(body) ? body : bytes
}

function isJsonBytes(bytes: Uint8Array): boolean {
  // What is compressed rarely begins as JSON does, so that reading it as such seldom costs anything.
  const [first = 0] = bytes
  if (!/[\s[{"\d\-tfn]/.test(String.fromCharCode(first))) return false
  try {
    parseJsonBytes(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * Takes the coding off a body; one that is not known stays. Recordings often hold the body decompressed beside the header
 * that it came with.
 */
export function decompress(bytes: Uint8Array, encoding = ''): Uint8Array {
  const name = encoding.trim().toLowerCase()
  const decompressor = Object.hasOwn(DECOMPRESSORS, name) ? DECOMPRESSORS[name] : undefined
  const isBare = decompressor === undefined || bytes.length === 0
  if (isBare || (name.endsWith('gzip') && !(bytes[0] === 0x1f && bytes[1] === 0x8b))) return bytes
  return decompressor(bytes, { maxOutputLength: MAX_DECOMPRESSED_BYTES })
}

function readEvents(
  mediaType: string,
  bytes: Uint8Array | undefined,
): { readonly events?: readonly ServerSentEvent[] } {
  if (mediaType !== 'text/event-stream' || bytes === undefined) return {}
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  parser.push(bytes)
  parser.end()
  return { events }
}

/** Readers throw away what no empty line follows, and bytes that are no UTF-8 become other characters. */
function describeCut(bytes: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return 'must be UTF-8, found bytes that are not'
  }
  const rest = text.replaceAll(/\r\n?/g, '\n').split('\n\n').at(-1) ?? ''
  if (!/^data(:|$)/m.test(rest)) return undefined
  return `must end every event with an empty line, found the end behind ${describeValue(rest.slice(0, 60))}`
}
