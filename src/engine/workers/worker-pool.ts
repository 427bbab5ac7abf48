import type { Clock } from '../../clock/clock.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import type { RunOptions, Workload } from '../engine.ts'
import { cancelled } from '../model-lifecycle.ts'
import { createRestarts } from './restarts.ts'
import { createRunQueue, type QueuedRun } from './run-queue.ts'
import type { StartWorker, Worker } from './worker.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

export interface WorkerPoolOptions {
  readonly label: string
  /** A worker that is up already. */
  readonly first: Worker
  readonly start: StartWorker
  /** Workers at most; those after the first are started when runs wait. */
  readonly workers: number
  /** Runs that may wait for a worker. */
  readonly maxQueued: number
  readonly clock: Clock
}

/** Workers that share the runs of one model. */
export interface WorkerPool {
  /** @throws {ToolkitError} as `run` of a model */
  readonly run: (inputs: NamedTensors, options?: RunOptions) => Promise<NamedTensors>
  readonly workload: () => Workload
  /** Waits for workers that still compute, then ends all of them. Called once, when nobody waits for a run any more. */
  readonly close: () => Promise<void>
}

/** A worker and what it computes. */
interface Place {
  readonly worker: Worker
  run: QueuedRun | undefined
}

/**
 * Creates a pool. Each worker computes one run at a time, in the order of asking. A worker that ends by itself fails the
 * run that it computed, and no other, and is replaced.
 */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const { label, first, start, workers, maxQueued, clock } = options
  const places = new Set<Place>()
  const queue = createRunQueue()
  const restarts = createRestarts(clock, () => pump())
  const starts = new Set<Promise<void>>()
  let isClosing = false
  let resolveIdle: (() => void) | undefined

  function pump(): void {
    for (const place of places) {
      if (place.run !== undefined) continue
      const run = queue.take()
      if (run === undefined) break
      void compute(place, run)
    }
    const isWanted = queue.size() > starts.size || places.size + starts.size === 0
    if (!isClosing && isWanted && places.size + starts.size < workers && !restarts.isWaiting()) begin()
    if (isClosing && ![...places].some(({ run }) => run !== undefined)) resolveIdle?.()
  }

  async function compute(place: Place, run: QueuedRun): Promise<void> {
    place.run = run
    try {
      const outputs = await place.worker.run(run.inputs)
      restarts.noteSuccess()
      run.resolve(outputs)
    } catch (error) {
      run.reject(error)
    }
    place.run = undefined
    pump()
  }

  function begin(): void {
    const starting = start().then(add, (error: unknown) => lose(`could not load it: ${messageOf(error)}`))
    const noted = starting.finally(() => {
      starts.delete(noted)
      pump()
    })
    starts.add(noted)
  }

  function add(worker: Worker): void {
    const place: Place = { worker, run: undefined }
    places.add(place)
    void worker.ended.then((how) => {
      places.delete(place)
      place.run?.reject(
        new ToolkitError('ENGINE_FAILED', `Failed to run model ${label}: its worker process ${how}`),
      )
      if (!isClosing) lose(how)
      pump()
    })
  }

  function lose(how: string): void {
    restarts.noteEnd(how)
    // Those who wait are told as soon as waiting is of no use.
    if (isBroken()) for (let run = queue.take(); run !== undefined; run = queue.take()) run.reject(broken())
  }

  const isBroken = (): boolean => places.size === 0 && restarts.isGivenUp()
  const broken = (): ToolkitError =>
    new ToolkitError('ENGINE_FAILED', `Failed to run model ${label}: ${restarts.describe()}`)

  function assertRoom(isAccepted: boolean): void {
    if (isBroken()) throw broken()
    const hasIdle = [...places].some(({ run }) => run === undefined)
    // Workers that are still to come take a run each without keeping it waiting for another run.
    const room = maxQueued + Math.max(0, workers - places.size)
    if (hasIdle || isAccepted || queue.size() < room) return
    throw new ToolkitError(
      'ENGINE_OVERLOADED',
      `Failed to run model ${label}: expected at most ${maxQueued} waiting runs, found ${queue.size()}. ` +
        'Send fewer requests at once',
    )
  }

  add(first)
  return {
    async run(inputs, { signal, isAccepted = false } = {}) {
      assertRoom(isAccepted)
      const { run, outputs } = queue.add(inputs)
      // Who cancels gets his error at once; a worker that computes for him goes on, and nobody hears of it.
      const leave = (): void => {
        queue.remove(run)
        if (signal !== undefined) run.reject(cancelled(label, 'during', signal))
      }
      signal?.addEventListener('abort', leave, { once: true })
      pump()
      try {
        return await outputs
      } finally {
        signal?.removeEventListener('abort', leave)
      }
    },
    workload: () => ({
      waiting: queue.size(),
      computing: [...places].filter(({ run }) => run !== undefined).length,
      workers: places.size,
    }),
    async close() {
      isClosing = true
      restarts.cancel()
      const idle = new Promise<void>((resolve) => (resolveIdle = resolve))
      pump()
      await Promise.all([idle, ...starts])
      await Promise.all([...places].map(({ worker }) => worker.stop()))
    },
  }
}
