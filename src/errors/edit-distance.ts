/**
 * How many parts have to be added, left out or changed for one sequence to become the other; of texts, how many UTF-16
 * code units.
 *
 * @param isSame - tells whether a part of `a` may stand for one of `b`; equality when left out
 */
export function editDistance<A, B>(
  a: ArrayLike<A>,
  b: ArrayLike<B>,
  isSame: (one: A, other: B) => boolean = (one, other) => (one as unknown) === other,
): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = row[j]! + (isSame(a[i]!, b[j]!) ? 0 : 1)
      next.push(Math.min(change, row[j + 1]! + 1, next[j]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
