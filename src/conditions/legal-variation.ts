import type { RandomStream } from '../random/random.ts'

/**
 * Where the items of a batch go in the answer: `order(n)` lists the positions 0 to n-1 in the order in which they are
 * to appear. Used only where the contract leaves the order open.
 */
export type BatchOrder = (itemCount: number) => readonly number[]

/** Draws every order with the same probability. */
export function createShuffledOrder(random: RandomStream): BatchOrder {
  return (itemCount) => {
    const order = Array.from({ length: itemCount }, (_, i) => i)
    for (let i = itemCount - 1; i > 0; i--) {
      const k = Math.floor(random.fraction() * (i + 1))
      const held = order[i] as number
      order[i] = order[k] as number
      order[k] = held
    }
    return order
  }
}

/** Puts items in the given order. */
export function applyOrder<T>(items: readonly T[], order: BatchOrder): readonly T[] {
  return order(items.length).map((position) => items[position] as T)
}
