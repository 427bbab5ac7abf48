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
    try {
      const inputs = createSampleInputs(model.signature, { size })
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

/** What a sample is made of. */
export interface SampleSizes {
  /** Of open axes behind the first; smaller where the inputs would have too many elements. */
  readonly size: number
  /** Of open first axes. */
  readonly items?: number
}

/** Elements of all inputs of a sample, where the signature leaves that open: 64 MB of float32. */
const MAX_SAMPLE_ELEMENTS = 2 ** 24

/** Inputs that fit a signature: zeros and empty texts, `items` of them, `size` along every other open axis. */
export function createSampleInputs({ inputs }: ModelSignature, sizes: SampleSizes): NamedTensors {
  const { items = 1 } = sizes
  const shapesOf = (size: number): number[][] =>
    inputs.map(({ shape }) =>
      shape.map((dimension, axis) => (typeof dimension === 'number' ? dimension : axis === 0 ? items : size)),
    )
  let { size } = sizes
  let shapes = shapesOf(size)
  while (size > 1 && shapes.reduce((sum, shape) => sum + elementCount(shape), 0) > MAX_SAMPLE_ELEMENTS) {
    size = Math.ceil(size / 2)
    shapes = shapesOf(size)
  }
  return Object.fromEntries(inputs.map((spec, i) => [spec.name, createZeros(spec, shapes[i] ?? [])]))
}

function createZeros({ dtype }: TensorSpec, shape: readonly number[]): Tensor {
  const count = elementCount(shape)
  const data = dtype === 'string' ? new Array<string>(count).fill('') : createData(dtype, count)
  return defineTensor<Dtype>(dtype, shape, data)
}
