import { describe, expect, test, vi } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64.ts'

const BROKEN = [
  {
    name: 'the url-safe minus',
    text: 'Zm-v',
    found: 'found "-" at character 3, which belongs to the url-safe',
  },
  {
    name: 'the url-safe underscore',
    text: '_w==',
    found: 'found "_" at character 1, which belongs to the url',
  },
  { name: 'a missing padding of one', text: 'Zm8', found: 'found 3: 1 "=" of padding missing at the end' },
  { name: 'a missing padding of two', text: 'Zg', found: 'found 2: 2 "=" of padding missing at the end' },
  { name: 'half a padding', text: 'Zg=', found: 'found 3: 1 "=" of padding missing at the end' },
  { name: 'a single digit', text: 'Zm9vY', found: 'found a last group of 1 digit: it is cut off' },
  { name: 'a padded single digit', text: 'Z===', found: 'found "=" at character 2 of 4' },
  {
    name: 'padding after a whole group',
    text: 'Zm9v=',
    found: 'expected 0 "=" of padding at the end, found 1',
  },
  { name: 'nothing but padding', text: '====', found: 'found "=" at character 1 of 4' },
  { name: 'padding in the middle', text: 'Zg==Zg==', found: 'found "=" at character 3 of 8' },
  { name: 'padding before a digit', text: 'Zg=A', found: 'found "=" at character 3 of 4' },
  {
    name: 'a line break',
    text: 'Zm9v\r\nZm9v',
    found: 'found "\\r" at character 5. Write base64 without line',
  },
  {
    name: 'a line break at the end',
    text: 'Zm9v\n',
    found: 'found "\\n" at character 5. Write base64 without l',
  },
  { name: 'four line breaks', text: 'Zm9v\n\n\n\n', found: 'found "\\n" at character 5' },
  { name: 'a blank', text: 'Zm9v Zg=', found: 'found " " at character 5. Write base64 without blanks' },
  {
    name: 'percent-encoding',
    text: 'Zg%3D%3D',
    found: 'found "%" at character 3. Write base64 without perc',
  },
  { name: 'a wide character with a digit in its lower half', text: 'Zm\u0139v', found: 'found "\u0139" at' },
  { name: 'a character of two code units', text: 'Zm\u{1f600}', found: 'found "\u{1f600}" at character 3' },
  {
    name: 'four unused bits',
    text: 'Zh==',
    found: 'zero in the 4 bits behind the last byte, found "h" instead of "g"',
  },
  {
    name: 'two unused bits',
    text: 'Zm9=',
    found: 'zero in the 2 bits behind the last byte, found "9" instead of "8"',
  },
]

describe('decodeBase64', () => {
  test.each(BROKEN)('refuses $name', ({ text, found }) => {
    expect(() => decodeBase64(text)).toThrow(
      expect.objectContaining({
        code: 'DECODE_FAILED',
        message: expect.stringMatching(/^Failed to decode base64: expected .+, found /),
      }),
    )
    expect(() => decodeBase64(text)).toThrow(found)
  })

  test('counts characters from the start of the text when there is an offset', () => {
    expect(() => decodeBase64('data:,Zm-v', 6)).toThrow('found "-" at character 9')
  })

  test('gives a Uint8Array and not a Buffer', () => {
    expect(Object.getPrototypeOf(decodeBase64('Zm9v'))).toBe(Uint8Array.prototype)
  })

  test('gives no bytes for an offset at the end', () => {
    expect(decodeBase64('AA==', 4)).toEqual(new Uint8Array())
  })

  test('finds one wrong digit in a megabyte', () => {
    const text = 'A'.repeat(700_000) + '*' + 'A'.repeat(348_575)
    expect(() => decodeBase64(text)).toThrow('found "*" at character 700001')
  })
})

test('encodes and decodes the same where there is no Buffer, as in a browser', async () => {
  vi.resetModules()
  vi.stubGlobal('Buffer', undefined)
  const browser = await import('./base64.ts')
  vi.unstubAllGlobals()
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i * 37)
  for (const size of [0, 1, 2, 3, 4, 1000]) {
    const text = browser.encodeBase64(bytes.subarray(0, size))
    expect(text).toBe(encodeBase64(bytes.subarray(0, size)))
    expect(browser.decodeBase64(text)).toEqual(bytes.subarray(0, size))
  }
  for (const { text, found } of BROKEN) expect(() => browser.decodeBase64(text)).toThrow(found)
})
