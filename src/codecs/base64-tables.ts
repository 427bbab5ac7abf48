/** The 64 digits of base64 in the order of their values. */
export const BASE64_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const PADDING = 0x3d
const NO_DIGIT = 0xff

const DIGITS = Uint8Array.from(BASE64_ALPHABET, (digit) => digit.charCodeAt(0))

// One entry for every UTF-16 code unit, so that a look-up never misses and needs no check of its own.
const VALUES = new Uint8Array(0x10000).fill(NO_DIGIT)
DIGITS.forEach((digit, value) => (VALUES[digit] = value))

const ascii = new TextDecoder()

/** Writes base64 without help of the platform, for browsers. */
export function encodeBase64WithTables(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let at = 0
  for (let i = 0; i < bytes.length; i += 3) {
    // Beyond the end there are zero bits.
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text[at++] = DIGITS[group >>> 18]!
    text[at++] = DIGITS[(group >>> 12) & 63]!
    text[at++] = DIGITS[(group >>> 6) & 63]!
    text[at++] = DIGITS[group & 63]!
  }
  const excess = (3 - (bytes.length % 3)) % 3
  text.fill(PADDING, text.length - excess)
  return ascii.decode(text)
}

/**
 * Reads base64 without help of the platform, for browsers.
 *
 * @param size - bytes that `text` from `offset` on stands for; what follows their last digit is not looked at
 * @returns `undefined` when a character is not one of the 64 digits
 */
export function decodeBase64WithTables(text: string, offset: number, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size)
  const whole = size - (size % 3)
  let seen = 0
  let from = offset
  let to = 0
  while (to < whole) {
    const a = VALUES[text.charCodeAt(from++)]!
    const b = VALUES[text.charCodeAt(from++)]!
    const c = VALUES[text.charCodeAt(from++)]!
    const d = VALUES[text.charCodeAt(from++)]!
    seen |= a | b | c | d
    bytes[to++] = (a << 2) | (b >>> 4)
    bytes[to++] = (b << 4) | (c >>> 2)
    bytes[to++] = (c << 6) | d
  }
  if (to < size) {
    const a = VALUES[text.charCodeAt(from++)]!
    const b = VALUES[text.charCodeAt(from++)]!
    seen |= a | b
    bytes[to++] = (a << 2) | (b >>> 4)
    if (to < size) {
      const c = VALUES[text.charCodeAt(from)]!
      seen |= c
      bytes[to] = (b << 4) | (c >>> 2)
    }
  }
  return seen > 63 ? undefined : bytes
}
