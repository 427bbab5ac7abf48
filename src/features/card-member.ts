import { describeValue } from '../errors/describe-value.ts'
import { suggestName } from '../errors/nearest-name.ts'
import { featureError, type FeatureCard } from './feature-card.ts'

/**
 * The word in a member of a card; the first of `choices` when the card has none.
 *
 * @throws {ToolkitError} MODEL_INVALID when it is none of `choices`
 */
export function readChoice<T extends string>(
  card: FeatureCard,
  member: string,
  choices: readonly [T, ...(readonly T[])],
): T {
  const value = card[member]
  if (value === undefined) return choices[0]
  const choice = choices.find((candidate) => candidate === value)
  if (choice !== undefined) return choice
  const near = typeof value === 'string' ? suggestName(value, choices) : ''
  throw memberError(card, member, `one of ${choices.join(', ')}`, near)
}

/** What a number in a card may be, in words and as a check. */
export interface NumberRule {
  readonly expected: string
  accepts(value: number): boolean
}

export const ANY_NUMBER: NumberRule = { expected: 'a number', accepts: () => true }
export const ABOVE_ZERO: NumberRule = { expected: 'a number above 0', accepts: (value) => value > 0 }
export const PROBABILITY: NumberRule = {
  expected: 'a number from 0 to 1',
  accepts: (value) => value >= 0 && value <= 1,
}
export const COUNT: NumberRule = {
  expected: 'a whole number from 1',
  accepts: (value) => Number.isSafeInteger(value) && value >= 1,
}

/**
 * The finite number in a member of a card; undefined when the card has none.
 *
 * @throws {ToolkitError} MODEL_INVALID when it is no number or breaks `rule`
 */
export function readNumber(card: FeatureCard, member: string, rule: NumberRule): number | undefined {
  const value = card[member]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isFinite(value) && rule.accepts(value)) return value
  throw memberError(card, member, rule.expected)
}

/**
 * The error of a member that holds something else than `expected`.
 *
 * @param suggestion - the end of the message
 */
export function memberError(card: FeatureCard, member: string, expected: string, suggestion = ''): Error {
  const found = describeValue(card[member])
  return featureError(card.name, `expected ${expected} in '${member}', found ${found}${suggestion}`, member)
}

/** Reads a member that is true or false. */
export function readBoolean(card: FeatureCard, member: string, fallback: boolean): boolean {
  const value = card[member]
  if (value === undefined) return fallback
  if (typeof value === 'boolean') return value
  throw memberError(card, member, 'true or false')
}
