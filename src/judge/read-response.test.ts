import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readResponse } from './read-response.ts'

const TEXT = '{"data":[[1,2]]}'

function read(coding: string, responseBody: Uint8Array, mediaType = 'application/json') {
  return readResponse(
    {
      method: 'POST',
      url: 'https://a.example/',
      requestHeaders: [],
      status: 200,
      responseHeaders: [
        ['content-type', mediaType],
        ['content-encoding', coding],
      ],
      responseBody,
    },
    { keepNumberTexts: false },
  )
}

test.each([
  ['gzip', gzipSync(TEXT)],
  ['deflate', deflateSync(TEXT)],
  ['br', brotliCompressSync(TEXT)],
  ['identity', Buffer.from(TEXT)],
])('reads a body coded with %s', (coding, bytes) => {
  const { violations, response } = read(coding, bytes) ?? {}
  expect(violations).toEqual([])
  expect(response?.body?.value).toEqual({ data: [[1, 2]] })
})

test.each(['gzip', 'deflate', 'br', 'gzip, br', 'zstd'])(
  'takes a body that was recorded without its coding, %s, as it is',
  (coding) => {
    for (const text of [TEXT, '1', '[]', '"{"', '  {"a": 1}\n', '[1.5,2.5,3.5]']) {
      const { violations, response } = read(coding, Buffer.from(text)) ?? {}
      expect(violations).toEqual([])
      expect(Buffer.from(response?.bytes ?? []).toString()).toBe(text)
    }
    const events = read(coding, Buffer.from('data: 1\n\ndata: 2\n\n'), 'text/event-stream')
    expect(events?.violations).toEqual([])
    expect(events?.response.events).toHaveLength(2)
  },
)

test('takes JSON that a decompressor takes for its own as JSON', () => {
  // To a reader of Brotli the text 3 is an empty body, and what follows is not looked at.
  const { response, violations } = read('br', Buffer.from('3')) ?? {}
  expect(violations).toEqual([])
  expect(response?.body?.value).toBe(3)
})

test('tells bytes that are JSON neither way', () => {
  for (const coding of ['gzip', 'deflate', 'br'])
    expect(read(coding, Buffer.from([0x1f, 0x8b, 1, 2]))?.violations).toMatchObject([{ code: 'body-syntax' }])
})
