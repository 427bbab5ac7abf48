import { describeValue } from '../errors/describe-value.ts'
import { ARRAY_OF_DTYPE, type NumericDtype, type TensorDataByDtype } from '../tensor/dtype.ts'
import { toFloat16Bits, toFloat32 } from '../tensor/half-float.ts'

type NumericData = TensorDataByDtype[NumericDtype]

/** Data of a tensor, all zeros. */
export function createData(dtype: NumericDtype, size: number): NumericData {
  return new ARRAY_OF_DTYPE[dtype](size)
}

/** Whether `data` is the typed array that keeps a dtype. */
export function isDataOf(dtype: NumericDtype, data: unknown): data is NumericData {
  return data instanceof ARRAY_OF_DTYPE[dtype]
}

const RANGES = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
  bool: [0, 1],
} as const

/** The smallest magnitudes that round to infinity: halfway from the largest finite one to what would follow it. */
const FIRST_INFINITE = { float16: 65520, float32: 2 ** 128 - 2 ** 103, float64: Infinity } as const

/** Numbers to cast: the data of a tensor, or a list, of anything. */
export interface CastSource {
  readonly values: ArrayLike<unknown>
  /** Undefined for a list. A large whole number in it may have been rounded when its JSON was read. */
  readonly dtype?: NumericDtype
}

/** Where the numbers go. */
export interface CastTarget {
  readonly data: NumericData
  readonly dtype: NumericDtype
}

/**
 * Writes numbers as another dtype from index `at` on. Floats are rounded to the nearest; everything else has to fit:
 * whole numbers into integers, within the range, 0, 1 and booleans into bool, 64-bit integers into float64 exactly.
 *
 * @returns the index in `values` of the first that does not fit, or -1
 */
export function castInto({ data, dtype }: CastTarget, at: number, source: CastSource): number {
  if (source.dtype === dtype) {
    // Both are the same typed array, which the types cannot say.
    ;(data as Float64Array).set(source.values as Float64Array, at)
    return -1
  }
  const values = source.dtype === 'float16' ? toFloat32(source.values as Uint16Array) : source.values
  switch (dtype) {
    case 'int64':
    case 'uint64':
      return castToBigInts(data as BigInt64Array, at, { values, dtype, isList: source.dtype === undefined })
    case 'float16':
    case 'float32':
    case 'float64':
      return castToFloats(data as Float64Array, at, { values, dtype })
    default:
      return castToIntegers(data as Int32Array, at, { values, dtype })
  }
}

function castToBigInts(
  data: BigInt64Array,
  at: number,
  { values, dtype, isList }: { values: ArrayLike<unknown>; dtype: 'int64' | 'uint64'; isList: boolean },
): number {
  const [smallest, largest] = RANGES[dtype]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (typeof value === 'number') {
      if (!(isList ? Number.isSafeInteger(value) : Number.isInteger(value))) return i
    } else if (typeof value !== 'bigint') return i
    const integer = BigInt(value)
    if (integer < smallest || integer > largest) return i
    data[at + i] = integer
  }
  return -1
}

function castToFloats(
  data: Float64Array,
  at: number,
  { values, dtype }: { values: ArrayLike<unknown>; dtype: keyof typeof FIRST_INFINITE },
): number {
  const limit = FIRST_INFINITE[dtype]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    const number = typeof value === 'bigint' ? Number(value) : value
    if (typeof number !== 'number') return i
    const magnitude = Math.abs(number)
    if (magnitude >= limit && magnitude !== Infinity) return i
    if (number !== value && dtype === 'float64' && isRounded(value, number)) return i
    data[at + i] = dtype === 'float16' ? toFloat16Bits(number) : number
  }
  return -1
}

function isRounded(value: unknown, number: number): boolean {
  return typeof value === 'bigint' && BigInt(number) !== value
}

function castToIntegers(
  data: Int32Array,
  at: number,
  { values, dtype }: { values: ArrayLike<unknown>; dtype: keyof typeof RANGES },
): number {
  const [smallest, largest] = RANGES[dtype]
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    const takesNumber = typeof value === 'bigint' || (typeof value === 'boolean' && dtype === 'bool')
    const number = takesNumber ? Number(value) : value
    if (typeof number !== 'number' || !Number.isInteger(number)) return i
    if (number < smallest || number > largest) return i
    data[at + i] = number
  }
  return -1
}

/** Says why {@link castInto} stopped at a value, without its place. */
export function describeMisfit(
  value: unknown,
  dtype: NumericDtype,
): { readonly code: string; readonly expected: string; readonly found: string } {
  const found = describeValue(value)
  if (dtype === 'bool') {
    const code = typeof value === 'number' || typeof value === 'bigint' ? 'feature-range' : 'feature-type'
    return { code, expected: 'must hold 0, 1 or booleans', found }
  }
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    return { code: 'feature-type', expected: 'must hold numbers', found }
  }
  if (dtype === 'float16' || dtype === 'float32' || dtype === 'float64') {
    return dtype === 'float64'
      ? { code: 'feature-precision', expected: 'must hold numbers that float64 holds exactly', found }
      : { code: 'feature-range', expected: `must hold numbers within the range of ${dtype}`, found }
  }
  const [smallest, largest] = RANGES[dtype]
  if (typeof value === 'number' && Number.isInteger(value) && value >= smallest && value <= largest) {
    return {
      code: 'feature-precision',
      expected: `must hold whole numbers up to ${Number.MAX_SAFE_INTEGER}, which lists of numbers keep exactly`,
      // Its digits are no longer those that were sent.
      found: value < 0 ? 'a smaller one' : 'a larger one',
    }
  }
  return {
    code: 'feature-range',
    expected: `must hold whole numbers from ${smallest} to ${largest} as the model takes ${dtype}`,
    found,
  }
}
