import type { Clock } from '../../clock/clock.ts'

/** Waits before the next start, by how many workers in a row have ended without completing a run; then the last. */
export const RESTART_DELAYS_MS: readonly number[] = [0, 100, 1000, 5000, 30_000]

/** From so many on, runs are refused at once until a worker is up again. */
const GIVE_UP_AFTER = 4

/** Decides when a worker that has ended is replaced: at once, later and later when none of them lasts. */
export interface Restarts {
  noteSuccess(): void
  /** @param how - words that follow "its worker process" */
  noteEnd(how: string): void
  /** Whether no worker may be started yet. */
  isWaiting(): boolean
  /** When the next worker is started, in words that follow "the next one". */
  describeNext(): string
  /** Whether the workers end one after the other. */
  isGivenUp(): boolean
  /** What is wrong, for those whose runs are refused. */
  describe(): string
  cancel(): void
}

/** @param onReady - called when the next worker may be started after a wait */
export function createRestarts(clock: Clock, onReady: () => void): Restarts {
  let endings = 0
  let lastEnd = ''
  let cancelWait: (() => void) | undefined
  const delayMs = (): number => RESTART_DELAYS_MS[Math.min(endings, RESTART_DELAYS_MS.length) - 1] ?? 0
  const describeNext = (): string =>
    cancelWait === undefined ? 'starts when it is needed' : `starts within ${delayMs() / 1000} s`
  return {
    noteSuccess() {
      endings = 0
    },
    noteEnd(how) {
      endings += 1
      lastEnd = how
      cancelWait?.()
      cancelWait = undefined
      if (delayMs() === 0) return
      cancelWait = clock.schedule(delayMs(), () => {
        cancelWait = undefined
        onReady()
      })
    },
    isWaiting: () => cancelWait !== undefined,
    isGivenUp: () => endings >= GIVE_UP_AFTER && cancelWait !== undefined,
    describe: () =>
      `expected a worker process that stays up, ${endings} in a row have ended. ` +
      `The last ${lastEnd}; the next one ${describeNext()}`,
    describeNext,
    cancel: () => cancelWait?.(),
  }
}
