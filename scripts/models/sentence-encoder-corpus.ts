import { learnMerges } from './training/byte-pair-merges.ts'
import { readCorpusLines } from './story-writer-corpus.ts'
import type { BytePairCard } from '../../src/features/byte-pair-tokenizer.ts'

const SPECIAL = ['<|padding|>'] as const
const MAX_MERGES = 900

/** Sentences about one thing: the encoder learns to put them near one another and far from all others. */
export type SentenceGroup = readonly string[]

/** Groups of sentences on one subject, written for this encoder, and the sentences of each story. */
export function readSentenceGroups(): SentenceGroup[] {
  const stories = readCorpusLines('stories.txt').map((story) => story.match(/[^.!?]+[.!?]/g) ?? [story])
  return [...readCorpusLines('paraphrases.txt').map((line) => line.split(' / ')), ...stories]
}

/** Learns the tokenizer of the sentence encoder: the member `tokenizer` of its model card. */
export function learnSentenceTokenizer(): BytePairCard {
  // Words come with the space before them, as the tokenizer will give them.
  const texts = readSentenceGroups()
    .flat()
    .map((text) => ` ${text.trim().toLowerCase()}`)
  return {
    kind: 'byte-pair',
    lowercase: true,
    leadingSpace: true,
    special: SPECIAL,
    merges: learnMerges(texts, MAX_MERGES),
  }
}
