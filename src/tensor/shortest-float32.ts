const SMALLEST_NORMAL = 2 ** -126

/**
 * The number with the shortest decimal text among those that round to the same float32: 1.2 for 1.2000000476837158.
 * NaN, the infinities, -0 and numbers that are no float32 stay as they are.
 */
export function toShortestFloat32(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 24) return value
  const magnitude = Math.abs(value)
  if (!(magnitude >= SMALLEST_NORMAL && magnitude < Infinity)) return fromText(value, 1)
  const exponent = Math.floor(Math.log10(magnitude))
  // Nine significant digits tell every float32 from its neighbours, six are always kept.
  for (let digits = 6; digits <= 9; digits++) {
    const places = digits - 1 - exponent
    // Powers of ten are exact up to 10^22, so that one rounding is all there is, as when a text is read.
    if (places > 22 || places < -22) return fromText(value, 6)
    const candidate =
      places >= 0
        ? Math.round(magnitude * (POWERS[places] as number)) / (POWERS[places] as number)
        : Math.round(magnitude / (POWERS[-places] as number)) * (POWERS[-places] as number)
    if (Math.fround(candidate) === magnitude) return value < 0 ? -candidate : candidate
  }
  return value
}

const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/** The same for numbers whose powers of ten are not exact; subnormals need fewer digits. */
function fromText(value: number, minDigits: number): number {
  for (let digits = minDigits; digits <= 9; digits++) {
    const candidate = Number(value.toPrecision(digits))
    if (Math.fround(candidate) === value) return candidate
  }
  return value
}
