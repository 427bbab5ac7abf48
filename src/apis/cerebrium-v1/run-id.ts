import type { RandomStream } from '../../random/random.ts'

/** Draws a UUID of version 4. @see {@link https://www.rfc-editor.org/rfc/rfc9562#section-5.4 | RFC 9562, section 5.4} */
export function drawUuid(ids: RandomStream): string {
  const digits = ids.hex(16)
  const variant = ((parseInt(digits[16] as string, 16) & 3) | 8).toString(16)
  const whole = `${digits.slice(0, 12)}4${digits.slice(13, 16)}${variant}${digits.slice(17)}`
  return whole.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Draws a UUID without dashes, as every recorded ID of a prediction is. */
export function drawPredictionId(ids: RandomStream): string {
  return drawUuid(ids).replaceAll('-', '')
}
