import { createRandom, type RandomStream } from '../../src/random/random.ts'
import { createAdam } from './training/adam.ts'
import { createParameter, shuffle } from './training/initial-values.ts'
import { contrast } from './training/losses.ts'
import { normalizeRows, sumSegments } from './training/operations.ts'
import { createTape, type Tape, type Variable } from './training/tape.ts'

/** How many numbers an embedding has. */
export const DIMENSION = 64

const SEED = 20240608
const TRAINING = {
  epochs: 60,
  /** How many groups stand against one another in one step. */
  groupsPerStep: 24,
  learningRate: 0.01,
  temperature: 0.1,
  /** Tokens left out of a sentence: no single word may decide alone. */
  dropRate: 0.15,
  weightDecay: 0.02,
}

/** What the encoder learns: the vector of each token, `[vocabulary, 64]`, which a sentence adds up. */
export interface SentenceParameters {
  readonly embedding: Variable
}

/** A sentence as token ids. */
type Sentence = readonly number[]

/** Computes one unit vector per sentence, `[sentences, 64]`. */
export function computeEmbeddings(
  tape: Tape,
  { embedding }: SentenceParameters,
  sentences: readonly Sentence[],
): Variable {
  return normalizeRows(tape, sumSegments(tape, embedding, sentences), 1e-12)
}

/**
 * Trains the encoder: of every group of a step two sentences are drawn, and each has to find the other among all
 * others. Always gives the same result.
 *
 * @see {@link https://arxiv.org/abs/1807.03748 | van den Oord et al., section 2.3} for the loss
 */
export function trainSentenceEncoder(
  groups: readonly (readonly Sentence[])[],
  vocabulary: number,
): SentenceParameters {
  const random = createRandom(SEED)
  const shape = { rows: vocabulary, columns: DIMENSION }
  const parameters = { embedding: createParameter(shape, 0.1, random.stream('parameters')) }
  const optimize = createAdam(Object.values(parameters), { weightDecay: TRAINING.weightDecay })
  const order = random.stream('order')
  for (let epoch = 0; epoch < TRAINING.epochs; epoch++) {
    const shuffled = shuffle(groups.length, order)
    for (let from = 0; from + 1 < shuffled.length; from += TRAINING.groupsPerStep) {
      const pairs = shuffled
        .slice(from, from + TRAINING.groupsPerStep)
        .map((i) => drawPair(groups[i] ?? [], random.stream('pairs')))
      const tape = createTape()
      const embed = (side: 0 | 1) =>
        computeEmbeddings(
          tape,
          parameters,
          pairs.map((pair) => pair[side]),
        )
      const anchors = embed(0)
      contrast(anchors, embed(1), TRAINING.temperature)
      tape.propagate()
      optimize(TRAINING.learningRate * (1 - epoch / TRAINING.epochs))
    }
  }
  return parameters
}

function drawPair(group: readonly Sentence[], random: RandomStream): [Sentence, Sentence] {
  const [first = 0, second = 0] = shuffle(group.length, random)
  const thin = (sentence: Sentence): Sentence => {
    const kept = sentence.filter(() => random.fraction() >= TRAINING.dropRate)
    return kept.length > 0 ? kept : sentence
  }
  return [thin(group[first] ?? []), thin(group[second] ?? [])]
}
