import type { TensorSpec } from '../inference/model-signature.ts'
import { assertMembers, describeSpec, featureError, hasBatchAxis, type FeatureCard } from './feature-card.ts'
import { columnShape, findExcess, isColumn } from './tensor-fit.ts'
import { findExamples, readTokenizer, type TextForm } from './text-tokenizer.ts'
import { createTokenIdsForm } from './token-ids-form.ts'

/**
 * Finds the form of a tensor and reads the members of the card that belong to it.
 *
 * @throws {ToolkitError} MODEL_INVALID when the tensor cannot hold texts, or the card does not fit
 */
export function createTextForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  const { dtype, shape } = tensor
  if (dtype === 'string' && isColumn(tensor)) return rawForm(card, tensor)
  if (hasBatchAxis(tensor) && shape.length === 2) {
    if (dtype === 'int64' || dtype === 'int32') return createTokenIdsForm(card, tensor, dtype)
    if (dtype === 'float32') return countsForm(card, tensor)
  }
  throw featureError(
    card.name,
    'a text needs a tensor [batch, length] of int64 or int32, [batch, vocabulary] of float32, ' +
      `or [batch] of string, ${describeSpec(tensor)}`,
  )
}

function rawForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  assertMembers(card, [])
  return {
    shape: [],
    examples: ['hello'],
    encode: (data) => ({ dtype: 'string', shape: columnShape(tensor, data.length), data }),
  }
}

function countsForm(card: FeatureCard, tensor: TensorSpec): TextForm {
  assertMembers(card, ['tokenizer'])
  const tokenizer = readTokenizer(card)
  const { vocabularySize } = tokenizer
  if (typeof tensor.shape[1] === 'number' && tensor.shape[1] !== vocabularySize) {
    throw featureError(
      card.name,
      `counts of ${vocabularySize} tokens need a tensor [batch, ${vocabularySize}], ${describeSpec(tensor)}`,
    )
  }
  return {
    shape: [vocabularySize],
    examples: findExamples(tokenizer),
    tokenizer,
    encode(texts) {
      const excess = findExcess(card.name, texts.length, vocabularySize)
      if (excess !== undefined) return [excess]
      const data = new Float32Array(texts.length * vocabularySize)
      for (let item = 0; item < texts.length; item++) {
        for (const token of tokenizer.encode(texts[item] as string)) data[item * vocabularySize + token]! += 1
      }
      return { dtype: 'float32', shape: [texts.length, vocabularySize], data }
    },
  }
}
