/** Does one thing after the other, each in a turn of the event loop of its own: what passes meanwhile goes first. */
export interface JudgeQueue {
  add(work: () => void): void
  /** Resolves when nothing waits. */
  drained(): Promise<void>
}

export function createJudgeQueue(): JudgeQueue {
  const waiting: (() => void)[] = []
  let isRunning = false
  let onDrained: (() => void)[] = []
  const turn = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) return void setImmediate(turn)
    isRunning = false
    for (const resolve of onDrained) resolve()
    onDrained = []
  }
  return {
    add(work) {
      waiting.push(work)
      if (isRunning) return
      isRunning = true
      setImmediate(turn)
    },
    drained: () => (isRunning ? new Promise((resolve) => onDrained.push(resolve)) : Promise.resolve()),
  }
}
