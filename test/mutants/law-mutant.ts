import type { ClientAdapter } from '../../src/properties/client-adapter.ts'

/** A client that is wrong in one way, and the law that has to find it. */
export interface LawMutant {
  readonly name: string
  readonly api: string
  readonly law: string
  /** Instances, texts or deliveries of the smallest counterexample; where texts are drawn, the most it may have. */
  readonly instances: number
  readonly adapter: ClientAdapter
}

/** What a counterexample to a law is made of. */
export function itemsOf(law: string): 'instances' | 'texts' | 'deliveries' {
  if (law.startsWith('webhook-')) return 'deliveries'
  return law.includes('stream') ? 'texts' : 'instances'
}

/** Instances, drawn texts or deliveries of all calls of a counterexample; NaN when it shows none. */
export function countItems(input: string): number {
  if (input.includes('which writes its own words')) return 0
  const found = Array.from(input.matchAll(/(\d+) (?:instances?|texts?|deliver(?:y|ies)) /g), ([, count]) =>
    Number(count),
  )
  return found.length === 0 ? NaN : found.reduce((sum, count) => sum + count, 0)
}

/** Whether a counterexample is as small as it has to be. */
export function isSmallest({ law, instances }: LawMutant, items: number): boolean {
  return itemsOf(law) === 'instances' ? items === instances : items <= instances
}
