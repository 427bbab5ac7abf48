import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { createEntryScanner } from '../../src/traffic/entry-scanner.ts'
import { createLineReader } from '../../src/traffic/line-reader.ts'
import { readAllOf, toHar, useFolder } from './recordings.ts'

const folder = useFolder()
const GOOD = '{"request":{"method":"GET","url":"http://a/"}}'
const request = (members: object): string =>
  JSON.stringify({ request: { method: 'GET', url: 'http://a/', ...members } })

test.each([
  { name: 'nothing', content: '', text: 'found an empty file' },
  { name: 'blanks', content: ' \n\n', text: 'found nothing but blanks' },
  { name: 'bytes', content: Uint8Array.of(1, 0, 255, 7, 9, 200), text: 'found bytes that are no UTF-8 text' },
  { name: 'gzip', content: Uint8Array.of(0x1f, 0x8b, 8), text: 'a gzip file. Unpack it first' },
  { name: 'a ZIP archive', content: 'PK\u0003\u0004', text: 'a ZIP archive. Unpack it first' },
  { name: 'UTF-16', content: Buffer.from('\ufeff{}', 'utf16le'), text: 'UTF-16. Save it as UTF-8' },
  { name: 'a text', content: 'hello', text: "found 'hello'" },
  { name: 'a list', content: `[${GOOD}]`, text: 'found a list. Write one object on each line' },
  {
    name: 'another object',
    content: '{"a":1}',
    text: 'line 1: expected an object in request, found nothing',
  },
  {
    name: 'one broken line',
    content: `${GOOD}\n{"request":\n${GOOD}`,
    text: 'expected a JSON object on line 2, found text that is none',
  },
  {
    name: 'no method',
    content: request({ method: 'G E T' }),
    text: 'a method in request.method, found "G E T"',
  },
  { name: 'a path for a URL', content: request({ url: '/a' }), text: 'URL in request.url, found "/a"' },
  { name: 'a body that is no text', content: request({ body: { a: 1 } }), text: 'a text in request.body' },
  {
    name: 'broken base64',
    content: request({ bodyBase64: 'a*' }),
    text: 'expected base64 in request.bodyBase64',
  },
  {
    name: 'a header without a value',
    content: request({ headers: [['a']] }),
    text: '[name, value] in request.headers',
  },
  {
    name: 'a status of 0',
    content: `{"request":{"method":"GET","url":"http://a/"},"response":{"status":0}}`,
    text: 'a status from 100 to 999',
  },
  {
    name: 'broken UTF-8',
    content: Buffer.concat([Buffer.from(`${GOOD}\n{"a":"`), Buffer.from([255]), Buffer.from('"}')]),
    text: 'expected UTF-8, line 2 has other bytes',
  },
  {
    name: 'a HAR that is cut',
    content: toHar([1, 2].map(() => ({ request: { method: 'GET', url: 'http://a/' } }))).slice(0, -40),
    text: 'found one that ends behind entry 1',
  },
  {
    name: 'a HAR without entries',
    content: '{"log":{"version":"1.2"}}',
    text: 'expected a list in log.entries, found none',
  },
  {
    name: 'a HAR with a broken entry',
    content: '{"log":{"entries":[{"a" 1}]}}',
    text: 'expected JSON in entry 1',
  },
  {
    name: 'a HAR with more behind it',
    content: `${toHar([])}${toHar([])}`,
    text: 'expected one object, found more',
  },
  { name: 'a HAR with a bracket too many', content: `${toHar([])}}`, text: 'a bracket too many on line 1' },
  {
    name: 'a message without its other half',
    content: 'GET / HTTP/1.1\r\n\r\n',
    text: 'a name that leads from request to response',
  },
  {
    name: 'a message with a broken header',
    content: 'GET / HTTP/1.1\r\nno colon\r\n\r\n',
    text: "'Name: value' in a header line, found 'no colon'",
  },
])('refuses $name with one line that says so', async ({ name, content, text }) => {
  const path = await folder.write(`${name.replaceAll(' ', '-')}.txt`, content)
  const reading = readAllOf([path])
  await expect(reading).rejects.toMatchObject({
    code: 'USAGE_INVALID',
    message: expect.stringContaining(text),
  })
  await expect(reading).rejects.toThrow(new RegExp(`^Failed to read ${path}: [^\n]+$`))
})

test.each([
  { name: 'a directory', path: tmpdir(), text: 'expected a file, found a directory' },
  { name: 'a file that is not there', path: '/nowhere/a.har', text: 'expected a file, found nothing' },
])('refuses $name', async ({ path, text }) => {
  await expect(readAllOf([path])).rejects.toThrow(`Failed to read ${path}: ${text}`)
})

test('names the line that is too long, as soon as that is known', () => {
  const reader = createLineReader({
    maxLineBytes: 10,
    onLine: () => undefined,
    onTooLong(number) {
      throw new Error(`line ${number}`)
    },
  })
  reader.push(Buffer.from('0123456789\n01234'))
  expect(() => reader.push(Buffer.from('567890'))).toThrow('line 2')
})

test('names the entry that is too large, as soon as that is known', () => {
  const scanner = createEntryScanner({
    maxEntryBytes: 20,
    onEntry: () => undefined,
    onFault(detail) {
      throw new Error(detail)
    },
  })
  scanner.push(Buffer.from('{"log":{"entries":[{"a":1},{"a":"'))
  expect(() => scanner.push(Buffer.from('x'.repeat(30)))).toThrow('at most 20 bytes, entry 2 is larger')
})

test('stops reading when it is told to', async () => {
  const abort = new AbortController()
  const line = Buffer.from(`${GOOD}\n`.repeat(2000))
  let bytes = 0
  const { taken } = await readAllOf(['-'], [line, line, line], {
    signal: abort.signal,
    onBytes: (count) => {
      bytes += count
      abort.abort()
    },
  })
  expect([taken.length, bytes]).toEqual([2000, line.length])
})
