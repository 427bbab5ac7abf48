import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerSentEvent } from './event-stream.ts'
import { createEventStreamParser, serializeEvent } from './event-stream.ts'

const utf8 = new TextEncoder()

function read(chunks: readonly Uint8Array[]): ServerSentEvent[] {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return events
}

function split(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let at = 0
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size))
    at += size
  }
  return [...chunks, bytes.subarray(at)]
}

const piece = fc.constantFrom(
  'data',
  'event',
  'id',
  'retry',
  ':',
  ' ',
  '\r',
  '\n',
  '\r\n',
  '\n\n',
  '12',
  '…',
  '𝛼',
  '\ufeff',
  '\0',
  'a',
)
const stream = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => utf8.encode(pieces.join(''))),
  fc.uint8Array({ maxLength: 60 }),
)
const sizes = fc.array(fc.nat(4), { maxLength: 60 })

test('never gives other events when the same bytes come in other chunks', () => {
  fc.assert(
    fc.property(stream, sizes, (bytes, at) => {
      expect(read(split(bytes, at))).toEqual(read([bytes]))
    }),
    { numRuns: 2000 },
  )
})

const text = fc.string({ unit: 'grapheme' })
const oneLine = text.filter((value) => !/[\r\n\0]/.test(value))
const events = fc.array(
  fc.record(
    {
      data: fc.oneof(
        text,
        fc.array(fc.constantFrom('\n', '\r', ' ', ':', 'a')).map((parts) => parts.join('')),
      ),
      event: oneLine,
      id: oneLine,
      retry: fc.maxSafeNat(),
    },
    { requiredKeys: ['data'], noNullPrototype: true },
  ),
  { maxLength: 6 },
)

test('always reads back what was written, with line ends of data as LF', () => {
  fc.assert(
    fc.property(events, sizes, (given, at) => {
      let id = ''
      const want = given.map((event) => {
        id = event.id ?? id
        return { ...event, data: event.data.replace(/\r\n?/g, '\n'), event: event.event || 'message', id }
      })
      expect(read(split(utf8.encode(given.map(serializeEvent).join('')), at))).toEqual(want)
    }),
    { numRuns: 1000 },
  )
})
