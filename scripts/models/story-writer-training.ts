import { createRandom } from '../../src/random/random.ts'
import { CONTEXT } from './story-writer-tokens.ts'
import {
  computeLogits,
  createStoryParameters,
  type StoryParameters,
  type TokenStream,
} from './story-writer-network.ts'
import { createAdam } from './training/adam.ts'
import { shuffle } from './training/initial-values.ts'
import { crossEntropy } from './training/losses.ts'
import { createTape } from './training/tape.ts'

const SEED = 20240607
const TRAINING = { epochs: 8, batchTokens: 64, learningRate: 0.01, weightDecay: 0.03 }

/** A stream of documents with the token that follows each position; -1 where nothing does. */
export interface TrainingBatch extends TokenStream {
  readonly targets: Int32Array
}

/** Puts whole documents one after the other. */
export function joinDocuments(documents: readonly (readonly number[])[]): TrainingBatch {
  const size = documents.reduce((sum, document) => sum + document.length, 0)
  const batch = {
    tokens: new Int32Array(size),
    starts: new Int32Array(size),
    targets: new Int32Array(size).fill(-1),
  }
  let start = 0
  for (const document of documents) {
    batch.tokens.set(document, start)
    batch.starts.fill(start, start + document.length)
    batch.targets.set(document.slice(1), start)
    start += document.length
  }
  return batch
}

/** Trains the network on documents whose tokens run from 0 to `vocabulary - 1`. Always gives the same result. */
export function trainStoryWriter(
  documents: readonly (readonly number[])[],
  vocabulary: number,
): StoryParameters {
  const random = createRandom(SEED)
  const parameters = createStoryParameters({ vocabulary, context: CONTEXT }, random)
  const optimize = createAdam(Object.values(parameters), {
    weightDecay: TRAINING.weightDecay,
    maxGradientLength: 1,
  })
  const order = random.stream('order')
  for (let epoch = 0; epoch < TRAINING.epochs; epoch++) {
    const batches = splitIntoBatches(shuffle(documents.length, order).map((i) => documents[i] ?? []))
    batches.forEach((batch, i) => {
      const tape = createTape()
      const logits = computeLogits(tape, parameters, batch)
      crossEntropy(logits, batch.targets)
      tape.propagate()
      optimize(learningRateAt((epoch + i / batches.length) / TRAINING.epochs))
    })
  }
  return parameters
}

/** Rises over the first part of the training and falls to nothing at its end. */
function learningRateAt(progress: number): number {
  return TRAINING.learningRate * Math.min(1, progress / 0.05 + 0.1, (1 - progress) / 0.8)
}

function splitIntoBatches(documents: readonly (readonly number[])[]): TrainingBatch[] {
  const batches: TrainingBatch[] = []
  let batch: (readonly number[])[] = []
  let size = 0
  for (const document of documents) {
    batch.push(document)
    size += document.length
    if (size < TRAINING.batchTokens) continue
    batches.push(joinDocuments(batch))
    batch = []
    size = 0
  }
  if (size > 0) batches.push(joinDocuments(batch))
  return batches
}
