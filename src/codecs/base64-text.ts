import { encodeBase64 } from './base64.ts'

/** A text that ends in the base64 of bytes and is too large to be made at once, such as a data URL of a large array. */
export interface Base64Text {
  /** What stands before the base64: ASCII without quotes, backslashes and control characters. */
  readonly prefix: string
  /** The bytes, in parts that follow one another. Kept, not copied. */
  readonly parts: readonly Uint8Array[]
}

/** Large texts by the object and the member that they stand for; the value itself holds {@link previewOf} there. */
export type Base64Texts = WeakMap<object, Map<string, Base64Text>>

/** Bytes from which a text is worth being made piece by piece. */
export const LARGE_TEXT_BYTES = 1_000_000

/** A multiple of three, so that a piece needs no padding. */
const PIECE_BYTES = 768_000

/** A short text of the same form: the first bytes only. Schemas are checked against it. */
export function previewOf({ prefix, parts }: Base64Text): string {
  return prefix + encodeBase64((parts[0] ?? new Uint8Array()).subarray(0, 48))
}

/** How many characters the whole text has. */
export function lengthOf({ prefix, parts }: Base64Text): number {
  const byteLength = parts.reduce((sum, part) => sum + part.byteLength, 0)
  return prefix.length + Math.ceil(byteLength / 3) * 4
}

/** Gives the text piece by piece. */
export function* toPieces({ prefix, parts }: Base64Text): Generator<string> {
  yield prefix
  let rest = new Uint8Array()
  for (const part of parts) {
    // What is left of a part goes on with the next one, for three bytes make four characters.
    const missing = rest.length === 0 ? 0 : Math.min(3 - rest.length, part.length)
    if (missing > 0) rest = Uint8Array.of(...rest, ...part.subarray(0, missing))
    if (rest.length === 3) {
      yield encodeBase64(rest)
      rest = new Uint8Array()
    }
    if (rest.length > 0) continue
    const end = part.length - ((part.length - missing) % 3)
    for (let start = missing; start < end; start += PIECE_BYTES) {
      yield encodeBase64(part.subarray(start, Math.min(start + PIECE_BYTES, end)))
    }
    rest = part.slice(end)
  }
  if (rest.length > 0) yield encodeBase64(rest)
}
