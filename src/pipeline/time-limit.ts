import type { Clock } from '../clock/clock.ts'

/** The end of the time that a computation beside the event loop may take. */
export interface TimeLimit {
  /** Aborted when the time is over, or when the caller's own signal is. */
  readonly signal: AbortSignal
  isOver(): boolean
  /** Takes the clock off. */
  cancel(): void
}

/** Timers of Node.js that are set for longer fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

export function startTimeLimit(clock: Clock, timeoutMs: number, signal: AbortSignal | undefined): TimeLimit {
  const over = new AbortController()
  const cancel = clock.schedule(Math.min(Math.max(timeoutMs, 0), MAX_TIMER_MS), () => over.abort())
  return {
    signal: signal === undefined ? over.signal : AbortSignal.any([over.signal, signal]),
    isOver: () => over.signal.aborted,
    cancel,
  }
}
