import type { Violation } from './violation.ts'

/** Violations found so far; of those beyond the first 20 only the number is kept. */
export interface ViolationList {
  /** @param make - called only for a violation that is kept: words cost time, and there may be millions */
  add(make: () => Violation): void
  readonly count: number
  /** At most 20; the last says how many more there are. */
  toList(): readonly Violation[]
}

/** The most violations of one kind that anybody is told. */
export const MAX_LISTED = 20

export function createViolationList(): ViolationList {
  const kept: Violation[] = []
  let count = 0
  return {
    get count() {
      return count
    },
    add(make) {
      if (count++ < MAX_LISTED) kept.push(make())
    },
    toList() {
      const last = kept.at(-1)
      if (count === kept.length || last === undefined) return kept
      return [...kept.slice(0, -1), { ...last, message: `${last.message} (and ${count - kept.length} more)` }]
    },
  }
}

/** A violation for each entry of a list, of the first 20 and the number of the others. */
export function listViolations<Entry>(
  entries: readonly Entry[],
  toViolation: (entry: Entry) => Violation,
): readonly Violation[] {
  const violations = createViolationList()
  for (const entry of entries) violations.add(() => toViolation(entry))
  return violations.toList()
}
