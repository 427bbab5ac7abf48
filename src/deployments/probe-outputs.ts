import type { Model } from '../engine/engine.ts'
import { sharesBatchAxis } from '../engine/item-model.ts'
import { reshapeModel } from '../engine/model-lifecycle.ts'
import { createSampleInputs } from '../engine/run-time.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { hasBatchAxis } from '../features/feature-card.ts'
import { ANONYMOUS_DIMENSION, type TensorSpec } from '../inference/model-signature.ts'
import type { ModelHeader } from '../model-files/load-onnx-header.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** Sizes of open axes in the probe. The first is like no size that models fix, so that it is known again in the answer. */
const PROBE_BATCH = 3
const PROBE_SIZES: readonly number[] = [2, 64]

/**
 * Finds out the shapes of outputs whose rank the file leaves open, by a run on zeros.
 *
 * @returns the model with a signature that says them
 * @throws {ToolkitError} MODEL_INVALID when that run fails
 */
export async function probeOutputs(model: Model, { graph }: ModelHeader, label: string): Promise<Model> {
  const isOpen = ({ name, shape }: TensorSpec): boolean =>
    shape.length === 0 && graph.outputs.some((one) => one.name === name && one.shape === undefined)
  const unknown = model.signature.outputs.filter(isOpen)
  if (unknown.length === 0) return model
  const results = await runOnZeros(model, PROBE_BATCH).catch((cause: unknown) => {
    const names = unknown.map(({ name }) => `'${name}'`).join(', ')
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to load model ${label}: expected shapes of the outputs ${names}, found none, and a run on zeros to find them out fails: ${messageOf(cause)}. Export them with their shapes`,
      { cause },
    )
  })
  const outputs = model.signature.outputs.map((spec) => {
    if (!unknown.includes(spec)) return spec
    const { shape } = results[spec.name] as Tensor
    return { ...spec, shape: shape.map((_, axis) => (axis === 0 ? firstAxisOf(shape) : ANONYMOUS_DIMENSION)) }
  })
  return reshapeModel(model, { signature: { ...model.signature, outputs } })
}

function firstAxisOf([size]: readonly number[]): number | string {
  return size === 1 ? 1 : ANONYMOUS_DIMENSION
}

/** An output whose first axis is not the batch, as a run on zeros shows. */
export interface LooseOutput {
  readonly name: string
  /** Size of its first axis for so many `items`; undefined of a scalar. */
  readonly rows: number | undefined
  readonly items: number
}

/**
 * Finds the outputs whose first axis, open as it is, does not count the items: detectors answer as many boxes as they find.
 * An axis that has the name of an input's first axis is the batch; exporters that give each tensor names of its own leave
 * it to a run on zeros. When that fails, nothing is known and none is returned.
 */
export async function findLooseOutputs(model: Model): Promise<readonly LooseOutput[]> {
  const { inputs, outputs } = model.signature
  if (!inputs.some(hasBatchAxis)) return []
  const doubtful = outputs.filter((spec) => hasBatchAxis(spec) && !sharesBatchAxis(spec, inputs))
  if (doubtful.length === 0) return []
  for (const items of [PROBE_BATCH, 1]) {
    const results = await runOnZeros(model, items).catch(() => undefined)
    if (results === undefined) continue
    const rowsOf = ({ name }: TensorSpec): number | undefined => results[name]?.shape[0]
    return doubtful
      .filter((spec) => rowsOf(spec) !== items)
      .map((spec) => ({ name: spec.name, rows: rowsOf(spec), items }))
  }
  return []
}

type NamedTensors = Readonly<Record<string, Tensor>>

/** Runs a model on zeros, with larger ones where it does not take small ones. */
async function runOnZeros(model: Model, items: number): Promise<NamedTensors> {
  let failure: unknown
  for (const size of PROBE_SIZES) {
    try {
      return await model.run(createSampleInputs(model.signature, { size, items }))
    } catch (error) {
      failure ??= error
    }
  }
  throw failure
}
