import fc from 'fast-check'
import { serializeMultipart, type FormPart } from '../../codecs/multipart.ts'
import { names } from './texts.ts'

/** A form with the bytes that say it. */
export interface MultipartForm {
  readonly parts: readonly FormPart[]
  readonly boundary: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

/** Names and file names with all that is escaped, cut or taken for a path. */
const partNames = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: names },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'files',
      'files',
      'a;b',
      'a"b',
      'a\\b',
      '%22',
      '%0D',
      'a\r\nb',
      '../../etc/passwd',
      'C:\\a.png',
      'name="x"',
    ),
  },
)

const BOUNDARIES = [
  'x',
  '----WebKitFormBoundary7MA4YWxkTrZu0gW',
  "0'()+_,-./:=?9",
  '-'.repeat(60) + 'abcdefghij',
] as const

/** Content with what looks like a delimiter, a line end or a header. */
const contents = fc.oneof(
  { withCrossShrink: true },
  fc.uint8Array({ maxLength: 24 }),
  fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '--',
        '\r\n--',
        '\r\n\r\n',
        'Content-Type: text/plain',
        'x',
        '\u00e9',
        '\0',
      ),
      { maxLength: 10 },
    )
    .map((pieces) => new TextEncoder().encode(pieces.join(''))),
)

/** Forms of no to six parts: odd and repeated names, file names, media types, empty content. Shrink to no parts. */
export const multipartForm: fc.Arbitrary<MultipartForm> = fc
  .record({
    boundary: fc.constantFrom(...BOUNDARIES),
    given: fc.array(
      fc.record(
        {
          name: partNames,
          bytes: contents,
          filename: partNames,
          mediaType: fc.constantFrom('image/png', 'text/plain; charset=utf-8', 'application/json'),
          repeats: fc.nat(3),
        },
        { requiredKeys: ['name', 'bytes', 'repeats'], noNullPrototype: true },
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ boundary, given }) => {
    const parts = given.map(({ repeats, bytes, ...part }, i): FormPart => ({
      ...part,
      // Every fourth or so has the name of the one before.
      name: repeats === 3 && i > 0 ? (given[i - 1]?.name ?? part.name) : part.name,
      bytes: holds(bytes, boundary) ? new Uint8Array() : bytes,
      disposition: 'form-data',
    }))
    const quoted = /^[\w'+.-]+$/.test(boundary) ? boundary : `"${boundary}"`
    return {
      parts,
      boundary,
      contentType: `multipart/form-data; boundary=${quoted}`,
      bytes: serializeMultipart(parts, boundary),
    }
  })

function holds(bytes: Uint8Array, boundary: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(`--${boundary}`)
}
