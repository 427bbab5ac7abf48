/**
 * Where the items of a batch go in the answer: `order(n)` lists the positions 0 to n-1 in the order in which they are
 * to appear. Used only where the contract leaves the order open.
 */
export type BatchOrder = (itemCount: number) => readonly number[]

/** Puts items in the given order. */
export function applyOrder<T>(items: readonly T[], order: BatchOrder): readonly T[] {
  return order(items.length).map((position) => items[position] as T)
}
