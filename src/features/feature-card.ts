import { describeValue } from '../errors/describe-value.ts'
import { suggestName } from '../errors/nearest-name.ts'
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

export const COMMON_MEMBERS: readonly string[] = ['name', 'kind', 'tensor', 'examples']

/** An error of one member of a feature's card. */
class MemberError extends ToolkitError {
  readonly member: string

  constructor(message: string, member: string) {
    super('MODEL_INVALID', message)
    this.member = member
  }
}

/**
 * The error of a card that does not fit its model, or is wrong in itself.
 *
 * @param member - the member that is wrong, where it is one
 */
export function featureError(name: string, detail: string, member?: string): ToolkitError {
  const message = `Failed to bind feature '${name}': ${detail}`
  return member === undefined ? new ToolkitError('MODEL_INVALID', message) : new MemberError(message, member)
}

/** The member that an error is about; undefined where it is about all of the card. */
export function memberOf(error: ToolkitError): string | undefined {
  return error instanceof MemberError ? error.member : undefined
}

/** @throws {ToolkitError} MODEL_INVALID when the card has members that its kind does not know */
export function assertMembers(card: FeatureCard, known: readonly string[]): void {
  const unknown = Object.keys(card).find((name) => !COMMON_MEMBERS.includes(name) && !known.includes(name))
  if (unknown !== undefined) {
    const list = [...COMMON_MEMBERS, ...known].join(', ')
    throw featureError(
      card.name,
      `expected only ${list} of a feature of kind ${card.kind}, found '${unknown}'${suggestName(unknown, [...COMMON_MEMBERS, ...known])}`,
      unknown,
    )
  }
}

/** The examples of a card, or `fallback`. */
export function examplesOf(card: FeatureCard, fallback: readonly unknown[]): readonly unknown[] {
  const examples = card['examples']
  if (examples === undefined) return fallback
  if (Array.isArray(examples) && examples.length > 0) return examples
  throw featureError(card.name, `expected a list in 'examples', found ${describeValue(examples)}`, 'examples')
}

/** A tensor's dtype and shape in words. */
export function describeSpec({ name, dtype, shape }: TensorSpec): string {
  return `'${name}' is ${dtype} [${shape.join(', ')}]`
}

/** Whether the first axis of a tensor is one of items: open, not fixed by the model. */
export function hasBatchAxis({ shape }: TensorSpec): boolean {
  return typeof shape[0] === 'string'
}
