import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FeatureValue } from '../inference/inference-request.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { isProblemList, type Feature } from './feature.ts'

/** A feature, with values that it takes in one batch and values that it refuses. */
export interface FeatureLawsOptions {
  readonly feature: Feature
  readonly value: fc.Arbitrary<unknown>
  readonly wrong: fc.Arbitrary<unknown>
  /** False where the shape of an item depends on the others: shorter texts are padded to the longest. */
  readonly stacks?: boolean
}

/** Holds for features of every kind: items keep their place and know nothing of each other. */
export function featureLaws(
  name: string,
  { feature, value, wrong, stacks = true }: FeatureLawsOptions,
): void {
  const values = fc.array(value, { minLength: 1, maxLength: 6 })

  test(`${name}: a batch is always the stack of its single items`, () => {
    fc.assert(
      fc.property(values, (given) => {
        const batch = encode(feature, given)
        expect(batch.dtype).toBe(feature.tensor.dtype)
        expect(batch.shape).toHaveLength(feature.tensor.shape.length)
        expect(batch.data).toHaveLength(elementCount(batch.shape))
        if (!stacks) return
        given.forEach((one, item) => {
          const single = encode(feature, [one])
          expect(single.shape).toEqual([1, ...batch.shape.slice(1)])
          expect(rowOf(batch, item)).toEqual(rowOf(single, 0))
        })
      }),
    )
  })

  test(`${name}: a permutation of the items always permutes the tensor`, () => {
    const permuted = values.chain((given) => {
      const order = given.map((_, item) => item)
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(order, { minLength: given.length }))
    })
    fc.assert(
      fc.property(permuted, ([given, order]) => {
        const batch = encode(feature, given)
        const shuffled = encode(
          feature,
          order.map((item) => given[item]),
        )
        order.forEach((item, place) => expect(rowOf(shuffled, place)).toEqual(rowOf(batch, item)))
      }),
    )
  })

  test(`${name}: problems are always those of exactly the wrong items`, () => {
    const mixed = fc.array(
      fc.oneof(
        value.map((one) => ({ one, isWrong: false })),
        wrong.map((one) => ({ one, isWrong: true })),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(mixed, (given) => {
        const encoded = feature.encode(given.map(({ one }) => ({ value: one })))
        const items = given.flatMap(({ isWrong }, item) => (isWrong ? [item] : []))
        expect(isProblemList(encoded) ? encoded.map(({ item }) => item) : []).toEqual(items)
        if (!isProblemList(encoded)) return
        for (const problem of encoded) {
          expect(problem.feature).toBe(feature.name)
          expect(problem.code).toMatch(/^feature-[a-z]+$/)
          expect(problem.message).toMatch(/^must .*, found /s)
        }
      }),
    )
  })

  test(`${name}: takes an empty batch`, () => {
    const empty = encode(feature, [])
    expect(empty.shape).toHaveLength(feature.tensor.shape.length)
    expect([empty.shape[0], empty.data.length]).toEqual([0, 0])
  })

  test(`${name}: takes its own examples`, () => {
    for (const example of feature.examples) expect(encode(feature, [example]).shape[0]).toBe(1)
    expect(feature.examples.length).toBeGreaterThan(0)
  })
}

/** The tensor of a batch; fails the test when there are problems. */
export function encode(feature: Feature, values: readonly unknown[]): Tensor {
  const encoded = feature.encode(values.map((value): FeatureValue => ({ value })))
  if (isProblemList(encoded)) throw new Error(`expected a tensor, found ${JSON.stringify(encoded)}`)
  return encoded
}

/** Code and message of the one problem of one value; fails the test when the value is taken. */
export function problemOf(feature: Feature, value: unknown): string {
  const encoded = feature.encode([{ value }])
  if (!isProblemList(encoded)) throw new Error('expected a problem, found a tensor')
  return encoded.map(({ code, message }) => `${code}: ${message}`).join('\n')
}

function rowOf({ shape, data }: Tensor, item: number): unknown {
  const size = elementCount(shape.slice(1))
  return data.slice(item * size, (item + 1) * size)
}
