import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteSearch, createPortableByteSearch } from './byte-search.ts'
import { parseMultipart, serializeMultipart } from './multipart.ts'

const name = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '%', '22', '0D', '\r', '\n', ';', ' ', 'é', '𝛼') }),
)
/** Pieces that look like delimiters and line ends; the boundary `9` itself stays out of the content. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc
    .array(fc.constantFrom('\r', '\n', '\r\n', '-', '--', '\r\n--', 'a'), { maxLength: 12 })
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
)
const BOUNDARY = '--9-AZ'
const holdsBoundary = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).includes(BOUNDARY)
const parts = fc.array(
  fc.record(
    {
      name,
      bytes: content.filter((bytes) => !holdsBoundary(bytes)),
      filename: name,
      mediaType: fc.constantFrom('image/png', 'text/plain; charset=utf-8', 'application/json'),
      disposition: fc.constantFrom('form-data', 'attachment'),
    },
    { requiredKeys: ['name', 'bytes', 'disposition'], noNullPrototype: true },
  ),
  { maxLength: 6 },
)

test('always reads back the names, filenames and bytes that were written', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(parseMultipart(serializeMultipart(given, BOUNDARY), BOUNDARY)).toEqual(given)
    }),
    { numRuns: 500 },
  )
})

test('never reads a form that was cut anywhere before its closing delimiter', () => {
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (given, share) => {
      const bytes = serializeMultipart(given, BOUNDARY)
      const cut = Math.floor(share * (bytes.length - 2))
      expect(() => parseMultipart(bytes.subarray(0, cut), BOUNDARY)).toThrow(/expected/)
    }),
    { numRuns: 300 },
  )
})

test('never throws anything but DECODE_FAILED on arbitrary bytes', () => {
  const piece = fc.constantFrom(
    '--x',
    '--',
    '\r\n',
    '\n',
    'Content-Disposition:',
    'form-data;',
    'name=',
    '"',
    '\\',
    'a',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        parseMultipart(new TextEncoder().encode(pieces.join('')), 'x')
      } catch (error) {
        expect(error).toMatchObject({ code: 'DECODE_FAILED' })
      }
    }),
    { numRuns: 1000 },
  )
})

test('always finds the place that a plain search finds', () => {
  const few = fc.uint8Array({ min: 0, max: 2, minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(few, fc.uint8Array({ min: 0, max: 2, maxLength: 60 }), fc.nat(10), (needle, bytes, from) => {
      const text = bytes.join('')
      const want = text.indexOf(needle.join(''), from)
      expect(createByteSearch(needle)(bytes, from)).toBe(want)
      expect(createPortableByteSearch(needle)(bytes, from)).toBe(want)
    }),
    { numRuns: 1000 },
  )
})
