import {
  constant,
  defineGraph,
  node,
  serializeModel,
  type NodeDefinition,
} from '../../scripts/onnx/onnx-writer.ts'
import { createRandom } from '../../src/random/random.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'

/** How much a model has to do. */
export interface ModelWork {
  /** Numbers of an item. */
  readonly size: number
  readonly steps: number
}

/**
 * Writes a model that is slow for every item: float32 `[batch, size]` becomes a square matrix, goes `steps` times through
 * another, and is averaged again. A step costs size^3 multiplications.
 */
export function squareModel({ size, steps }: ModelWork): Uint8Array {
  return writeModel(size, steps, {
    before: [
      node('Unsqueeze', { inputs: ['x', 'axis'], outputs: ['row'] }),
      node('Mul', { inputs: ['row', 'w'], outputs: ['h0'] }),
    ],
    after: (last) => [
      node(
        'ReduceMean',
        { inputs: [last], outputs: ['y'] },
        {
          attributes: { axes: { ints: [1] }, keepdims: { int: 0 } },
        },
      ),
    ],
  })
}

/**
 * Writes a model whose cost lies in its many small operators, so that a batch costs little more than one item: float32
 * `[batch, size]` goes `steps` times through one matrix.
 */
export function chainModel({ size, steps }: ModelWork): Uint8Array {
  return writeModel(size, steps, {
    before: [node('Identity', { inputs: ['x'], outputs: ['h0'] })],
    after: (last) => [node('Identity', { inputs: [last], outputs: ['y'] })],
  })
}

function writeModel(
  size: number,
  steps: number,
  {
    before,
    after,
  }: {
    readonly before: readonly NodeDefinition[]
    readonly after: (last: string) => readonly NodeDefinition[]
  },
): Uint8Array {
  const random = createRandom(1).stream('weights')
  const parts = Float32Array.from({ length: size * size }, () => random.fraction())
  // Columns that sum to 1: however many steps there are, no number grows beyond the largest of the input.
  const sums = Array.from({ length: size }, (_, column) =>
    parts.reduce((sum, part, i) => (i % size === column ? sum + part : sum), 0),
  )
  const weights = parts.map((part, i) => part / (sums[i % size] ?? 1))
  const tensor = { dtype: 'float32', shape: ['batch', size] } as const
  return serializeModel(
    defineGraph({
      name: 'heavy',
      description: '',
      inputs: [{ name: 'x', ...tensor }],
      outputs: [{ name: 'y', ...tensor }],
      constants: [
        constant('w', defineTensor('float32', [size, size], weights)),
        constant('axis', defineTensor('int64', [1], BigInt64Array.of(1n))),
      ],
      nodes: [
        ...before,
        ...Array.from({ length: steps }, (_, i) =>
          node('MatMul', { inputs: [`h${i}`, 'w'], outputs: [`h${i + 1}`] }),
        ),
        ...after(`h${steps}`),
      ],
    }),
  )
}

/** Writes a small model that computes for minutes: float32 `[batch, 1]` in and out. */
export function longModel(): Uint8Array {
  const tensor = { dtype: 'float32', shape: ['batch', 1] } as const
  const steps = 400
  return serializeModel(
    defineGraph({
      name: 'long',
      description: '',
      inputs: [{ name: 'x', ...tensor }],
      outputs: [{ name: 'y', ...tensor }],
      constants: [constant('sizes', defineTensor('int64', [2], BigInt64Array.of(2048n, 2048n)))],
      nodes: [
        // What depends on the input is not computed when the model is loaded.
        node('ReduceSum', { inputs: ['x'], outputs: ['sum'] }, { attributes: { keepdims: { int: 0 } } }),
        node('Expand', { inputs: ['sum', 'sizes'], outputs: ['h0'] }),
        ...Array.from({ length: steps }, (_, i) =>
          node('MatMul', { inputs: [`h${i}`, `h${i}`], outputs: [`h${i + 1}`] }),
        ),
        node(
          'ReduceMean',
          { inputs: [`h${steps}`], outputs: ['mean'] },
          { attributes: { keepdims: { int: 0 } } },
        ),
        node('Add', { inputs: ['x', 'mean'], outputs: ['y'] }),
      ],
    }),
  )
}

/** Writes a model that answers each of these inputs as it is, under its name with `_out`. */
export function identityModel(inputs: Readonly<Record<string, Tensor>>): Uint8Array {
  const specs = Object.entries(inputs).map(([name, { dtype, shape }]) => ({
    name,
    dtype,
    shape: ['batch', ...shape.slice(1)],
  }))
  return serializeModel(
    defineGraph({
      name: 'identity',
      description: '',
      inputs: specs,
      outputs: specs.map((spec) => ({ ...spec, name: `${spec.name}_out` })),
      nodes: specs.map(({ name }) => node('Identity', { inputs: [name], outputs: [`${name}_out`] })),
    }),
  )
}
