import type { Clock } from '../../clock/clock.ts'
import type { Failure } from '../failure.ts'

/** The end of the time that a run may take. */
export interface Deadline {
  /** Aborted when the time is over, or when `signal` is. */
  readonly signal: AbortSignal
  /** What to answer when the time was over; undefined before. */
  failure(): Failure | undefined
  /** Takes the clock off. */
  cancel(): void
}

export function createDeadline(clock: Clock, timeoutMs: number, signal: AbortSignal | undefined): Deadline {
  const limit = new AbortController()
  const cancel = clock.schedule(timeoutMs, () => limit.abort())
  return {
    signal: signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]),
    failure: () =>
      limit.signal.aborted
        ? {
            kind: 'timed-out',
            message: `Failed to answer in time: expected the function to end within ${timeoutMs / 1000} s, it takes longer`,
          }
        : undefined,
    cancel,
  }
}
