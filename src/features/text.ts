import { describeValue } from '../errors/describe-value.ts'
import type { FeatureValue } from '../inference/inference-request.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { describeSpec, examplesOf, featureError, type FeatureCard, type FeatureSide } from './feature-card.ts'
import type { Feature, FeatureProblem } from './feature.ts'
import { assertResult, isColumn, resultError } from './tensor-fit.ts'
import { createTextForm } from './text-form.ts'

// With the flag u a pair of surrogates is one character: only lone ones are found.
const LONE_SURROGATES = /\p{Surrogate}/gu

/**
 * A text per item. Bound to token ids, `int64` or `int32` `[batch, length]`, to token counts,
 * `float32` `[batch, vocabulary]`, or to the texts themselves, `string` `[batch]` or `[batch, 1]`.
 *
 * Ids of a short text are followed by padding, those of a long one are cut. Where neither model nor card fixes the
 * length it is that of the longest text in the batch, at least 1. A lone surrogate becomes U+FFFD, as in UTF-8. An output is
 * a tensor of the texts themselves.
 */
export function createTextFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  if (side === 'outputs' && !(tensor.dtype === 'string' && isColumn(tensor))) {
    throw featureError(
      name,
      `a text of the outputs needs a tensor [batch] or [batch, 1] of string, ${describeSpec(tensor)}`,
    )
  }
  const form = createTextForm(card, tensor)
  const options = { feature: name, isRaw: tensor.dtype === 'string' }
  return {
    name,
    kind: 'text',
    tensor,
    shape: form.shape,
    examples: examplesOf(card, form.examples),
    ...(form.tokenizer === undefined ? {} : { tokenizer: form.tokenizer }),
    ...(form.companions === undefined ? {} : { companions: form.companions }),
    encode: (values) => readTexts(values, options, (texts) => form.encode(texts)),
    ...(form.encodeAll && {
      encodeAll: (values) => readTexts(values, options, (texts) => form.encodeAll?.(texts) ?? []),
    }),
    decode(result) {
      if (side === 'inputs') {
        throw resultError(name, 'a feature of an output', `a text, which is an input, for ${result.dtype}`)
      }
      assertResult(name, tensor, result)
      return [...(result.data as readonly string[])]
    },
  }
}

function readTexts<Encoded>(
  values: readonly FeatureValue[],
  { feature, isRaw }: { readonly feature: string; readonly isRaw: boolean },
  encode: (texts: readonly string[]) => Encoded,
): Encoded | readonly FeatureProblem[] {
  const problems: FeatureProblem[] = []
  const texts: string[] = []
  for (let item = 0; item < values.length; item++) {
    const { value } = values[item] as FeatureValue
    const zero = isRaw && typeof value === 'string' ? value.indexOf('\0') : -1
    if (zero >= 0) {
      const message = `must be a text without U+0000, which the model would take for its end, found one at ${zero}`
      problems.push({ item, feature, code: 'feature-range', message })
    } else if (typeof value === 'string') texts.push(value.replace(LONE_SURROGATES, '\uFFFD'))
    else {
      const message = `must be a text, found ${describeValue(value)}`
      problems.push({ item, feature, code: 'feature-type', message })
    }
  }
  return problems.length > 0 ? problems : encode(texts)
}
