import { expect, test } from 'vitest'
import type { ServerSentEvent } from './event-stream.ts'
import { createEventStreamParser, readEvents, serializeEvent } from './event-stream.ts'

const utf8 = new TextEncoder()

test.each([
  { name: 'data alone', given: { data: '[DONE]' }, want: 'data: [DONE]\n\n' },
  { name: 'empty data', given: { data: '' }, want: 'data: \n\n' },
  {
    name: 'every field',
    given: { data: 'a', event: 'token', id: '7', retry: 0 },
    want: 'event: token\nid: 7\nretry: 0\ndata: a\n\n',
  },
  {
    name: 'lines that end in CR, LF and CR LF',
    given: { data: 'a\rb\nc\r\nd\n' },
    want: 'data: a\ndata: b\ndata: c\ndata: d\ndata: \n\n',
  },
])('writes $name', ({ given, want }) => {
  expect(serializeEvent(given)).toBe(want)
})

test.each([
  {
    name: 'LF in event',
    given: { event: 'a\nb' },
    message: /expected event to be .*, found U\+000A at character 2/,
  },
  { name: 'CR in event', given: { event: '\r' }, message: /U\+000D/ },
  { name: 'LF in id', given: { id: '1\n' }, message: /expected id/ },
  { name: 'CR in id', given: { id: '\r1' }, message: /expected id/ },
  { name: 'NUL in id, which readers ignore', given: { id: 'a\0' }, message: /U\+0000 at character 2/ },
  {
    name: 'half of a surrogate pair',
    given: { data: 'a\ud800' },
    message: /expected data .* U\+D800 at character 2/,
  },
  {
    name: 'a negative retry',
    given: { retry: -1 },
    message: /expected retry to be a whole number of milliseconds, found -1/,
  },
  { name: 'a broken retry', given: { retry: 0.5 }, message: /found 0.5/ },
])('refuses to write $name', ({ given, message }) => {
  expect(() => serializeEvent({ data: 'a', ...given })).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(message) }),
  )
})

function collect(maxEventBytes: number, chunks: readonly string[]): ServerSentEvent[] {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event), { maxEventBytes })
  for (const chunk of chunks) parser.push(utf8.encode(chunk))
  return events
}

test.each([
  { name: 'a whole line', fits: ['data:abc\n\n'], exceeds: ['data:abcd\n\n'] },
  { name: 'a line that has not ended', fits: ['data:', 'abc'], exceeds: ['data:', 'abcd'] },
  { name: 'a line in pieces', fits: ['data:', 'ab', 'c\n\n'], exceeds: ['data:', 'ab', 'cd\n'] },
  { name: 'several lines of data', fits: ['data\ndata'], exceeds: ['data\ndata', 'a'] },
  { name: 'a comment', fits: [':1234567\n'], exceeds: [':12345678\n'] },
])('refuses a byte more than the limit in $name', ({ fits, exceeds }) => {
  expect(() => collect(8, fits)).not.toThrow()
  expect(() => collect(8, exceeds)).toThrow(
    expect.objectContaining({
      code: 'DECODE_FAILED',
      message: expect.stringContaining('at most 8 bytes in one event, found 9 or more'),
    }),
  )
})

test('counts each event anew against the limit', () => {
  expect(collect(8, ['data:abc\n\n', ': pause\n'.repeat(9), 'data:def\n\n'])).toHaveLength(2)
})

test('counts lines of data without any text against the limit', () => {
  expect(() => collect(1000, Array<string>(300).fill('data\n'))).toThrow(/at most 1000 bytes/)
})

test('gives an event as soon as its empty line begins', () => {
  const events = collect(100, ['data:a\r\n\r'])
  expect(events.map((event) => event.data)).toEqual(['a'])
})

test('copies what it keeps of a chunk', () => {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  const chunk = utf8.encode('data:a')
  parser.push(chunk)
  chunk.fill(0)
  parser.push(utf8.encode('b\n\n'))
  expect(events[0]?.data).toBe('ab')
})

test('throws again what ended it', () => {
  const stopped = new Error('enough')
  const parser = createEventStreamParser(() => {
    throw stopped
  })
  expect(() => parser.push(utf8.encode('data:a\n\n'))).toThrow(stopped)
  expect(() => parser.push(utf8.encode('data:a'))).toThrow(stopped)
})

test('refuses a chunk after the end', () => {
  const parser = createEventStreamParser(() => undefined)
  parser.end()
  expect(() => parser.push(utf8.encode('a'))).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
})

test('reads a stream of 4 MB in chunks of one byte', () => {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  const byte = Uint8Array.of(0x61)
  parser.push(utf8.encode('data:'))
  for (let i = 0; i < 4_000_000; i++) parser.push(byte)
  parser.push(utf8.encode('\n\n'))
  expect(events[0]?.data).toHaveLength(4_000_000)
})

function streamOf(
  chunks: readonly string[],
  onCancel: () => void = () => undefined,
): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[next++]
        if (chunk === undefined) controller.close()
        else controller.enqueue(utf8.encode(chunk))
      },
      cancel: onCancel,
    },
    { highWaterMark: 0 },
  )
}

async function drain(events: AsyncIterable<ServerSentEvent>): Promise<string[]> {
  const data: string[] = []
  for await (const event of events) data.push(event.data)
  return data
}

test('reads the events of a stream and leaves it unlocked', async () => {
  const stream = streamOf(['data:a\n\ndata', ':b\n\n', 'data:c\n'])
  expect(await drain(readEvents(stream))).toEqual(['a', 'b'])
  expect(stream.locked).toBe(false)
})

test('cancels the stream when the loop is left', async () => {
  let cancelled = 0
  for await (const event of readEvents(streamOf(['data:a\n\n', 'data:b\n\n'], () => cancelled++))) {
    expect(event.data).toBe('a')
    break
  }
  expect(cancelled).toBe(1)
})

test('cancels the stream when an event is too large', async () => {
  let cancelled = 0
  const events = readEvents(
    streamOf(['data:abcdef', 'g'], () => cancelled++),
    { maxEventBytes: 10 },
  )
  await expect(drain(events)).rejects.toMatchObject({ code: 'DECODE_FAILED' })
  expect(cancelled).toBe(1)
})

test('passes on the error of a stream', async () => {
  const broken = new Error('connection lost')
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(broken) })
  await expect(drain(readEvents(stream))).rejects.toBe(broken)
})
