/** Instances, texts or deliveries of a counterexample: those of all calls. */
export function countItems(input: string): number {
  const found = Array.from(input.matchAll(/(\d+) (?:instances?|texts?|deliver(?:y|ies)) /g), ([, count]) =>
    Number(count),
  )
  return found.reduce((sum, count) => sum + count, 0)
}
