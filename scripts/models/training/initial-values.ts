import type { RandomStream } from '../../../src/random/random.ts'
import { createMatrix } from './matrix.ts'
import { createVariable, type Variable } from './tape.ts'

/** Draws from a distribution with mean 0 and deviation 1: the sum of twelve draws from [0, 1), less 6. */
export function drawNormal(random: RandomStream): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random.fraction()
  return sum
}

/** Creates a parameter with elements of mean 0 and the given deviation. */
export function createParameter(
  shape: { readonly rows: number; readonly columns: number },
  deviation: number,
  random: RandomStream,
): Variable {
  const { rows, columns } = shape
  const data = Float64Array.from({ length: rows * columns }, () =>
    deviation === 0 ? 0 : deviation * drawNormal(random),
  )
  return createVariable(createMatrix(rows, columns, data))
}

/** Puts the numbers 0 to `count - 1` into a random order. */
export function shuffle(count: number, random: RandomStream): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random.fraction() * (i + 1))
    ;[order[i], order[j]] = [order[j] as number, order[i] as number]
  }
  return order
}
