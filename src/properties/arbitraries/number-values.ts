import fc from 'fast-check'
import { simplerFirst, simplerNumbers } from './simpler-first.ts'
import { isMultiple } from './schema-check.ts'

/** What a number has to keep. */
export interface NumberLimits {
  readonly minimum: number
  readonly maximum: number
  readonly exclusiveMinimum: number
  readonly exclusiveMaximum: number
  /** Values of `multipleOf`. */
  readonly steps: readonly number[]
  readonly isInteger: boolean
}

/** Every number when there are few of them; else undefined. */
export function listNumbers(limits: NumberLimits): readonly number[] | undefined {
  const { minimum, maximum } = limits
  if (minimum === maximum) return [minimum].filter((value) => fitsNumber(limits, value))
  const grid = gridOf(limits)
  if (grid === undefined) return minimum > maximum ? [] : undefined
  if (grid.last - grid.first >= MAX_LISTED) return undefined
  const values: number[] = []
  for (let k = grid.first; k <= grid.last; k++) values.push(...grid.valuesAt(k))
  return [...new Set(values)].filter((value) => fitsNumber(limits, value))
}

const MAX_LISTED = 64n

/** Numbers within limits, with borders, both zeros, the tiniest and the hugest more often. Shrink to small whole ones. */
export function numbers(limits: NumberLimits): fc.Arbitrary<number> | undefined {
  const listed = listNumbers(limits)
  if (listed !== undefined)
    return listed.length === 0 ? undefined : fc.constantFrom(...listed.toSorted(bySize))
  const [low, high] = bordersOf(limits)
  if (low > high) return undefined
  const parts: fc.Arbitrary<number>[] = []
  const grid = gridOf(limits)
  const first = Math.ceil(Math.max(low, Math.min(-1000, high - 1000)))
  const last = Math.floor(Math.min(high, Math.max(1000, low + 1000)))
  if (grid !== undefined) {
    const near = (k: bigint): bigint => (k < grid.first ? grid.first : k > grid.last ? grid.last : k)
    for (const reach of [1000n, undefined]) {
      const [min, max] = reach === undefined ? [grid.first, grid.last] : [near(-reach), near(reach)]
      parts.push(fc.bigInt({ min, max }).map((k) => grid.valuesAt(k).at(-1) as number))
    }
  } else {
    if (first <= last) parts.push(fc.integer({ min: clampSafe(first), max: clampSafe(last) }))
    parts.push(fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }))
  }
  const odd = ODD_NUMBERS.concat(low, high).filter((value) => fitsNumber(limits, value))
  if (odd.length > 0) parts.push(fc.constantFrom(...odd.toSorted(bySize)))
  return simplerFirst(fc.oneof({ withCrossShrink: true }, ...parts), (value) => simplerWithin(limits, value))
}

function* simplerWithin(limits: NumberLimits, value: number): Generator<number> {
  const step = limits.steps[0]
  const [low, high] = bordersOf(limits)
  // The smallest magnitude that is left, where 0 is not.
  if (low > 0 && value > low) yield low
  if (high < 0 && value < high) yield high
  for (const simpler of simplerNumbers(value)) {
    const next = step === undefined ? simpler : Math.trunc(simpler / step) * step
    if (next !== value || Object.is(value, -0)) yield next
  }
}

const ODD_NUMBERS: readonly number[] = [
  0, -0, 1, -1, 0.1, 0.5, 1 / 3, 5e-324, -5e-324, 1e-310, 2 ** -1022, 1e-7, 2 ** 31, -(2 ** 31), 2 ** 53 - 1, 2 ** 53, -(2 ** 53),
  2 ** 63, 1e16, 123456789012345680000, 3.4028234663852886e38, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE,
] // prettier-ignore

const bySize = (one: number, other: number): number => Math.abs(one) - Math.abs(other)
const clampSafe = (value: number): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, value))

export function fitsNumber(limits: NumberLimits, value: number): boolean {
  return (
    value >= limits.minimum &&
    value <= limits.maximum &&
    value > limits.exclusiveMinimum &&
    value < limits.exclusiveMaximum &&
    (!limits.isInteger || Number.isInteger(value)) &&
    limits.steps.every((step) => isMultiple(value, step))
  )
}

/** The least and the greatest double. */
function bordersOf({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: NumberLimits): readonly [number, number] {
  // A border of 0 that belongs to the range brings both zeros, one that does not excludes both.
  const low = exclusiveMinimum >= minimum ? nextUp(exclusiveMinimum) : minimum === 0 ? -0 : minimum
  const high = exclusiveMaximum <= maximum ? -nextUp(-exclusiveMaximum) : maximum === 0 ? 0 : maximum
  return [Math.max(low, -Number.MAX_VALUE), Math.min(high, Number.MAX_VALUE)]
}

function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE
  if (!Number.isFinite(value)) return value
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n))
  return view.getFloat64(0)
}

/** The multiples of all steps: k x step / 10^digits. */
interface Grid {
  readonly first: bigint
  readonly last: bigint
  /** The doubles nearest to the multiple, also as a product of doubles, which is another where the decimal one is none. */
  valuesAt(k: bigint): readonly number[]
}

function gridOf(limits: NumberLimits): Grid | undefined {
  const steps = limits.steps.map((step) => decimalOf(Math.abs(step)))
  if (limits.isInteger) steps.push({ digits: 1n, exponent: 0 })
  if (steps.length === 0) return undefined
  const [low, high] = bordersOf(limits)
  const exponent = steps.reduce((most, step) => Math.max(most, -step.exponent), 0)
  const units = steps.map((step) => step.digits * 10n ** BigInt(step.exponent + exponent))
  const unit = units.reduce((one, other) => (one * other) / greatestDivisor(one, other))
  const scaled = (value: number, isUp: boolean): bigint => {
    const { digits, exponent: power } = decimalOf(value)
    const top = power + exponent >= 0 ? digits * 10n ** BigInt(power + exponent) : digits
    const bottom = power + exponent >= 0 ? unit : unit * 10n ** BigInt(-(power + exponent))
    const quotient = top / bottom
    if (quotient * bottom === top || top > 0n !== isUp) return quotient
    return quotient + (isUp ? 1n : -1n)
  }
  // Beyond 2^53 the product of a double is no longer exact; plain integers are whole at any size.
  const isPlain = unit === 1n && exponent === 0
  const limit = isPlain ? 2n ** 1024n : 2n ** 53n
  const first = scaled(low, true)
  const last = scaled(high, false)
  return {
    first: first < -limit && last > -limit ? -limit : first,
    last: last > limit && first < limit ? limit : last,
    valuesAt: (k) => [Number(k) * (Number(unit) / 10 ** exponent), Number(`${k * unit}e${-exponent}`)],
  }
}

/** A double as the decimal number that prints it. */
function decimalOf(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = value.toExponential().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  while (other !== 0n) [one, other] = [other, one % other]
  return one
}
