/** Probabilities that were printed with three digits sum to as much beside 1. */
const PRINTED_STEP = 0.0005
const TOLERANCE = 1e-3

/** Why numbers cannot be probabilities of everything that there is; undefined when they can. */
export function describeImprobable(numbers: readonly number[]): string | undefined {
  const outside = numbers.find((one) => !(one >= 0 && one <= 1))
  if (outside !== undefined) return `must be probabilities from 0 to 1, found ${outside}`
  const sum = numbers.reduce((total, one) => total + one, 0)
  const tolerance = Math.max(TOLERANCE, numbers.length * PRINTED_STEP) + 1e-9
  if (Math.abs(sum - 1) <= tolerance) return undefined
  return `must sum to 1 within ${Number(tolerance.toPrecision(3))}, found ${Number(sum.toPrecision(6))}`
}
