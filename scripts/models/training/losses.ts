import { createMatrix, multiply, multiplyByTransposed, transpose } from './matrix.ts'
import { accumulate, createVariable, type Variable } from './tape.ts'

/** Turns one row of logits into probabilities, in place, and gives back the log of their sum before scaling. */
export function softmaxInPlace(row: Float64Array): number {
  let largest = -Infinity
  for (let j = 0; j < row.length; j++) largest = Math.max(largest, row[j] as number)
  let sum = 0
  for (let j = 0; j < row.length; j++) sum += row[j] = Math.exp((row[j] as number) - largest)
  for (let j = 0; j < row.length; j++) (row[j] as number) /= sum
  return largest + Math.log(sum)
}

/**
 * Measures how badly logits predict classes: the mean cross entropy in nats. Writes its gradient to `logits`, so
 * that the tape can go on from there.
 *
 * @param logits - `[rows, classes]`
 * @param targets - one class per row; a row with -1 is left out
 * @param smoothing - the share of the target that is spread over all classes
 */
export function crossEntropy(logits: Variable, targets: Int32Array, smoothing = 0): number {
  const { rows, columns } = logits.value
  const count = targets.reduce((sum, target) => sum + (target < 0 ? 0 : 1), 0)
  const probabilities = createMatrix(rows, columns, logits.value.data.slice())
  let loss = 0
  for (let i = 0; i < rows; i++) {
    const target = targets[i] as number
    if (target < 0) continue
    const row = probabilities.data.subarray(i * columns, (i + 1) * columns)
    const logSum = softmaxInPlace(row)
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const wanted = (j === target ? 1 - smoothing : 0) + smoothing / columns
      loss += wanted * (logSum - (logits.value.data[at] as number))
      ;(logits.gradient.data[at] as number) += ((row[j] as number) - wanted) / count
    }
  }
  return loss / count
}

/**
 * Measures how well each anchor finds the partner of the same row among all partners, and the other way round: the mean
 * cross entropy in nats of the similarities divided by the temperature. Writes its gradients to both.
 *
 * @param anchors - unit vectors, `[pairs, dimension]`
 * @param partners - unit vectors, `[pairs, dimension]`
 */
export function contrast(anchors: Variable, partners: Variable, temperature: number): number {
  const pairs = anchors.value.rows
  const own = Int32Array.from({ length: pairs }, (_, i) => i)
  let loss = 0
  for (const [from, to] of [
    [anchors, partners],
    [partners, anchors],
  ] as const) {
    const similarities = multiplyByTransposed(from.value, to.value)
    const scaled = similarities.data.map((similarity) => similarity / temperature)
    const logits = createVariable(createMatrix(pairs, pairs, scaled))
    loss += crossEntropy(logits, own) / 2
    const gradient = createMatrix(
      pairs,
      pairs,
      logits.gradient.data.map((slope) => slope / temperature / 2),
    )
    accumulate(from.gradient, multiply(gradient, to.value))
    accumulate(to.gradient, multiply(transpose(gradient), from.value))
  }
  return loss
}
