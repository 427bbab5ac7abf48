import { describeValue } from '../errors/describe-value.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { memberError, readChoice } from './card-member.ts'
import { findCategoryForm } from './category-form.ts'
import { describeProblem } from './category-weights.ts'
import {
  assertMembers,
  describeSpec,
  examplesOf,
  featureError,
  type FeatureCard,
  type FeatureSide,
} from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { assertResult, columnShape, findExcess } from './tensor-fit.ts'

/**
 * One of a few named categories per item. Bound to a distribution, `float32` or `float64` `[batch, categories]`, or to
 * one category per item, `[batch]` or `[batch, 1]`: an index, `int64` or `int32`, or a name, `string`.
 *
 * Weights are divided by their sum. Where the model takes one category, exactly one of them may be above 0. Decoding
 * gives the probabilities of a distribution as they are, or the softmax of its logits; of an index or a name it gives 1
 * for that category and 0 for the others.
 */
export function createCategoryFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  const { dtype } = tensor
  const isDistribution = dtype === 'float32' || dtype === 'float64'
  const hasCodes = dtype === 'int64' || dtype === 'int32'
  const ownMember = isDistribution && side === 'outputs' ? 'scores' : hasCodes ? 'codes' : 'categories'
  assertMembers(card, ['categories', ownMember])
  const names = readCategories(card)
  const codes = readCodes(card, names.length)
  const indices = new Map(names.map((category, index) => [category, index]))
  const scores = readChoice(card, 'scores', ['probabilities', 'logits'])
  const form = findCategoryForm(tensor, { feature: name, names, indices, scores, codes })
  if (form === undefined) {
    throw featureError(
      name,
      `a category of ${names.length} needs a tensor [batch, ${names.length}] of float32 or float64, ` +
        `or [batch] or [batch, 1] of int64, int32 or string, ${describeSpec(tensor)}`,
    )
  }
  // The second axis may be open in the model; the card knows its size.
  const filledTensor = isDistribution
    ? { ...tensor, shape: [...tensor.shape.slice(0, 1), names.length] }
    : tensor
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
    decode(result) {
      assertResult(name, filledTensor, result)
      const probabilities = new Float64Array(names.length)
      const records: Record<string, number>[] = []
      for (let item = 0; item < (result.shape[0] as number); item++) {
        form.read(result.data, item, probabilities)
        const record: Record<string, number> = {}
        for (let i = 0; i < names.length; i++) record[names[i] as string] = probabilities[i] as number
        records.push(record)
      }
      return records
    },
  }
}

function readCodes(card: FeatureCard, count: number): readonly number[] | undefined {
  const { codes } = card
  if (codes === undefined) return undefined
  const isCode = (code: unknown): boolean => Number.isInteger(code) && Math.abs(code as number) < 2 ** 31
  if (Array.isArray(codes) && codes.length === count && codes.every(isCode) && new Set(codes).size === count)
    return codes as number[]
  throw memberError(card, 'codes', `a list of ${count} different whole numbers of 32 bits`)
}

function readCategories(card: FeatureCard): readonly string[] {
  const names = card['categories']
  if (!Array.isArray(names) || names.length === 0) throw memberError(card, 'categories', 'a list of names')
  const known = new Set<string>()
  names.forEach((category: unknown, i) => {
    const place = `categories[${i}]`
    if (typeof category !== 'string') {
      throw featureError(
        card.name,
        `expected text in ${place}, found ${describeValue(category)}. Put it in quotes to make it a text`,
      )
    }
    if (known.has(category) || category === '__proto__') {
      const expected = category === '__proto__' ? 'another name' : 'a name that is not in the list before'
      throw featureError(card.name, `expected ${expected} in ${place}, found ${describeValue(category)}`)
    }
    known.add(category)
  })
  return names as readonly string[]
}
