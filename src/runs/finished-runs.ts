import type { Clock } from '../clock/clock.ts'

/** Remembers things that are over for a limited time, and forgets them with one timer for all. */
export interface FinishedRuns {
  add(id: string): void
}

export interface FinishedRunsOptions {
  readonly clock: Clock
  readonly retentionMs: number
  /** Beyond it the oldest give way before their time. */
  readonly maxCount: number
  readonly onForget: (id: string) => void
}

export function createFinishedRuns({
  clock,
  retentionMs,
  maxCount,
  onForget,
}: FinishedRunsOptions): FinishedRuns {
  let finished: { readonly id: string; readonly untilMs: number }[] = []
  let firstIndex = 0
  let isTimerSet = false

  const forgetFirst = (): void => {
    onForget(finished[firstIndex]!.id)
    firstIndex++
    // Cutting off the front now and then keeps the mean cost of a step constant.
    if (firstIndex > 1000 && firstIndex * 2 > finished.length) {
      finished = finished.slice(firstIndex)
      firstIndex = 0
    }
  }

  const setTimer = (): void => {
    const next = finished[firstIndex]
    if (isTimerSet || next === undefined) return
    isTimerSet = true
    const forgetDue = (): void => {
      isTimerSet = false
      while (firstIndex < finished.length && finished[firstIndex]!.untilMs <= clock.nowMs()) forgetFirst()
      setTimer()
    }
    clock.schedule(Math.max(0, next.untilMs - clock.nowMs()), forgetDue, { isIdle: true })
  }

  return {
    add(id) {
      finished.push({ id, untilMs: clock.nowMs() + retentionMs })
      if (finished.length - firstIndex > maxCount) forgetFirst()
      setTimer()
    },
  }
}
