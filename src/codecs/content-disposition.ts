import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { parseParameters } from './media-type.ts'

/** What a part of a form says about itself. `disposition` is in lower case. */
export interface ContentDisposition {
  readonly disposition: string
  readonly name?: string
  readonly filename?: string
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+/
const UTF8_VALUE = /^utf-8'[^']*'((?:%[0-9a-f]{2}|[!#$&+.^_`|~0-9a-z-])*)$/i

/**
 * Reads the value of a `Content-Disposition` header.
 *
 * Both ways in which clients write a quote inside a name are understood: `\"` (RFC 9110, Go, curl before 7.81) and `%22`
 * with `%0D` and `%0A` (the HTML standard: browsers, curl, Python). A backslash before anything but `"`, `\` or `%` is a
 * backslash, as in the Windows paths that browsers used to send. `filename*` wins over `filename`.
 *
 * @throws {ToolkitError} DECODE_FAILED when the value has another form
 * @see {@link https://www.rfc-editor.org/rfc/rfc7578#section-4.2 | RFC 7578, section 4.2}
 * @see {@link https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data | HTML, 4.10.21.8}
 * @see {@link https://www.rfc-editor.org/rfc/rfc8187#section-3.2 | RFC 8187, section 3.2} for `filename*`
 */
export function decodeContentDisposition(value: string): ContentDisposition {
  const disposition = TOKEN.exec(value)?.[0]
  const parameters = disposition && parseParameters(value.slice(disposition.length), unescapeQuoted)
  if (!parameters) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to decode Content-Disposition: expected 'form-data; name="..."', found ${describeValue(value)}`,
    )
  }
  const name = parameters.get('name')
  const extended = parameters.get('filename*')
  const filename = extended === undefined ? parameters.get('filename') : decodeExtended(extended)
  return {
    disposition: disposition.toLowerCase(),
    ...(name === undefined ? {} : { name }),
    ...(filename === undefined ? {} : { filename }),
  }
}

/**
 * Writes the value of a `Content-Disposition` header as browsers do (raw UTF-8, `%22`, `%0D`, `%0A`; RFC 7578 forbids
 * `filename*` here), with a backslash before a backslash and before a `%22` that is meant literally.
 *
 * @throws {ToolkitError} USAGE_INVALID when the disposition is no token or a name is not valid Unicode
 */
export function encodeContentDisposition({ disposition, name, filename }: ContentDisposition): string {
  if (TOKEN.exec(disposition)?.[0] !== disposition) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode Content-Disposition: expected a token such as 'form-data', found ${describeValue(disposition)}`,
    )
  }
  let text = disposition
  if (name !== undefined) text += `; name="${escapeQuoted(name)}"`
  if (filename !== undefined) text += `; filename="${escapeQuoted(filename)}"`
  return text
}

const ESCAPED: Readonly<Record<string, string>> = { '%22': '"', '%0D': '\r', '%0A': '\n' }
const ESCAPES: Readonly<Record<string, string>> = { '"': '%22', '\r': '%0D', '\n': '%0A' }

function unescapeQuoted(raw: string): string {
  return raw.replace(/\\(["\\%])|%22|%0D|%0A/g, (found, escaped?: string) => escaped ?? ESCAPED[found]!)
}

function escapeQuoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode Content-Disposition: expected valid Unicode, found half of a surrogate pair in ${describeValue(text)}`,
    )
  }
  return text.replace(/\\|%22|%0D|%0A|["\r\n]/g, (found) => ESCAPES[found] ?? `\\${found}`)
}

function decodeExtended(value: string): string {
  const encoded = UTF8_VALUE.exec(value)?.[1]
  try {
    if (encoded !== undefined) return decodeURIComponent(encoded)
  } catch {
    // Percent signs that do not spell UTF-8: refused below like every other form.
  }
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode Content-Disposition: expected filename* as UTF-8''percent-encoded, found ${describeValue(value)}`,
  )
}
