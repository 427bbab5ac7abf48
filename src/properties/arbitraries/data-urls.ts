import fc from 'fast-check'
import { encodeDataUrl, type DataUrl } from '../../codecs/data-url.ts'

/** A data URL with what it means. */
export interface DataUrlText extends DataUrl {
  readonly text: string
}

const mediaTypes = fc.oneof(
  { withCrossShrink: true },
  fc.constantFrom(
    'image/png',
    'image/jpeg',
    'audio/wav',
    'application/octet-stream',
    'application/x.peltarion.npy',
    'text/plain;charset=utf-8',
  ),
  fc.constantFrom('', ';charset=US-ASCII', 'text/plain;a="b;c";d=e', 'a/b+c'),
  fc.stringMatching(/^[a-z]{1,8}\/[a-z0-9.+-]{1,12}$/),
)
// Lengths of every remainder by 3, and bytes whose base64 has + and /.
const contents = fc.oneof(
  { withCrossShrink: true },
  fc.uint8Array({ maxLength: 24 }),
  fc.uint8Array({ min: 0xf8, max: 0xff, maxLength: 12 }),
)

/** Data URLs with any media type and bytes; the scheme and the extension may be written in capitals. Shrink to no bytes. */
export const dataUrl: fc.Arbitrary<DataUrlText> = fc
  .record({ mediaType: mediaTypes, bytes: contents, isShouted: fc.nat(9).map((n) => n === 9) })
  .map(({ mediaType, bytes, isShouted }) => {
    const text = encodeDataUrl({ mediaType, bytes })
    const shout = (part: string): string => (isShouted ? part.toUpperCase() : part)
    const comma = text.lastIndexOf(',')
    return {
      mediaType,
      bytes,
      text: `${shout('data:')}${mediaType}${shout(';base64')}${text.slice(comma)}`,
    }
  })
