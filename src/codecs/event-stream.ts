import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { createByteQueue } from './byte-queue.ts'
import { createEventBlock } from './event-block.ts'
import type { ServerSentEvent } from './server-sent-event.ts'

export type { ServerSentEvent } from './server-sent-event.ts'

/** An event to write: only what is given is written. */
export interface ServerSentEventInit {
  /** CR, LF and CR LF start a new line; a reader gets each of them as LF. */
  readonly data: string
  readonly event?: string
  readonly id?: string
  /** In milliseconds. */
  readonly retry?: number
}

export interface EventStreamParser {
  /** Reads the next bytes, split anywhere; they are not kept. Calls back before it returns. */
  push(chunk: Uint8Array): void
  /** Drops an event that no empty line has finished, as the standard wants. Nothing may be pushed afterwards. */
  end(): void
}

export interface EventStreamLimits {
  /** Most bytes held for one event, which is its data so far and the line that has not ended: 16,000,000 unless given. */
  readonly maxEventBytes?: number
}

const LINE_END = /\r\n|\r|\n/

/**
 * Writes one event with its empty line, lines ending in LF.
 *
 * Data is text: halves of surrogate pairs, which UTF-8 cannot hold, are refused like everything a reader would get back
 * changed or not at all (line ends in `event` or `id`, NUL in `id`).
 *
 * @throws {ToolkitError} USAGE_INVALID when a field cannot be written
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation | HTML, 9.2.6}
 * @example
 * serializeEvent({ event: 'token', data: '{"text":"Hi"}' }) // 'event: token\ndata: {"text":"Hi"}\n\n'
 */
export function serializeEvent({ data, event, id, retry }: ServerSentEventInit): string {
  let text = ''
  if (event !== undefined) text += `event: ${checked('event', event, /[\r\n\p{Surrogate}]/u)}\n`
  if (id !== undefined) text += `id: ${checked('id', id, /[\r\n\0\p{Surrogate}]/u)}\n`
  if (retry !== undefined) {
    if (!Number.isSafeInteger(retry) || retry < 0) {
      throw refusal('retry', 'a whole number of milliseconds', describeValue(retry))
    }
    text += `retry: ${retry}\n`
  }
  for (const line of checked('data', data, /\p{Surrogate}/u).split(LINE_END)) text += `data: ${line}\n`
  return `${text}\n`
}

function checked(field: string, text: string, forbidden: RegExp): string {
  const found = forbidden.exec(text)
  if (found === null) return text
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw refusal(field, 'text that an event stream can carry', `U+${code} at character ${found.index + 1}`)
}

function refusal(field: string, expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to serialize event: expected ${field} to be ${expected}, found ${found}`,
  )
}

/**
 * Reads events from chunks of bytes as they arrive, after the rules of the HTML standard: any split of chunks (inside a
 * character, between CR and LF), CR, LF or CR LF, comments, one byte order mark at the start. Bytes that are not UTF-8
 * become U+FFFD, unknown fields are skipped, and a block without data is no event, though its id counts. A `retry` that
 * is no safe integer is ignored.
 *
 * Time is linear in the bytes whatever the chunks are. An empty stream has no events. Data is text: byte order, NaN and -0
 * do not occur.
 *
 * @throws {ToolkitError} DECODE_FAILED from `push` when an event is larger than the limit. That, or an exception of
 *   `onEvent`, ends the parser: every later `push` throws it again
 * @see {@link https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream | HTML, 9.2.5}
 */
export function createEventStreamParser(
  onEvent: (event: ServerSentEvent) => void,
  limits: EventStreamLimits = {},
): EventStreamParser {
  const { maxEventBytes = 16_000_000 } = limits
  const block = createEventBlock(onEvent)
  const unfinished = createByteQueue()
  let isFirstLine = true
  let skipsLineFeed = false
  let ended: { readonly reason: unknown } | undefined

  function push(chunk: Uint8Array): void {
    if (ended !== undefined) throw ended.reason
    try {
      readChunk(chunk)
    } catch (error) {
      ended = { reason: error }
      throw error
    }
  }

  function readChunk(chunk: Uint8Array): void {
    let start = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte !== LF && byte !== CR) {
        skipsLineFeed = false
        continue
      }
      if (byte === LF && skipsLineFeed) skipsLineFeed = false
      else {
        assertFits(i - start)
        readLine(unfinished.take(chunk.subarray(start, i)))
        skipsLineFeed = byte === CR
      }
      start = i + 1
    }
    assertFits(chunk.length - start)
    unfinished.add(chunk.subarray(start))
  }

  function readLine(line: Uint8Array): void {
    const hasMark = isFirstLine && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf
    isFirstLine = false
    block.readLine(utf8.decode(hasMark ? line.subarray(3) : line), line.length)
  }

  function assertFits(byteCount: number): void {
    const total = block.byteLength() + unfinished.byteLength() + byteCount
    if (total <= maxEventBytes) return
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to parse event stream: expected at most ${maxEventBytes} bytes in one event, found ${total} or more`,
    )
  }

  return {
    push,
    end() {
      ended ??= {
        reason: new ToolkitError(
          'USAGE_INVALID',
          'Failed to parse event stream: expected nothing after end(), found a chunk',
        ),
      }
    },
  }
}

/**
 * Reads a stream to its end as events. Leaving the loop early cancels the stream.
 *
 * @throws {ToolkitError} DECODE_FAILED as {@link createEventStreamParser} does; errors of the stream pass unchanged
 * @example
 * for await (const { data } of readEvents(response.body)) console.log(data)
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  limits: EventStreamLimits = {},
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event), limits)
  const reader = stream.getReader()
  let isComplete = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      parser.push(value)
      yield* events
      events = []
    }
    parser.end()
    isComplete = true
  } finally {
    // Cancelling a stream that failed by itself rejects with its own error, which is under way to the caller already.
    if (!isComplete) await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}

const LF = 0x0a
const CR = 0x0d
// Lines are decoded one by one: a byte order mark inside the stream is a character.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
