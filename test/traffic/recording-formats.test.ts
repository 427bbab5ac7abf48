import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Exchange } from '../../src/contract/exchange.ts'
import { encodeRecord } from '../../src/traffic/exchange-record.ts'
import { encodeHarEntry } from '../../src/traffic/har-writer.ts'
import { readAllOf, toHar, toPlain, useFolder } from './recordings.ts'

const folder = useFolder()
const EXCHANGE: Exchange = {
  method: 'POST',
  url: 'https://api.example.com/a?b=1',
  requestHeaders: [
    ['Content-Type', 'application/json'],
    ['X-Two', '1'],
    ['X-Two', '2'],
  ],
  requestBody: Buffer.from('{"a":"ä\u0000"}'),
  status: 200,
  responseHeaders: [['content-type', 'application/octet-stream']],
  responseBody: Uint8Array.of(0, 255, 128),
}
const line = JSON.stringify(encodeRecord(EXCHANGE))

const spread = JSON.stringify(
  JSON.parse(toHar([EXCHANGE, EXCHANGE].map((one) => encodeHarEntry(one, { startedAtMs: 0, endedAtMs: 5 })))),
  null,
  1,
)
/** The line of its brace stands before that of its first member. */
const lineOfSecondEntry = spread.split('\n').findLastIndex((text) => text.includes('startedDateTime'))

test.each([
  { name: 'NDJSON', file: 'a.txt', content: `${line}\n\n${line}`, places: [{ line: 1 }, { line: 3 }] },
  {
    name: 'NDJSON with a byte order mark and CR LF',
    file: 'b.txt',
    content: `\ufeff${line}\r\n`,
    places: [{ line: 1 }],
  },
  {
    name: 'one exchange as JSON',
    file: 'c.txt',
    content: JSON.stringify(JSON.parse(line), null, 2),
    places: [{ line: 1 }],
  },
  {
    name: 'a HAR over many lines',
    file: 'd.txt',
    content: spread,
    places: [
      { line: 9, entry: 1 },
      { line: lineOfSecondEntry, entry: 2 },
    ],
  },
])('tells $name by its content, and says where each exchange stands', async ({ file, content, places }) => {
  const { taken } = await readAllOf([await folder.write(file, content)])
  expect(taken.map(({ exchange }) => toPlain(exchange))).toEqual(places.map(() => toPlain(EXCHANGE)))
  expect(taken.map(({ exchange: _, ...place }) => place)).toEqual(places)
})

test('reads headers as an object and a body in chunks', async () => {
  const record = {
    request: { method: 'get', url: 'http://a/', headers: { A: '1', B: ['2', '3'] } },
    response: { status: 200, headers: {}, chunks: ['data: 1\n', { base64: 'Cg==' }] },
    failure: 'a cut',
  }
  const { taken } = await readAllOf([await folder.write('chunks.ndjson', JSON.stringify(record))])
  expect(taken[0]?.exchange).toEqual({
    method: 'GET',
    url: 'http://a/',
    requestHeaders: [
      ['A', '1'],
      ['B', '2'],
      ['B', '3'],
    ],
    status: 200,
    responseHeaders: [],
    responseBody: Buffer.from('data: 1\n\n'),
    failure: 'a cut',
  })
})

const REQUEST = 'POST /v1/x HTTP/1.1\r\nHost: api.example.com\r\nContent-Length: 2\r\n\r\nhi\r\n'

test.each([
  {
    name: 'as sent',
    response: 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes',
    want: { responseBody: 'yes' },
  },
  { name: 'with line feeds alone', response: 'HTTP/2 200\nx: y\n\nyes', want: { responseBody: 'yes' } },
  {
    name: 'in chunks',
    response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nye\r\n1\r\ns\r\n0\r\n\r\n',
    want: { responseBody: 'yes' },
  },
  {
    name: 'without the chunks it came in',
    response: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nyes',
    want: { responseBody: 'yes' },
  },
  {
    name: 'after 100 Continue',
    response: 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nyes',
    want: { responseBody: 'yes' },
  },
  {
    name: 'cut',
    response: 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nyes',
    want: { responseBody: 'yes', failure: '3 of 9 bytes' },
  },
])('joins a request with its response $name, once, whichever is named', async ({ name, response, want }) => {
  const request = await folder.write(`${name}.request.http`, REQUEST)
  const answer = await folder.write(`${name}.response.http`, response)
  for (const names of [[request], [answer], [request, answer]]) {
    const { taken } = await readAllOf(names)
    expect(taken.map(({ exchange }) => exchange)).toEqual([
      {
        method: 'POST',
        url: 'https://api.example.com/v1/x',
        requestHeaders: expect.any(Array),
        requestBody: Buffer.from('hi'),
        status: 200,
        responseHeaders: expect.any(Array),
        ...want,
        responseBody: Buffer.from(want.responseBody),
      },
    ])
  }
})

const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/).filter((text) => text !== 'content-encoding')
const headers = fc.array(fc.tuple(name, fc.stringMatching(/^[!-~]{0,12}$/)), { maxLength: 4 })
const body = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.json().map((text) => new TextEncoder().encode(text)),
)
const exchange: fc.Arbitrary<Exchange> = fc.record(
  {
    method: fc.constantFrom('GET', 'POST'),
    url: fc.webUrl({ withQueryParameters: true }),
    requestHeaders: headers,
    requestBody: body,
    status: fc.integer({ min: 200, max: 599 }),
    responseHeaders: headers,
    responseBody: body,
  },
  {
    requiredKeys: [
      'method',
      'url',
      'requestHeaders',
      'status',
      'responseHeaders',
      'requestBody',
      'responseBody',
    ],
  },
)

test('always reads back what it wrote, as NDJSON and as HAR, however the bytes are split', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(exchange, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 50 }),
      async (all, size) => {
        const texts = [
          all.map((one) => `${JSON.stringify(encodeRecord(one))}\n`).join(''),
          toHar(all.map((one) => encodeHarEntry(one, { startedAtMs: 0, endedAtMs: 1 }))),
        ]
        for (const text of texts) {
          const bytes = new TextEncoder().encode(text)
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.slice(i * size, (i + 1) * size),
          )
          const { taken } = await readAllOf(['-'], chunks, {
            format: text.startsWith('{"log"') ? 'har' : 'ndjson',
          })
          expect(taken.map((one) => toPlain(one.exchange))).toEqual(all.map(toPlain))
        }
      },
    ),
    { numRuns: 60 },
  )
})
