import { readSteadyMs, type Clock } from '../../clock/clock.ts'
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
  /** Told in a sentence of each worker that ended without being told to. */
  readonly onWorkerLost?: (sentence: string) => void
}

/**
 * How long a worker may go on with a run that nobody waits for any more, in ms: longer than it takes to start another one,
 * and what is nearly done is let finish.
 */
const UNWANTED_MS = 30_000

/** Workers that share the runs of one model. */
export interface WorkerPool {
  /** @throws {ToolkitError} as `run` of a model */
  readonly run: (inputs: NamedTensors, options?: RunOptions) => Promise<NamedTensors>
  readonly workload: () => Workload
  /** Ends all workers, in the middle of their runs too. Called once, when nobody waits for a run any more. */
  readonly close: () => Promise<void>
}

/** A worker and what it computes. */
interface Place {
  readonly worker: Worker
  run: QueuedRun | undefined
  /** Calls off the end that awaits it for a run that nobody waits for. */
  spare: () => void
  /** It is ended by us. */
  isKilled: boolean
}

const isFree = ({ run, isKilled }: Place): boolean => run === undefined && !isKilled

/**
 * Creates a pool. Each worker computes one run at a time, in the order of asking. A worker that ends by itself fails the
 * run that it computed, and no other, and is replaced; one that goes on for long with a run that nobody waits for is ended.
 */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const { label, first, start, workers, maxQueued, clock, onWorkerLost } = options
  const places = new Set<Place>()
  const queue = createRunQueue()
  const restarts = createRestarts(clock, () => pump())
  const starts = new Set<Promise<void>>()
  let isClosing = false

  function pump(): void {
    for (const place of places) {
      if (!isFree(place)) continue
      const run = queue.take()
      if (run === undefined) break
      void compute(place, run)
    }
    const isWanted = queue.size() > starts.size || places.size + starts.size === 0
    if (!isClosing && isWanted && places.size + starts.size < workers && !restarts.isWaiting()) begin()
  }

  async function compute(place: Place, run: QueuedRun): Promise<void> {
    place.run = run
    const startMs = readSteadyMs(clock)
    try {
      const outputs = await place.worker.run(run.inputs)
      restarts.noteSuccess()
      run.onComputed?.(readSteadyMs(clock) - startMs)
      run.resolve(outputs)
    } catch (error) {
      run.reject(error)
    }
    place.run = undefined
    place.spare()
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
    const place: Place = { worker, run: undefined, spare: () => undefined, isKilled: false }
    places.add(place)
    void worker.ended.then((how) => {
      places.delete(place)
      place.spare()
      const { run, isKilled } = place
      run?.reject(
        new ToolkitError('ENGINE_FAILED', `Failed to run model ${label}: its worker process ${how}`),
      )
      if (!isClosing && !isKilled) lose(how, run === undefined ? '' : ' while it computed')
      pump()
    })
  }

  /** Ends a worker that still computes what nobody waits for, after a while. */
  function release(run: QueuedRun): void {
    const place = [...places].find((one) => one.run === run)
    if (place === undefined) return
    const end = (): void => {
      const seconds = UNWANTED_MS / 1000
      onWorkerLost?.(
        `the worker process of model ${label} went on for ${seconds} s with a run that nobody waits for, and was ended`,
      )
      kill(place)
    }
    place.spare = clock.schedule(UNWANTED_MS, end, { isIdle: true })
  }

  function kill(place: Place): void {
    place.isKilled = true
    place.worker.kill()
  }

  function lose(how: string, when = ''): void {
    restarts.noteEnd(how)
    onWorkerLost?.(
      `the worker process of model ${label} ${how}${when}; the next one ${restarts.describeNext()}`,
    )
    // Those who wait are told as soon as waiting is of no use.
    if (isBroken()) for (let run = queue.take(); run !== undefined; run = queue.take()) run.reject(broken())
  }

  const isBroken = (): boolean => places.size === 0 && restarts.isGivenUp()
  const broken = (): ToolkitError =>
    new ToolkitError('ENGINE_FAILED', `Failed to run model ${label}: ${restarts.describe()}`)

  function assertRoom(isAccepted: boolean): void {
    if (isBroken()) throw broken()
    const hasIdle = [...places].some(isFree)
    // Workers that are still to come take a run each without keeping it waiting for another run.
    const room = maxQueued + Math.max(0, workers - places.size)
    if (hasIdle || isAccepted || queue.size() < room) return
    throw new ToolkitError(
      'ENGINE_OVERLOADED',
      `Failed to run model ${label}: expected room among the runs that may wait, 'maxQueued' is ${maxQueued}, found none. ` +
        "Send fewer requests at once, or give it a larger 'maxQueued' in its card or deployment",
    )
  }

  add(first)
  return {
    async run(inputs, { signal, isAccepted = false, onComputed } = {}) {
      assertRoom(isAccepted)
      const { run, outputs } = queue.add(inputs, onComputed)
      // Who cancels gets his error at once; a worker that computes for him goes on for a while, and nobody hears of it.
      const leave = (): void => {
        queue.remove(run)
        release(run)
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
      for (const { spare } of places) spare()
      await Promise.all(starts)
      await Promise.all(
        [...places].map((place) => {
          if (place.run === undefined) return place.worker.stop()
          kill(place)
          return place.worker.ended
        }),
      )
    },
  }
}
