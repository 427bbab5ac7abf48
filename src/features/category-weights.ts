import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'

/** Indices of the categories by name. */
export type CategoryIndices = ReadonlyMap<string, number>

/**
 * Adds up an object of weights by category. NaN when it is no such object or the sum is not a finite number above 0:
 * {@link describeProblem} says which.
 */
export function sumWeights(weights: unknown, indices: CategoryIndices): number {
  if (!isRecord(weights)) return NaN
  let sum = 0
  for (const name in weights) {
    const weight = weights[name]
    if (!indices.has(name) || typeof weight !== 'number' || !(weight >= 0)) return NaN
    sum += weight
  }
  return sum > 0 && sum < Infinity ? sum : NaN
}

/** The index of the one category of `weights` whose weight is above 0, or -1. */
export function findOnlyCategory(weights: unknown, indices: CategoryIndices): number {
  if (Number.isNaN(sumWeights(weights, indices))) return -1
  let only = -1
  for (const name in weights as Readonly<Record<string, number>>) {
    if ((weights as Readonly<Record<string, number>>)[name] === 0) continue
    if (only >= 0) return -1
    only = indices.get(name) as number
  }
  return only
}

/** Says why a value is neither a category's name nor an object of weights that a model can take. */
export function describeProblem(
  value: unknown,
  indices: CategoryIndices,
): { readonly code: string; readonly message: string } {
  if (typeof value === 'string') {
    return {
      code: 'feature-category',
      message: `must be one of ${listNames([...indices.keys()])}, found ${describeValue(value)}`,
    }
  }
  if (!isRecord(value)) {
    return {
      code: 'feature-type',
      message: `must be a category's name or an object of weights by name, found ${describeValue(value)}`,
    }
  }
  for (const [name, weight] of Object.entries(value)) {
    if (!indices.has(name)) {
      return {
        code: 'feature-category',
        message: `must have weights of ${listNames([...indices.keys()])} only, found ${describeValue(name)}`,
      }
    }
    if (typeof weight !== 'number' || !Number.isFinite(weight) || weight < 0) {
      return {
        code: typeof weight === 'number' ? 'feature-range' : 'feature-type',
        message: `must have finite numbers of at least 0 as weights, found ${describeValue(weight)} for ${describeValue(name)}`,
      }
    }
  }
  const chosen = Object.keys(value).filter((name) => value[name] !== 0)
  if (chosen.length === 0) {
    return { code: 'feature-range', message: `must have a weight above 0, found ${describeValue(value)}` }
  }
  if (Number.isNaN(sumWeights(value, indices))) {
    return { code: 'feature-range', message: 'must have weights with a finite sum, found one that is not' }
  }
  return {
    code: 'feature-range',
    message: `must have exactly one weight above 0 as the model takes one category, found weights of ${listNames(chosen)}`,
  }
}

const MAX_LISTED = 20

function listNames(names: readonly string[]): string {
  const listed = names.slice(0, MAX_LISTED).map(describeValue).join(', ')
  return names.length > MAX_LISTED ? `${listed} and ${names.length - MAX_LISTED} more` : listed
}
