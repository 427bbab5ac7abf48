import type { ShownBody } from './finding.ts'

/** What a report shows of a body at most. */
export const MAX_SHOWN_CHARACTERS = 4_000
/** How far into a body secrets are looked for; what lies behind is not shown. */
const MAX_READ_BYTES = 256 * 1024
// The magic numbers of npy, PNG, gzip and the like are this long.
const SHOWN_BINARY_BYTES = 6
// Control characters apart from tab, line feed and carriage return.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * Shortens a body for a report.
 *
 * @param redact - takes the secrets out of a text before it is cut, so that no part of one is left at the cut
 */
export function showBody(bytes: Uint8Array, redact: (text: string) => string): ShownBody {
  const { byteLength } = bytes
  const text = readText(bytes)
  if (text === undefined) {
    const start = [...bytes.subarray(0, SHOWN_BINARY_BYTES)].map((byte) => byte.toString(16).padStart(2, '0'))
    return { form: 'binary', text: start.join(' '), byteLength, isWhole: false }
  }
  const redacted = redact(text)
  const shown = cut(redacted)
  const isWhole = byteLength <= MAX_READ_BYTES && shown === text
  return { form: 'text', text: shown, byteLength, isWhole }
}

/** The text, or the start of a long one; undefined when the bytes are no text. */
function readText(bytes: Uint8Array): string | undefined {
  const isLong = bytes.byteLength > MAX_READ_BYTES
  try {
    // As a stream, a character that is cut in two at the end is left out instead of refused.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const text = decoder.decode(bytes.subarray(0, MAX_READ_BYTES), { stream: isLong })
    return NOT_TEXT.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

function cut(text: string): string {
  // Not between the halves of a surrogate pair.
  return text.length <= MAX_SHOWN_CHARACTERS
    ? text
    : text.slice(0, MAX_SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
}
