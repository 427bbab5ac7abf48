import { expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../src/codecs/base64.ts'

const utf8 = new TextEncoder()

// RFC 4648, section 10
const VECTORS = [
  { text: '', want: '' },
  { text: 'f', want: 'Zg==' },
  { text: 'fo', want: 'Zm8=' },
  { text: 'foo', want: 'Zm9v' },
  { text: 'foob', want: 'Zm9vYg==' },
  { text: 'fooba', want: 'Zm9vYmE=' },
  { text: 'foobar', want: 'Zm9vYmFy' },
]

test.each(VECTORS)('writes "$text" as "$want" and reads it back (RFC 4648, 10)', ({ text, want }) => {
  expect(encodeBase64(utf8.encode(text))).toBe(want)
  expect(decodeBase64(want)).toEqual(utf8.encode(text))
})

test('has the 64 digits of table 1 in their order (RFC 4648, 4)', () => {
  const table = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  expect(encodeBase64(decodeBase64(table))).toBe(table)
  const sixBits = Array.from(decodeBase64(table), (byte) => byte.toString(2).padStart(8, '0')).join('')
  const values = sixBits.match(/.{6}/g)?.map((bits) => parseInt(bits, 2))
  expect(values).toEqual(Array.from(table, (_, value) => value))
})

test.each([
  { name: 'line breaks (3.1)', text: 'Zm9v\nYmFy' },
  { name: 'missing padding (3.2)', text: 'Zg' },
  { name: 'characters outside the alphabet (3.3)', text: 'Zm9v*mFy' },
  { name: 'padding before the end (3.3)', text: 'Zg==Zg==' },
  { name: 'unused bits that are not zero (3.5)', text: 'Zh==' },
  { name: 'the url-safe alphabet (5)', text: '_-8=' },
])('refuses $name (RFC 4648)', ({ text }) => {
  expect(() => decodeBase64(text)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
})
