import type { Clock } from './clock.ts'

/** What a limit says to one more call. */
export interface RateAnswer {
  readonly isBeyond: boolean
  /** Until the count begins anew, in ms. */
  readonly untilNextMs: number
}

/** So many calls in a window of time. */
export interface Rate {
  readonly calls: number
  readonly windowMs: number
}

/** Counts calls against limits. */
export interface RateWindows {
  /**
   * Counts a call and tells whether it is beyond the limit. A window begins with the first call after the one before is over.
   *
   * @param owner - whose calls are counted, for as long as it lives
   * @param kind - what is counted
   */
  count(owner: object, kind: string, rate: Rate): RateAnswer
}

interface Window {
  readonly startMs: number
  calls: number
}

export function createRateWindows(clock: Clock): RateWindows {
  const owners = new WeakMap<object, Map<string, Window>>()
  return {
    count(owner, kind, { calls, windowMs }) {
      let kinds = owners.get(owner)
      if (kinds === undefined) owners.set(owner, (kinds = new Map<string, Window>()))
      const nowMs = clock.nowMs()
      let window = kinds.get(kind)
      if (window === undefined || nowMs - window.startMs >= windowMs)
        kinds.set(kind, (window = { startMs: nowMs, calls: 0 }))
      window.calls++
      return { isBeyond: window.calls > calls, untilNextMs: window.startMs + windowMs - nowMs }
    },
  }
}
