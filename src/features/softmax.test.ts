import fc from 'fast-check'
import { expect, test } from 'vitest'
import { softmax } from './softmax.ts'

function softmaxOf(logits: readonly number[]): number[] {
  const probabilities = new Float64Array(logits.length)
  softmax([99, ...logits], 1, probabilities)
  return Array.from(probabilities)
}

test('probabilities of finite logits always add up to 1', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 }),
      (logits) => {
        const sum = softmaxOf(logits).reduce((total, one) => total + one, 0)
        // Each of at most 50 roundings is below 2^-53.
        expect(Math.abs(sum - 1)).toBeLessThan(1e-14)
      },
    ),
  )
})

test.each([
  { name: 'large logits', logits: [1e308, 1e308], want: [0.5, 0.5] },
  { name: 'positive infinities', logits: [Infinity, 3, Infinity], want: [0.5, 0, 0.5] },
  { name: 'negative infinities only', logits: [-Infinity, -Infinity], want: [0.5, 0.5] },
  { name: 'one that is masked', logits: [-Infinity, 3], want: [0, 1] },
  { name: 'NaN', logits: [1, Number.NaN], want: [Number.NaN, Number.NaN] },
])('takes $name', ({ logits, want }) => {
  expect(softmaxOf(logits)).toEqual(want)
})
