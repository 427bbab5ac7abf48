import { ToolkitError } from '../errors/toolkit-error.ts'
import { explainBase64Fault } from './base64-fault.ts'
import { decodeBase64WithTables, encodeBase64WithTables } from './base64-tables.ts'
import type { Codec } from './codec.ts'

/**
 * Base64 of raw bytes, with padding and without line breaks.
 *
 * - byte order, alignment, numbers: none; bytes pass as they are, whatever they stand for
 * - empty input: no bytes are the empty text, and back
 * - strict: only the standard alphabet, padding required, unused bits zero, no blanks; so every text that is read is
 *   the one text its bytes have
 * - largest size: what the platform holds in a string; V8 stops at 2^29 - 24 characters, 384 MiB of bytes
 * - ownership: nothing given is kept; the bytes read belong to the caller, and may be a part of a larger buffer
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc4648#section-4 | RFC 4648, section 4}
 */
export const base64: Codec<Uint8Array, string> = {
  encode: encodeBase64,
  decode: (text) => decodeBase64(text),
}

/** Writes bytes as base64, see {@link base64}. */
export function encodeBase64(bytes: Uint8Array): string {
  if (nodeBuffer === undefined) return encodeBase64WithTables(bytes)
  return nodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/**
 * Reads base64, see {@link base64}.
 *
 * @param offset - where in `text` the base64 starts, in characters; it goes on to the end of `text`
 * @throws {ToolkitError} DECODE_FAILED when the text is not strict base64
 * @example
 * decodeBase64('AAAAQA==') // Uint8Array [0, 0, 0, 64]
 */
export function decodeBase64(text: string, offset = 0): Uint8Array {
  const bytes = readBase64(text, offset)
  if (bytes !== undefined) return bytes
  throw new ToolkitError('DECODE_FAILED', `Failed to decode base64: ${explainBase64Fault(text, offset)}`)
}

/** Reads base64; `undefined` when it is not strict. For codecs that say in their own words what is wrong. */
export function readBase64(text: string, offset: number): Uint8Array | undefined {
  const size = sizeOf(text, offset)
  if (size === undefined) return undefined
  return nodeBuffer === undefined
    ? decodeBase64WithTables(text, offset, size)
    : decodeWithBuffer(nodeBuffer, text, offset, size)
}

// Not in browsers. Where it is, it is several times as fast as any loop.
const nodeBuffer = (globalThis as { Buffer?: typeof Buffer }).Buffer

/** The bytes that base64 of this length and padding stands for; `undefined` when its end cannot be right. */
function sizeOf(text: string, offset: number): number | undefined {
  const length = Math.max(0, text.length - offset)
  if (length % 4 !== 0) return undefined
  const size = (length / 4) * 3
  if (length === 0 || !text.endsWith('=')) return size
  const padding = text.endsWith('==') ? 2 : 1
  const lastDigits = padding === 2 ? LAST_BEFORE_TWO : LAST_BEFORE_ONE
  return lastDigits.includes(text.charAt(text.length - 1 - padding)) ? size - padding : undefined
}

// The digits whose lowest four, or two, bits are zero.
const LAST_BEFORE_TWO = 'AQgw'
const LAST_BEFORE_ONE = 'AEIMQUYcgkosw048'

const URL_SAFE = /[-_]/
const WIDE = /[\u0100-\uffff]/

/**
 * Buffer skips what it does not know, which the size gives away, but reads the url-safe alphabet too, and of a wide
 * character the lower eight bits.
 */
function decodeWithBuffer(
  buffer: typeof Buffer,
  text: string,
  offset: number,
  size: number,
): Uint8Array | undefined {
  const digits = offset === 0 ? text : text.slice(offset)
  const bytes = buffer.from(digits, 'base64')
  if (bytes.length !== size || WIDE.test(digits) || URL_SAFE.test(digits)) return undefined
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
