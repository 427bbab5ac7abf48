import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeTones, TONE_CHARACTERS } from '../../src/codecs/tone-alphabet.ts'
import { decodeWav, encodeWav, type AudioClip, type SampleFormat } from '../../src/codecs/wav.ts'
import type { Transcript } from '../../src/features/transcript.ts'
import { createRandom } from '../../src/random/random.ts'
import { loadServedModel, type ServedModel } from './served-model.ts'

let whisper: ServedModel

beforeAll(async () => {
  whisper = await loadServedModel('whisper')
})
afterAll(() => whisper.model.close())

async function hear(...sounds: readonly (AudioClip | Uint8Array)[]): Promise<readonly Transcript[]> {
  const { transcript } = await whisper.infer({ audio: sounds })
  return transcript as Transcript[]
}

const textOf = async (sound: AudioClip | Uint8Array) => (await hear(sound))[0]?.text

const text = fc.string({ unit: fc.constantFrom(...TONE_CHARACTERS), maxLength: 60 })

/** Gaussian numbers by the Box-Muller transform. */
function createNoise(length: number, deviation: number, seed: number): Float32Array {
  const random = createRandom(seed).stream('noise')
  return Float32Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.fraction()))
    return deviation * radius * Math.cos(2 * Math.PI * random.fraction())
  })
}

/** The clip after some milliseconds of silence, at another volume, in noise of a level relative to the tones. */
function disturb(
  { sampleRateHz, channels }: AudioClip,
  { delayMs = 0, volume = 1, noiseDb = -Infinity, seed = 1 },
): AudioClip {
  const delay = Math.round((delayMs * sampleRateHz) / 1000)
  const [samples] = channels as readonly [Float32Array]
  // Two sines of amplitude 0.35 have the root mean square 0.35.
  const disturbed = createNoise(samples.length + 2 * delay, 0.35 * 10 ** (noiseDb / 20), seed)
  samples.forEach((sample, i) => (disturbed[delay + i]! += sample))
  return { sampleRateHz, channels: [disturbed.map((sample) => sample * volume)] }
}

describe('whisper', () => {
  test('has the tone alphabet in its card', () => {
    const [feature] = whisper.features.outputs
    expect(feature?.shape).toEqual(['frames', TONE_CHARACTERS.length + 1])
    return expect(textOf(encodeTones(TONE_CHARACTERS))).resolves.toBe(TONE_CHARACTERS)
  })

  test('always hears exactly the text of a WAV file in tones', async () => {
    const formats = fc.constantFrom<SampleFormat>('pcm8', 'pcm16', 'pcm24', 'float32')
    const rates = fc.constantFrom(8000, 11_025, 16_000, 22_050, 44_100, 48_000)
    await fc.assert(
      fc.asyncProperty(text, formats, rates, async (said, format, rate) => {
        expect(await textOf(encodeWav(encodeTones(said, rate), format))).toBe(said)
      }),
      { numRuns: 60 },
    )
  })

  test('always hears exactly the text at any moment and volume, in noise of -20 dB', async () => {
    const disturbance = fc.record({
      delayMs: fc.integer({ min: 0, max: 500 }),
      volume: fc.constantFrom(0.02, 0.1, 0.7, 1),
      noiseDb: fc.constant(-20),
      seed: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(text, disturbance, async (said, options) => {
        expect(await textOf(encodeWav(disturb(encodeTones(said), options)))).toBe(said)
      }),
      { numRuns: 60 },
    )
  })

  test('hears the text in noise of -10 dB, at 8 bits and at 48 kHz in stereo', async () => {
    const said = 'the quick brown fox jumps over 13 lazy dogs, twice!'
    const noisy = disturb(encodeTones(said, 48_000), { noiseDb: -10, delayMs: 33 })
    const [samples] = noisy.channels as readonly [Float32Array]
    const stereo = { ...noisy, channels: [samples, new Float32Array(samples.length)] }
    expect(await textOf(encodeWav(stereo, 'pcm8'))).toBe(said)
  })

  test('gives phrases with their times', async () => {
    const [transcript] = await hear(encodeTones('Good morning. How are you? a.b'))
    expect(transcript?.segments.map((segment) => segment.text)).toEqual([
      'good morning. ',
      'how are you? ',
      'a.b',
    ])
    expect(transcript?.language).toBe('english')
    // 14 characters, a pause of 0.4 s, 13 characters, another pause, 3 characters.
    const want = [
      [0, 1.38],
      [1.8, 3.08],
      [3.5, 3.78],
    ]
    transcript?.segments.forEach(({ start, end }, i) => {
      expect(Math.abs(start - want[i]![0]!)).toBeLessThan(0.03)
      expect(Math.abs(end - want[i]![1]!)).toBeLessThan(0.03)
    })
  })

  test('answers every item of a batch for itself', async () => {
    const loud = encodeTones('a loud one')
    const quiet = disturb(encodeTones('whispered!'), { volume: 0.001 })
    const silent = { sampleRateHz: 16_000, channels: [new Float32Array(16_000)] }
    expect((await hear(loud, quiet, silent)).map((one) => one.text)).toEqual(['a loud one', 'whispered!', ''])
  })

  test.each([
    { name: 'no samples', samples: new Float32Array() },
    { name: 'silence', samples: new Float32Array(32_000) },
    { name: 'a constant', samples: new Float32Array(32_000).fill(0.5) },
    { name: 'noise', samples: createNoise(160_000, 0.3, 5) },
    { name: 'faint noise', samples: createNoise(160_000, 1e-4, 6) },
    { name: 'one tone alone', samples: Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i * 0.3)) },
    {
      name: 'clicks',
      samples: Float32Array.from({ length: 16_000 }, (_, i) => Number(i % 1600 === 0)),
    },
  ])('gives an empty text and no segments for $name', async ({ samples }) => {
    const silent = { language: 'english', segments: [], text: '' }
    expect(await hear({ sampleRateHz: 16_000, channels: [samples] })).toEqual([silent])
  })

  test('gives another text when one tone is another', async () => {
    const clip = encodeTones('cat')
    clip.channels[0]?.set(encodeTones('u').channels[0] ?? [], 1600)
    expect(await textOf(clip)).toBe('cut')
  })

  test('hears 30 seconds within 200 ms, reading the file included', async () => {
    const said = 'all work and no play. '.repeat(11)
    const file = encodeWav(encodeTones(said, 48_000))
    const { channels } = decodeWav(file)
    expect((channels[0]?.length ?? 0) / 48_000).toBeGreaterThan(25)
    let fastest = Infinity
    for (let run = 0; run < 5; run++) {
      const start = performance.now()
      expect(await textOf(file)).toBe(said)
      fastest = Math.min(fastest, performance.now() - start)
    }
    expect(fastest).toBeLessThan(200)
  })
})
