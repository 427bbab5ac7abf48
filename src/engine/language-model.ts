import { ToolkitError } from '../errors/toolkit-error.ts'
import { toContextWindow, type GenerationCard } from '../features/generation-card.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { defineTensor } from '../tensor/tensor.ts'
import type { Model, RunOptions } from './engine.ts'

/** What a model expects after the last of some tokens: float32 logits `[vocabulary]`, shared and not to be changed. */
export interface NextLogits {
  /** Those of a window that was computed a short while ago. */
  recall(tokens: readonly number[]): Float32Array | undefined
  compute(tokens: readonly number[], options: RunOptions): Promise<Float32Array>
}

/**
 * Makes sure that a model is one of language: int64 `[batch, context]` in, float32 `[batch, vocabulary]` out.
 *
 * @param masked - tokens that never occur: their logits are -Infinity
 * @throws {ToolkitError} MODEL_INVALID when its signature does not fit its card
 */
export function createNextLogits(model: Model, card: GenerationCard, masked: readonly number[]): NextLogits {
  const { vocabularySize } = card.tokenizer
  const input = only(model.signature.inputs, { name: 'input', dtype: 'int64', size: card.context })
  const output = only(model.signature.outputs, { name: 'output', dtype: 'float32', size: vocabularySize })
  const recent = createRecentWindows()
  const keyOf = (tokens: readonly number[]): string => tokens.slice(-card.context).join()
  return {
    recall: (tokens) => recent.find(keyOf(tokens)),
    async compute(tokens, options) {
      const window = defineTensor('int64', [1, card.context], toContextWindow(card, tokens))
      const logits = (await model.run({ [input]: window }, options))[output]
      if (logits?.dtype !== 'float32' || logits.data.length !== vocabularySize) {
        throw new ToolkitError(
          'ENGINE_FAILED',
          `Failed to compute logits: expected float32 [1, ${vocabularySize}], found ` +
            (logits === undefined ? 'nothing' : `${logits.dtype} [${logits.shape.join(', ')}]`),
        )
      }
      for (const token of masked) logits.data[token] = -Infinity
      recent.keep(keyOf(tokens), logits.data)
      return logits.data
    },
  }
}

/** Logits of windows that were computed before: tests ask the same over and over, and a model answers the same. */
interface RecentWindows {
  find(key: string): Float32Array | undefined
  keep(key: string, logits: Float32Array): void
}

/** About 10 MB of a vocabulary of 600. */
const MAX_RECENT_FLOATS = 2_500_000

function createRecentWindows(): RecentWindows {
  const recent = new Map<string, Float32Array>()
  let floats = 0
  return {
    find(key) {
      const logits = recent.get(key)
      if (logits === undefined) return undefined
      // A map keeps the order of insertion: the one that was asked for last goes to its end.
      recent.delete(key)
      recent.set(key, logits)
      return logits
    },
    keep(key, logits) {
      if (recent.has(key)) return
      recent.set(key, logits)
      floats += logits.length
      for (const [oldest, { length }] of recent) {
        if (floats <= MAX_RECENT_FLOATS) break
        recent.delete(oldest)
        floats -= length
      }
    },
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
