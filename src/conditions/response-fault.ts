import { wait, type Clock } from '../clock/clock.ts'
import type { RandomStream } from '../random/random.ts'
import { FAULT_HEADER, type FaultRule } from './fault.ts'
import { withHeader, withoutHeader, type WrittenResponse } from './written-response.ts'

export interface ResponseFaultContext {
  readonly random: RandomStream
  readonly clock: Clock
}

const DEFAULT_MEDIA_TYPE = 'text/html'
const DEFAULT_BYTES_PER_SECOND = 20
/** A trickle is written so often. */
const PIECES_PER_SECOND = 20

/** Whether nothing of the answer arrives, so that none has to be made. */
export function losesAnswer({ kind, afterBytes }: FaultRule): boolean {
  return kind === 'close' || (kind === 'reset' && afterBytes === undefined)
}

/** Spoils an answer that was right, and says so in {@link FAULT_HEADER}. */
export function spoilResponse(
  response: WrittenResponse,
  fault: FaultRule,
  { random, clock }: ResponseFaultContext,
): WrittenResponse {
  const { kind, mediaType = DEFAULT_MEDIA_TYPE, bytesPerSecond = DEFAULT_BYTES_PER_SECOND } = fault
  const label = (text: string): WrittenResponse['headers'] => withHeader(response.headers, FAULT_HEADER, text)
  switch (kind) {
    case 'status':
      return response
    case 'content-type':
      return { ...response, headers: withHeader(label(kind), 'content-type', mediaType) }
    case 'trickle':
      return {
        ...withLength(response, label(`${kind}; bytes-per-second=${bytesPerSecond}`)),
        body: trickle(response.body, bytesPerSecond, clock),
      }
    case 'truncated':
      return truncate(response, fault, { random, label })
    case 'close':
    case 'reset':
    case 'cut':
      return breakOff(response, fault, { random, label })
  }
}

interface Labelled {
  readonly random: RandomStream
  readonly label: (text: string) => WrittenResponse['headers']
}

function breakOff(response: WrittenResponse, fault: FaultRule, { random, label }: Labelled): WrittenResponse {
  const { kind, afterBytes } = fault
  const by = kind === 'reset' ? 'reset' : 'close'
  const bytes = bytesOf(response.body)
  // A body without bytes has no middle.
  if (losesAnswer(fault) || bytes?.byteLength === 0)
    return { ...response, headers: label(kind), body: '', breaks: { by, place: 'before-headers' } }
  const breaks = { by, place: 'in-body' } as const
  if (bytes === undefined) {
    const text = afterBytes === undefined ? kind : `${kind}; bytes=${afterBytes}`
    return { ...response, headers: label(text), body: beginningOf(response.body, afterBytes), breaks }
  }
  const length = Math.min(afterBytes ?? drawLength(bytes, random), bytes.byteLength - 1)
  const headers = label(`${kind}; bytes=${length}`)
  return { ...withLength(response, headers), body: inOne(bytes.subarray(0, length)), breaks }
}

function truncate(
  response: WrittenResponse,
  { kind, afterBytes }: FaultRule,
  { random, label }: Labelled,
): WrittenResponse {
  const bytes = bytesOf(response.body)
  if (bytes === undefined) {
    const text = afterBytes === undefined ? kind : `${kind}; bytes=${afterBytes}`
    const headers = withoutHeader(label(text), 'content-length')
    return { ...response, headers, body: beginningOf(response.body, afterBytes) }
  }
  let length = Math.min(afterBytes ?? drawLength(bytes, random), Math.max(0, bytes.byteLength - 1))
  // The beginning of a number is a number.
  while (afterBytes === undefined && length > 0 && isJson(bytes.subarray(0, length))) length--
  const headers = withoutHeader(label(`${kind}; bytes=${length}`), 'content-length')
  return { ...response, headers, body: bytes.slice(0, length) }
}

/** At least one byte, and not all of them where there are two. */
function drawLength(bytes: Uint8Array, random: RandomStream): number {
  return 1 + Math.floor(random.fraction() * Math.max(0, bytes.byteLength - 1))
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch {
    return false
  }
}

/** The bytes of a body that is there already. */
function bytesOf(body: WrittenResponse['body']): Uint8Array | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return ArrayBuffer.isView(body) ? body : undefined
}

/** The length of the whole stays announced, whatever arrives. */
function withLength(
  { body, ...rest }: WrittenResponse,
  headers: WrittenResponse['headers'],
): WrittenResponse {
  const bytes = bytesOf(body)
  if (bytes === undefined) return { ...rest, body, headers }
  return { ...rest, body, headers: withHeader(headers, 'content-length', `${bytes.byteLength}`) }
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  if (bytes.byteLength > 0) yield bytes
}

/** So many bytes of a stream; without a number its first chunk and half of the second. */
async function* beginningOf(
  body: WrittenResponse['body'],
  byteLength: number | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = byteLength ?? Infinity
  let position = 0
  if (left === 0) return
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    const half = byteLength === undefined && position === 1 ? chunk.byteLength >> 1 : chunk.byteLength
    const length = Math.min(half, left)
    if (length > 0) yield chunk.subarray(0, length)
    left -= length
    position++
    if (left <= 0 || (byteLength === undefined && position === 2)) return
  }
}

async function* trickle(
  body: WrittenResponse['body'],
  bytesPerSecond: number,
  clock: Clock,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieceBytes = Math.max(1, Math.ceil(bytesPerSecond / PIECES_PER_SECOND))
  const bytes = bytesOf(body)
  const chunks = bytes === undefined ? (body as AsyncIterable<Uint8Array>) : inOne(bytes)
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.byteLength; start += pieceBytes) {
      const piece = chunk.subarray(start, start + pieceBytes)
      await wait(clock, (piece.byteLength * 1000) / bytesPerSecond)
      yield piece
    }
  }
}
