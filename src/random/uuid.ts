import type { RandomStream } from './random.ts'

/**
 * Draws a UUID of a version, 4 unless another digit stands in its place.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9562#section-5.4 | RFC 9562, section 5.4}
 */
export function drawUuid(ids: RandomStream, version = '4'): string {
  const digits = drawUuidDigits(ids, version)
  const [a, b, c, d] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20)]
  return `${a}-${b}-${c}-${d}-${digits.slice(20)}`
}

/** Draws the 32 digits of a UUID without its dashes. */
export function drawUuidDigits(ids: RandomStream, version = '4'): string {
  const digits = ids.hex(16)
  // The upper bits of the variant are 10.
  const variant = '89ab'[Number.parseInt(digits[16] as string, 16) & 3] as string
  return `${digits.slice(0, 12)}${version}${digits.slice(13, 16)}${variant}${digits.slice(17)}`
}
