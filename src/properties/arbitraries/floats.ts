import fc from 'fast-check'
import { simplerFirst, simplerIntegers, simplerNumbers } from './simpler-first.ts'

const NAN = Number.NaN

/** NaN, infinities, both zeros, the tiniest and the hugest, and what a cast to a whole number or to text gets wrong. */
const ODD_FLOATS32: readonly number[] = [
  0, 1, -1, 0.5, Math.fround(0.1), 2 ** -149, -(2 ** -149), 2 ** -126 - 2 ** -149, 2 ** -126,
  Math.fround(3.4028234663852886e38), Math.fround(-3.4028234663852886e38), 1 + 2 ** -23, 1 - 2 ** -24, 2 ** 24, 2 ** 31, 2 ** 63,
] // prettier-ignore

/** What text formats change most often, each about once in 32. */
const LOST_IN_JSON: readonly number[] = [-0, NAN, Infinity, -Infinity]

const ODD_FLOATS64: readonly number[] = [
  0, 1, -1, 0.1, 0.1 + 0.2, 5e-324, -5e-324, 2 ** -1022 - 5e-324, 2 ** -1022, 1e-7, 1e21,
  Number.MAX_VALUE, -Number.MAX_VALUE, 1 + Number.EPSILON, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 2 ** 53 + 2, 2 ** 63, -(2 ** 63), 2 ** 64,
  3.4028235677973366e38, 2 ** 128, 1e-46,
] // prettier-ignore

/** Numbers that float32 holds exactly, of every kind: NaN and -0 about once in 32. Shrink to 0. */
export const float32: fc.Arbitrary<number> = simplerFirst(
  fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
    { weight: 3, arbitrary: fc.float() },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_FLOATS32) },
    { weight: 1, arbitrary: fc.constantFrom(...LOST_IN_JSON) },
  ),
  (value) => [...simplerNumbers(value)].map(Math.fround).filter((one) => !Object.is(one, value)),
)

/** Numbers of every kind, also those at the limits of int64 and float32. Shrink to 0. */
export const float64: fc.Arbitrary<number> = simplerFirst(
  fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.integer({ min: -1000, max: 1000 }) },
    { weight: 3, arbitrary: fc.double() },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_FLOATS64) },
    { weight: 1, arbitrary: fc.constantFrom(...LOST_IN_JSON) },
  ),
  simplerNumbers,
)

/** Whole numbers of `bits` bits with their borders. */
export function integers(bits: 8 | 16 | 32, isSigned: boolean): fc.Arbitrary<number> {
  const [min, max] = isSigned ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1]
  const odd = [0, 1, -1, min, max, min + 1, max - 1].filter((value) => value >= min && value <= max)
  const drawn = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }) },
    { weight: 2, arbitrary: fc.constantFrom(...odd) },
  )
  return simplerFirst(drawn, (value) => [...simplerNumbers(value)].filter((one) => one <= max))
}

/** Whole numbers of 64 bits with their borders, and those around 2^53, where doubles end. */
export function bigIntegers(isSigned: boolean): fc.Arbitrary<bigint> {
  const [min, max] = isSigned ? [-(2n ** 63n), 2n ** 63n - 1n] : [0n, 2n ** 64n - 1n]
  const around = [2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 32n]
  const odd = [0n, 1n, min, min + 1n, max, max - 1n, ...around, ...around.map((value) => -value)]
  const drawn = fc.oneof(
    { weight: 3, arbitrary: fc.bigInt({ min, max }) },
    { weight: 2, arbitrary: fc.constantFrom(...odd.filter((value) => value >= min)) },
  )
  return simplerFirst(drawn, (value) => [...simplerIntegers(value)].filter((one) => one <= max))
}
