import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { FeatureKind } from './feature.ts'
import type { TensorSpec } from '../inference/model-signature.ts'

/** How a model card names one feature: the tensor it is bound to, its kind, and what that kind needs to know. */
export interface FeatureCard {
  readonly name: string
  readonly kind: FeatureKind
  readonly tensor: string
  readonly [member: string]: unknown
}

/** Which side of a model a feature stands on. */
export type FeatureSide = 'inputs' | 'outputs'

const COMMON_MEMBERS = ['name', 'kind', 'tensor', 'examples']

/** The error of a card that does not fit its model, or is wrong in itself. */
export function featureError(name: string, detail: string): ToolkitError {
  return new ToolkitError('MODEL_INVALID', `Failed to bind feature '${name}': ${detail}`)
}

/** @throws {ToolkitError} MODEL_INVALID when the card has members that its kind does not know */
export function assertMembers(card: FeatureCard, known: readonly string[]): void {
  const unknown = Object.keys(card).find((name) => !COMMON_MEMBERS.includes(name) && !known.includes(name))
  if (unknown !== undefined) {
    const list = [...COMMON_MEMBERS, ...known].join(', ')
    throw featureError(
      card.name,
      `expected only ${list} of a feature of kind ${card.kind}, found '${unknown}'`,
    )
  }
}

/** The examples of a card, or `fallback`. */
export function examplesOf(card: FeatureCard, fallback: readonly unknown[]): readonly unknown[] {
  const examples = card['examples']
  if (examples === undefined) return fallback
  if (Array.isArray(examples) && examples.length > 0) return examples
  throw featureError(card.name, `expected a list in 'examples', found ${describeValue(examples)}`)
}

/** A tensor's dtype and shape in words. */
export function describeSpec({ name, dtype, shape }: TensorSpec): string {
  return `'${name}' is ${dtype} [${shape.join(', ')}]`
}

/** Whether the first axis of a tensor is one of items: open, not fixed by the model. */
export function hasBatchAxis({ shape }: TensorSpec): boolean {
  return typeof shape[0] === 'string'
}
