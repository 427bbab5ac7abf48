/** What is known of text that may hold a stop text. */
export interface StopFinding {
  /** Up to here, in UTF-16 code units, no stop text begins, whatever follows. */
  readonly freeUntil: number
  /** Whether a stop text begins at `freeUntil`; else one may begin there. */
  readonly isFound: boolean
}

/**
 * Looks for the stop text that ends first, of those the longest: the finding does not depend on how the text was split
 * into tokens.
 */
export function findStop(text: string, stops: readonly string[]): StopFinding {
  let end = Infinity
  let start = 0
  for (const stop of stops) {
    const found = text.indexOf(stop)
    if (found === -1 || found + stop.length > end) continue
    if (found + stop.length < end || found < start) start = found
    end = found + stop.length
  }
  if (end < Infinity) return { freeUntil: start, isFound: true }
  const held = stops.reduce((most, stop) => Math.max(most, beginningAtEnd(text, stop)), 0)
  return { freeUntil: text.length - held, isFound: false }
}

/** How many characters at the end of the text are the beginning of a stop text. */
function beginningAtEnd(text: string, stop: string): number {
  for (let count = Math.min(text.length, stop.length - 1); count > 0; count--) {
    if (text.endsWith(stop.slice(0, count))) return count
  }
  return 0
}
