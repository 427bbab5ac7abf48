import { expect, test } from 'vitest'
import { boundaryOf, parseMultipart, partText, serializeMultipart } from './multipart.ts'

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const field = 'Content-Disposition: form-data; name="a"'
const failed = (message: string | RegExp) =>
  expect.objectContaining({ code: 'DECODE_FAILED', message: expect.stringMatching(message) })

test.each([
  {
    name: 'no bytes',
    body: '',
    message: /expected the delimiter "--x" at the start of a line, found none in 0 bytes/,
  },
  { name: 'text without a delimiter', body: 'data=1', message: /found none in 6 bytes/ },
  {
    name: 'no closing delimiter',
    body: `--x\r\n${field}\r\n\r\nv\r\n`,
    message:
      /expected a closing delimiter "--x--" after CR LF, found the end of the body at byte 52 \(part 1 at byte 5\)/,
  },
  {
    name: 'a closing delimiter that is cut',
    body: `--x\r\n${field}\r\n\r\nv\r\n--x-`,
    message: /found the end of the body at byte 56/,
  },
  {
    name: 'a part without a name (RFC 7578, 4.2)',
    body: `--x\r\n${field}\r\n\r\nv\r\n--x\r\nContent-Disposition: form-data; filename="b"\r\n\r\n\r\n--x--`,
    message: /expected a name parameter, found "form-data; .* \(part 2 at byte 57\)/,
  },
  {
    name: 'a part without headers',
    body: '--x\r\n\r\nv\r\n--x--',
    message: /expected a Content-Disposition header, found 0 other header fields \(part 1 at byte 5\)/,
  },
  { name: 'two delimiters in a row', body: `--x\r\n--x--`, message: /expected a Content-Disposition header/ },
  {
    name: 'a header line without a colon',
    body: '--x\r\nv\r\n\r\n--x--',
    message: /expected 'name: value', found "v" \(part 1 at byte 5\)/,
  },
  {
    name: 'a name whose quote does not end',
    body: '--x\r\nContent-Disposition: form-data; name="a\r\n\r\n\r\n--x--',
    message: /expected 'form-data; name="..."', found "form-data; name=/,
  },
  {
    name: 'a name that is not UTF-8',
    body: '--x\r\nContent-Disposition: form-data; name="\xe9"\r\n\r\n\r\n--x--',
    message: /expected UTF-8, found a line of 40 bytes that is not/,
  },
  {
    name: 'filename* in another character set',
    body: `--x\r\n${field}; filename*=iso-8859-1'en'%A3\r\n\r\n\r\n--x--`,
    message: /expected filename\* as UTF-8''percent-encoded, found "iso-8859-1/,
  },
  {
    name: 'filename* that is not UTF-8',
    body: `--x\r\n${field}; filename*=UTF-8''%A3\r\n\r\n\r\n--x--`,
    message: /expected filename\* as UTF-8/,
  },
  {
    name: 'content in base64',
    body: `--x\r\n${field}\r\nContent-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--`,
    message: /expected Content-Transfer-Encoding binary, 8bit or 7bit, found "base64" \(part 1/,
  },
])('refuses $name', ({ body, message }) => {
  expect(() => parseMultipart(bytesOf(body), 'x')).toThrow(failed(message))
})

test.each([
  { name: 'an empty boundary', boundary: '', message: /1 to 70 characters .* found "" with 0/ },
  { name: 'a boundary of 71 characters', boundary: 'b'.repeat(71), message: /with 71$/ },
  { name: 'a boundary with a line end', boundary: 'a\r\nb', message: /expected a boundary/ },
])('refuses $name', ({ boundary, message }) => {
  expect(() => parseMultipart(bytesOf(`--${boundary}--`), boundary)).toThrow(failed(message))
})

test('accepts a boundary of 70 characters and a form without parts', () => {
  const boundary = 'b'.repeat(70)
  expect(parseMultipart(bytesOf(`--${boundary}--\r\n`), boundary)).toEqual([])
})

test('refuses one part more than the limit', () => {
  const body = `--x\r\n${field}\r\n\r\n\r\n`.repeat(3) + '--x--'
  expect(parseMultipart(bytesOf(body), 'x', { maxParts: 3 })).toHaveLength(3)
  expect(() => parseMultipart(bytesOf(body), 'x', { maxParts: 2 })).toThrow(
    failed(/expected at most 2 parts, found part 3 at byte 107/),
  )
  const many = `--x\r\n${field}\r\n\r\n\r\n`.repeat(1001) + '--x--'
  expect(() => parseMultipart(bytesOf(many), 'x')).toThrow(failed(/at most 1000 parts/))
})

test.each(['\r\n', '\n'])('refuses one header byte more than the limit, lines ending in %j', (lineEnd) => {
  const fields = `${field}${lineEnd}`
  const padding = `A: ${'b'.repeat(16_384 - fields.length - 3 - lineEnd.length)}`
  const body = (extra: string) => `--x\r\n${fields}${padding}${extra}${lineEnd}${lineEnd}v\r\n--x--`
  expect(parseMultipart(bytesOf(body('')), 'x').map(partText)).toEqual(['v'])
  expect(() => parseMultipart(bytesOf(body('b')), 'x')).toThrow(
    failed(/at most 16384 bytes before the blank line/),
  )
  expect(() => parseMultipart(bytesOf(`--x\r\n${'b'.repeat(99_999)}\r\n--x--`), 'x')).toThrow(
    failed(/at most 16384 bytes/),
  )
})

test('gives views on the input, also when the input is a slice itself', () => {
  const backing = bytesOf(`????--x\r\n${field}\r\n\r\nvalue\r\n--x--????`)
  const [part] = parseMultipart(backing.subarray(4, -4), 'x')
  expect(part!.bytes.buffer).toBe(backing.buffer)
  expect(partText(part!)).toBe('value')
})

test.each([
  {
    name: 'bytes that are not UTF-8',
    type: 'text/plain',
    bytes: '\xff',
    message: /found 1 bytes that are not/,
  },
  {
    name: 'another character set',
    type: 'text/plain; charset=latin1',
    bytes: 'a',
    message: /Failed to read part "a": expected UTF-8 text, found charset "latin1"/,
  },
])('refuses to read as text $name', ({ type, bytes, message }) => {
  const part = { name: 'a', mediaType: type, bytes: bytesOf(bytes), disposition: 'form-data' }
  expect(() => partText(part)).toThrow(failed(message))
})

test.each([
  { contentType: 'multipart/form-data; boundary=abc', want: 'abc' },
  { contentType: 'multipart/form-data;boundary="a b;c\\"d" ; charset=utf-8', want: 'a b;c"d' },
  {
    contentType: 'Multipart/Form-Data; charset=utf-8; BOUNDARY=----=_Part_1/2:3?',
    want: '----=_Part_1/2:3?',
  },
  { contentType: 'application/json; boundary=--x ;', want: '--x' },
  { contentType: 'multipart/form-data; boundary=a; boundary=b', want: 'a' },
  { contentType: 'multipart/form-data; boundary=', want: '' },
  { contentType: 'multipart/form-data', want: undefined },
  { contentType: 'multipart/form-data; xboundary=a', want: undefined },
  { contentType: 'multipart/form-data; boundary="a', want: undefined },
  { contentType: 'boundary=a', want: undefined },
  { contentType: '', want: undefined },
])('finds the boundary $want in $contentType', ({ contentType, want }) => {
  expect(boundaryOf(contentType)).toBe(want)
})

test('writes names as browsers do', () => {
  const part = { name: 'a"b', filename: 'ü\\\r\n%22', mediaType: 'image/png', bytes: bytesOf('v') }
  const text = new TextDecoder().decode(serializeMultipart([part], 'x'))
  expect(text).toBe(
    '--x\r\nContent-Disposition: form-data; name="a%22b"; filename="ü\\\\%0D%0A\\%22"\r\nContent-Type: image/png\r\n\r\nv\r\n--x--\r\n',
  )
})

test.each([
  {
    name: 'content with the delimiter',
    part: { bytes: bytesOf('a\r\n--xy') },
    message: /part 1 has it\. Choose another/,
  },
  {
    name: 'content that begins with the delimiter',
    part: { bytes: bytesOf('--x') },
    message: /part 1 has it/,
  },
  {
    name: 'a media type with a line end',
    part: { mediaType: 'a/b\r\nc: d' },
    message: /printable ASCII in part 1/,
  },
  {
    name: 'a disposition with a parameter',
    part: { disposition: 'form-data; a=b' },
    message: /a token such as/,
  },
  { name: 'half of a surrogate pair', part: { filename: '\ud800' }, message: /half of a surrogate pair/ },
])('refuses to write $name', ({ part, message }) => {
  expect(() => serializeMultipart([{ name: 'a', bytes: bytesOf('v'), ...part }], 'x')).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(message) }),
  )
})

test('refuses to write a boundary that RFC 2046 does not allow', () => {
  for (const boundary of ['', 'a'.repeat(71), 'a ', 'ü', 'a*']) {
    expect(() => serializeMultipart([], boundary)).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
  }
})
