import { describeValue } from '../errors/describe-value.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { AudioClip } from './wav.ts'

/** The characters that have a tone; the place in the text is the index of the tone. */
export const TONE_CHARACTERS = `abcdefghijklmnopqrstuvwxyz0123456789 .,?!'-:;"()/`

/**
 * A tone is one frequency of each group at once, as on a telephone's keypad: character `i` has `low[floor(i / 7)]` and
 * `high[i % 7]`. All lie in the band of a telephone line, and farther apart than a window of 30 ms blurs them.
 */
export const TONE_FREQUENCIES_HZ = {
  low: [610, 730, 850, 970, 1090, 1210, 1330],
  high: [1530, 1780, 2030, 2280, 2530, 2780, 3030],
} as const

/** How long characters sound, and the silence after them; a sentence is followed by a longer one. */
export const TONE_TIMING_MS = { tone: 80, gap: 20, pause: 400 } as const

/** Tones go softly on and off for so long: a sudden start sounds at all frequencies. */
const RAMP_MS = 4

/** Of each of the two frequencies: together they stay below 1. */
const AMPLITUDE = 0.35

const MAX_TEXT_CHARACTERS = 10_000
const DEFAULT_SAMPLE_RATE_HZ = 16_000
const MIN_SAMPLE_RATE_HZ = 8000
const MAX_SAMPLE_RATE_HZ = 192_000

// The pause stands after the blank, so that a pause never has to be read as one.
const SENTENCE_END = /[.!?] $/

/**
 * Encodes a text as sound: one tone per character. Capitals become small letters. The empty text has no samples.
 *
 * @param sampleRateHz - 8000 to 192000; 16000 unless given
 * @returns one channel, at most 0.7 in amplitude
 * @throws {ToolkitError} USAGE_INVALID for a character without a tone, naming those that have one, for more than 10000
 * characters, and for another sample rate
 * @example
 * const bytes = encodeWav(encodeTones('hello world'))
 */
export function encodeTones(text: string, sampleRateHz: number = DEFAULT_SAMPLE_RATE_HZ): AudioClip {
  assertRate(sampleRateHz)
  const indices = toIndices(text)
  const starts: number[] = []
  const toSamples = (milliseconds: number): number => Math.round((milliseconds * sampleRateHz) / 1000)
  let milliseconds = 0
  for (let i = 0; i < indices.length; i++) {
    starts.push(toSamples(milliseconds))
    milliseconds += TONE_TIMING_MS.tone + TONE_TIMING_MS.gap
    const isLast = i === indices.length - 1
    if (!isLast && SENTENCE_END.test(text.slice(Math.max(0, i - 1), i + 1))) {
      milliseconds += TONE_TIMING_MS.pause
    }
  }
  const samples = new Float32Array(toSamples(milliseconds))
  indices.forEach((index, i) => writeTone(samples, starts[i] as number, { index, sampleRateHz }))
  return { sampleRateHz, channels: [samples] }
}

function writeTone(
  samples: Float32Array,
  start: number,
  { index, sampleRateHz }: { readonly index: number; readonly sampleRateHz: number },
): void {
  const { low, high } = TONE_FREQUENCIES_HZ
  const lowStep = (2 * Math.PI * (low[Math.floor(index / high.length)] as number)) / sampleRateHz
  const highStep = (2 * Math.PI * (high[index % high.length] as number)) / sampleRateHz
  const length = Math.round((TONE_TIMING_MS.tone * sampleRateHz) / 1000)
  const ramp = (RAMP_MS * sampleRateHz) / 1000
  for (let i = 0; i < length; i++) {
    const envelope = Math.min(1, (i + 0.5) / ramp, (length - i - 0.5) / ramp)
    samples[start + i] = AMPLITUDE * envelope * (Math.sin(lowStep * i) + Math.sin(highStep * i))
  }
}

function toIndices(text: string): readonly number[] {
  if (text.length > MAX_TEXT_CHARACTERS) {
    throw refusal(`at most ${MAX_TEXT_CHARACTERS} characters`, `${text.length}`)
  }
  return Array.from(text, (character) => {
    const index = TONE_CHARACTERS.indexOf(character.toLowerCase())
    if (index !== -1) return index
    throw refusal(`only the characters ${TONE_CHARACTERS}`, describeValue(character))
  })
}

function assertRate(sampleRateHz: number): void {
  const fits =
    Number.isInteger(sampleRateHz) && sampleRateHz >= MIN_SAMPLE_RATE_HZ && sampleRateHz <= MAX_SAMPLE_RATE_HZ
  if (fits) return
  throw refusal(
    `a sample rate of ${MIN_SAMPLE_RATE_HZ} to ${MAX_SAMPLE_RATE_HZ} Hz`,
    describeValue(sampleRateHz),
  )
}

function refusal(expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to encode text as tones: expected ${expected}, found ${found}`,
  )
}
