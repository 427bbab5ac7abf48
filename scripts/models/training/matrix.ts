/** A dense row-major matrix of float64. Training computes in double precision; model files hold float32. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly data: Float64Array
}

/** Creates a matrix of zeros, or one over `data`, which is kept and not copied. */
export function createMatrix(rows: number, columns: number, data?: Float64Array): Matrix {
  const elements = data ?? new Float64Array(rows * columns)
  if (elements.length !== rows * columns) {
    throw new RangeError(
      `Failed to create matrix: [${rows}, ${columns}] needs ${rows * columns} elements, found ${elements.length}`,
    )
  }
  return { rows, columns, data: elements }
}

/** Copies a matrix with its rows as columns. */
export function transpose({ rows, columns, data }: Matrix): Matrix {
  const result = new Float64Array(data.length)
  for (let i = 0; i < rows; i++) {
    for (let j = 0, from = i * columns; j < columns; j++) result[j * rows + i] = data[from + j] as number
  }
  return createMatrix(columns, rows, result)
}

/** Multiplies `[m, k]` by `[k, n]`. */
export function multiply(left: Matrix, right: Matrix): Matrix {
  return multiplyByTransposed(left, transpose(right))
}

/**
 * Multiplies `[m, k]` by the transpose of `[n, k]`. Every element is one sum over k in ascending order, so the
 * result does not depend on how the work is blocked.
 */
export function multiplyByTransposed(left: Matrix, right: Matrix): Matrix {
  if (left.columns !== right.columns) {
    throw new RangeError(
      `Failed to multiply: rows must be equally long, found ${left.columns} and ${right.columns} elements`,
    )
  }
  const result = createMatrix(left.rows, right.rows)
  const fullRows = left.rows - (left.rows % 4)
  const fullColumns = right.rows - (right.rows % 2)
  for (let i = 0; i < fullRows; i += 4) {
    for (let j = 0; j < fullColumns; j += 2) multiplyBlock(left, right, result, i, j)
  }
  for (let i = 0; i < left.rows; i++) {
    for (let j = i < fullRows ? fullColumns : 0; j < right.rows; j++) {
      result.data[i * right.rows + j] = dotRows(left, i, right, j)
    }
  }
  return result
}

// Four rows by two: eight sums and six operands fit the sixteen registers of x86-64.
function multiplyBlock(left: Matrix, right: Matrix, result: Matrix, i: number, j: number): void {
  const size = left.columns
  const a = left.data
  const b = right.data
  let [s00, s01, s10, s11, s20, s21, s30, s31] = [0, 0, 0, 0, 0, 0, 0, 0]
  let p0 = i * size
  let p1 = p0 + size
  let p2 = p1 + size
  let p3 = p2 + size
  let q0 = j * size
  let q1 = q0 + size
  for (const end = p0 + size; p0 < end; p0++, p1++, p2++, p3++, q0++, q1++) {
    const b0 = b[q0] as number
    const b1 = b[q1] as number
    const a0 = a[p0] as number
    s00 += a0 * b0
    s01 += a0 * b1
    const a1 = a[p1] as number
    s10 += a1 * b0
    s11 += a1 * b1
    const a2 = a[p2] as number
    s20 += a2 * b0
    s21 += a2 * b1
    const a3 = a[p3] as number
    s30 += a3 * b0
    s31 += a3 * b1
  }
  const width = right.rows
  const to = i * width + j
  result.data[to] = s00
  result.data[to + 1] = s01
  result.data[to + width] = s10
  result.data[to + width + 1] = s11
  result.data[to + 2 * width] = s20
  result.data[to + 2 * width + 1] = s21
  result.data[to + 3 * width] = s30
  result.data[to + 3 * width + 1] = s31
}

function dotRows(left: Matrix, i: number, right: Matrix, j: number): number {
  const size = left.columns
  let sum = 0
  for (let k = 0, p = i * size, q = j * size; k < size; k++, p++, q++) {
    sum += (left.data[p] as number) * (right.data[q] as number)
  }
  return sum
}
