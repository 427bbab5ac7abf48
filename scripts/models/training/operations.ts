import { createMatrix, multiplyByTransposed, transpose } from './matrix.ts'
import { accumulate, type Tape, type Variable } from './tape.ts'

/**
 * Computes `x * weight^T + bias`.
 *
 * @param x - `[rows, in]`
 * @param weight - `[out, in]`
 * @param bias - `[1, out]`
 */
export function linear(tape: Tape, x: Variable, weight: Variable, bias?: Variable): Variable {
  const value = multiplyByTransposed(x.value, weight.value)
  const { rows, columns } = value
  if (bias !== undefined) {
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) (value.data[at] as number) += bias.value.data[j] as number
    }
  }
  return tape.record(value, (gradient) => {
    accumulate(x.gradient, multiplyByTransposed(gradient, transpose(weight.value)))
    accumulate(weight.gradient, multiplyByTransposed(transpose(gradient), transpose(x.value)))
    if (bias === undefined) return
    for (let i = 0, at = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, at++) {
        ;(bias.gradient.data[j] as number) += gradient.data[at] as number
      }
    }
  })
}

/** Adds two matrices of one shape. */
export function add(tape: Tape, left: Variable, right: Variable): Variable {
  const value = createMatrix(left.value.rows, left.value.columns, left.value.data.slice())
  accumulate(value, right.value)
  return tape.record(value, (gradient) => {
    accumulate(left.gradient, gradient)
    accumulate(right.gradient, gradient)
  })
}

/** Applies a function to every element; `slope` gives its derivative from its result. */
function mapElements(
  tape: Tape,
  x: Variable,
  { compute, slope }: { compute: (x: number) => number; slope: (y: number) => number },
): Variable {
  const value = createMatrix(x.value.rows, x.value.columns, x.value.data.map(compute))
  return tape.record(value, (gradient) => {
    for (let i = 0; i < value.data.length; i++) {
      ;(x.gradient.data[i] as number) += (gradient.data[i] as number) * slope(value.data[i] as number)
    }
  })
}

const TANH = { compute: Math.tanh, slope: (y: number) => 1 - y * y }
const RELU = { compute: (x: number) => (x > 0 ? x : 0), slope: (y: number) => (y > 0 ? 1 : 0) }

/** Applies the hyperbolic tangent to every element. */
export function tanh(tape: Tape, x: Variable): Variable {
  return mapElements(tape, x, TANH)
}

/** Replaces negative elements by 0. */
export function relu(tape: Tape, x: Variable): Variable {
  return mapElements(tape, x, RELU)
}

/** Puts the rows `indices[0]`, `indices[1]`, ... of a table below one another. */
export function gatherRows(tape: Tape, table: Variable, indices: Int32Array): Variable {
  const { columns } = table.value
  const value = createMatrix(indices.length, columns)
  indices.forEach((from, to) => {
    value.data.set(table.value.data.subarray(from * columns, (from + 1) * columns), to * columns)
  })
  return tape.record(value, (gradient) => {
    for (let i = 0, at = 0; i < indices.length; i++) {
      for (let j = 0, to = (indices[i] as number) * columns; j < columns; j++, at++, to++) {
        ;(table.gradient.data[to] as number) += gradient.data[at] as number
      }
    }
  })
}

/** Puts matrices with equally many rows beside one another. */
export function concatenateColumns(tape: Tape, parts: readonly Variable[]): Variable {
  const rows = parts[0]?.value.rows ?? 0
  const columns = parts.reduce((sum, part) => sum + part.value.columns, 0)
  const value = createMatrix(rows, columns)
  // Copies between the whole and a part, row by row.
  const forEachRow = (copy: (part: Variable, partAt: number, wholeAt: number) => void) => {
    let offset = 0
    for (const part of parts) {
      for (let i = 0; i < rows; i++) copy(part, i * part.value.columns, i * columns + offset)
      offset += part.value.columns
    }
  }
  forEachRow((part, partAt, wholeAt) => {
    value.data.set(part.value.data.subarray(partAt, partAt + part.value.columns), wholeAt)
  })
  return tape.record(value, (gradient) => {
    forEachRow((part, partAt, wholeAt) => {
      for (let j = 0; j < part.value.columns; j++) {
        ;(part.gradient.data[partAt + j] as number) += gradient.data[wholeAt + j] as number
      }
    })
  })
}

/** Adds up the rows of a table that each segment names: `[segments, columns]`. An empty segment gives zeros. */
export function sumSegments(tape: Tape, table: Variable, segments: readonly (readonly number[])[]): Variable {
  const { columns } = table.value
  const value = createMatrix(segments.length, columns)
  // Adds rows between the table and the sums, in either direction.
  const forEachRow = (copy: (tableAt: number, sumAt: number) => void) => {
    segments.forEach((rows, i) => rows.forEach((row) => copy(row * columns, i * columns)))
  }
  forEachRow((tableAt, sumAt) => {
    for (let j = 0; j < columns; j++) {
      ;(value.data[sumAt + j] as number) += table.value.data[tableAt + j] as number
    }
  })
  return tape.record(value, (gradient) => {
    forEachRow((tableAt, sumAt) => {
      for (let j = 0; j < columns; j++) {
        ;(table.gradient.data[tableAt + j] as number) += gradient.data[sumAt + j] as number
      }
    })
  })
}

/** Divides every row by its length, which is taken to be at least `epsilon`. */
export function normalizeRows(tape: Tape, x: Variable, epsilon: number): Variable {
  const { rows, columns } = x.value
  const value = createMatrix(rows, columns)
  const lengths = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const row = x.value.data.subarray(i * columns, (i + 1) * columns)
    const length = Math.max(Math.sqrt(row.reduce((sum, element) => sum + element * element, 0)), epsilon)
    lengths[i] = length
    row.forEach((element, j) => (value.data[i * columns + j] = element / length))
  }
  return tape.record(value, (gradient) => {
    for (let i = 0; i < rows; i++) {
      const from = i * columns
      let along = 0
      for (let j = from; j < from + columns; j++) {
        along += (gradient.data[j] as number) * (value.data[j] as number)
      }
      for (let j = from; j < from + columns; j++) {
        ;(x.gradient.data[j] as number) +=
          ((gradient.data[j] as number) - along * (value.data[j] as number)) / (lengths[i] as number)
      }
    }
  })
}
