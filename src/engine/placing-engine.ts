import { wallClock, type Clock } from '../clock/clock.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Engine, Model, Placement } from './engine.ts'
import { createOnnxEngine } from './onnx/onnx-engine.ts'
import { measureRunMs, timeRun } from './run-time.ts'
import { createWorkerEngine } from './workers/worker-engine.ts'

/** A run that keeps the thread for longer is slow, in ms: others wait for as long, and a hop to a worker costs 0.1 ms. */
export const SLOW_MS = 5

/** How many slow runs of a size there have to be in a row: one alone may have had bad luck. */
const SLOW_RUNS = 3

/** No bad luck explains a run that takes longer, in ms. */
const VERY_SLOW_MS = 50

export interface PlacingEngineOptions {
  /** Computes on this thread; ONNX Runtime by default. */
  readonly inline?: Engine
  /** Computes elsewhere; in processes with ONNX Runtime by default. */
  readonly workers?: Engine
  readonly clock?: Clock
  /** Told in a sentence of each worker process that ended without being told to. */
  readonly onWorkerLost?: (sentence: string) => void
}

/**
 * Creates an engine that puts each model where it belongs: quick ones on this thread, slow ones in workers, or where
 * `run` says. A model is measured when it is loaded. Where the signature does not tell how large an input is, or many
 * items come together, single runs may be slow all the same: those of a size that has proved slow go to workers later.
 */
export function createPlacingEngine(options: PlacingEngineOptions = {}): Engine {
  const { clock = wallClock, inline = createOnnxEngine(), onWorkerLost } = options
  const workers = options.workers ?? createWorkerEngine({ clock, ...(onWorkerLost && { onWorkerLost }) })
  return {
    name: inline.name,
    async load(bytes, label, options = {}) {
      const loadElsewhere = async (placement: Placement): Promise<Model> => ({
        ...(await workers.load(bytes, label, options)),
        placement: () => placement,
      })
      if (options.run === 'worker') return loadElsewhere({ run: 'worker' })
      const model = await inline.load(bytes, label)
      if (options.run === 'inline') {
        return { ...model, run: timed(model, clock), placement: () => ({ run: 'inline' }) }
      }
      const runMs = await measureRunMs(model, { enoughMs: SLOW_MS, clock })
      if (runMs !== undefined && runMs > SLOW_MS) {
        await model.close()
        return loadElsewhere({ run: 'worker', measuredMs: runMs })
      }
      return watch(model, runMs, { clock, loadElsewhere: () => workers.load(bytes, label, options) })
    },
  }
}

/** Runs a model on this thread and tells how long it kept that. */
function timed(model: Model, clock: Clock): Model['run'] {
  return async (inputs, options) => {
    const { outputs, elapsedMs } = await timeRun(() => model.run(inputs, options), clock)
    options?.onComputed?.(elapsedMs)
    return outputs
  }
}

/**
 * Runs a model on this thread, but for inputs as large as those that were slow several times in a row.
 *
 * @param measuredMs - undefined for a model that could not be measured: of that one run that is very slow is enough
 */
function watch(
  model: Model,
  measuredMs: number | undefined,
  { clock, loadElsewhere }: { readonly clock: Clock; readonly loadElsewhere: () => Promise<Model> },
): Model {
  const run = timed(model, clock)
  let slowRuns = 0
  /** Elements of the smallest input among those slow runs. */
  let slowSize = Infinity
  let limit = Infinity
  let elsewhere: Model | undefined
  let loading: Promise<void> | undefined

  function note(size: number, elapsedMs: number): void {
    if (elapsedMs > SLOW_MS) {
      slowSize = slowRuns === 0 ? size : Math.min(slowSize, size)
      slowRuns += measuredMs === undefined && elapsedMs > VERY_SLOW_MS ? SLOW_RUNS : 1
    } else if (size >= slowSize) slowRuns = 0
    if (slowRuns < SLOW_RUNS) return
    limit = Math.min(limit, slowSize)
    slowRuns = 0
    // Where no worker comes up the model stays where it is.
    loading ??= loadElsewhere().then(
      (loaded) => void (elsewhere = loaded),
      () => undefined,
    )
  }

  return {
    signature: model.signature,
    get isConcurrent() {
      return elsewhere !== undefined
    },
    workload: () => elsewhere?.workload?.(),
    placement: () => ({
      run: elsewhere === undefined ? 'inline' : 'mixed',
      ...(measuredMs === undefined ? {} : { measuredMs }),
    }),
    async run(inputs, options) {
      const size = countElements(inputs)
      if (elsewhere !== undefined && size >= limit) return elsewhere.run(inputs, options)
      return run(inputs, {
        ...options,
        onComputed(elapsedMs) {
          note(size, elapsedMs)
          options?.onComputed?.(elapsedMs)
        },
      })
    },
    async close() {
      await model.close()
      await loading
      await elsewhere?.close()
    },
  }
}

function countElements(inputs: Readonly<Record<string, Tensor>>): number {
  let count = 0
  for (const name in inputs) count += inputs[name]?.data.length ?? 0
  return count
}
