import { expect, test } from 'vitest'
import type { ServerSentEvent } from '../../src/codecs/event-stream.ts'
import { createEventStreamParser } from '../../src/codecs/event-stream.ts'

const utf8 = new TextEncoder()

function read(bytes: Uint8Array, chunkBytes = Number.MAX_SAFE_INTEGER): ServerSentEvent[] {
  const events: ServerSentEvent[] = []
  const parser = createEventStreamParser((event) => events.push(event))
  for (let at = 0; at < bytes.length; at += chunkBytes) parser.push(bytes.subarray(at, at + chunkBytes))
  parser.end()
  return events
}

const message = (data: string, rest: Partial<ServerSentEvent> = {}) => ({
  data,
  event: 'message',
  id: '',
  ...rest,
})

// Section 9.2.6 and 9.2.2 of the HTML standard, with its line ends as LF.
const examples = [
  {
    name: 'lines of data joined by LF',
    text: 'data: YHOO\ndata: +2\ndata: 10\n\n',
    want: [message('YHOO\n+2\n10')],
  },
  {
    name: 'a comment, an id, an id reset, a leading space; the fourth block is not finished',
    text: ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n',
    want: [message('first event', { id: '1' }), message('second event')],
  },
  {
    name: 'the same with its last block finished',
    text: ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
    want: [message('first event', { id: '1' }), message('second event'), message(' third event')],
  },
  {
    name: 'an empty event, one LF, and a block that is dropped',
    text: 'data\n\ndata\ndata\n\ndata:',
    want: [message(''), message('\n')],
  },
  {
    name: 'two equal events, with and without a space',
    text: 'data:test\n\ndata: test\n\n',
    want: [message('test'), message('test')],
  },
  {
    name: 'named events',
    text: 'event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\nevent: add\ndata: 113411\n\n',
    want: [
      message('73857293', { event: 'add' }),
      message('2153', { event: 'remove' }),
      message('113411', { event: 'add' }),
    ],
  },
]

// The subjects of the eventsource tests in web-platform-tests, in streams of our own.
const subjects = [
  {
    name: 'field-parsing: names with other case or blanks are unknown',
    text: 'Data: a\n data: b\ndata : c\ndata:d\n\n',
    want: [message('d')],
  },
  {
    name: 'field-parsing: NUL in a field name and in data',
    text: 'da\0ta:a\ndata:\0b\n\n',
    want: [message('\0b')],
  },
  { name: 'field-parsing: a colon in data', text: 'data:a:b: c\n\n', want: [message('a:b: c')] },
  {
    name: 'newlines: CR, LF and CR LF in one stream',
    text: 'data:a\rdata:b\r\ndata:c\n\r\ndata:d\r\r',
    want: [message('a\nb\nc'), message('d')],
  },
  {
    name: 'newlines: CR LF twice is one empty line',
    text: 'data:a\r\n\r\ndata:b\r\n\r\n',
    want: [message('a'), message('b')],
  },
  {
    name: 'newlines: CR LF and LF are two line ends',
    text: 'data:a\r\n\ndata:b\r\n\n',
    want: [message('a'), message('b')],
  },
  {
    name: 'newlines: LF CR are two line ends',
    text: 'data:a\n\rdata:b\n\r',
    want: [message('a'), message('b')],
  },
  {
    name: 'newlines: U+0085 and U+2028 end no line',
    text: 'data:a\u0085b\u2028c\n\n',
    want: [message('a\u0085b\u2028c')],
  },
  { name: 'comments: only comments give no event', text: ':\n:data:a\n\n:\r\n\r\n', want: [] },
  { name: 'comments: inside a block', text: 'data:a\n: b\ndata:c\n\n', want: [message('a\nc')] },
  {
    name: 'data: no data is no event, and its name is forgotten',
    text: 'event:a\n\ndata:b\n\n',
    want: [message('b')],
  },
  { name: 'data: no empty line at the end', text: 'data:a\n\ndata:b\n', want: [message('a')] },
  { name: 'event: an empty name is message', text: 'event:a\nevent:\ndata:b\n\n', want: [message('b')] },
  {
    name: 'id: stays for later events',
    text: 'id:1\ndata:a\n\ndata:b\n\n',
    want: [message('a', { id: '1' }), message('b', { id: '1' })],
  },
  {
    name: 'id: counts from a block without data',
    text: 'id:1\n\ndata:b\n\n',
    want: [message('b', { id: '1' })],
  },
  {
    name: 'id: NUL makes it ignored',
    text: 'id:1\ndata:a\n\nid:2\0\ndata:b\n\n',
    want: [message('a', { id: '1' }), message('b', { id: '1' })],
  },
  { name: 'id: a name beyond ASCII', text: 'id:…\ndata:a\n\n', want: [message('a', { id: '…' })] },
  { name: 'retry: digits', text: 'retry: 0300\ndata:a\n\n', want: [message('a', { retry: 300 })] },
  {
    name: 'retry: anything else is ignored',
    text: 'retry:300a\nretry:-1\nretry:1e3\nretry:+1\nretry:1.5\nretry:\nretry: ٣\ndata:a\n\n',
    want: [message('a')],
  },
  {
    name: 'bom: one at the start is skipped',
    text: '\ufeffdata:a\n\ndata:b\n\n',
    want: [message('a'), message('b')],
  },
  {
    name: 'bom: a second one makes an unknown field',
    text: '\ufeff\ufeffdata:a\n\ndata:b\n\n',
    want: [message('b')],
  },
  {
    name: 'bom: one at a later line is no mark',
    text: 'data:a\n\n\ufeffdata:b\n\ndata:\ufeffc\n\n',
    want: [message('a'), message('\ufeffc')],
  },
  {
    name: 'utf-8: characters of two, three and four bytes',
    text: 'data:ok…é𝛼\n\n',
    want: [message('ok…é𝛼')],
  },
]

test.each([...examples, ...subjects])('reads $name', ({ text, want }) => {
  const bytes = utf8.encode(text)
  expect(read(bytes)).toEqual(want)
  expect(read(bytes, 1)).toEqual(want)
  expect(read(bytes, 3)).toEqual(want)
})

test('replaces each run of bytes that is not UTF-8, whole or split', () => {
  const bytes = Uint8Array.of(
    ...utf8.encode('data:'),
    0xe2,
    0x82,
    0x0a,
    ...utf8.encode('data:'),
    0xff,
    0x61,
    10,
    10,
  )
  expect(read(bytes)).toEqual([message('\ufffd\n\ufffda')])
  expect(read(bytes, 1)).toEqual(read(bytes))
})
