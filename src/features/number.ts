import { ToolkitError } from '../errors/toolkit-error.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { describeValue } from '../errors/describe-value.ts'
import {
  assertMembers,
  describeSpec,
  examplesOf,
  featureError,
  hasBatchAxis,
  type FeatureCard,
} from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { createWholeNumberFeature, isIntegerDtype } from './whole-number.ts'

/**
 * A JSON number per item, bound to a tensor of one element per item: floats or integers, `[batch]` or `[batch, 1]`.
 *
 * Encoding refuses a whole number that float64 cannot hold exactly: a silently rounded argument would be a wrong answer.
 * Into float32, which rounds nearly everything, numbers are rounded. Decoding gives NaN and the infinities as they are; writing them is the api's affair.
 */
export function createNumberFeature(card: FeatureCard, tensor: TensorSpec): Feature {
  const { name } = card
  const { dtype } = tensor
  assertMembers(card, [])
  if (dtype !== 'float64' && dtype !== 'float32' && !isIntegerDtype(dtype)) {
    throw featureError(name, `a number needs a tensor of floats or of integers, ${describeSpec(tensor)}`)
  }
  const restOfShape = tensor.shape.slice(1)
  if (!hasBatchAxis(tensor) || restOfShape.some((size) => size !== 1)) {
    throw featureError(name, `a number needs a tensor [batch] or [batch, 1], ${describeSpec(tensor)}`)
  }
  if (isIntegerDtype(dtype)) return createWholeNumberFeature(card, { ...tensor, dtype })
  return {
    name,
    kind: 'number',
    tensor,
    shape: [],
    examples: examplesOf(card, [10, 11, 12]),
    encode(values) {
      const problems: FeatureProblem[] = []
      const data = dtype === 'float64' ? new Float64Array(values.length) : new Float32Array(values.length)
      for (let item = 0; item < values.length; item++) {
        const given = values[item] as FeatureValue
        const { value } = given
        // The common case, without a call: nothing to round and nothing to complain about.
        if (typeof value === 'number' && value <= MAX_PLAIN && value >= -MAX_PLAIN) {
          data[item] = value
          continue
        }
        const problem = problemOf(given, dtype)
        if (problem !== undefined) problems.push({ item, feature: name, ...problem })
        else data[item] = given.value as number
      }
      if (problems.length > 0) return problems
      const shape = [values.length, ...restOfShape.map(() => 1)]
      return { dtype, shape, data } as Tensor
    },
    decode(result) {
      if (result.dtype !== 'float64' && result.dtype !== 'float32') {
        throw new ToolkitError(
          'RESPONSE_INVALID',
          `Failed to decode feature '${name}': expected ${dtype}, found ${result.dtype}`,
        )
      }
      if (elementCount(result.shape) !== result.shape[0]) {
        throw new ToolkitError(
          'RESPONSE_INVALID',
          `Failed to decode feature '${name}': expected one element per item, found the shape [${result.shape.join(', ')}]`,
        )
      }
      return Array.from(result.data)
    },
  }
}

/** Every number up to here is within the range of both dtypes, and a whole one is exact in float64. */
const MAX_PLAIN = Number.MAX_SAFE_INTEGER

function problemOf(
  { value, numberText }: FeatureValue,
  dtype: 'float64' | 'float32',
): { code: string; message: string } | undefined {
  if (typeof value !== 'number') {
    return { code: 'feature-type', message: `must be a number, found ${describeValue(value)}` }
  }
  if (!Number.isFinite(dtype === 'float64' ? value : Math.fround(value))) {
    return {
      code: 'feature-range',
      message: `must be a number within the range of ${dtype}, found ${numberText ?? value}`,
    }
  }
  if (dtype === 'float32' || Math.abs(value) <= Number.MAX_SAFE_INTEGER) return undefined
  const isWhole = numberText === undefined || /^-?\d+$/.test(numberText)
  if (isWhole && BigInt(value) !== BigInt(numberText ?? value)) {
    return {
      code: 'feature-precision',
      message: `must be a number that float64 holds exactly, found ${numberText}, the nearest is ${BigInt(value)}`,
    }
  }
  return undefined
}
