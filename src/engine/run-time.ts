import { readSteadyMs, type Clock } from '../clock/clock.ts'
import { createData } from '../features/tensor-cast.ts'
import type { ModelSignature, TensorSpec } from '../inference/model-signature.ts'
import type { Dtype } from '../tensor/dtype.ts'
import { defineTensor, elementCount, type Tensor } from '../tensor/tensor.ts'
import type { Model } from './engine.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** Runs at most, of which the fastest counts: the first one prepares memory, and others may use the machine. */
const MAX_TRIES = 3

/** No further try once all of them took so long together, in ms: who waits for the start has waited enough. */
const MAX_MEASURE_MS = 2000

/** What an open axis stands for when nobody says: a short text's tokens, or a side of a small picture. */
const TYPICAL_SIZES: readonly number[] = [64, 1]

/**
 * Measures how long a model keeps this thread for one item of zeros, in ms. Ends early once a run is faster than
 * `enoughMs`. Undefined when the model does not take inputs made of its signature alone.
 */
export async function measureRunMs(
  model: Model,
  { enoughMs, clock }: { readonly enoughMs: number; readonly clock: Clock },
): Promise<number | undefined> {
  for (const size of TYPICAL_SIZES) {
    const inputs = createSampleInputs(model.signature, size)
    try {
      let fastestMs = Infinity
      let totalMs = 0
      for (let i = 0; i < MAX_TRIES && fastestMs > enoughMs && totalMs < MAX_MEASURE_MS; i++) {
        const { elapsedMs } = await timeRun(() => model.run(inputs), clock)
        fastestMs = Math.min(fastestMs, elapsedMs)
        totalMs += elapsedMs
      }
      // Microseconds are enough, and read better.
      return Math.round(fastestMs * 1000) / 1000
    } catch {
      // A model may ask more of its inputs than its signature tells.
    }
  }
  return undefined
}

/**
 * Runs a model and tells how long it kept the thread, in ms. What waited for its turn before is not counted: ONNX Runtime
 * computes in an immediate of its own, and the one before it is ours.
 */
export async function timeRun<Outputs>(
  run: () => Promise<Outputs>,
  clock: Clock,
): Promise<{ readonly outputs: Outputs; readonly elapsedMs: number }> {
  let startMs = readSteadyMs(clock)
  setImmediate(() => (startMs = readSteadyMs(clock)))
  const outputs = await run()
  return { outputs, elapsedMs: readSteadyMs(clock) - startMs }
}

/** Inputs of one item that fit a signature: zeros and empty texts, `size` of them along every other open axis. */
export function createSampleInputs({ inputs }: ModelSignature, size: number): NamedTensors {
  return Object.fromEntries(inputs.map((spec) => [spec.name, createZeros(spec, size)]))
}

function createZeros({ dtype, shape }: TensorSpec, size: number): Tensor {
  const sizes = shape.map((dimension, axis) =>
    typeof dimension === 'number' ? dimension : axis === 0 ? 1 : size,
  )
  const count = elementCount(sizes)
  return defineTensor<Dtype>(
    dtype,
    sizes,
    dtype === 'string' ? new Array<string>(count).fill('') : createData(dtype, count),
  )
}
