import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'

/** The header fields of one part, names in lower case, and where its content begins. */
export interface PartHeaders {
  readonly fields: ReadonlyMap<string, string>
  readonly contentStart: number
}

const LF = 0x0a
const CR = 0x0d
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads the header fields of a part up to its blank line, or to its end when there is none (a part without content).
 * Lines end in CR LF or LF; a line that begins with a blank continues the one before. Of equal names the first counts.
 *
 * @throws {ToolkitError} DECODE_FAILED when a line is no field, is not UTF-8, or all take more than `maxHeaderBytes`
 * @see {@link https://www.rfc-editor.org/rfc/rfc5322#section-2.2 | RFC 5322, section 2.2}
 */
export function readPartHeaders(part: Uint8Array, maxHeaderBytes: number): PartHeaders {
  const fields = new Map<string, string>()
  // Beyond the limit, the blank line and its neighbour need four more bytes.
  const readable = part.subarray(0, maxHeaderBytes + 4)
  let at = 0
  let field = ''
  while (at < part.length) {
    const lineFeed = readable.indexOf(LF, at)
    if (lineFeed === -1 && readable.length < part.length) throw tooLong(maxHeaderBytes)
    const next = lineFeed === -1 ? part.length : lineFeed + 1
    const end = lineFeed === -1 ? part.length : part[lineFeed - 1] === CR ? lineFeed - 1 : lineFeed
    if (end <= at) {
      keepField(fields, field)
      return { fields, contentStart: next }
    }
    if (next > maxHeaderBytes) throw tooLong(maxHeaderBytes)
    const line = decodeLine(part.subarray(at, end))
    if (/^[ \t]/.test(line)) field += line
    else {
      keepField(fields, field)
      field = line
    }
    at = next
  }
  keepField(fields, field)
  return { fields, contentStart: part.length }
}

function tooLong(maxHeaderBytes: number): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to parse part headers: expected at most ${maxHeaderBytes} bytes before the blank line, found more`,
  )
}

function decodeLine(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes)
  } catch (error) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to parse part headers: expected UTF-8, found a line of ${bytes.length} bytes that is not`,
      { cause: error },
    )
  }
}

function keepField(fields: Map<string, string>, field: string): void {
  if (field === '') return
  const colon = field.indexOf(':')
  const name = field.slice(0, Math.max(0, colon)).trim().toLowerCase()
  if (name === '') {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to parse part headers: expected 'name: value', found ${describeValue(field)}`,
    )
  }
  if (!fields.has(name)) fields.set(name, field.slice(colon + 1).trim())
}
