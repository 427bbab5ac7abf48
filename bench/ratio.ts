const ROUNDS = 15

/** Runs both in turns and gives the fastest time of each, in ms: what the machine does beside counts least there. */
export async function fastestMs(runs: {
  readonly ours: () => unknown
  readonly peer: () => unknown
}): Promise<{ readonly ours: number; readonly peer: number }> {
  let ours = Infinity
  let peer = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    ours = Math.min(ours, await timeMs(runs.ours))
    peer = Math.min(peer, await timeMs(runs.peer))
  }
  return { ours, peer }
}

async function timeMs(run: () => unknown): Promise<number> {
  const startMs = performance.now()
  await run()
  return performance.now() - startMs
}

/** The value in the middle, or the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [upper = 0, lower = upper] = [sorted[middle], sorted[middle - 1]]
  return sorted.length % 2 === 1 ? upper : (upper + lower) / 2
}

/** One line: what was measured, the goal, and whether it was reached. */
export function formatTarget(
  label: string,
  ratio: number,
  { atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number },
): string {
  const goal = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`
  const isReached = ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Infinity)
  return `${label}: ${ratio.toFixed(2)} (target ${goal}: ${isReached ? 'reached' : 'missed'})`
}
