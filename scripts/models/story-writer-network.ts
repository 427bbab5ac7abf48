import type { Random } from '../../src/random/random.ts'
import { windowAttention } from './training/attention.ts'
import { createParameter } from './training/initial-values.ts'
import { add, concatenateColumns, gatherRows, linear, relu, tanh } from './training/operations.ts'
import type { Tape, Variable } from './training/tape.ts'

/** Sizes of the network. A token is read together with the `tail` tokens before it. */
export const NETWORK = { width: 80, heads: 4, hidden: 128, tail: 2 } as const

/** The id of the token that stands where there is none. */
export const PADDING = 0

/** Everything the story writer learns. Weights are `[out, in]`, biases `[1, out]`. */
export interface StoryParameters {
  /** `[vocabulary, width]`: what a token means, where it is read and where it is predicted. */
  readonly embedding: Variable
  readonly tailWeight: Variable
  readonly tailBias: Variable
  readonly queryWeight: Variable
  readonly keyWeight: Variable
  readonly valueWeight: Variable
  readonly mixWeight: Variable
  /** `[heads, context]`: how much a head likes the position that many places back. */
  readonly distanceBias: Variable
  readonly hiddenWeight: Variable
  readonly hiddenBias: Variable
  readonly outputWeight: Variable
  readonly outputBias: Variable
  /** `[1, vocabulary]` */
  readonly tokenBias: Variable
}

/** Draws the parameters training begins with. */
export function createStoryParameters(
  sizes: { readonly vocabulary: number; readonly context: number },
  random: Random,
): StoryParameters {
  const { width, heads, hidden, tail } = NETWORK
  const stream = random.stream('parameters')
  const weight = (rows: number, columns: number) =>
    createParameter({ rows, columns }, 1 / Math.sqrt(columns), stream)
  const zeros = (rows: number, columns: number) => createParameter({ rows, columns }, 0, stream)
  return {
    embedding: createParameter({ rows: sizes.vocabulary, columns: width }, 0.15, stream),
    tailWeight: weight(width, width * (tail + 1)),
    tailBias: zeros(1, width),
    queryWeight: weight(width, width),
    keyWeight: weight(width, width),
    valueWeight: weight(width, width),
    mixWeight: weight(width, width),
    distanceBias: zeros(heads, sizes.context),
    hiddenWeight: weight(hidden, width),
    hiddenBias: zeros(1, hidden),
    outputWeight: weight(width, hidden),
    outputBias: zeros(1, width),
    tokenBias: zeros(1, sizes.vocabulary),
  }
}

/** Documents one after the other, and where each position's document begins. */
export interface TokenStream {
  readonly tokens: Int32Array
  readonly starts: Int32Array
}

/** Computes the logits of the token after every position, `[positions, vocabulary]`. */
export function computeLogits(
  tape: Tape,
  parameters: StoryParameters,
  { tokens, starts }: TokenStream,
): Variable {
  const read = (back: number) =>
    gatherRows(
      tape,
      parameters.embedding,
      tokens.map((_, t) => (t - back < (starts[t] as number) ? PADDING : (tokens[t - back] as number))),
    )
  const tails = Array.from({ length: NETWORK.tail + 1 }, (_, back) => read(back))
  const place = tanh(
    tape,
    linear(tape, concatenateColumns(tape, tails), parameters.tailWeight, parameters.tailBias),
  )
  const attended = windowAttention(tape, {
    queries: linear(tape, place, parameters.queryWeight),
    keys: linear(tape, place, parameters.keyWeight),
    values: linear(tape, place, parameters.valueWeight),
    distanceBias: parameters.distanceBias,
    starts,
  })
  const mixed = add(tape, place, linear(tape, attended, parameters.mixWeight))
  const hidden = relu(tape, linear(tape, mixed, parameters.hiddenWeight, parameters.hiddenBias))
  const output = linear(tape, hidden, parameters.outputWeight, parameters.outputBias)
  return linear(tape, add(tape, mixed, output), parameters.embedding, parameters.tokenBias)
}
