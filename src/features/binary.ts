import { describeValue } from '../errors/describe-value.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import { PROBABILITY, readChoice, readNumber } from './card-member.ts'
import {
  assertMembers,
  describeSpec,
  examplesOf,
  featureError,
  type FeatureCard,
  type FeatureSide,
} from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { assertResult, columnShape, isColumn, resultError } from './tensor-fit.ts'

type BinaryDtype = 'float32' | 'float64' | 'bool'

const DATA_TYPES = { float32: Float32Array, float64: Float64Array, bool: Uint8Array } as const

/** How far a model may round past 0 and 1. */
const TOLERANCE = 1e-5

/**
 * A yes or no per item, or the probability of yes: a number from 0 to 1. Bound to a tensor of `float32`, `float64` or
 * `bool`, `[batch]` or `[batch, 1]`.
 *
 * A `bool` tensor takes 0, 1, false and true only: a probability would be rounded to an answer nobody gave. Decoding
 * refuses what is no probability, for example the logits of a model that lacks its last sigmoid: a card with
 * `scores: logits` has it taken. With a `threshold`, decoding gives 1 from there on and 0 below.
 */
export function createBinaryFeature(
  card: FeatureCard,
  tensor: TensorSpec,
  side: FeatureSide = 'inputs',
): Feature {
  const { name } = card
  const { dtype } = tensor
  assertMembers(card, side === 'outputs' && dtype !== 'bool' ? ['scores', 'threshold'] : [])
  const isLogit = readChoice(card, 'scores', ['probabilities', 'logits']) === 'logits'
  const threshold = readNumber(card, 'threshold', PROBABILITY)
  const settle = (chance: number): number => (threshold === undefined ? chance : chance >= threshold ? 1 : 0)
  if (!isBinaryDtype(dtype) || !isColumn(tensor)) {
    throw featureError(
      name,
      `a binary needs a tensor [batch] or [batch, 1] of float32, float64 or bool, ${describeSpec(tensor)}`,
    )
  }
  return {
    name,
    kind: 'binary',
    tensor,
    shape: [],
    examples: examplesOf(card, [1, 0]),
    encode(values) {
      const problems: FeatureProblem[] = []
      const data = new DATA_TYPES[dtype](values.length)
      for (let item = 0; item < values.length; item++) {
        const given = values[item] as FeatureValue
        const value = typeof given.value === 'boolean' ? Number(given.value) : given.value
        if (value === 0 || value === 1 || (dtype !== 'bool' && isProbability(value))) data[item] = value
        else problems.push({ item, feature: name, ...problemOf(given, dtype) })
      }
      if (problems.length > 0) return problems
      return { dtype, shape: columnShape(tensor, values.length), data } as Tensor
    },
    decode(result) {
      assertResult(name, tensor, result)
      const probabilities: number[] = []
      for (let item = 0; item < result.data.length; item++) {
        const given = result.data[item] as number
        const probability = isLogit ? 1 / (1 + Math.exp(-given)) : given
        if (probability >= 0 && probability <= 1) probabilities.push(settle(probability))
        else if (probability > -TOLERANCE && probability < 1 + TOLERANCE) {
          probabilities.push(settle(probability > 0.5 ? 1 : 0))
        } else {
          const hint = `If the model gives logits, put 'scores: logits' into its card`
          throw resultError(name, 'a number from 0 to 1', `${probability} for item ${item}. ${hint}`)
        }
      }
      return probabilities
    },
  }
}

function isBinaryDtype(dtype: string): dtype is BinaryDtype {
  return Object.hasOwn(DATA_TYPES, dtype)
}

function isProbability(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function problemOf(
  { value, numberText }: FeatureValue,
  dtype: BinaryDtype,
): { code: string; message: string } {
  if (typeof value !== 'number') {
    return {
      code: 'feature-type',
      message: `must be a number from 0 to 1 or a boolean, found ${describeValue(value)}`,
    }
  }
  const found = numberText ?? describeValue(value)
  return isProbability(value)
    ? {
        code: 'feature-precision',
        message: `must be 0, 1 or a boolean as ${dtype} holds no more, found ${found}`,
      }
    : { code: 'feature-range', message: `must be a number from 0 to 1 or a boolean, found ${found}` }
}
