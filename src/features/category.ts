import { describeValue } from '../errors/describe-value.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { bindCategories } from './category-binding.ts'
import { readCategories } from './category-list.ts'
import { describeProblem } from './category-weights.ts'
import { examplesOf, type FeatureCard, type FeatureSide } from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { columnShape, findExcess, resultError } from './tensor-fit.ts'

/**
 * One of a few named categories per item. Bound to a distribution, `float32` or `float64` `[batch, categories]`, or to
 * one category per item, `[batch]` or `[batch, 1]`: an index, `int64` or `int32`, or a name, `string`.
 *
 * Weights are divided by their sum. Where the model takes one category, exactly one of them may be above 0. Decoding
 * gives the probabilities of a distribution as they are, or the softmax of its logits; of an index or a name it gives 1
 * for that category and 0 for the others. Numbers that are no probabilities are refused.
 */
export function createCategoryFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  const { dtype } = tensor
  const names = readCategories(card, { mayRepeat: false })
  const bound = bindCategories(card, tensor, { names, side, scoreKinds: ['probabilities', 'logits'] })
  const { form, indices, isDistribution } = bound
  return {
    name,
    kind: 'category',
    tensor,
    shape: [names.length],
    categories: names,
    examples: examplesOf(card, names),
    encode(values) {
      const excess = findExcess(name, values.length, form.elementsPerItem)
      if (excess !== undefined) return [excess]
      const problems: FeatureProblem[] = []
      const data = form.createData(values.length)
      for (let item = 0; item < values.length; item++) {
        const { value } = values[item] as FeatureValue
        if (!form.write(data, item, value)) {
          problems.push({ item, feature: name, ...describeProblem(value, indices) })
        }
      }
      if (problems.length > 0) return problems
      const shape = isDistribution ? [values.length, names.length] : columnShape(tensor, values.length)
      return { dtype, shape, data } as Tensor
    },
    decode: (result) =>
      bound.readScores(result).map((row, item) => {
        const record: Record<string, number> = {}
        for (let i = 0; i < names.length; i++) {
          const category = names[i] as string
          record[category] = toProbability(row[i] as number, { feature: name, category, item })
        }
        return record
      }),
  }
}

/** How far a model may round past 0 and 1. */
const TOLERANCE = 1e-5

/** @throws {ToolkitError} RESPONSE_INVALID when a number is no probability */
function toProbability(
  value: number,
  { feature, category, item }: { feature: string; category: string; item: number },
): number {
  if (value >= 0 && value <= 1) return value
  if (value > -TOLERANCE && value < 1 + TOLERANCE) return value > 0.5 ? 1 : 0
  const found = `${value} for ${describeValue(category)} of item ${item}`
  throw resultError(
    feature,
    'probabilities from 0 to 1',
    `${found}. If the model gives logits, put 'scores: logits' into its card`,
  )
}
