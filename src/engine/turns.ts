/** Calls back in a later turn of the event loop. */
export type ScheduleTurn = (callback: () => void) => void

/**
 * Creates a queue for the event loop: everybody who waits gets a turn of the loop for himself, in the order of asking.
 * Between two of them the loop reads sockets and runs timers, however many wait.
 */
export function createTurns(schedule: ScheduleTurn = createSchedule()): () => Promise<void> {
  const waiting: (() => void)[] = []
  const give = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) schedule(give)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) schedule(give)
    })
}

/** The quickest way to a later turn that the platform has. */
function createSchedule(): ScheduleTurn {
  const { setImmediate: immediately } = globalThis as { setImmediate?: ScheduleTurn }
  if (immediately !== undefined) return (callback) => immediately(callback)
  // Browsers hold back timers that follow one another by 4 ms and more, messages they do not.
  const { port1, port2 } = new MessageChannel()
  let waiting: (() => void) | undefined
  port1.onmessage = () => waiting?.()
  return (callback) => {
    waiting = callback
    port2.postMessage(undefined)
  }
}
