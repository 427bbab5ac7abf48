import { ToolkitError } from '../errors/toolkit-error.ts'
import { createData } from '../features/tensor-cast.ts'
import { ANONYMOUS_DIMENSION, type ModelSignature, type TensorSpec } from '../inference/model-signature.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import type { Model, RunOptions } from './engine.ts'
import { reshapeModel, toModelName } from './model-lifecycle.ts'

/** What the first axis of a model's tensors is. */
export type BatchAxis =
  /** The batch: items are run together. */
  | 'first'
  /** Part of the item: items are run one by one, each as the whole tensor. */
  | 'none'
  /** The item in inputs, and in outputs that name their first axis as an input does; of the others part of the answer. */
  | 'inputs'

/** The names of the outputs that are asked for; inputs are all needed. */
export interface UsedTensors {
  readonly outputs: readonly string[]
}

type NamedTensors = Readonly<Record<string, Tensor>>

/** A tensor of the model, and whether its first axis, of size 1, stands for the item. */
interface ItemTensor {
  readonly spec: TensorSpec
  readonly holdsItem: boolean
}

/**
 * Whether all tensors begin with an open axis, so that the model computes many items at once.
 */
export function hasOpenBatch(signature: ModelSignature, used: UsedTensors): boolean {
  const isOpen = ({ shape }: TensorSpec): boolean => typeof shape[0] === 'string'
  const { inputs, outputs } = pickUsed(signature, used)
  return [...inputs, ...outputs].every(isOpen)
}

/** A tensor of the model, and how one item of it looks. */
export interface ItemShape {
  readonly spec: TensorSpec
  /** The tensor's own shape, without its first axis where that stands for the item. */
  readonly itemShape: readonly (number | string)[]
}

/** What {@link createItemModel} takes for one item. */
export function toItemShapes(
  signature: ModelSignature,
  used: UsedTensors,
  batchAxis?: BatchAxis,
): { readonly inputs: readonly ItemShape[]; readonly outputs: readonly ItemShape[] } {
  const toShape = ({ spec, holdsItem }: ItemTensor): ItemShape => ({
    spec,
    itemShape: holdsItem ? spec.shape.slice(1) : spec.shape,
  })
  const { inputs, outputs } = planItems(signature, used, batchAxis)
  return { inputs: inputs.map(toShape), outputs: outputs.map(toShape) }
}

/** The tensors of a model as {@link createItemModel} shows them: each with a batch axis in front. */
export function toItemSignature(
  signature: ModelSignature,
  used: UsedTensors,
  batchAxis?: BatchAxis,
): ModelSignature {
  const { inputs, outputs } = planItems(signature, used, batchAxis)
  return { inputs: inputs.map(toBatched), outputs: outputs.map(toBatched) }
}

/**
 * A model whose tensors all begin with an open batch axis, over one that computes a single item at a time: its batch is
 * fixed at 1, or it has none. Items are run one after the other; the first axis of a tensor stands for the item where its
 * size is 1, or where it is open and `batchAxis` does not say otherwise.
 *
 * Closing it closes the model below. Items whose answers differ in shape cannot be computed together.
 */
export function createItemModel(
  model: Model,
  used: UsedTensors,
  { label, batchAxis }: { readonly label: string; readonly batchAxis: BatchAxis | undefined },
): Model {
  const { inputs, outputs } = planItems(model.signature, used, batchAxis)
  const signature = toItemSignature(model.signature, used, batchAxis)

  async function run(batch: NamedTensors, options?: RunOptions): Promise<NamedTensors> {
    const first = inputs[0] === undefined ? undefined : batch[inputs[0].spec.name]
    const itemCount = first?.shape[0] ?? 1
    const answers: NamedTensors[] = []
    for (let item = 0; item < itemCount; item++) {
      const feeds = Object.fromEntries(
        inputs.map(({ spec, holdsItem }) => [
          spec.name,
          takeItem(batch[spec.name] as Tensor, { item, holdsItem }),
        ]),
      )
      answers.push(await model.run(feeds, options))
    }
    return Object.fromEntries(
      outputs.map((output) => [
        output.spec.name,
        stack(
          answers.map((answer) => answer[output.spec.name] as Tensor),
          output,
          toModelName(label),
        ),
      ]),
    )
  }
  return reshapeModel(model, { signature, run })
}

function pickUsed(signature: ModelSignature, used: UsedTensors): ModelSignature {
  return {
    inputs: signature.inputs,
    outputs: signature.outputs.filter(({ name }) => used.outputs.includes(name)),
  }
}

function planItems(
  signature: ModelSignature,
  used: UsedTensors,
  batchAxis: BatchAxis | undefined,
): { readonly inputs: readonly ItemTensor[]; readonly outputs: readonly ItemTensor[] } {
  const { inputs, outputs } = pickUsed(signature, used)
  const holds = ({ shape }: TensorSpec, mayBeOpen: boolean): boolean =>
    batchAxis !== 'none' && (shape[0] === 1 || (mayBeOpen && typeof shape[0] === 'string'))
  // An open first axis of an output is the batch only if an input has one: detectors give as many boxes as they find.
  const isOpen = inputs.some(({ shape }) => typeof shape[0] === 'string')
  const isItem = (spec: TensorSpec): boolean => batchAxis !== 'inputs' || sharesBatchAxis(spec, inputs)
  return {
    inputs: inputs.map((spec) => ({ spec, holdsItem: holds(spec, true) })),
    outputs: outputs.map((spec) => ({ spec, holdsItem: holds(spec, isOpen && isItem(spec)) })),
  }
}

/** Whether an output's first axis has the name of an input's first axis, so that the file itself calls it the batch. */
export function sharesBatchAxis({ shape: [axis] }: TensorSpec, inputs: readonly TensorSpec[]): boolean {
  return (
    typeof axis === 'string' && axis !== ANONYMOUS_DIMENSION && inputs.some(({ shape }) => shape[0] === axis)
  )
}

function toBatched({ spec, holdsItem }: ItemTensor): TensorSpec {
  const rest = holdsItem ? spec.shape.slice(1) : spec.shape
  return { ...spec, shape: ['batch', ...rest.map((size) => (size === 'batch' ? ANONYMOUS_DIMENSION : size))] }
}

function takeItem(
  { dtype, shape, data }: Tensor,
  { item, holdsItem }: { readonly item: number; readonly holdsItem: boolean },
): Tensor {
  const rest = shape.slice(1)
  const size = elementCount(rest)
  const part = (data as Float32Array).slice(item * size, (item + 1) * size)
  return { dtype, shape: holdsItem ? [1, ...rest] : rest, data: part } as Tensor
}

function stack(tensors: readonly Tensor[], { spec, holdsItem }: ItemTensor, label: string): Tensor {
  const { dtype } = spec
  const [first] = tensors
  const fallback = spec.shape.map((size) => (typeof size === 'number' ? size : 0))
  const itemShape = first?.shape ?? fallback
  for (const { shape } of tensors) assertItem(shape, { spec, holdsItem, itemShape, label })
  const shape = [tensors.length, ...(holdsItem ? itemShape.slice(1) : itemShape)]
  if (tensors.length < 2)
    return { dtype, shape, data: first?.data ?? (dtype === 'string' ? [] : createData(dtype, 0)) } as Tensor
  const size = elementCount(itemShape)
  if (dtype === 'string') return { dtype, shape, data: tensors.flatMap(({ data }) => data as string[]) }
  const data = createData(dtype, size * tensors.length) as Float32Array
  tensors.forEach((tensor, item) => data.set(tensor.data as Float32Array, item * size))
  return { dtype, shape, data } as Tensor
}

function assertItem(
  shape: readonly number[],
  { spec, holdsItem, itemShape, label }: ItemTensor & { itemShape: readonly number[]; label: string },
): void {
  const fail = (expected: string, found: string): never => {
    throw new ToolkitError(
      'ENGINE_FAILED',
      `Failed to run model ${label}: expected ${expected}, found ${found}`,
    )
  }
  if (holdsItem && shape[0] !== 1) {
    const fix = "If its first axis is no batch, put 'batchAxis: inputs' into the model card"
    fail(`1 row of output '${spec.name}' for an item`, `${shape[0] ?? 'a single value'}. ${fix}`)
  }
  if (shape.join() !== itemShape.join())
    fail(
      `'${spec.name}' of one shape for every item`,
      `[${itemShape.join(', ')}] and [${shape.join(', ')}]. Put 'maxBatch: 1' into the model card`,
    )
}
