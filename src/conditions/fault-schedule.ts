import type { RandomStream } from '../random/random.ts'
import type { FaultRule } from './fault.ts'

/** Decides which requests are struck. */
export interface FaultSchedule {
  /**
   * The first rule that strikes the next request of a list's owner. Every rule counts every request, and draws for it, so
   * that one rule does not shift another.
   *
   * @param rules - counted for as long as the list lives
   */
  next(rules: readonly FaultRule[], owner: object, random: RandomStream): FaultRule | undefined
  /** Counts from the beginning. */
  reset(): void
}

export function createFaultSchedule(): FaultSchedule {
  let counts = new WeakMap<object, WeakMap<object, number>>()
  return {
    next(rules, owner, random) {
      let ofOwner = counts.get(owner)
      if (ofOwner === undefined) counts.set(owner, (ofOwner = new WeakMap<object, number>()))
      const position = (ofOwner.get(rules) ?? 0) + 1
      ofOwner.set(rules, position)
      let struck: FaultRule | undefined
      for (const rule of rules) if (strikes(rule, position, random)) struck ??= rule
      return struck
    },
    reset() {
      counts = new WeakMap()
    },
  }
}

function strikes({ rate, every, nth }: FaultRule, position: number, random: RandomStream): boolean {
  if (rate !== undefined) return random.fraction() < rate
  if (every !== undefined) return position % every === 0
  return nth?.includes(position) ?? true
}
