import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodeHarEntry } from '../../src/traffic/har-writer.ts'
import { decodeHarEntry } from '../../src/traffic/har-entry.ts'

const JSON_HEADERS = [{ name: 'content-type', value: 'application/json' }]

function entry(request: object, response: object, rest: object = {}): object {
  return {
    request: { method: 'POST', url: 'https://api.example.com/x', headers: [], bodySize: 0, ...request },
    response: { status: 200, headers: [], content: { size: 0 }, bodySize: 0, ...response },
    ...rest,
  }
}

test.each([
  {
    name: 'pseudo headers of HTTP/2 (Chrome)',
    given: entry(
      {
        headers: [
          { name: ':authority', value: 'api.example.com' },
          { name: 'a', value: '1' },
        ],
      },
      {},
    ),
    want: { requestHeaders: [['a', '1']] },
  },
  {
    name: 'two headers in one (Firefox)',
    given: entry({}, { headers: [{ name: 'set-cookie', value: 'a=1\nb=2' }] }),
    want: {
      responseHeaders: [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
    },
  },
  {
    name: 'a response as base64',
    given: entry({}, { content: { size: 3, text: 'AP+A', encoding: 'base64' } }),
    want: { responseBody: Buffer.from([0, 255, 128]) },
  },
  {
    name: 'a body that was not kept (Chrome)',
    given: entry({}, { content: { size: 120 }, bodySize: -1 }),
    want: { responseBody: undefined },
  },
  {
    name: 'an empty text beside a size (Playwright)',
    given: entry({}, { content: { size: 120, text: '' } }),
    want: { responseBody: undefined },
  },
  {
    name: 'an empty body',
    given: entry({}, { content: { size: 0, text: '' } }),
    want: { responseBody: Buffer.from('') },
  },
  {
    name: 'no body of 204',
    given: entry({}, { status: 204, content: { size: -1 }, bodySize: -1 }),
    want: { responseBody: new Uint8Array() },
  },
  {
    name: 'a decoded body beside its encoding',
    given: entry(
      {},
      { headers: [{ name: 'Content-Encoding', value: 'br' }], content: { size: 2, text: '{}' } },
    ),
    want: { responseHeaders: [], responseBody: Buffer.from('{}') },
  },
  {
    name: 'a form as parameters (Firefox)',
    given: entry(
      {
        headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
        postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a b', value: '1&2' }] },
      },
      {},
    ),
    want: { requestBody: Buffer.from('a+b=1%262') },
  },
  {
    name: 'files that are named alone',
    given: entry(
      {
        headers: [{ name: 'content-type', value: 'multipart/form-data; boundary=x' }],
        postData: { mimeType: 'multipart/form-data', params: [{ name: 'a', fileName: 'a.png' }] },
      },
      {},
    ),
    want: { requestBody: undefined },
  },
  {
    name: 'bytes that were taken for text',
    given: entry(
      { headers: [{ name: 'content-type', value: 'image/png' }], postData: { text: '\ufffdPNG' } },
      {},
    ),
    want: { requestBody: undefined },
  },
  {
    name: 'a request body that nobody kept',
    given: entry({ headers: [...JSON_HEADERS, { name: 'content-length', value: '20' }], bodySize: 20 }, {}),
    want: { requestBody: undefined },
  },
  {
    name: 'a fragment',
    given: entry({ url: 'https://api.example.com/x#top' }, {}),
    want: { url: 'https://api.example.com/x' },
  },
  {
    name: 'a reset connection (Chrome)',
    given: entry({}, { status: 0, _error: 'net::ERR_CONNECTION_RESET' }),
    want: { status: undefined, failure: 'net::ERR_CONNECTION_RESET' },
  },
])('reads $name', ({ given, want }) => {
  const decoded = decodeHarEntry(given) as unknown as Record<string, unknown>
  expect(Object.fromEntries(Object.keys(want).map((key) => [key, decoded[key]]))).toEqual(want)
})

test.each([
  {
    name: 'a request that the page gave up (Chrome)',
    given: entry({}, { status: 0, _error: 'net::ERR_ABORTED' }),
    skip: 'aborted',
  },
  { name: 'a request without any answer', given: entry({}, { status: 0 }), skip: 'aborted' },
  { name: 'a data URL', given: entry({ url: 'data:,x' }, {}), skip: 'not-http' },
  { name: 'a WebSocket', given: entry({ url: 'wss://api.example.com/' }, {}), skip: 'not-http' },
])('leaves out $name', ({ given, skip }) => {
  expect(decodeHarEntry(given)).toMatchObject({ skip })
})

test.each([
  { name: 'no object', given: 1, text: 'expected an object' },
  { name: 'no request', given: {}, text: 'request' },
  { name: 'no URL', given: entry({ url: '/x' }, {}), text: 'request.url' },
])('says what is wrong with an entry that has $name', ({ given, text }) => {
  expect(decodeHarEntry(given)).toContain(text)
})

test('writes a compressed body for people, and one that is cut as it came', () => {
  const responseHeaders = [['content-encoding', 'gzip']] as const
  const head = {
    method: 'GET',
    url: 'http://a/',
    requestHeaders: [],
    requestBody: new Uint8Array(),
    status: 200,
  }
  const bytes = gzipSync('{"a":1}')
  const whole = encodeHarEntry(
    { ...head, responseHeaders, responseBody: bytes },
    { startedAtMs: 0, endedAtMs: 1 },
  )
  expect(whole).toMatchObject({ response: { content: { text: '{"a":1}', size: 7 }, bodySize: bytes.length } })
  const cut = {
    ...head,
    responseHeaders,
    responseBody: new Uint8Array(bytes.subarray(0, 9)),
    failure: 'a cut',
  }
  const decoded = decodeHarEntry(encodeHarEntry(cut, { startedAtMs: 0, endedAtMs: 1 }))
  expect(decoded).toMatchObject({ responseHeaders, failure: 'a cut' })
  expect([...((decoded as typeof cut).responseBody ?? [])]).toEqual([...cut.responseBody])
})
