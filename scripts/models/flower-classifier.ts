import { createRandom, type RandomStream } from '../../src/random/random.ts'
import { floats } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'
import { createAdam } from './training/adam.ts'
import { createParameter, drawNormal } from './training/initial-values.ts'
import { crossEntropy } from './training/losses.ts'
import { createMatrix } from './training/matrix.ts'
import { linear } from './training/operations.ts'
import { createTape, createVariable, type Variable } from './training/tape.ts'

/** Mean and standard deviation of a kind's four lengths, in cm. */
export interface FlowerKind {
  readonly name: string
  readonly means: readonly number[]
  readonly deviations: readonly number[]
}

/**
 * Sepal length, sepal width, petal length, petal width of the three irises.
 *
 * @see {@link https://doi.org/10.1111/j.1469-1809.1936.tb02137.x | Fisher, 1936}, whose summary these are
 */
export const FLOWER_KINDS: readonly FlowerKind[] = [
  { name: 'setosa', means: [5.006, 3.428, 1.462, 0.246], deviations: [0.352, 0.379, 0.174, 0.105] },
  { name: 'versicolor', means: [5.936, 2.77, 4.26, 1.326], deviations: [0.516, 0.314, 0.47, 0.198] },
  { name: 'virginica', means: [6.588, 2.974, 5.552, 2.026], deviations: [0.636, 0.322, 0.552, 0.275] },
]

const MEASURES = 4
const FLOWERS_PER_KIND = 300
const EPOCHS = 400

/** Draws a flower of a kind: lengths that vary around their means, each by itself, never below 1 mm. */
export function drawFlower({ means, deviations }: FlowerKind, random: RandomStream): number[] {
  return means.map((mean, i) => Math.max(0.1, mean + (deviations[i] as number) * drawNormal(random)))
}

interface FlowerWeights {
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  readonly weight: Variable
  readonly bias: Variable
}

/** Trains a logistic regression on flowers that it draws; the same weights every time. */
function train(): FlowerWeights {
  const random = createRandom(1936)
  const flowers = FLOWER_KINDS.flatMap((kind) =>
    Array.from({ length: FLOWERS_PER_KIND }, () => drawFlower(kind, random.stream('flowers'))),
  )
  const classes = Int32Array.from(flowers, (_, i) => Math.floor(i / FLOWERS_PER_KIND))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const columns = Array.from({ length: MEASURES }, (_, i) => flowers.map((flower) => flower[i] as number))
  const means = columns.map(mean)
  const deviations = columns.map((column, i) =>
    Math.sqrt(mean(column.map((value) => (value - (means[i] as number)) ** 2))),
  )
  const inputs = Float64Array.from(
    flowers.flatMap((flower) =>
      flower.map((value, i) => (value - (means[i] as number)) / (deviations[i] as number)),
    ),
  )
  const weight = createParameter(
    { rows: FLOWER_KINDS.length, columns: MEASURES },
    0.1,
    random.stream('weights'),
  )
  const bias = createParameter({ rows: 1, columns: FLOWER_KINDS.length }, 0, random.stream('weights'))
  const optimize = createAdam([weight, bias], { weightDecay: 0.01 })
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const tape = createTape()
    const x = createVariable(createMatrix(flowers.length, MEASURES, inputs))
    crossEntropy(linear(tape, x, weight, bias), classes)
    tape.propagate()
    optimize(0.05)
  }
  return { means, deviations, weight, bias }
}

/**
 * Builds the model file of flower_classifier: a logistic regression that was trained on drawn flowers.
 *
 * - `x`: float32 `[batch, 4]`, lengths in cm
 * - `probabilities`: float32 `[batch, 3]`, in the order of {@link FLOWER_KINDS}; rows sum to 1
 */
export function buildFlowerClassifier(): Uint8Array {
  const { means, deviations, weight, bias } = train()
  return serializeModel(
    defineGraph({
      name: 'flower_classifier',
      description: 'Tells three kinds of iris apart by the lengths of their leaves.',
      inputs: [{ name: 'x', dtype: 'float32', shape: ['batch', MEASURES] }],
      outputs: [{ name: 'probabilities', dtype: 'float32', shape: ['batch', FLOWER_KINDS.length] }],
      constants: [
        floats('means', means),
        floats('deviations', deviations),
        floats('weight', weight.value.data, [FLOWER_KINDS.length, MEASURES]),
        floats('bias', bias.value.data),
      ],
      nodes: [
        node('Sub', { inputs: ['x', 'means'], outputs: ['offsets'] }),
        node('Div', { inputs: ['offsets', 'deviations'], outputs: ['standardised'] }),
        node(
          'Gemm',
          { inputs: ['standardised', 'weight', 'bias'], outputs: ['logits'] },
          { attributes: { transB: { int: 1 } } },
        ),
        node(
          'Softmax',
          { inputs: ['logits'], outputs: ['probabilities'] },
          { attributes: { axis: { int: 1 } } },
        ),
      ],
    }),
  )
}
