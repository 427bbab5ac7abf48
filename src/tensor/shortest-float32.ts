const SMALLEST_NORMAL = 2 ** -126

/**
 * The number with the shortest decimal text among those that round to the same float32: 1.2 for 1.2000000476837158.
 * NaN, the infinities, -0 and numbers that are no float32 stay as they are.
 */
export function toShortestFloat32(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 24) return value
  // Nine significant digits tell every float32 from its neighbours, six are always kept; subnormals keep fewer.
  for (let digits = Math.abs(value) < SMALLEST_NORMAL ? 1 : 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits))
    if (Math.fround(candidate) === value) return candidate
  }
  const candidate = Number(value.toPrecision(9))
  return Math.fround(candidate) === value ? candidate : value
}
