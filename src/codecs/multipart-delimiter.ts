import { createByteSearch } from './byte-search.ts'

/** A line `--boundary` or `--boundary--` between two parts. */
export interface Delimiter {
  /** Where the line end before it begins, which is the end of the content; -2 when the line opens the body. */
  readonly start: number
  /** Where its own line end begins. */
  readonly lineEnd: number
  /** The first byte after its line. */
  readonly end: number
  readonly isClosing: boolean
}

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const DASH = 0x2d

/** Prepares a search for the next delimiter whose preceding line end lies at or after `from`. */
export function createDelimiterSearch(
  boundary: string,
): (bytes: Uint8Array, from: number) => Delimiter | undefined {
  const needle = new TextEncoder().encode(`\r\n--${boundary}`)
  const search = createByteSearch(needle)
  return (bytes, from) => {
    // The first line of a body has no line end before it.
    const opensBody = from === 0 && needle.every((byte, i) => i < 2 || bytes[i - 2] === byte)
    let start = opensBody ? -2 : search(bytes, from)
    while (start !== -1) {
      const found = completeDelimiter(bytes, start, start + needle.length)
      if (found !== undefined) return found
      start = search(bytes, Math.max(0, start + 1))
    }
    return undefined
  }
}

/** Checks what follows `--boundary`: `--` when it closes, blanks (RFC 2046's transport padding), a line end. */
function completeDelimiter(bytes: Uint8Array, start: number, after: number): Delimiter | undefined {
  const isClosing = bytes[after] === DASH && bytes[after + 1] === DASH
  let lineEnd = isClosing ? after + 2 : after
  while (bytes[lineEnd] === SPACE || bytes[lineEnd] === TAB) lineEnd++
  if (bytes[lineEnd] === LF) return { start, lineEnd, end: lineEnd + 1, isClosing }
  if (bytes[lineEnd] === CR && bytes[lineEnd + 1] === LF) {
    return { start, lineEnd, end: lineEnd + 2, isClosing }
  }
  return isClosing && lineEnd >= bytes.length ? { start, lineEnd, end: lineEnd, isClosing } : undefined
}
