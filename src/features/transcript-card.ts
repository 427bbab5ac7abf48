import { describeValue } from '../errors/describe-value.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { ABOVE_ZERO, memberError, readNumber } from './card-member.ts'
import { assertMembers, describeSpec, featureError, hasBatchAxis, type FeatureCard } from './feature-card.ts'

/** What a card says about transcripts. */
export interface TranscriptBinding {
  /** What each symbol stands for; '' is the blank. */
  readonly alphabet: readonly string[]
  readonly frameSeconds: number
  /** Silence of this length or more parts two segments. */
  readonly pauseSeconds: number
  readonly language: string
}

const DEFAULT_PAUSE_SECONDS = 0.3

/** @throws {ToolkitError} MODEL_INVALID when the tensor cannot hold scores of symbols, or the card does not fit */
export function readTranscriptCard(card: FeatureCard, tensor: TensorSpec): TranscriptBinding {
  const { dtype, shape } = tensor
  assertMembers(card, ['alphabet', 'frameSeconds', 'pauseSeconds', 'language'])
  const alphabet = readAlphabet(card)
  const symbols = shape[2]
  const fits = shape.length === 3 && (typeof symbols === 'string' || symbols === alphabet.length)
  if (dtype !== 'float32' || !hasBatchAxis(tensor) || !fits) {
    throw featureError(
      card.name,
      `a transcript of ${alphabet.length} symbols needs a tensor [batch, frames, ${alphabet.length}] of float32, ` +
        describeSpec(tensor),
    )
  }
  const frameSeconds = readNumber(card, 'frameSeconds', ABOVE_ZERO)
  if (frameSeconds === undefined) throw memberError(card, 'frameSeconds', ABOVE_ZERO.expected)
  const language = card['language']
  if (typeof language !== 'string') throw memberError(card, 'language', 'text')
  const pauseSeconds = readNumber(card, 'pauseSeconds', ABOVE_ZERO) ?? DEFAULT_PAUSE_SECONDS
  return { alphabet, frameSeconds, pauseSeconds, language }
}

function readAlphabet(card: FeatureCard): readonly string[] {
  const alphabet = card['alphabet']
  if (!Array.isArray(alphabet) || alphabet.length === 0)
    throw memberError(card, 'alphabet', 'a list of texts')
  const known = new Set<string>()
  alphabet.forEach((symbol: unknown, i) => {
    const expected = typeof symbol === 'string' ? 'a text that is not in the list before' : 'text'
    if (typeof symbol !== 'string' || known.has(symbol)) {
      const found = describeValue(symbol)
      throw featureError(card.name, `expected ${expected} in alphabet[${i}], found ${found}`)
    }
    known.add(symbol)
  })
  return alphabet as readonly string[]
}
