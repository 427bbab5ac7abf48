/** Where time comes from. Nothing else in the toolkit reads the time or waits. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number
  /** Milliseconds since any moment, with fractions and never set back; left out where `nowMs` is as good. */
  steadyMs?(): number
  /**
   * Calls back once after `delayMs`; the returned function calls it off. Somebody waits for it, so that the process stays
   * alive until then, unless it `isIdle`.
   */
  schedule(delayMs: number, callback: () => void, options?: { readonly isIdle: boolean }): () => void
  /**
   * Keeps the time from moving until work that takes none of it is over, such as the loading of models; left out where nobody
   * can.
   */
  hold?(work: Promise<unknown>): void
}

/** The machine's time. */
export const wallClock: Clock = {
  nowMs: () => Date.now(),
  steadyMs: () => performance.now(),
  schedule(delayMs, callback, { isIdle } = { isIdle: false }) {
    const timer: unknown = setTimeout(callback, delayMs)
    // A browser's timers are plain numbers.
    if (isIdle && typeof timer === 'object' && timer !== null && 'unref' in timer)
      (timer as { unref(): void }).unref()
    return () => clearTimeout(timer as ReturnType<typeof setTimeout>)
  },
}

/** The clock's best time for measuring: only differences of it mean something. */
export function readSteadyMs(clock: Clock): number {
  return clock.steadyMs?.() ?? clock.nowMs()
}

/** A clock that stands still until it is told to move. */
export interface VirtualClock extends Clock {
  /** Moves the time by `byMs` and runs what falls due on the way, in order of time. */
  advance(byMs: number): Promise<void>
  hold(work: Promise<unknown>): void
}

/** Creates a clock for tests: timing is exact and nobody sleeps. */
export function createVirtualClock(startMs = 0): VirtualClock {
  let nowMs = startMs
  let entries: { readonly atMs: number; readonly callback: () => void }[] = []
  const held = new Set<Promise<unknown>>()
  const untilFree = async (): Promise<void> => {
    await settle()
    while (held.size > 0) {
      await Promise.all(held)
      await settle()
    }
  }
  return {
    nowMs: () => nowMs,
    schedule(delayMs, callback) {
      const entry = { atMs: nowMs + delayMs, callback }
      entries.push(entry)
      return () => {
        entries = entries.filter((other) => other !== entry)
      }
    },
    async advance(byMs) {
      const untilMs = nowMs + byMs
      for (;;) {
        await untilFree()
        const due = entries.filter((entry) => entry.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
        if (due === undefined) break
        entries = entries.filter((entry) => entry !== due)
        nowMs = Math.max(nowMs, due.atMs)
        due.callback()
      }
      nowMs = untilMs
      await untilFree()
    },
    hold(work) {
      const over = work.then(
        () => void held.delete(over),
        () => void held.delete(over),
      )
      held.add(over)
    },
  }
}

/** Waits `delayMs` of the clock's time; ends early, without an error, when the signal is aborted. */
export function wait(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const finish = (): void => {
      cancel()
      signal?.removeEventListener('abort', finish)
      resolve()
    }
    const cancel = clock.schedule(delayMs, finish)
    signal?.addEventListener('abort', finish, { once: true })
  })
}

/** Lets promise callbacks that are ready run, those that they make ready too. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
