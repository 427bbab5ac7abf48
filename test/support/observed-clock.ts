import { createVirtualClock, type Clock, type VirtualClock } from '../../src/clock/clock.ts'

/** A virtual clock that tells when somebody begins to wait, so that a test moves time neither too early nor by guess. */
export interface ObservedClock extends VirtualClock {
  /** Resolves once a wait of exactly `delayMs` has begun; every wait is reported once. */
  waitBegins(delayMs: number): Promise<void>
}

export function createObservedClock(startMs = 0): ObservedClock {
  const clock = createVirtualClock(startMs)
  const begun: number[] = []
  let listeners: { readonly delayMs: number; readonly resolve: () => void }[] = []
  return {
    ...clock,
    schedule(delayMs, callback) {
      const cancel = clock.schedule(delayMs, callback)
      const listener = listeners.find((one) => one.delayMs === delayMs)
      listeners = listeners.filter((one) => one !== listener)
      if (listener === undefined) begun.push(delayMs)
      else listener.resolve()
      return cancel
    },
    waitBegins(delayMs) {
      const at = begun.indexOf(delayMs)
      if (at >= 0) begun.splice(at, 1)
      return at >= 0
        ? Promise.resolve()
        : new Promise((resolve) => listeners.push({ delayMs, resolve: () => resolve() }))
    },
  }
}

/** A clock on which every wait is over at once and the time never moves. */
export const instantClock: Clock = {
  nowMs: () => 1_700_000_000_000,
  schedule(_delayMs, callback) {
    const timer = setImmediate(callback)
    return () => clearImmediate(timer)
  },
}
