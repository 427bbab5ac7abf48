/**
 * Rounds a number to IEEE 754 binary16 and gives its 16 bits. Rounds to nearest, ties to even, from the double at
 * once and not by way of float32, which would round twice. From 65520 on the result is infinity, up to 2^-25 it is
 * zero with the sign of `value`. Every NaN gives 0x7e00.
 */
export function toFloat16Bits(value: number): number {
  if (Number.isNaN(value)) return QUIET_NAN
  const sign = value < 0 || Object.is(value, -0) ? SIGN : 0
  const magnitude = Math.abs(value)
  if (magnitude >= FIRST_INFINITE) return sign | INFINITY
  if (magnitude < SMALLEST_NORMAL) return sign | roundToEven(magnitude * SUBNORMALS_PER_ONE)
  scratch.setFloat64(0, magnitude)
  const exponent = (scratch.getUint16(0) >>> 4) - 1023
  // Between 1024 and 2048. A significand rounded up to 2048 carries into the exponent, as it should.
  const significand = roundToEven(magnitude * 2 ** (10 - exponent))
  return sign | (((exponent + 14) << 10) + significand)
}

/** Reads the lowest 16 bits of `bits` as IEEE 754 binary16. Exact; the payload of a NaN is not kept. */
export function fromFloat16Bits(bits: number): number {
  const exponent = (bits >>> 10) & 0x1f
  const fraction = bits & 0x3ff
  const sign = bits & SIGN ? -1 : 1
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN
  if (exponent === 0) return (sign * fraction) / SUBNORMALS_PER_ONE
  return sign * (1024 + fraction) * 2 ** (exponent - 25)
}

/**
 * Widens binary16 bits, such as the data of a float16 tensor, to float32 in a new array. Exact: also subnormals, -0
 * and the payloads of NaNs are kept.
 */
export function toFloat32(bits: Uint16Array): Float32Array {
  const words = new Uint32Array(bits.length)
  const floats = new Float32Array(words.buffer)
  for (let i = 0; i < bits.length; i++) {
    const half = bits[i]!
    const magnitude = half & 0x7fff
    const sign = (half & SIGN) << 16
    if (magnitude >= INFINITY) words[i] = sign | 0x7f800000 | (magnitude << 13)
    else if (magnitude >= SMALLEST_NORMAL_BITS) words[i] = sign | ((magnitude << 13) + EXPONENT_SHIFT)
    else {
      floats[i] = magnitude / SUBNORMALS_PER_ONE
      words[i]! |= sign
    }
  }
  return floats
}

/** Rounds every number to binary16 bits in a new array, see {@link toFloat16Bits}. */
export function toFloat16(values: ArrayLike<number>): Uint16Array {
  const bits = new Uint16Array(values.length)
  for (let i = 0; i < bits.length; i++) bits[i] = toFloat16Bits(values[i]!)
  return bits
}

const SIGN = 0x8000
const INFINITY = 0x7c00
const QUIET_NAN = 0x7e00
const SMALLEST_NORMAL = 2 ** -14
const SMALLEST_NORMAL_BITS = 0x0400
const SUBNORMALS_PER_ONE = 2 ** 24
// Halfway between the largest finite number, 65504, and what would follow it: the tie goes to the even one above.
const FIRST_INFINITE = 65520
// The biases of the exponents differ by 127 - 15.
const EXPONENT_SHIFT = 112 << 23

const scratch = new DataView(new ArrayBuffer(8))

/** Rounds a number of 0 to 2048: at 2^52 a double holds whole numbers only, and the sum is rounded to even. */
function roundToEven(value: number): number {
  return value + 2 ** 52 - 2 ** 52
}
