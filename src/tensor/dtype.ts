/**
 * The array behind each dtype. `float16` holds raw IEEE 754 binary16 bits, `bool` holds 0 or 1, the 64-bit
 * integers are bigints because a number is exact only up to 2^53.
 */
export interface TensorDataByDtype {
  readonly float16: Uint16Array
  readonly float32: Float32Array
  readonly float64: Float64Array
  readonly int8: Int8Array
  readonly uint8: Uint8Array
  readonly int16: Int16Array
  readonly uint16: Uint16Array
  readonly int32: Int32Array
  readonly uint32: Uint32Array
  readonly int64: BigInt64Array
  readonly uint64: BigUint64Array
  readonly bool: Uint8Array
  readonly string: readonly string[]
}

/** The element type of a tensor. */
export type Dtype = keyof TensorDataByDtype

/** The dtypes that hold numbers, or 0 and 1. */
export type NumericDtype = Exclude<Dtype, 'string'>

/** The kind of array behind each dtype that holds numbers. */
export const ARRAY_OF_DTYPE = {
  float16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
} as const satisfies Readonly<Record<NumericDtype, unknown>>

/** Tells whether a text from outside names a dtype. */
export function isDtype(text: string): text is Dtype {
  return text === 'string' || Object.hasOwn(ARRAY_OF_DTYPE, text)
}

/** Bytes one element takes; `undefined` for `string`, whose elements differ in length. */
export function bytesPerElement(dtype: Dtype): number | undefined {
  return dtype === 'string' ? undefined : ARRAY_OF_DTYPE[dtype].BYTES_PER_ELEMENT
}
