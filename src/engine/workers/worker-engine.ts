import { availableParallelism } from 'node:os'
import { wallClock, type Clock } from '../../clock/clock.ts'
import type { Engine } from '../engine.ts'
import { createModel, toModelName } from '../model-lifecycle.ts'
import { startChildWorker } from './child-worker.ts'
import { createWorkerPool } from './worker-pool.ts'
import type { Worker } from './worker.ts'

export interface WorkerEngineOptions {
  /** Times the replacement of workers that have ended. */
  readonly clock?: Clock
  /** Told in a sentence of each worker that ended without being told to. */
  readonly onWorkerLost?: (sentence: string) => void
  /** Brings up a worker with the model; a process with ONNX Runtime by default. */
  readonly startWorker?: (model: Uint8Array | string, label: string) => Promise<Worker>
}

/** Half of the cores, at most 4: the other half answers requests and sends them. */
const DEFAULT_WORKERS = Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)))
const DEFAULT_MAX_QUEUED = 100

/**
 * Creates an engine that computes each model in processes of its own: a run neither holds up this process nor takes it
 * down. A model that is given as bytes is kept for further workers.
 */
export function createWorkerEngine(options: WorkerEngineOptions = {}): Engine {
  const { clock = wallClock, startWorker = startChildWorker, onWorkerLost } = options
  return {
    name: 'onnx workers',
    async load(model, label, { workers = DEFAULT_WORKERS, maxQueued = DEFAULT_MAX_QUEUED } = {}) {
      const start = (): Promise<Worker> => startWorker(model, label)
      const first = await start()
      const pool = createWorkerPool({
        label: toModelName(label),
        first,
        start,
        workers,
        maxQueued,
        clock,
        ...(onWorkerLost && { onWorkerLost }),
      })
      return createModel({
        label,
        signature: first.signature,
        isConcurrent: true,
        workload: pool.workload,
        compute: pool.run,
        release: pool.close,
      })
    },
  }
}
