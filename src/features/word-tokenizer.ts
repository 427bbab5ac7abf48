import { assertMembers, readTexts, takeBytes, type RefuseCard, type Tokenizer } from './tokenizer-kind.ts'

/** A tokenizer with one token per known word, for classifiers. */
export interface WordCard {
  readonly kind: 'words'
  /** Words in lower case; the place in the list is the id. */
  readonly vocabulary: readonly string[]
  /** The id of every word that is not in the vocabulary. */
  readonly unknown: number
  /** The id that fills up a short text; no text contains it. */
  readonly padding?: number
}

// Letters, marks and digits; an apostrophe inside a word belongs to it.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Creates a tokenizer of words: lower-cased runs of letters, marks and digits; everything between them is dropped.
 * Decoding therefore gives the words with one space between them, not the text.
 */
export function createWordTokenizer(card: Readonly<Record<string, unknown>>, refuse: RefuseCard): Tokenizer {
  assertMembers(card, ['kind', 'vocabulary', 'unknown', 'padding'], refuse)
  const vocabulary = readTexts(card['vocabulary'], 'vocabulary', refuse)
  const readId = (member: 'unknown' | 'padding'): number => {
    const id = card[member]
    if (typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < vocabulary.length) return id
    return refuse(`a whole number from 0 to ${vocabulary.length - 1} in '${member}'`, id)
  }
  const unknown = readId('unknown')
  const special = new Map([[vocabulary[unknown] as string, unknown]])
  if (card['padding'] !== undefined) {
    const padding = readId('padding')
    if (padding === unknown) return refuse("another id in 'padding' than in 'unknown'", padding)
    special.set(vocabulary[padding] as string, padding)
  }
  const ids = new Map<string, number>()
  const utf8 = new TextEncoder()
  const bytes = vocabulary.map((word, id) => {
    if (special.has(word)) return new Uint8Array()
    if (word.match(WORD)?.[0] !== word || word !== word.toLowerCase()) {
      refuse(`a word in lower case in vocabulary[${id}]`, word)
    }
    ids.set(word, id)
    return utf8.encode(word)
  })
  return {
    vocabularySize: vocabulary.length,
    special,
    encode: (text) => (text.toLowerCase().match(WORD) ?? []).map((word) => ids.get(word) ?? unknown),
    decode: (tokens) =>
      tokens
        .filter((token) => takeBytes(bytes, token).length > 0)
        .map((token) => vocabulary[token])
        .join(' '),
    bytesOf: (token) => takeBytes(bytes, token),
  }
}
