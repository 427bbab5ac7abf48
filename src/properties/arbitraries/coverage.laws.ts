import fc from 'fast-check'
import { expect } from 'vitest'

const RUNS = 1000

/** Expects each kind of value at least 3 times in 1000: often enough to come up in a few runs of 100 cases. */
export function expectCovered<T>(
  arbitrary: fc.Arbitrary<T>,
  kinds: Readonly<Record<string, (value: T) => boolean>>,
): void {
  const values = fc.sample(arbitrary, { numRuns: RUNS, seed: 6 })
  const rare = Object.entries(kinds).flatMap(([kind, isOne]) => {
    const count = values.filter(isOne).length
    return count >= 3 ? [] : [`${kind}: ${count} of ${RUNS}`]
  })
  expect(rare).toEqual([])
}

/** What is left of the smallest counterexample when every value with `isBad` fails. */
export function shrinkUntil<T>(arbitrary: fc.Arbitrary<T>, isBad: (value: T) => boolean): T {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !isBad(value)),
    { seed: 3, numRuns: 5000 },
  )
  if (counterexample === null) throw new Error('expected a counterexample, found none')
  return counterexample[0]
}
