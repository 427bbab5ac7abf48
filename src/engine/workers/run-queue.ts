import type { Tensor } from '../../tensor/tensor.ts'
import type { RunOptions } from '../engine.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** A run that waits for a worker or is computed by one. What comes after its first end is ignored. */
export interface QueuedRun {
  readonly onComputed: RunOptions['onComputed']
  readonly inputs: NamedTensors
  resolve(outputs: NamedTensors): void
  reject(error: unknown): void
}

/** Runs in the order of asking. */
export interface RunQueue {
  add(
    inputs: NamedTensors,
    onComputed?: RunOptions['onComputed'],
  ): { readonly run: QueuedRun; readonly outputs: Promise<NamedTensors> }
  /** The next run, which leaves the queue. */
  take(): QueuedRun | undefined
  /** Takes a run out, if it is still there. */
  remove(run: QueuedRun): void
  size(): number
}

export function createRunQueue(): RunQueue {
  // A set keeps the order of insertion and gives up any member in no time.
  const waiting = new Set<QueuedRun>()
  return {
    add(inputs, onComputed) {
      let run: QueuedRun | undefined
      const outputs = new Promise<NamedTensors>(
        (resolve, reject) => (run = { inputs, onComputed, resolve, reject }),
      )
      const added = run as unknown as QueuedRun
      waiting.add(added)
      return { run: added, outputs }
    },
    take() {
      const [next] = waiting
      if (next !== undefined) waiting.delete(next)
      return next
    },
    remove: (run) => void waiting.delete(run),
    size: () => waiting.size,
  }
}
