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

const BYTES_PER_ELEMENT: Readonly<Record<Dtype, number | undefined>> = {
  float16: 2,
  float32: 4,
  float64: 8,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  bool: 1,
  string: undefined,
}

/** Tells whether a text from outside names a dtype. */
export function isDtype(text: string): text is Dtype {
  return Object.hasOwn(BYTES_PER_ELEMENT, text)
}

/** Bytes one element takes; `undefined` for `string`, whose elements differ in length. */
export function bytesPerElement(dtype: Dtype): number | undefined {
  return BYTES_PER_ELEMENT[dtype]
}
