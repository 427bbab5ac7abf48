import type { Clock } from '../../clock/clock.ts'

/** How many calls of a kind a deployment has had in the second that began at `startMs`. */
interface Count {
  startMs: number
  calls: number
}

const counts = new WeakMap<object, Map<string, Count>>()

/**
 * Counts a call and tells whether it is beyond the limit. Seconds begin with the first call after the one before is over.
 *
 * @param owner - whose calls are counted, for as long as it lives
 */
export function isBeyondRate(
  owner: object,
  kind: string,
  { perSecond, clock }: { readonly perSecond: number | undefined; readonly clock: Clock },
): boolean {
  if (perSecond === undefined) return false
  let kinds = counts.get(owner)
  if (kinds === undefined) counts.set(owner, (kinds = new Map<string, Count>()))
  const nowMs = clock.nowMs()
  let count = kinds.get(kind)
  if (count === undefined || nowMs - count.startMs >= 1000)
    kinds.set(kind, (count = { startMs: nowMs, calls: 0 }))
  count.calls++
  return count.calls > perSecond
}
