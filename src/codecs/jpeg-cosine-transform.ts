// cos(k pi / 16) / 2 for k = 0 to 7, but cos(pi / 4) / 2 for k = 0: T.81, section A.3.3. Written out, because
// Math.cos may differ in its last bit from one platform to the next.
const C = [
  0.35355339059327373, 0.4903926402016152, 0.46193976625564337, 0.4157348061512726, 0.35355339059327373,
  0.27778511650980114, 0.19134171618254492, 0.09754516100806412,
] as const

/** `BASIS[8 k + x]`: the cosine of frequency k at sample x. */
const BASIS: Float64Array = createBasis()

function createBasis(): Float64Array {
  const basis = new Float64Array(64)
  for (let k = 0; k < 8; k++) {
    for (let x = 0; x < 8; x++) {
      // cos((2 x + 1) k pi / 16) repeats every 32 steps; fold the angle into the first quarter.
      const angle = ((2 * x + 1) * k) % 32
      const folded = angle > 16 ? 32 - angle : angle
      const quarter = folded > 8 ? 16 - folded : folded
      const sign = folded > 8 ? -1 : 1
      basis[8 * k + x] = k === 0 ? C[0] : quarter === 8 ? 0 : sign * C[quarter]!
    }
  }
  return basis
}

const half = new Float64Array(64)

/**
 * Turns the 64 coefficients of a block, already multiplied by their quantization steps, into samples around 0.
 *
 * @see {@link https://www.w3.org/Graphics/JPEG/itu-t81.pdf | ITU-T T.81, section A.3.3}
 */
export function inverseCosineTransform(coefficients: Float64Array, samples: Float64Array): void {
  for (let row = 0; row < 64; row += 8) transformLine(coefficients, half, { start: row, step: 1 })
  for (let column = 0; column < 8; column++) transformLine(half, samples, { start: column, step: 8 })
}

interface Line {
  readonly start: number
  readonly step: number
}

/** Even frequencies are symmetric around the middle and odd ones are not: each half of the sums serves two samples. */
function transformLine(from: Float64Array, to: Float64Array, { start, step }: Line): void {
  const f0 = from[start]! * C[0]
  const f1 = from[start + step]!
  const f2 = from[start + 2 * step]!
  const f3 = from[start + 3 * step]!
  const f4 = from[start + 4 * step]! * C[4]
  const f5 = from[start + 5 * step]!
  const f6 = from[start + 6 * step]!
  const f7 = from[start + 7 * step]!
  const outerEven = f2 * C[2] + f6 * C[6]
  const innerEven = f2 * C[6] - f6 * C[2]
  const even0 = f0 + f4 + outerEven
  const even1 = f0 - f4 + innerEven
  const even2 = f0 - f4 - innerEven
  const even3 = f0 + f4 - outerEven
  const odd0 = f1 * C[1] + f3 * C[3] + f5 * C[5] + f7 * C[7]
  const odd1 = f1 * C[3] - f3 * C[7] - f5 * C[1] - f7 * C[5]
  const odd2 = f1 * C[5] - f3 * C[1] + f5 * C[7] + f7 * C[3]
  const odd3 = f1 * C[7] - f3 * C[5] + f5 * C[3] - f7 * C[1]
  to[start] = even0 + odd0
  to[start + step] = even1 + odd1
  to[start + 2 * step] = even2 + odd2
  to[start + 3 * step] = even3 + odd3
  to[start + 4 * step] = even3 - odd3
  to[start + 5 * step] = even2 - odd2
  to[start + 6 * step] = even1 - odd1
  to[start + 7 * step] = even0 - odd0
}

/** Turns 64 samples around 0 into coefficients: the reverse of {@link inverseCosineTransform}. */
export function forwardCosineTransform(samples: Float64Array, coefficients: Float64Array): void {
  for (let y = 0; y < 64; y += 8) {
    for (let k = 0; k < 8; k++) {
      let sum = 0
      for (let x = 0; x < 8; x++) sum += samples[y + x]! * BASIS[8 * k + x]!
      half[y + k] = sum
    }
  }
  for (let column = 0; column < 8; column++) {
    for (let k = 0; k < 8; k++) {
      let sum = 0
      for (let y = 0; y < 8; y++) sum += half[8 * y + column]! * BASIS[8 * k + y]!
      coefficients[8 * k + column] = sum
    }
  }
}
