/** Whether a shape lies in memory alike in C and in Fortran order: at most one dimension is longer than 1. */
export function isOrderFree(shape: readonly number[]): boolean {
  return shape.includes(0) || shape.filter((dimension) => dimension > 1).length < 2
}

/**
 * Copies elements from Fortran order, where the first index runs fastest, to C order, where the last does. Moves bits,
 * so that no NaN changes.
 *
 * @param bytes - as many whole elements as the shape has
 * @param elementBytes - 1, 2, 4 or 8
 * @returns a new array at the start of a buffer of its own
 */
export function toRowMajor(bytes: Uint8Array, shape: readonly number[], elementBytes: number): Uint8Array {
  const result = new Uint8Array(bytes.byteLength)
  const wordBytes = Math.min(elementBytes, 4)
  // Words have to start at a multiple of their size.
  const source = bytes.byteOffset % wordBytes === 0 ? bytes : new Uint8Array(bytes)
  const from = toWords(source, wordBytes)
  const to = toWords(result, wordBytes)
  const starts = createRowStarts(shape)
  if (elementBytes === 8) copyPairs(from, to, starts)
  else copyWords(from, to, starts)
  return result
}

type Words = Uint8Array | Uint16Array | Uint32Array

function toWords({ buffer, byteOffset, byteLength }: Uint8Array, wordBytes: number): Words {
  if (wordBytes === 1) return new Uint8Array(buffer, byteOffset, byteLength)
  if (wordBytes === 2) return new Uint16Array(buffer, byteOffset, byteLength / 2)
  return new Uint32Array(buffer, byteOffset, byteLength / 4)
}

/** A walk over the rows of a shape in C order: where each starts in Fortran order, in elements. */
interface RowStarts {
  readonly rowSize: number
  /** Elements in Fortran order from one element of a row to the next. */
  readonly step: number
  readonly next: () => number
}

function createRowStarts(shape: readonly number[]): RowStarts {
  // Without dimensions of 1 at least every second call advances one index only.
  const sizes = shape.filter((dimension) => dimension !== 1)
  const strides: number[] = []
  let stride = 1
  for (const size of sizes) {
    strides.push(stride)
    stride *= size
  }
  const rowSize = sizes.pop() ?? 1
  const step = strides.pop() ?? 1
  const indices = sizes.map(() => 0)
  let start = 0
  const next = (): number => {
    const current = start
    for (let axis = sizes.length - 1; axis >= 0; axis--) {
      start += strides[axis]!
      if (++indices[axis]! < sizes[axis]!) break
      start -= sizes[axis]! * strides[axis]!
      indices[axis] = 0
    }
    return current
  }
  return { rowSize, step, next }
}

function copyWords(from: Words, to: Words, { rowSize, step, next }: RowStarts): void {
  for (let at = 0; at < to.length;) {
    let source = next()
    for (const end = at + rowSize; at < end; at++) {
      to[at] = from[source]!
      source += step
    }
  }
}

/** Copies elements of 8 bytes as two words: a bigint for each would be slow, a double could lose bits of a NaN. */
function copyPairs(from: Words, to: Words, { rowSize, step, next }: RowStarts): void {
  for (let at = 0; at < to.length;) {
    let source = 2 * next()
    for (const end = at + 2 * rowSize; at < end; at += 2) {
      to[at] = from[source]!
      to[at + 1] = from[source + 1]!
      source += 2 * step
    }
  }
}
