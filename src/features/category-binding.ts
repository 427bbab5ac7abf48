import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { memberError, readChoice } from './card-member.ts'
import { findCategoryForm, type CategoryForm, type ScoreKind } from './category-form.ts'
import type { CategoryIndices } from './category-weights.ts'
import {
  assertMembers,
  describeSpec,
  featureError,
  type FeatureCard,
  type FeatureSide,
} from './feature-card.ts'
import { assertResult } from './tensor-fit.ts'

/** Categories of a card, bound to a tensor. */
export interface BoundCategories {
  readonly indices: CategoryIndices
  readonly form: CategoryForm
  readonly scores: ScoreKind
  /** Whether the tensor holds a number for each category. */
  readonly isDistribution: boolean
  /** One row for each item: the numbers of all categories. */
  readScores(result: Tensor): readonly Float64Array[]
}

/**
 * Binds categories of different names to a tensor.
 *
 * @throws {ToolkitError} MODEL_INVALID when the card does not fit it, or has members that it should not have
 */
export function bindCategories(
  card: FeatureCard,
  tensor: TensorSpec,
  options: {
    readonly names: readonly string[]
    readonly side: FeatureSide
    /** What `scores` may say; the first when it says nothing. */
    readonly scoreKinds: readonly [ScoreKind, ...(readonly ScoreKind[])]
  },
): BoundCategories {
  const { name } = card
  const { dtype } = tensor
  const { names, side, scoreKinds } = options
  const isDistribution = dtype === 'float32' || dtype === 'float64'
  const hasCodes = dtype === 'int64' || dtype === 'int32'
  const ownMember = isDistribution && side === 'outputs' ? 'scores' : hasCodes ? 'codes' : 'categories'
  assertMembers(card, ['categories', ownMember])
  const codes = readCodes(card, names.length)
  const indices = new Map(names.map((category, index) => [category, index]))
  const scores = readChoice(card, 'scores', scoreKinds)
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
    indices,
    form,
    scores,
    isDistribution,
    readScores(result) {
      assertResult(name, filledTensor, result)
      return Array.from({ length: result.shape[0] as number }, (_, item) => {
        const row = new Float64Array(names.length)
        form.read(result.data, item, row)
        return row
      })
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
