import type { TensorSpec } from '../inference/model-signature.ts'
import { createBinaryFeature } from './binary.ts'
import { COUNT, PROBABILITY, readNumber } from './card-member.ts'
import { bindCategories } from './category-binding.ts'
import { readCategories, toDifferentNames } from './category-list.ts'
import { describeSpec, featureError, type FeatureCard, type FeatureSide } from './feature-card.ts'
import type { Feature } from './feature.ts'
import { isColumn, resultError } from './tensor-fit.ts'

/** One of the best categories. */
interface RankedLabel {
  readonly label: string
  readonly score: number
}

/**
 * The most probable category's name for each item, for outputs only; with `top`, a list of the best as
 * `{ label, score }`. Bound to what a category is bound to, or, with two categories, to the probability of the second one:
 * `float32` or `float64`, `[batch]` or `[batch, 1]`, of which `threshold` decides.
 */
export function createLabelFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  if (side === 'inputs')
    throw featureError(name, `a label is an output, ${describeSpec(tensor)} of the inputs`)
  const { top: _top, threshold: _threshold, ...plain } = card
  const top = readNumber(card, 'top', COUNT)
  const threshold = readNumber(card, 'threshold', PROBABILITY)
  const rank = isChance(tensor) ? rankTwo(plain, tensor, threshold ?? 0.5) : rankAll(plain, tensor, threshold)
  return {
    name,
    kind: 'label',
    tensor,
    shape: [],
    examples: [],
    encode() {
      throw resultError(name, 'a feature of an input', 'a label, which is an output')
    },
    decode: (result, inputs) =>
      rank(result, inputs).map((ranked) => (top === undefined ? ranked[0]?.label : ranked.slice(0, top))),
  }
}

type Rank = (...given: Parameters<Feature['decode']>) => readonly (readonly RankedLabel[])[]

function isChance(tensor: TensorSpec): boolean {
  return (tensor.dtype === 'float32' || tensor.dtype === 'float64') && isColumn(tensor)
}

/** All categories, the best first; of equal ones the one that the card lists first. */
function rankAll(card: FeatureCard, tensor: TensorSpec, threshold: number | undefined): Rank {
  const labels = readCategories(card, { mayRepeat: true })
  const bound = bindCategories(card, tensor, {
    names: toDifferentNames(labels),
    side: 'outputs',
    scoreKinds: ['probabilities', 'logits', 'sigmoids'],
  })
  if (threshold !== undefined) {
    throw featureError(
      card.name,
      `'threshold' needs the probability of yes, float32 or float64 [batch] or [batch, 1], ${describeSpec(tensor)}`,
    )
  }
  return (result) =>
    bound
      .readScores(result)
      .map((scores) =>
        labels
          .map((label, index) => ({ label, score: scores[index] ?? 0 }))
          .sort((a, b) => b.score - a.score),
      )
}

/** The second category where its probability reaches the threshold, otherwise the first. */
function rankTwo({ categories, ...card }: FeatureCard, tensor: TensorSpec, threshold: number): Rank {
  const isPair = Array.isArray(categories) && categories.length === 2 && categories[0] !== categories[1]
  if (!isPair || categories.some((category) => typeof category !== 'string')) {
    throw featureError(
      card['name'],
      `expected two names in 'categories' for the probability of the second one, ${describeSpec(tensor)}`,
    )
  }
  const [no, yes] = categories as [string, string]
  const feature = createBinaryFeature(card, tensor, 'outputs')
  return (...given) =>
    (feature.decode(...given) as readonly number[]).map((chance) => {
      const ranked = [
        { label: yes, score: chance },
        { label: no, score: 1 - chance },
      ]
      return chance >= threshold ? ranked : ranked.reverse()
    })
}
