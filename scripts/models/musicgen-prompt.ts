import type { BytePairCard } from '../../src/features/byte-pair-tokenizer.ts'
import { createTokenizer } from '../../src/features/tokenizer.ts'
import { createRandom } from '../../src/random/random.ts'
import { floats, integers } from '../onnx/constants.ts'
import type { ConstantDefinition, NodeDefinition } from '../onnx/onnx-writer.ts'
import { STYLE_AXES, STYLE_WORDS, type StyleAxis } from './musicgen-words.ts'
import { step } from './musicgen-step.ts'
import { learnMerges } from './training/byte-pair-merges.ts'

const MAX_MERGES = 2000

/** The tokenizer: every known word is one token, any other text is told apart by its bytes. */
export function createPromptTokenizer(): BytePairCard {
  // Pairs that stand once only are never joined.
  const texts = Object.keys(STYLE_WORDS)
    .flatMap(spellings)
    .flatMap((text) => [text, text])
  return { kind: 'byte-pair', special: ['<|padding|>'], merges: learnMerges(texts, MAX_MERGES) }
}

function spellings(word: string): string[] {
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  return [...new Set([word, title, word.toUpperCase()])].flatMap((text) => [text, ` ${text}`])
}

/** How many numbers tell two prompts apart: 12 bits each. */
export const PRINT_SIZE = 8
const PRINT_STEPS = 4096

/** How far a token that is no known word moves the style. */
const OTHER_STYLE = 0.25

/** Constants of {@link PROMPT_NODES}: two rows of numbers per token; those of the padding are 0. */
export function createPromptConstants(): ConstantDefinition[] {
  const random = createRandom(20_230_608).stream('musicgen prompt')
  const tokenizer = createTokenizer(createPromptTokenizer(), 'musicgen')
  const size = tokenizer.vocabularySize
  const padding = 0
  const styles = Float32Array.from({ length: size * STYLE_AXES.length }, (_, i) =>
    i < STYLE_AXES.length ? padding : (2 * random.fraction() - 1) * OTHER_STYLE,
  )
  for (const [word, style] of Object.entries(STYLE_WORDS)) {
    for (const text of spellings(word)) {
      const [token, ...more] = tokenizer.encode(text)
      if (token === undefined || more.length > 0) throw new Error(`Failed to learn '${text}' as one token`)
      styles.set(
        STYLE_AXES.map((axis) => style[axis] ?? 0),
        token * STYLE_AXES.length,
      )
    }
  }
  // Odd multiples of 1/4096: times a position they are whole numbers only from position 4096 on.
  const prints = Float32Array.from({ length: size * PRINT_SIZE }, (_, i) =>
    i < PRINT_SIZE ? padding : (2 * Math.floor((random.fraction() * PRINT_STEPS) / 2) + 1) / PRINT_STEPS,
  )
  return [
    floats('token_styles', styles, [size, STYLE_AXES.length]),
    floats('token_prints', prints, [size, PRINT_SIZE]),
    integers('axis_0', [0]),
    integers('axis_1', [1]),
    integers('axis_2', [2]),
  ]
}

/**
 * What a prompt says, twice: `style`, float32 `[batch, axes]` in -1 to 1, adds up what its words mean. `print`, float32
 * `[batch, 8]` in 0 to 1, depends on every token and its place, so that prompts of one meaning differ as well.
 */
export const PROMPT_NODES: readonly NodeDefinition[] = [
  step('style_of_tokens', 'Gather', ['token_styles', 'prompt']),
  step('style_sum', 'ReduceSum', ['style_of_tokens', 'axis_1'], { keepdims: { int: 0 } }),
  step('style', 'Tanh', ['style_sum']),
  step('prompt_mask', 'Equal', ['prompt', 'prompt']),
  step('prompt_ones', 'Cast', ['prompt_mask'], { to: { int: 1 } }),
  step('positions', 'CumSum', ['prompt_ones', 'axis_1']),
  step('positions_of_prints', 'Unsqueeze', ['positions', 'axis_2']),
  step('print_of_tokens', 'Gather', ['token_prints', 'prompt']),
  step('placed_prints', 'Mul', ['print_of_tokens', 'positions_of_prints']),
  // Whole turns are taken off before the sum, so that long prompts lose no bits.
  step('whole_prints', 'Floor', ['placed_prints']),
  step('turned_prints', 'Sub', ['placed_prints', 'whole_prints']),
  step('print_sum', 'ReduceSum', ['turned_prints', 'axis_1'], { keepdims: { int: 0 } }),
  step('whole_sum', 'Floor', ['print_sum']),
  step('print', 'Sub', ['print_sum', 'whole_sum']),
]

/** The place of an axis in `style`. */
export function styleIndex(axis: StyleAxis): number {
  return STYLE_AXES.indexOf(axis)
}
