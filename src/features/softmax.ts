/**
 * Turns the logits at `start` of `logits` into probabilities, in `probabilities`, whose length is the number of
 * logits. The largest is subtracted first, so that no exponential overflows. Where it is infinite, in either
 * direction, the logits equal to it share the probability. A NaN makes all of them NaN.
 */
export function softmax(logits: ArrayLike<number>, start: number, probabilities: Float64Array): void {
  let largest = -Infinity
  for (let i = 0; i < probabilities.length; i++) largest = Math.max(largest, logits[start + i] as number)
  let sum = 0
  for (let i = 0; i < probabilities.length; i++) {
    const logit = logits[start + i] as number
    // Of two equal infinities the difference is NaN.
    const power = logit === largest ? 1 : Math.exp(logit - largest)
    probabilities[i] = power
    sum += power
  }
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= sum
}
