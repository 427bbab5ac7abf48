import type { Model } from '../engine/engine.ts'
import { reshapeModel } from '../engine/model-lifecycle.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { createData } from '../features/tensor-cast.ts'
import { ANONYMOUS_DIMENSION, type TensorSpec } from '../inference/model-signature.ts'
import type { ModelHeader } from '../model-files/load-onnx-header.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'

/** Sizes of open axes in the probe. The first is like no size that models fix, so that it is known again in the answer. */
const PROBE_BATCH = 3
const PROBE_SIZE = 2

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
  const results = await runOnZeros(model, unknown, label)
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

async function runOnZeros(
  model: Model,
  unknown: readonly TensorSpec[],
  label: string,
): Promise<Readonly<Record<string, Tensor>>> {
  try {
    return await model.run(
      Object.fromEntries(model.signature.inputs.map((spec) => [spec.name, createZeros(spec)])),
    )
  } catch (cause) {
    const names = unknown.map(({ name }) => `'${name}'`).join(', ')
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to load model ${label}: expected shapes of the outputs ${names}, found none, and a run on zeros to find them out fails: ${messageOf(cause)}. Export them with their shapes`,
      { cause },
    )
  }
}

function createZeros({ dtype, shape }: TensorSpec): Tensor {
  const sizes = shape.map((size, axis) =>
    typeof size === 'number' ? size : axis === 0 ? PROBE_BATCH : PROBE_SIZE,
  )
  const count = elementCount(sizes)
  const data = dtype === 'string' ? new Array<string>(count).fill('') : createData(dtype, count)
  return { dtype, shape: sizes, data } as Tensor
}
