/** Computes the CRC-32 of a PNG chunk. @see {@link https://www.w3.org/TR/png-3/#5CRC-algorithm | PNG, section 5.5} */
export function crc32(bytes: Uint8Array): number {
  const table = (crcTable ??= createCrcTable())
  let crc = 0xffffffff
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

let crcTable: Uint32Array | undefined

function createCrcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value
  })
}

/** The Adler-32 of no bytes at all: where {@link continueAdler32} starts. */
export const ADLER32_START = 1

const ADLER_MODULUS = 65521
// RFC 1950, section 9: so many bytes can be added before the sums no longer fit 32 bits.
const ADLER_RUN = 5552

/** Continues an Adler-32 over more bytes. @see {@link https://www.rfc-editor.org/rfc/rfc1950#section-8 | RFC 1950, section 8} */
export function continueAdler32(adler: number, bytes: Uint8Array): number {
  let low = adler & 0xffff
  let high = adler >>> 16
  for (let start = 0; start < bytes.length; start += ADLER_RUN) {
    const end = Math.min(start + ADLER_RUN, bytes.length)
    for (let i = start; i < end; i++) {
      low += bytes[i]!
      high += low
    }
    low %= ADLER_MODULUS
    high %= ADLER_MODULUS
  }
  return ((high << 16) | low) >>> 0
}
