import type { BytePairCard } from '../../src/features/byte-pair-tokenizer.ts'
import { createTokenizer } from '../../src/features/tokenizer.ts'
import { readTrainingDocuments, type Document } from './story-writer-corpus.ts'
import { learnMerges } from './training/byte-pair-merges.ts'

const SPECIAL = ['<|padding|>', '<|start|>', '<|end|>', '<|system|>', '<|user|>', '<|assistant|>'] as const
/** How many tokens the story writer knows. */
export const VOCABULARY_SIZE = 600

/** How many tokens the story writer sees: the last ones before the token it predicts. */
export const CONTEXT = 32

/** Learns the tokenizer of the story writer from its corpus: the member `tokenizer` of the model card. */
export function learnStoryTokenizer(): BytePairCard {
  const texts = readTrainingDocuments().flatMap((document) => document.map(({ text }) => text))
  return {
    kind: 'byte-pair',
    special: SPECIAL,
    merges: learnMerges(texts, VOCABULARY_SIZE - 256 - SPECIAL.length),
  }
}

/** Encodes documents as the story writer reads them, from its start token to its end token. */
export function encodeDocuments(card: BytePairCard, documents: readonly Document[]): number[][] {
  const tokenizer = createTokenizer(card, 'story_writer')
  const idOf = (name: (typeof SPECIAL)[number]) => tokenizer.special.get(name) as number
  return documents.map((document) => [
    idOf('<|start|>'),
    ...document.flatMap(({ role, text }) => [
      ...(role === 'story' ? [] : [idOf(`<|${role}|>`)]),
      ...tokenizer.encode(text),
    ]),
    idOf('<|end|>'),
  ])
}
