import { ToolkitError } from '../errors/toolkit-error.ts'
import type { TensorSpec } from '../inference/model-signature.ts'
import { describeSpec, examplesOf, featureError, type FeatureCard, type FeatureSide } from './feature-card.ts'
import type { Feature } from './feature.ts'
import { assertResult } from './tensor-fit.ts'
import { readTranscriptCard, type TranscriptBinding } from './transcript-card.ts'

/** What was said, and when. */
export interface Transcript {
  readonly language: string
  /** What was said between two pauses, in order. */
  readonly segments: readonly TranscriptSegment[]
  /** The texts of all segments, one after the other. */
  readonly text: string
}

export interface TranscriptSegment {
  /** Seconds from the beginning of the sound, to the millisecond. */
  readonly start: number
  readonly end: number
  /** Begins with a blank where nothing else parts it from the segment before. */
  readonly text: string
}

/**
 * What is said in a sound, for outputs only. Bound to scores of symbols, `float32` `[batch, frames, symbols]`.
 *
 * In each frame the symbol with the highest score wins, of equal ones the first; NaN never does. Frames of one symbol in
 * a row are one; the blank, which is the symbol '', parts two equal ones. Without a symbol there is no text.
 */
export function createTranscriptFeature(card: FeatureCard, tensor: TensorSpec, side: FeatureSide): Feature {
  const { name } = card
  if (side === 'inputs') {
    throw featureError(name, `a transcript is an output, ${describeSpec(tensor)} of the inputs`)
  }
  const binding = readTranscriptCard(card, tensor)
  const symbolCount = binding.alphabet.length
  const [batch, frames] = tensor.shape as [string, number | string]
  // The last axis may be open in the model; the card knows its size.
  const filledTensor = { ...tensor, shape: [batch, frames, symbolCount] }
  return {
    name,
    kind: 'transcript',
    tensor,
    shape: [frames, symbolCount],
    examples: examplesOf(card, []),
    encode() {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to encode feature '${name}': expected a feature of an input, found a transcript, which is an output`,
      )
    },
    decode(result) {
      assertResult(name, filledTensor, result)
      const scores = result.data as Float32Array
      const [itemCount, frameCount] = result.shape as [number, number, number]
      const size = frameCount * symbolCount
      return Array.from({ length: itemCount }, (_, item) =>
        readTranscript(scores.subarray(item * size, (item + 1) * size), binding),
      )
    },
  }
}

/** A symbol that was heard from one frame up to another. */
interface Sound {
  readonly text: string
  readonly from: number
  readonly to: number
}

function readTranscript(scores: Float32Array, binding: TranscriptBinding): Transcript {
  const { frameSeconds, pauseSeconds, language } = binding
  const segments: TranscriptSegment[] = []
  let [text, start, end] = ['', 0, 0]
  const addSegment = (): void => {
    if (text === '') return
    const isParted = segments.length === 0 || /\s$/.test(segments.at(-1)?.text ?? '') || /^\s/.test(text)
    segments.push({ start: toSeconds(start), end: toSeconds(end), text: isParted ? text : ` ${text}` })
  }
  const toSeconds = (frame: number): number => Math.round(frame * frameSeconds * 1000) / 1000
  for (const sound of findSounds(scores, binding.alphabet)) {
    // Half a millisecond less: multiples of a frame's length are not exact.
    if ((sound.from - end) * frameSeconds > pauseSeconds - 5e-4 || text === '') {
      addSegment()
      text = ''
      start = sound.from
    }
    text += sound.text
    end = sound.to
  }
  addSegment()
  return { language, segments, text: segments.map((segment) => segment.text).join('') }
}

function findSounds(scores: Float32Array, alphabet: readonly string[]): readonly Sound[] {
  const sounds: Sound[] = []
  let last: number | undefined
  let from = 0
  const frameCount = scores.length / alphabet.length
  // One frame beyond the end, where no symbol is heard, ends the last sound.
  for (let frame = 0; frame <= frameCount; frame++) {
    const best = frame < frameCount ? findBest(scores, frame * alphabet.length, alphabet.length) : undefined
    if (best === last) continue
    const text = last === undefined ? '' : (alphabet[last] as string)
    if (text !== '') sounds.push({ text, from, to: frame })
    last = best
    from = frame
  }
  return sounds
}

/** The index of the highest score; undefined when all are NaN. */
function findBest(scores: Float32Array, offset: number, count: number): number | undefined {
  let best: number | undefined
  let highest = -Infinity
  for (let symbol = 0; symbol < count; symbol++) {
    const score = scores[offset + symbol] as number
    if (score > highest || (best === undefined && score === -Infinity)) {
      best = symbol
      highest = score
    }
  }
  return best
}
