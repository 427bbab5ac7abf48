import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { createBytePairTokenizer, type BytePairCard } from './byte-pair-tokenizer.ts'
import type { RefuseCard, Tokenizer, TokenizerKind } from './tokenizer-kind.ts'
import { createWordTokenizer, type WordCard } from './word-tokenizer.ts'

export type { Tokenizer } from './tokenizer-kind.ts'

/** How a model card describes a tokenizer. */
export type TokenizerCard = BytePairCard | WordCard

/** Tokenizer kinds by name; a new kind is one file and one line here. */
const TOKENIZER_KINDS: Readonly<Record<TokenizerCard['kind'] | 'hugging-face', TokenizerKind>> = {
  'byte-pair': createBytePairTokenizer,
  words: createWordTokenizer,
  // Those of features are read beforehand, see `card-files.ts`.
  'hugging-face': (_card, refuse) =>
    refuse(
      'a tokenizer of kind byte-pair or words: one of kind hugging-face is for features of kind text',
      'hugging-face',
    ),
}

/**
 * Creates the tokenizer of a model card.
 *
 * @param card - the member of the card, as parsed from YAML
 * @param label - how messages call the card, usually its file name
 * @throws {ToolkitError} MODEL_INVALID naming the member, what was expected and what was found
 */
export function createTokenizer(card: unknown, label: string): Tokenizer {
  const refuse: RefuseCard = (expected, found) => {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read the tokenizer of model card ${label}: expected ${expected}, found ${describeValue(found)}`,
    )
  }
  if (isTokenizer(card)) return card
  if (typeof card !== 'object' || card === null || Array.isArray(card)) {
    return refuse("an object with 'kind'", card)
  }
  const { kind } = card as { kind?: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(TOKENIZER_KINDS, kind)) {
    return refuse(`one of ${Object.keys(TOKENIZER_KINDS).join(', ')} in 'kind'`, kind)
  }
  return TOKENIZER_KINDS[kind as keyof typeof TOKENIZER_KINDS](
    card as Readonly<Record<string, unknown>>,
    refuse,
  )
}

/** A tokenizer that was made of a file before. YAML holds no functions. */
function isTokenizer(card: unknown): card is Tokenizer {
  return isRecord(card) && typeof card['encode'] === 'function'
}
