import type { Tensor } from '../tensor/tensor.ts'
import { memberError } from './card-member.ts'
import type { FeatureCard } from './feature-card.ts'
import type { FeatureProblem } from './feature.ts'
import { createTokenizer, type Tokenizer } from './tokenizer.ts'

/** How a tensor holds one text per item. */
export interface TextForm {
  /** Shape of one item. */
  readonly shape: readonly (number | string)[]
  readonly examples: readonly string[]
  /** Absent when the tensor holds the texts themselves. */
  readonly tokenizer?: Tokenizer
  /** A tensor of well-formed texts, or why the batch has no room in one. */
  encode(texts: readonly string[]): Tensor | readonly FeatureProblem[]
  /** Inputs of the model that the texts fill beside the tensor. */
  readonly companions?: readonly string[]
  /** Of a form with companions: all tensors by the name of the input. */
  encodeAll?(texts: readonly string[]): Readonly<Record<string, Tensor>> | readonly FeatureProblem[]
}

/** The tokenizer of a card. */
export function readTokenizer(card: FeatureCard): Tokenizer {
  if (card['tokenizer'] === undefined) throw memberError(card, 'tokenizer', 'an object')
  return createTokenizer(card['tokenizer'], `of feature '${card.name}'`)
}

const MAX_EXAMPLES = 3
const MAX_SEARCHED_TOKENS = 10_000
const WORD = /^ ?(\p{L}{3,})$/u

/** Some words that are tokens of their own. */
export function findExamples(tokenizer: Tokenizer): readonly string[] {
  const words: string[] = []
  const end = Math.min(tokenizer.vocabularySize, MAX_SEARCHED_TOKENS)
  for (let token = 0; token < end && words.length < MAX_EXAMPLES; token++) {
    const word = WORD.exec(tokenizer.decode([token]))?.[1]
    if (word !== undefined && !words.includes(word)) words.push(word)
  }
  return words.length > 0 ? words : ['hello']
}
