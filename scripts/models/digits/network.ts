import { createRandom } from '../../../src/random/random.ts'
import { createAdam } from '../training/adam.ts'
import { createParameter, shuffle } from '../training/initial-values.ts'
import { crossEntropy } from '../training/losses.ts'
import { createMatrix, type Matrix } from '../training/matrix.ts'
import { linear, relu } from '../training/operations.ts'
import { flattenPictures, maxPool, slideWindow } from '../training/picture-operations.ts'
import { createTape, createVariable, type Tape, type Variable } from '../training/tape.ts'
import { NORMALISED_SIZE, normaliseDigit } from './normalisation.ts'
import { drawTrainingSet } from './training-set.ts'

/** Side of the square under each filter of a convolution. */
export const WINDOW_SIDE = 3
export const FILTERS = { first: 8, second: 16 } as const

const HIDDEN = 48
/** 14 pixels, less 2 at the rim, halved, less 2 again. */
const FIRST_SIDE = NORMALISED_SIZE - WINDOW_SIDE + 1
const POOLED_SIDE = FIRST_SIDE / 2
const SECOND_SIDE = POOLED_SIDE - WINDOW_SIDE + 1

const PICTURES = 3000
const EPOCHS = 4
const BATCH = 20
const LEARNING_RATE = 0.004

/**
 * The weights of the digit network, all `[outputs, inputs]`. Inputs of a convolution run over line, column and channel
 * of the window; those of `hidden` over line, column and channel of the picture.
 */
export interface DigitWeights {
  readonly first: LayerWeights
  readonly second: LayerWeights
  readonly hidden: LayerWeights
  readonly output: LayerWeights
}

export interface LayerWeights {
  readonly weight: Variable
  readonly bias: Variable
}

/** Trains the digit network on drawn digits; the same weights every time. */
export function trainDigits(): DigitWeights {
  const random = createRandom(28)
  const weights = createWeights()
  const pictures = drawTrainingSet(PICTURES, random.stream('digits/pictures'))
  const inputs = pictures.map(({ pixels }) => normaliseDigit(pixels))
  const optimize = createAdam(
    Object.values<LayerWeights>({ ...weights }).flatMap(({ weight, bias }) => [weight, bias]),
    { weightDecay: 0.01 },
  )
  const order = random.stream('digits/order')
  const steps = (EPOCHS * PICTURES) / BATCH
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    const shuffled = shuffle(PICTURES, order)
    for (let start = 0; start < PICTURES; start += BATCH, step++) {
      const chosen = shuffled.slice(start, start + BATCH)
      const tape = createTape()
      const logits = computeLogits(tape, weights, joinPictures(chosen.map((i) => inputs[i] as Float64Array)))
      crossEntropy(
        logits,
        Int32Array.from(chosen, (i) => pictures[i]?.digit ?? -1),
        0.02,
      )
      tape.propagate()
      optimize(LEARNING_RATE * (1 - step / steps))
    }
  }
  return weights
}

function createWeights(): DigitWeights {
  const random = createRandom(29).stream('digits/weights')
  const layer = (inputs: number, outputs: number): LayerWeights => ({
    weight: createParameter({ rows: outputs, columns: inputs }, Math.sqrt(2 / inputs), random),
    bias: createParameter({ rows: 1, columns: outputs }, 0, random),
  })
  return {
    first: layer(WINDOW_SIDE ** 2, FILTERS.first),
    second: layer(WINDOW_SIDE ** 2 * FILTERS.first, FILTERS.second),
    hidden: layer(SECOND_SIDE ** 2 * FILTERS.second, HIDDEN),
    output: layer(HIDDEN, 10),
  }
}

/** Computes `[batch, 10]` logits of normalised pictures, `[batch * 14 * 14, 1]`. */
function computeLogits(tape: Tape, weights: DigitWeights, pictures: Matrix): Variable {
  const square = (side: number) => ({ height: side, width: side })
  const apply = (x: Variable, { weight, bias }: LayerWeights) => linear(tape, x, weight, bias)
  const windows = slideWindow(tape, createVariable(pictures), square(NORMALISED_SIZE), WINDOW_SIDE)
  const first = relu(tape, maxPool(tape, apply(windows, weights.first), square(FIRST_SIDE)))
  const second = relu(tape, apply(slideWindow(tape, first, square(POOLED_SIDE), WINDOW_SIDE), weights.second))
  const hidden = relu(tape, apply(flattenPictures(tape, second, square(SECOND_SIDE)), weights.hidden))
  return apply(hidden, weights.output)
}

function joinPictures(pictures: readonly Float64Array[]): Matrix {
  const matrix = createMatrix(pictures.length * NORMALISED_SIZE ** 2, 1)
  pictures.forEach((picture, i) => matrix.data.set(picture, i * picture.length))
  return matrix
}
