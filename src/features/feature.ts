import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Tokenizer } from './tokenizer.ts'

/** What is wrong with one value of one item, without its place in the body, which only the api knows. */
export interface FeatureProblem {
  /** Position of the item in the batch, from 0. */
  readonly item: number
  readonly feature: string
  /** A rule code in kebab-case: `feature-type`, `feature-range`, `feature-category`, ... */
  readonly code: string
  /** A `must ..., found ...` sentence fragment. */
  readonly message: string
}

/**
 * What a value of a feature is, in and out:
 *
 * - `number`: a number, both ways
 * - `binary`: in: a number from 0 to 1, or a boolean; out: a number from 0 to 1
 * - `category`: in: a category's name, or an object of weights by name; out: an object of all probabilities by name
 * - `label`: the most probable category's name, or a list of the best as `{ label, score }`; out only
 * - `text`: a text, both ways
 * - `image`: in: the bytes of a PNG or JPEG file, or an `Image`; out: an `Image`
 * - `tensor`: in: a `Tensor` without the batch axis, or nested lists of numbers; out: such a `Tensor`
 * - `audio`: in: the bytes of a WAV file, or an `AudioClip`; out: an `AudioClip` of one channel
 * - `transcript`: a `Transcript`, out only
 * - `hook`: whatever a module of the model's owner takes and gives, both ways
 */
export type FeatureKind =
  'number' | 'binary' | 'category' | 'label' | 'text' | 'image' | 'tensor' | 'audio' | 'transcript' | 'hook'

/** A named value of a model: how a column of values becomes a tensor, and how a tensor becomes values again. */
export interface Feature {
  readonly name: string
  readonly kind: FeatureKind
  /** The model input or output it is bound to. */
  readonly tensor: TensorSpec
  /**
   * Shape of one item as its user sees it: `[]` of a number, `[categories]`, `[tokens]`, `[height, width, channels]`,
   * the tensor's own without its batch axis. A text is a dimension that the model leaves open.
   */
  readonly shape: readonly (number | string)[]
  /** The names of the categories in the order of their indices; of kind `category` only. */
  readonly categories?: readonly string[]
  /** What takes a text apart; of kind `text` only, and absent when the model does that itself. */
  readonly tokenizer?: Tokenizer
  /** A plausible input value, for commands to paste and for documentation; items may cycle through them. */
  readonly examples: readonly unknown[]
  /**
   * Items with different answers cannot share a tensor, for example images whose size the model leaves open. Absent when
   * all items fit together; undefined for a value that `encode` will refuse.
   */
  groupOf?(value: FeatureValue): string | undefined
  /** Elements that have to be read for a value beside those of its tensor, such as the pixels of a large picture. */
  effortOf?(value: FeatureValue): number
  /** One tensor for the whole batch, `[batch, ...]`, or what is wrong with the values. */
  encode(values: readonly FeatureValue[]): Tensor | readonly FeatureProblem[]
  /** Other inputs of the model that the feature fills as well, such as the mask of a text's tokens. */
  readonly companions?: readonly string[]
  /** In place of `encode` where there are companions: all tensors of the feature by the name of the input. */
  encodeAll?(values: readonly FeatureValue[]): Readonly<Record<string, Tensor>> | readonly FeatureProblem[]
  /** One value per item, in order. `inputs` are the tensors that the model was given, where they are known. */
  decode(tensor: Tensor, inputs?: Readonly<Record<string, Tensor>>): readonly unknown[]
}

/** The encoded column, told apart from a list of problems. */
export function isProblemList(
  encoded: Tensor | Readonly<Record<string, Tensor>> | readonly FeatureProblem[],
): encoded is readonly FeatureProblem[] {
  return Array.isArray(encoded)
}
