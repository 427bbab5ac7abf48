import type { Model } from '../../src/engine/engine.ts'
import { createReferenceModel } from '../../src/engine/reference/reference-engine.ts'
import { parseGenerationCard, type GenerationCard } from '../../src/features/generation-card.ts'
import { createRandom } from '../../src/random/random.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'

/** A card of a model over bytes with a few merges; ids: six special tokens, 256 bytes, the merges. */
export const TINY_CARD: GenerationCard = parseGenerationCard(
  {
    context: 8,
    padding: '<pad>',
    start: '<start>',
    end: '<end>',
    roles: { system: '<system>', user: '<user>', assistant: '<assistant>' },
    tokenizer: {
      kind: 'byte-pair',
      special: ['<pad>', '<start>', '<end>', '<system>', '<user>', '<assistant>'],
      merges: ['h e', 'l l', 'he ll', 'hell o', 'Ġ w', 'Ġw o', 'a b', 'Ã ©'],
    },
  },
  'tiny',
)

/** Creates a model that computes logits from the window of tokens it sees. */
export function createTinyModel(
  card: GenerationCard,
  toLogits: (window: readonly number[]) => ArrayLike<number>,
): Model {
  const { context, tokenizer } = card
  const size = tokenizer.vocabularySize
  const signature = {
    inputs: [{ name: 'tokens', dtype: 'int64', shape: ['batch', context] }],
    outputs: [{ name: 'logits', dtype: 'float32', shape: ['batch', size] }],
  } as const
  return createReferenceModel(signature, ({ tokens }) => {
    if (tokens?.dtype !== 'int64') throw new TypeError('expected int64')
    const batch = tokens.shape[0] ?? 0
    const logits = new Float32Array(batch * size)
    for (let i = 0; i < batch; i++) {
      const window = Array.from(tokens.data.slice(i * context, (i + 1) * context), Number)
      logits.set(toLogits(window), i * size)
    }
    return { logits: defineTensor('float32', [batch, size], logits) }
  })
}

/**
 * Creates a model whose logits depend on the last two tokens only, likes printable bytes best, and writes every special
 * token where it may.
 */
export function createBigramModel(card: GenerationCard = TINY_CARD): Model {
  const known = new Map<string, Float32Array>()
  return createTinyModel(card, (window) => {
    const name = window.slice(-2).join('/')
    let logits = known.get(name)
    if (logits === undefined) {
      const random = createRandom(7).stream(name)
      logits = Float32Array.from({ length: card.tokenizer.vocabularySize }, (_, token) => {
        const [byte = 0, ...more] = card.tokenizer.bytesOf(token)
        const isPrintable = more.length > 0 || (byte >= 0x61 && byte < 0x7b) || byte === 0x20
        return random.fraction() * 4 + (isPrintable ? 3 : 0)
      })
      known.set(name, logits)
    }
    return logits
  })
}

/** Creates a model that is all but certain of one token after the other, whatever it sees, and at last of the end. */
export function createScriptedModel(script: readonly number[], card: GenerationCard = TINY_CARD): Model {
  let step = 0
  return createTinyModel(card, () => {
    const logits = new Float32Array(card.tokenizer.vocabularySize)
    logits[script[step++] ?? card.end] = 20
    return logits
  })
}
