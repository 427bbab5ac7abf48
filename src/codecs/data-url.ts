import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { explainBase64Fault } from './base64-fault.ts'
import { encodeBase64, readBase64 } from './base64.ts'
import type { Codec } from './codec.ts'

/** What a data URL holds. The media type may be empty, which RFC 2397 reads as `text/plain;charset=US-ASCII`. */
export interface DataUrl {
  /** With its parameters and exactly as it was written: `image/png`, `text/plain;charset=utf-8`. */
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * Data URLs with base64, `data:<media type>;base64,<base64>`.
 *
 * - byte order, alignment, numbers: none; bytes pass as they are
 * - empty input: no bytes are an empty text behind the comma; an empty media type stays empty
 * - strict: `;base64` has to be there, the rest is strict base64 without percent-encoding, the media type has a type
 *   and a subtype and no blanks. `DATA:` and `;BASE64` are read in any case, and written in lower case
 * - largest size: 1024 characters before the comma; then as for base64
 * - ownership: nothing given is kept; the bytes read belong to the caller, and may be a part of a larger buffer
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc2397#section-3 | RFC 2397, section 3}
 */
export const dataUrl: Codec<DataUrl, string> = { encode: encodeDataUrl, decode: decodeDataUrl }

/** The largest number of characters before the comma. */
export const MAX_DATA_URL_HEADER = 1024

const SCHEME = 'data:'
const EXTENSION = ';base64'

// RFC 9110, section 5.6.2: the characters of a token. In quoted values RFC 2397 asks for %2C instead of a comma.
const TOKEN = "[-!#$%&'*+.^_`|~A-Za-z0-9]+"
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}(?:;${TOKEN}=(?:${TOKEN}|"[!#-+\\--~]*"))*$`)
const PARAMETERS = new RegExp(`^(?:;${TOKEN}=(?:${TOKEN}|"[!#-+\\--~]*"))*$`)

/**
 * Writes a data URL, see {@link dataUrl}.
 *
 * @throws {ToolkitError} USAGE_INVALID when the media type is none, holds blanks or a comma, or is too long
 */
export function encodeDataUrl({ mediaType, bytes }: DataUrl): string {
  const header = `${SCHEME}${mediaType}${EXTENSION}`
  if (!isMediaType(mediaType) || header.length > MAX_DATA_URL_HEADER) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode data URL: expected a media type such as image/png, found ${describeValue(mediaType)}`,
    )
  }
  return `${header},${encodeBase64(bytes)}`
}

/**
 * Reads a data URL, see {@link dataUrl}.
 *
 * @throws {ToolkitError} DECODE_FAILED when the text is no data URL, has no `;base64`, or its base64 is not strict
 * @example
 * decodeDataUrl('data:image/png;base64,iVBORw0KGgo=').mediaType // 'image/png'
 */
export function decodeDataUrl(text: string): DataUrl {
  const start = text.slice(0, MAX_DATA_URL_HEADER + 1)
  if (start.slice(0, SCHEME.length).toLowerCase() !== SCHEME) {
    throw failure(`expected a text that starts with "data:", found ${quoteStart(text)}`)
  }
  const comma = start.indexOf(',')
  if (comma === -1) {
    throw failure(
      `expected a comma within the first ${MAX_DATA_URL_HEADER + 1} characters, found ${quoteStart(text)}`,
    )
  }
  const mediaType = readMediaType(start.slice(SCHEME.length, comma))
  const bytes = readBase64(text, comma + 1)
  if (bytes === undefined) throw failure(explainBase64Fault(text, comma + 1))
  return { mediaType, bytes }
}

function readMediaType(header: string): string {
  if (!header.toLowerCase().endsWith(EXTENSION)) {
    throw failure(
      `expected ";base64" before the comma, found ${describeValue(header)}. Percent-encoded data is not read`,
    )
  }
  const mediaType = header.slice(0, -EXTENSION.length)
  if (isMediaType(mediaType)) return mediaType
  throw failure(`expected a media type such as image/png, found ${describeValue(mediaType)}`)
}

// RFC 2397, section 3: the type may be left out, also before parameters.
function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text) || PARAMETERS.test(text)
}

function quoteStart(text: string): string {
  return text === '' ? 'an empty text' : describeValue(text.slice(0, 40)) + lengthOf(text)
}

function lengthOf(text: string): string {
  return text.length <= 40 ? '' : ` and more, ${text.length} characters`
}

function failure(detail: string): ToolkitError {
  return new ToolkitError('DECODE_FAILED', `Failed to decode data URL: ${detail}`)
}
