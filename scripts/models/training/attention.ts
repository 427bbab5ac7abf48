import { softmaxInPlace } from './losses.ts'
import { createMatrix } from './matrix.ts'
import type { Tape, Variable } from './tape.ts'

/** What {@link windowAttention} looks at. */
export interface WindowAttentionInputs {
  /** `[positions, heads * size]` each. */
  readonly queries: Variable
  readonly keys: Variable
  readonly values: Variable
  /** `[heads, window]`: added to the score of the position that many places back. */
  readonly distanceBias: Variable
  /** For each position, the first one it may look at: where its document begins. */
  readonly starts: Int32Array
}

/**
 * Computes causal dot-product attention over a window: a position looks at itself and the `window - 1` before it, in
 * its own document. Gives `[positions, heads * size]`.
 */
export function windowAttention(tape: Tape, inputs: WindowAttentionInputs): Variable {
  const { queries, keys, values, distanceBias, starts } = inputs
  const { rows: heads, columns: window } = distanceBias.value
  const { rows: positions, columns: width } = queries.value
  const size = width / heads
  const scale = 1 / Math.sqrt(size)
  const weights = new Float64Array(positions * heads * window)
  const result = createMatrix(positions, width)

  const firstOf = (t: number) => Math.max(starts[t] as number, t - window + 1)
  const weightsOf = (t: number, head: number) => {
    const from = (t * heads + head) * window
    return weights.subarray(from, from + t - firstOf(t) + 1)
  }

  for (let t = 0; t < positions; t++) {
    for (let head = 0; head < heads; head++) {
      const row = weightsOf(t, head)
      for (let back = 0; back < row.length; back++) {
        const score = dot(queries, t, keys, t - back, head * size, size)
        row[back] = score * scale + (distanceBias.value.data[head * window + back] as number)
      }
      softmaxInPlace(row)
      for (let back = 0; back < row.length; back++) {
        addScaled(result.data, t * width + head * size, values.value.data, (t - back) * width + head * size, {
          size,
          factor: row[back] as number,
        })
      }
    }
  }

  return tape.record(result, (gradient) => {
    const weightGradients = new Float64Array(window)
    const upstream = { value: gradient, gradient }
    for (let t = 0; t < positions; t++) {
      for (let head = 0; head < heads; head++) {
        const row = weightsOf(t, head)
        const here = t * width + head * size
        let mean = 0
        for (let back = 0; back < row.length; back++) {
          const there = (t - back) * width + head * size
          const weight = row[back] as number
          addScaled(values.gradient.data, there, gradient.data, here, { size, factor: weight })
          const slope = dot(upstream, t, values, t - back, head * size, size)
          weightGradients[back] = slope
          mean += weight * slope
        }
        for (let back = 0; back < row.length; back++) {
          const there = (t - back) * width + head * size
          const slope = (row[back] as number) * ((weightGradients[back] as number) - mean)
          ;(distanceBias.gradient.data[head * window + back] as number) += slope
          addScaled(queries.gradient.data, here, keys.value.data, there, { size, factor: slope * scale })
          addScaled(keys.gradient.data, there, queries.value.data, here, { size, factor: slope * scale })
        }
      }
    }
  })
}

function dot(left: Variable, i: number, right: Variable, j: number, offset: number, size: number): number {
  const { columns, data: a } = left.value
  const b = right.value.data
  let sum = 0
  for (let k = 0, p = i * columns + offset, q = j * columns + offset; k < size; k++, p++, q++) {
    sum += (a[p] as number) * (b[q] as number)
  }
  return sum
}

function addScaled(
  target: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  { size, factor }: { size: number; factor: number },
): void {
  for (let k = 0; k < size; k++) (target[to + k] as number) += (source[from + k] as number) * factor
}
