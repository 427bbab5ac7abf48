import type { Tensor } from '../tensor/tensor.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'

/** What is wrong with one value of one item, without its place in the body, which only the api knows. */
export interface FeatureProblem {
  /** Position of the item in the batch, from 0. */
  readonly item: number
  readonly feature: string
  /** A rule code in kebab-case. */
  readonly code: string
  /** A `must ..., found ...` sentence fragment. */
  readonly message: string
}

/** A named value of a model: how a column of values becomes a tensor, and how a tensor becomes values again. */
export interface Feature {
  readonly name: string
  readonly kind: string
  /** The model input or output it is bound to. */
  readonly tensor: TensorSpec
  /** One tensor for the whole batch, `[batch, ...]`, or what is wrong with the values. */
  encode(values: readonly FeatureValue[]): Tensor | readonly FeatureProblem[]
  /** One value per item, in order. */
  decode(tensor: Tensor): readonly unknown[]
}

/** The encoded column, told apart from a list of problems. */
export function isProblemList(
  encoded: Tensor | readonly FeatureProblem[],
): encoded is readonly FeatureProblem[] {
  return Array.isArray(encoded)
}
