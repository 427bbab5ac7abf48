import type { Variable } from './tape.ts'

/** How large the steps of {@link createAdam} are and what they remember. */
export interface AdamOptions {
  /** The share by which a parameter shrinks, times the learning rate; 0 by default. */
  readonly weightDecay?: number
  /** Gradients are scaled down to this length over all parameters; no limit by default. */
  readonly maxGradientLength?: number
}

/** Changes parameters by their gradients, then sets the gradients to 0. */
export type Optimizer = (learningRate: number) => void

const [MEAN_DECAY, SQUARE_DECAY, EPSILON] = [0.9, 0.99, 1e-8]

/**
 * Creates an optimizer with a step size per element.
 *
 * @see {@link https://arxiv.org/abs/1412.6980 | Adam}, with the decoupled decay of
 * {@link https://arxiv.org/abs/1711.05101 | AdamW}
 */
export function createAdam(parameters: readonly Variable[], options: AdamOptions = {}): Optimizer {
  const { weightDecay = 0, maxGradientLength = Infinity } = options
  const states = parameters.map((parameter) => ({
    values: parameter.value.data,
    gradients: parameter.gradient.data,
    means: new Float64Array(parameter.value.data.length),
    squares: new Float64Array(parameter.value.data.length),
  }))
  // Products of the decay rates so far: powers by repeated multiplication have the same bits everywhere.
  let [meanBias, squareBias] = [1, 1]
  return (learningRate) => {
    meanBias *= MEAN_DECAY
    squareBias *= SQUARE_DECAY
    let squaredLength = 0
    for (const { gradients } of states) {
      for (let i = 0; i < gradients.length; i++)
        squaredLength += (gradients[i] as number) * (gradients[i] as number)
    }
    const scale = Math.min(1, maxGradientLength / Math.sqrt(squaredLength))
    for (const { values, gradients, means, squares } of states) {
      for (let i = 0; i < values.length; i++) {
        const gradient = squaredLength > 0 ? (gradients[i] as number) * scale : 0
        const mean = (means[i] = MEAN_DECAY * (means[i] as number) + (1 - MEAN_DECAY) * gradient)
        const square = (squares[i] =
          SQUARE_DECAY * (squares[i] as number) + (1 - SQUARE_DECAY) * gradient * gradient)
        const step = mean / (1 - meanBias) / (Math.sqrt(square / (1 - squareBias)) + EPSILON)
        ;(values[i] as number) -= learningRate * (step + weightDecay * (values[i] as number))
      }
      gradients.fill(0)
    }
  }
}
