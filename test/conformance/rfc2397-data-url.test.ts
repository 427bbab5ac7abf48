import { expect, test } from 'vitest'
import { decodeDataUrl, encodeDataUrl } from '../../src/codecs/data-url.ts'

// The picture of the example in RFC 2397, section 4, without the line breaks of the document.
const PICTURE =
  'R0lGODdhMAAwAPAAAAAAAP///ywAAAAAMAAwAAAC8IyPqcvt3wCcDkiLc7C0qwyGHhSWpjQu5yqmCYsapyuvUUlvONmOZtfzgFz' +
  'ByTB10QgxOR0TqBQejhRNzOfkVJ+5YiUqrXF5Y5lKh/DeuNcP5yLWGsEbtLiOSpa/TPg7JpJHxyendzWTBfX0cxOnKPjgBzi4di' +
  'inWGdkF8kjdfnycQZXZeYGejmJlZeGl9i2icVqaNVailT6F5iJ90m6mvuTS4OK05M0vDk0Q4XUtwvKOzrcd3iq9uisF81M1OIc' +
  'R7lEewwcLp7tuNNkM3uNna3F2JQFo97Vriy/Xl4/f1cf5VWzXyym7PHhhx4dbgYKAAA7'

test('reads the picture of the examples and writes the same URL (RFC 2397, 4)', () => {
  const text = `data:image/gif;base64,${PICTURE}`
  const { mediaType, bytes } = decodeDataUrl(text)
  expect(mediaType).toBe('image/gif')
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 6))).toBe('GIF87a')
  expect(bytes).toHaveLength(273)
  // The trailer of a GIF.
  expect(bytes.at(-1)).toBe(0x3b)
  expect(encodeDataUrl({ mediaType, bytes })).toBe(text)
})

test.each([
  { name: 'no media type', text: 'data:;base64,QQ==', mediaType: '' },
  { name: 'parameters without a type', text: 'data:;charset=utf-8;base64,QQ==', mediaType: ';charset=utf-8' },
  {
    name: 'parameters',
    text: 'data:text/plain;charset=utf-8;base64,QQ==',
    mediaType: 'text/plain;charset=utf-8',
  },
  { name: 'a suffix', text: 'data:image/svg+xml;base64,QQ==', mediaType: 'image/svg+xml' },
])('reads and writes a URL with $name (RFC 2397, 3)', ({ text, mediaType }) => {
  expect(decodeDataUrl(text)).toEqual({ mediaType, bytes: Uint8Array.of(0x41) })
  expect(encodeDataUrl(decodeDataUrl(text))).toBe(text)
})

test('reads the scheme and the base64 mark in any case (RFC 3986, 3.1, and RFC 5234, 2.3)', () => {
  expect(decodeDataUrl('DaTa:image/png;BaSe64,QQ==')).toEqual({
    mediaType: 'image/png',
    bytes: Uint8Array.of(0x41),
  })
})

test.each([
  { name: 'data without base64', text: 'data:,A%20brief%20note' },
  { name: 'a media type without a subtype', text: 'data:text;base64,QQ==' },
  { name: 'no comma', text: 'data:text/plain;base64' },
])('refuses $name', ({ text }) => {
  expect(() => decodeDataUrl(text)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
})
