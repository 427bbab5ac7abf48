import { describe, expect, test } from 'vitest'
import { decodeDataUrl, encodeDataUrl, MAX_DATA_URL_HEADER } from './data-url.ts'

const long = 'x'.repeat(500)

describe('decodeDataUrl', () => {
  test.each([
    { name: 'nothing', text: '', found: 'found an empty text' },
    { name: 'plain base64', text: 'iVBORw0KGgo=', found: 'starts with "data:", found "iVBORw0KGgo="' },
    { name: 'another scheme', text: `https://${long}`, found: 'xxx" and more, 508 characters' },
    { name: 'a missing comma', text: 'data:image/png;base64', found: 'expected a comma within the first' },
    {
      name: 'percent-encoded data',
      text: 'data:text/plain,a%20b',
      found: 'Percent-encoded data is not read',
    },
    {
      name: 'base64 that is not last',
      text: 'data:a/b;base64;c=d,AA==',
      found: 'expected ";base64" before the',
    },
    {
      name: 'a media type without subtype',
      text: 'data:image;base64,AA==',
      found: 'image/png, found "image"',
    },
    { name: 'a blank', text: 'data:text/plain; a=b;base64,AA==', found: 'found "text/plain; a=b"' },
    { name: 'a parameter without a value', text: 'data:a/b;base64;base64,AA==', found: 'found "a/b;base64"' },
    { name: 'a quote that is not closed', text: 'data:a/b;c="d;base64,AA==', found: 'found "a/b;c=\\"d"' },
    { name: 'a long media type', text: `data:${long};base64,AA==`, found: 'xxx... (500 characters)' },
    {
      name: 'url-safe base64',
      text: 'data:a/b;base64,-w==',
      found: 'found "-" at character 17, which belongs',
    },
    { name: 'missing padding', text: 'data:a/b;base64,Zg', found: 'found 2: 2 "=" of padding missing' },
    {
      name: 'percent-encoded padding',
      text: 'data:a/b;base64,Zg%3D%3D',
      found: 'Write base64 without percent-',
    },
  ])('refuses $name', ({ text, found }) => {
    expect(() => decodeDataUrl(text)).toThrow(
      expect.objectContaining({
        code: 'DECODE_FAILED',
        message: expect.stringMatching(/^Failed to decode data URL: expected .{1,300}$/),
      }),
    )
    expect(() => decodeDataUrl(text)).toThrow(found)
  })

  test('keeps the media type as it is written, with parameters and case', () => {
    const { mediaType, bytes } = decodeDataUrl('data:Image/PNG;Name="a;b";q=%2C;base64,AQI=')
    expect(mediaType).toBe('Image/PNG;Name="a;b";q=%2C')
    expect(bytes).toEqual(Uint8Array.of(1, 2))
  })

  test('refuses a header of more than 1024 characters and reads one of 1024', () => {
    const subtype = 'x'.repeat(MAX_DATA_URL_HEADER - 'data:a/;base64'.length)
    expect(decodeDataUrl(`data:a/${subtype};base64,`).mediaType).toBe(`a/${subtype}`)
    expect(() => decodeDataUrl(`data:a/${subtype}x;base64,`)).toThrow('expected a comma within')
    expect(encodeDataUrl({ mediaType: `a/${subtype}`, bytes: new Uint8Array() })).toHaveLength(1025)
  })
})

describe('encodeDataUrl', () => {
  test.each([
    { name: 'without a subtype', mediaType: 'png' },
    { name: 'with a comma', mediaType: 'text/plain;a="b,c"' },
    { name: 'that ends like the base64 mark', mediaType: 'text/plain;base64' },
    { name: 'with a line break', mediaType: 'text/plain\r\n' },
    { name: 'that is too long', mediaType: `a/${'x'.repeat(MAX_DATA_URL_HEADER)}` },
  ])('refuses a media type $name', ({ mediaType }) => {
    expect(() => encodeDataUrl({ mediaType, bytes: Uint8Array.of(1) })).toThrow(
      expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringContaining('found "') }),
    )
  })
})
