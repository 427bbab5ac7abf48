import { ToolkitError } from '../errors/toolkit-error.ts'
import { toContextWindow, type GenerationCard } from '../features/generation-card.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { defineTensor } from '../tensor/tensor.ts'
import type { Model, RunOptions } from './engine.ts'

/** Computes what a model expects after the last of `tokens`: float32 logits `[vocabulary]`, for the caller to keep. */
export type NextLogits = (tokens: readonly number[], options: RunOptions) => Promise<Float32Array>

/**
 * Makes sure that a model is one of language: int64 `[batch, context]` in, float32 `[batch, vocabulary]` out.
 *
 * @throws {ToolkitError} MODEL_INVALID when its signature does not fit its card
 */
export function createNextLogits(model: Model, card: GenerationCard): NextLogits {
  const { vocabularySize } = card.tokenizer
  const input = only(model.signature.inputs, { name: 'input', dtype: 'int64', size: card.context })
  const output = only(model.signature.outputs, { name: 'output', dtype: 'float32', size: vocabularySize })
  return async (tokens, options) => {
    const window = defineTensor('int64', [1, card.context], toContextWindow(card, tokens))
    const logits = (await model.run({ [input]: window }, options))[output]
    if (logits?.dtype === 'float32' && logits.data.length === vocabularySize) return logits.data
    throw new ToolkitError(
      'ENGINE_FAILED',
      `Failed to compute logits: expected float32 [1, ${vocabularySize}], found ` +
        (logits === undefined ? 'nothing' : `${logits.dtype} [${logits.shape.join(', ')}]`),
    )
  }
}

/** The name of the only tensor, which has two axes, the second of the given size unless the model leaves it open. */
function only(
  specs: readonly TensorSpec[],
  want: { readonly name: string; readonly dtype: string; readonly size: number },
): string {
  const [spec] = specs
  const size = spec?.shape[1]
  const fits =
    spec?.dtype === want.dtype && spec.shape.length === 2 && (size === want.size || typeof size === 'string')
  if (spec !== undefined && specs.length === 1 && fits) return spec.name
  const found = specs.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(', ')}]`)
  throw new ToolkitError(
    'MODEL_INVALID',
    `Failed to use language model: expected one ${want.name} ${want.dtype} [batch, ${want.size}], ` +
      `found ${found.join(' and ') || 'none'}`,
  )
}
