import { expect, test } from 'vitest'
import { encodeTones, TONE_CHARACTERS, TONE_FREQUENCIES_HZ, TONE_TIMING_MS } from './tone-alphabet.ts'

const samplesOf = (text: string, sampleRateHz?: number) =>
  encodeTones(text, sampleRateHz).channels[0] as Float32Array

/** Amplitude of one frequency, from the middle of a tone. */
function amplitudeAt(samples: Float32Array, frequency: number, sampleRateHz: number): number {
  let [cosine, sine] = [0, 0]
  const [start, end] = [0.01 * sampleRateHz, 0.07 * sampleRateHz]
  for (let i = start; i < end; i++) {
    const angle = (2 * Math.PI * frequency * i) / sampleRateHz
    const window = (1 - Math.cos((2 * Math.PI * (i - start)) / (end - start))) / 2
    cosine += window * (samples[i] as number) * Math.cos(angle)
    sine += window * (samples[i] as number) * Math.sin(angle)
  }
  return (4 * Math.hypot(cosine, sine)) / (end - start)
}

test('gives every character its own pair of frequencies, and hardly any of the others', () => {
  const { low, high } = TONE_FREQUENCIES_HZ
  const pairs = Array.from(TONE_CHARACTERS, (character) => {
    const samples = samplesOf(character)
    const heard = [...low, ...high].filter((frequency) => {
      const amplitude = amplitudeAt(samples, frequency, 16_000)
      // A Hann window of 60 ms lets less than a hundredth of a neighbour through.
      expect(amplitude < 0.0035 || Math.abs(amplitude - 0.35) < 0.0035).toBe(true)
      return amplitude > 0.1
    })
    expect(heard).toHaveLength(2)
    return heard.join(' ')
  })
  expect(new Set(pairs).size).toBe(49)
})

test('takes 0.1 seconds for a character at any rate and stays below 0.7', () => {
  for (const rate of [8000, 11_025, 44_100, 192_000]) {
    const clip = encodeTones('hello world', rate)
    expect(clip.sampleRateHz).toBe(rate)
    expect(clip.channels.map((samples) => samples.length)).toEqual([Math.round(1.1 * rate)])
    expect(clip.channels[0]?.every((sample) => Math.abs(sample) <= 0.7)).toBe(true)
  }
})

test('is silent between tones and for 0.4 seconds more after a sentence and its blank', () => {
  const { gap, pause } = { gap: TONE_TIMING_MS.gap / 1000, pause: TONE_TIMING_MS.pause / 1000 }
  const pausesOf = (text: string) => {
    const silences: number[] = []
    let length = 0
    for (const sample of samplesOf(text)) {
      if (sample === 0) length += 1
      else {
        if (length > 100) silences.push(length / 16_000)
        length = 0
      }
    }
    return silences
  }
  // The first sample of a tone is 0 as well.
  expect(pausesOf('abc').map((seconds) => seconds.toFixed(3))).toEqual([gap.toFixed(3), gap.toFixed(3)])
  expect(Math.max(...pausesOf('a. b'))).toBeCloseTo(gap + pause, 3)
  expect(Math.max(...pausesOf('a.b, c'))).toBeCloseTo(gap, 3)
  expect(samplesOf('a. ')).toHaveLength(4800)
})

test('writes capitals as small letters and nothing for an empty text', () => {
  expect(encodeTones('Hello WORLD')).toEqual(encodeTones('hello world'))
  expect(encodeTones('')).toEqual({ sampleRateHz: 16_000, channels: [new Float32Array()] })
})

test.each([
  {
    name: 'a letter with an accent',
    text: 'café',
    rate: 16_000,
    want: `only the characters ${TONE_CHARACTERS}, found "é"`,
  },
  { name: 'a character beyond U+FFFF', text: 'a🎵', rate: 16_000, want: 'found "🎵"' },
  { name: 'a line break', text: 'a\nb', rate: 16_000, want: 'found "\\n"' },
  {
    name: 'a long text',
    text: 'a'.repeat(10_001),
    rate: 16_000,
    want: 'at most 10000 characters, found 10001',
  },
  {
    name: 'a rate too low for the tones',
    text: 'a',
    rate: 7999,
    want: 'a sample rate of 8000 to 192000 Hz, found 7999',
  },
  { name: 'a broken rate', text: 'a', rate: 8000.5, want: 'found 8000.5' },
])('refuses $name', ({ text, rate, want }) => {
  expect(() => encodeTones(text, rate)).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringContaining(want) }),
  )
})
