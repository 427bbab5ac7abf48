import { ANONYMOUS_DIMENSION, type ModelSignature } from '../inference/model-signature.ts'
import type { Dtype, TensorDataByDtype } from '../tensor/dtype.ts'
import { defineTensor, elementCount, type Tensor } from '../tensor/tensor.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/**
 * Says why the runs of a model cannot share one; undefined when they can: every input and output begins with an open
 * axis, and all of these axes have the same name.
 */
export function findUnbatched({ inputs, outputs }: ModelSignature): string | undefined {
  const name = inputs[0]?.shape[0]
  for (const [side, specs] of Object.entries({ input: inputs, output: outputs })) {
    for (const { name: tensor, shape } of specs) {
      const [axis] = shape
      if (typeof axis === 'string' && (axis === name || axis === ANONYMOUS_DIMENSION)) continue
      return `the ${side} ${tensor} [${shape.join(', ')}]`
    }
  }
  return inputs.length === 0 ? 'no input' : undefined
}

/** The rows that all inputs have; undefined when they differ. */
export function countRows(inputs: NamedTensors): number | undefined {
  const counts = new Set(Object.values(inputs).map(({ shape }) => shape[0]))
  const [rows] = counts
  return counts.size === 1 ? rows : undefined
}

/**
 * Says which of these outputs does not have one row for each item; undefined when all have. What a model declares does
 * not bind it: an axis that it calls open may always be 1.
 */
export function findWrongRows(
  outputs: NamedTensors,
  names: readonly string[],
  itemCount: number,
): string | undefined {
  for (const name of names) {
    const found = outputs[name]?.shape[0]
    if (found === itemCount) continue
    const expected = `expected ${itemCount} ${itemCount === 1 ? 'row' : 'rows'} of output '${name}', one for each item`
    const hint =
      itemCount > 1 && found === 1 ? `. With 'maxBatch: 1' in its card the model gets items one by one` : ''
    return `${expected}, found ${found ?? 'a single value'}${hint}`
  }
  return undefined
}

/** Equal for inputs that differ in their rows only. */
export function rowShapeOf(signature: ModelSignature, inputs: NamedTensors): string {
  return signature.inputs.map(({ name }) => inputs[name]?.shape.slice(1).join('x')).join(';')
}

/** Puts the rows of several runs below one another, in order. */
export function joinRows(runs: readonly NamedTensors[]): NamedTensors {
  const [first = {}] = runs
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, joinTensors(runs.map((run) => run[name]))]),
  )
}

function joinTensors(tensors: readonly (Tensor | undefined)[]): Tensor {
  const parts = tensors.filter((tensor) => tensor !== undefined)
  const [{ dtype, shape }] = parts as [Tensor]
  const rows = parts.reduce((sum, part) => sum + (part.shape[0] ?? 0), 0)
  const joined = [rows, ...shape.slice(1)]
  const data = concatenate(
    parts.map((part) => part.data),
    elementCount(joined),
  )
  return defineTensor<Dtype>(dtype, joined, data)
}

type Data = TensorDataByDtype[Dtype]

function concatenate(parts: readonly Data[], size: number): Data {
  const [first] = parts
  if (!ArrayBuffer.isView(first)) return (parts as readonly (readonly string[])[]).flat()
  // The parts are arrays of one kind, which their union does not show.
  const Kind = first.constructor as new (length: number) => Float64Array
  const data = new Kind(size)
  let at = 0
  for (const part of parts as readonly Float64Array[]) {
    data.set(part, at)
    at += part.length
  }
  return data
}

/**
 * Gives each of several runs its own rows of their joined outputs, as copies.
 *
 * @param counts - how many rows each run has
 * @returns undefined when an output does not have one row for each
 */
export function splitRows(outputs: NamedTensors, counts: readonly number[]): NamedTensors[] | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (Object.values(outputs).some(({ shape }) => shape[0] !== total)) return undefined
  let start = 0
  return counts.map((count) => {
    const from = start
    start += count
    return Object.fromEntries(
      Object.entries(outputs).map(([name, tensor]) => [name, cutRows(tensor, from, start)]),
    )
  })
}

function cutRows({ dtype, shape, data }: Tensor, start: number, end: number): Tensor {
  const size = elementCount(shape.slice(1))
  return defineTensor<Dtype>(dtype, [end - start, ...shape.slice(1)], data.slice(start * size, end * size))
}
