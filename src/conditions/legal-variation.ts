import type { RandomStream } from '../random/random.ts'

/** Says in a response that it is not the plain answer, and how it differs. */
export const VARIATION_HEADER = 'x-mockference-variation'

/**
 * Where the items of a batch go in the answer: `order(n)` lists the positions 0 to n-1 in the order in which they are
 * to appear. Used only where the contract leaves the order open.
 */
export type BatchOrder = (itemCount: number) => readonly number[]

/** Puts items in the given order. */
export function applyOrder<T>(items: readonly T[], order: BatchOrder): readonly T[] {
  return order(items.length).map((position) => items[position] as T)
}

/** Orders drawn one after the other. */
export function drawnOrder(random: RandomStream): BatchOrder {
  return (itemCount) => drawOrder(random, itemCount)
}

/** Draws an order; every one is as likely as the others. */
export function drawOrder(random: RandomStream, itemCount: number): readonly number[] {
  const order = Array.from({ length: itemCount }, (_, i) => i)
  for (let last = itemCount - 1; last > 0; last--) {
    const other = Math.floor(random.fraction() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}
