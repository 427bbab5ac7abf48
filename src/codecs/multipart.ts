import { ToolkitError, messageOf } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { createByteSearch } from './byte-search.ts'
import { decodeContentDisposition, encodeContentDisposition } from './content-disposition.ts'
import { joinBytes } from './join-bytes.ts'
import { parseMediaType } from './media-type.ts'
import { createDelimiterSearch } from './multipart-delimiter.ts'
import { readPartHeaders } from './part-headers.ts'

/** One field of a form. */
export interface FormPart {
  readonly name: string
  /** As the client wrote it: a path in it is the receiver's danger. */
  readonly filename?: string
  /** The part's `Content-Type`, unchanged. */
  readonly mediaType?: string
  /** A view on the parsed bytes, not a copy. */
  readonly bytes: Uint8Array
  /** `form-data`; curl writes `attachment` when the request's `Content-Type` was set by hand. */
  readonly disposition: string
}

/** What {@link serializeMultipart} needs of a part; `disposition` is `form-data` unless given. */
export type FormPartInit = Omit<FormPart, 'disposition'> & { readonly disposition?: string }

export interface MultipartLimits {
  /** Most parts, 1000 unless given. */
  readonly maxParts?: number
  /** Most bytes of the header fields of one part, 16 KiB unless given. */
  readonly maxHeaderBytes?: number
}

/** Finds the `boundary` parameter of a media type, whatever the type is: curl puts one on any type set by hand. */
export function boundaryOf(contentType: string): string | undefined {
  return parseMediaType(contentType)?.parameters.get('boundary')
}

/**
 * Splits a form into its parts, in the order of the bytes; equal names stay apart.
 *
 * A delimiter is `--boundary` at the start of a line (after CR LF, or at byte 0), followed by nothing but blanks: the same
 * letters anywhere else, and a longer line that begins with them, are content. Liberties: preamble and epilogue are skipped,
 * header lines may end in LF, header fields are UTF-8, the form may have no parts, a boundary may hold any printable ASCII.
 *
 * - Empty input is refused, an empty part is not. Content is bytes: no byte order, no alignment (a view may start at an
 *   odd offset), no numbers.
 * - Size: what a `Uint8Array` holds; time is linear in it, memory is by the part, not by the byte.
 * - Ownership: `bytes` is read once and not kept, but every part is a view on it.
 *
 * @throws {ToolkitError} DECODE_FAILED naming the part and its byte offset
 * @see {@link https://www.rfc-editor.org/rfc/rfc7578 | RFC 7578}
 * @see {@link https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 | RFC 2046, section 5.1.1}
 * @example
 * const boundary = boundaryOf('multipart/form-data; boundary=x')
 * const parts = parseMultipart(body, boundary ?? '')
 * const images = parts.filter((part) => part.name === 'files')
 */
export function parseMultipart(
  bytes: Uint8Array,
  boundary: string,
  limits: MultipartLimits = {},
): readonly FormPart[] {
  const { maxParts = 1000, maxHeaderBytes = 16 * 1024 } = limits
  assertBoundary(boundary, PRINTABLE, 'DECODE_FAILED')
  const findDelimiter = createDelimiterSearch(boundary)
  let delimiter = findDelimiter(bytes, 0)
  if (delimiter === undefined) {
    throw failure(
      `expected the delimiter ${describeValue(`--${boundary}`)} at the start of a line, found none in ${bytes.length} bytes`,
    )
  }
  const parts: FormPart[] = []
  while (!delimiter.isClosing) {
    const place = `part ${parts.length + 1} at byte ${delimiter.end}`
    if (parts.length === maxParts) throw failure(`expected at most ${maxParts} parts, found ${place}`)
    // The line end of a delimiter may also be the one before the next: a part without anything.
    const next = findDelimiter(bytes, delimiter.lineEnd)
    if (next === undefined) {
      throw failure(
        `expected a closing delimiter ${describeValue(`--${boundary}--`)} after CR LF, found the end of the body at byte ${bytes.length} (${place})`,
      )
    }
    const part = bytes.subarray(delimiter.end, next.start)
    try {
      parts.push(readPart(part, maxHeaderBytes))
    } catch (error) {
      throw new ToolkitError('DECODE_FAILED', `${messageOf(error)} (${place})`, { cause: error })
    }
    delimiter = next
  }
  return parts
}

/**
 * Writes a form with CR LF line ends. Contents are copied, names are written as {@link encodeContentDisposition} says.
 *
 * @param boundary - 1 to 70 characters of RFC 2046's set; a random one is the caller's affair
 * @throws {ToolkitError} USAGE_INVALID when the boundary is none, a media type holds a control character, or a content
 *   holds the delimiter
 */
export function serializeMultipart(parts: readonly FormPartInit[], boundary: string): Uint8Array {
  assertBoundary(boundary, BOUNDARY_CHARACTERS, 'USAGE_INVALID')
  const delimiter = `--${boundary}`
  const search = createByteSearch(utf8.encode(`\r\n${delimiter}`))
  const start = utf8.encode(delimiter)
  const pieces: Uint8Array[] = []
  for (const [i, { name, filename, mediaType, bytes, disposition = 'form-data' }] of parts.entries()) {
    if (search(bytes, 0) !== -1 || start.every((byte, at) => bytes[at] === byte)) {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to serialize multipart: expected content without the delimiter, part ${i + 1} has it. Choose another boundary`,
      )
    }
    if (mediaType !== undefined && !/^[\x20-\x7e]+$/.test(mediaType)) {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to serialize multipart: expected a media type of printable ASCII in part ${i + 1}, found ${describeValue(mediaType)}`,
      )
    }
    const described = { disposition, name, ...(filename === undefined ? {} : { filename }) }
    let head = `${delimiter}\r\nContent-Disposition: ${encodeContentDisposition(described)}\r\n`
    if (mediaType !== undefined) head += `Content-Type: ${mediaType}\r\n`
    pieces.push(utf8.encode(`${head}\r\n`), bytes, LINE_END)
  }
  pieces.push(utf8.encode(`${delimiter}--\r\n`))
  return joinBytes(pieces)
}

/**
 * Reads the content of a part as text. A byte order mark stays in it.
 *
 * @throws {ToolkitError} DECODE_FAILED when the bytes are not UTF-8 or the part names another character set
 */
export function partText(part: FormPart): string {
  const charset = part.mediaType && parseMediaType(part.mediaType)?.parameters.get('charset')
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset))
    throw notText(part, `charset ${describeValue(charset)}`)
  try {
    return strictUtf8.decode(part.bytes)
  } catch (error) {
    throw notText(part, `${part.bytes.length} bytes that are not`, error)
  }
}

function notText({ name }: FormPart, found: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to read part ${describeValue(name)}: expected UTF-8 text, found ${found}`,
    { cause },
  )
}

const utf8 = new TextEncoder()
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const LINE_END = Uint8Array.of(13, 10)
const PRINTABLE = /^[\x20-\x7e]{0,69}[\x21-\x7e]$/
const BOUNDARY_CHARACTERS = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/

function readPart(part: Uint8Array, maxHeaderBytes: number): FormPart {
  const { fields, contentStart } = readPartHeaders(part, maxHeaderBytes)
  const described = fields.get('content-disposition')
  if (described === undefined) {
    throw failure(`expected a Content-Disposition header, found ${fields.size} other header fields`)
  }
  const { disposition, name, filename } = decodeContentDisposition(described)
  // RFC 7578, section 4.2: every part needs a name parameter.
  if (name === undefined) throw failure(`expected a name parameter, found ${describeValue(described)}`)
  // RFC 7578, section 4.7: deprecated. Content in another encoding would be taken for what it stands for.
  const encoding = fields.get('content-transfer-encoding')
  if (encoding !== undefined && !/^(binary|8bit|7bit)$/i.test(encoding)) {
    throw failure(`expected Content-Transfer-Encoding binary, 8bit or 7bit, found ${describeValue(encoding)}`)
  }
  const mediaType = fields.get('content-type')
  return {
    name,
    ...(filename === undefined ? {} : { filename }),
    ...(mediaType === undefined ? {} : { mediaType }),
    bytes: part.subarray(contentStart),
    disposition,
  }
}

function assertBoundary(boundary: string, characters: RegExp, code: 'DECODE_FAILED' | 'USAGE_INVALID'): void {
  if (characters.test(boundary)) return
  const verb = code === 'DECODE_FAILED' ? 'parse' : 'serialize'
  throw new ToolkitError(
    code,
    `Failed to ${verb} multipart: expected a boundary of 1 to 70 characters (RFC 2046, 5.1.1), found ${describeValue(boundary)} with ${boundary.length}`,
  )
}

function failure(detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError('DECODE_FAILED', `Failed to parse multipart: ${detail}`, { cause })
}
