import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeMusicgenCard } from '../../scripts/models/musicgen-card.ts'
import { encodeWav, type AudioClip } from '../../src/codecs/wav.ts'
import { loadServedModel, type ServedModel } from './served-model.ts'

const RATE_HZ = 32_000
const PROMPTS = ['happy rock', 'energetic EDM', 'sad jazz']
const SILENCE: AudioClip = { sampleRateHz: RATE_HZ, channels: [new Float32Array()] }

let musicgen: ServedModel

beforeAll(async () => {
  musicgen = await loadServedModel('musicgen')
})
afterAll(() => musicgen.model.close())

async function play(
  prompts: readonly string[],
  melody: AudioClip | Uint8Array,
  seconds: number | readonly number[],
): Promise<readonly Float32Array[]> {
  const { clip } = await musicgen.infer({
    prompt: prompts,
    melody: prompts.map(() => melody),
    duration: prompts.map((_, i) => (typeof seconds === 'number' ? seconds : seconds[i])),
  })
  return (clip as AudioClip[]).map(({ sampleRateHz, channels }) => {
    expect([sampleRateHz, channels.length]).toEqual([RATE_HZ, 1])
    return channels[0] as Float32Array
  })
}

const playOne = async (prompt: string, melody: AudioClip, seconds: number) =>
  (await play([prompt], melody, seconds))[0] as Float32Array

const noteHz = (note: number) => 440 * 2 ** ((note - 69) / 12)

/** One sine after the other, each of half a second. Notes are numbered as in MIDI; 0 is a rest. */
function createMelody(notes: readonly number[], amplitude = 0.5): AudioClip {
  const half = RATE_HZ / 2
  const samples = Float32Array.from({ length: notes.length * half }, (_, i) => {
    const note = notes[Math.floor(i / half)] as number
    return note === 0 ? 0 : amplitude * Math.sin((2 * Math.PI * noteHz(note) * i) / RATE_HZ)
  })
  return { sampleRateHz: RATE_HZ, channels: [samples] }
}

/** Power at a frequency within 0.4 seconds, under a Hann window. */
function powerAt(samples: Float32Array, hz: number, startSeconds: number): number {
  const [start, length] = [Math.round(startSeconds * RATE_HZ), 0.4 * RATE_HZ]
  let [cosine, sine] = [0, 0]
  for (let i = 0; i < length; i++) {
    const weighted = (samples[start + i] as number) * Math.sin((Math.PI * i) / length) ** 2
    cosine += weighted * Math.cos((2 * Math.PI * hz * i) / RATE_HZ)
    sine += weighted * Math.sin((2 * Math.PI * hz * i) / RATE_HZ)
  }
  return cosine ** 2 + sine ** 2
}

/** The strongest of the notes from C4 to B5. */
function loudestNote(samples: Float32Array, startSeconds: number): number {
  const notes = Array.from({ length: 24 }, (_, i) => 60 + i)
  const powers = notes.map((note) => powerAt(samples, noteHz(note), startSeconds))
  return notes[powers.indexOf(Math.max(...powers))] as number
}

const isBounded = (samples: Float32Array) => samples.every((sample) => Math.abs(sample) <= 1)
const differs = (left: Float32Array, right: Float32Array) =>
  Buffer.compare(
    encodeWav({ sampleRateHz: RATE_HZ, channels: [left] }),
    encodeWav({ sampleRateHz: RATE_HZ, channels: [right] }),
  ) !== 0

describe('musicgen', () => {
  test('has the model card that its words give', async () => {
    const path = join(import.meta.dirname, '../../mocks/models/musicgen.model.yaml')
    expect(await readFile(path, 'utf8')).toBe(writeMusicgenCard())
  })

  test('always gives the duration, rounded to a sample, taken between 0.1 and 30 seconds', async () => {
    const duration = fc.oneof(fc.double({ min: 0.1, max: 2, noNaN: true }), fc.constantFrom(0.1, 0.125, 3))
    await fc.assert(
      fc.asyncProperty(duration, async (seconds) => {
        expect(await playOne('pop', SILENCE, seconds)).toHaveLength(Math.round(seconds * RATE_HZ))
      }),
      { numRuns: 30 },
    )
    expect(await playOne('pop', SILENCE, 30)).toHaveLength(960_000)
    expect(await playOne('pop', SILENCE, 1e9)).toHaveLength(960_000)
    expect(await playOne('pop', SILENCE, -1)).toHaveLength(3200)
  })

  test('always stays within -1 and 1, whatever the melody', async () => {
    const samples = fc.oneof(
      fc.float32Array({ maxLength: 5000, noNaN: true, noDefaultInfinity: true }),
      fc.constant(new Float32Array(4000).fill(3e38)),
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), samples, async (prompt, given) => {
        const melody = { sampleRateHz: RATE_HZ, channels: [given] }
        expect(isBounded(await playOne(prompt, melody, 0.3))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('always plays something else for another prompt, audible at 16 bits', async () => {
    const prompt = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...PROMPTS))
    await fc.assert(
      fc.asyncProperty(prompt, prompt, async (left, right) => {
        fc.pre(left !== right)
        const [one, other] = await play([left, right], SILENCE, 0.5)
        expect(differs(one!, other!)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    { name: 'in the order of words', left: 'a happy rock', right: 'a rock happy' },
    { name: 'in capitals', left: 'happy rock', right: 'Happy rock' },
    { name: 'in a blank at the end', left: 'happy rock', right: 'happy rock ' },
    { name: 'in one blank', left: '', right: ' ' },
    { name: 'in the order of letters', left: 'xqk', right: 'kqx' },
    { name: 'in the last of 3000 letters', left: 'a'.repeat(3000), right: `${'a'.repeat(2999)}b` },
    { name: 'in repetition', left: 'sad jazz', right: 'sad jazz sad jazz' },
  ])('tells prompts apart that differ $name', async ({ left, right }) => {
    const [one, other] = await play([left, right], createMelody([64, 67]), 0.5)
    expect(differs(one!, other!)).toBe(true)
  })

  test('follows the notes of the melody, and repeats them to the length', async () => {
    const notes = [72, 76, 79, 74]
    for (const prompt of PROMPTS) {
      const clip = await playOne(prompt, createMelody(notes), 4)
      const heard = notes.concat(notes).map((_, i) => loudestNote(clip, i / 2 + 0.05))
      expect(heard).toEqual([...notes, ...notes])
    }
  })

  test('hears a melody at any volume and plays nothing of a rest', async () => {
    const prompt = 'soft classical flute'
    const loud = await playOne(prompt, createMelody([72, 0, 79], 0.9), 1.5)
    const faint = await playOne(prompt, createMelody([72, 0, 79], 0.01), 1.5)
    for (const clip of [loud, faint]) {
      expect([loudestNote(clip, 0.05), loudestNote(clip, 1.05)]).toEqual([72, 79])
    }
    const [note, rest] = [0.05, 0.55].map((start) => powerAt(faint, noteHz(72), start)) as [number, number]
    expect(rest).toBeLessThan(note / 1000)
  })

  test('takes for a rest what is 26 dB below the loudest note', async () => {
    const [loud, faint] = [createMelody([72, 0]), createMelody([0, 79], 0.025)]
    const both = loud.channels[0]!.map((sample, i) => sample + faint.channels[0]![i]!)
    const clip = await playOne('soft classical flute', { ...SILENCE, channels: [both] }, 1)
    expect(powerAt(clip, noteHz(79), 0.55)).toBeLessThan(powerAt(clip, noteHz(72), 0.05) / 3000)
  })

  test('lets the melody itself be heard softly, over and over', async () => {
    const whistle = Float32Array.from(
      { length: RATE_HZ / 2 },
      (_, i) => 0.5 * Math.sin((2 * Math.PI * 6000 * i) / RATE_HZ),
    )
    const clip = await playOne('calm folk', { ...SILENCE, channels: [whistle] }, 2)
    for (const start of [0.05, 0.55, 1.55]) {
      expect(powerAt(clip, 6000, start)).toBeGreaterThan(100 * powerAt(clip, 5500, start))
    }
  })

  test('gives no clips for no prompts', async () => {
    expect(await play([], SILENCE, [])).toEqual([])
  })

  test('plays something else for another melody', async () => {
    const up = await playOne('folk', createMelody([60, 64]), 1)
    expect(differs(up, await playOne('folk', createMelody([64, 60]), 1))).toBe(true)
    expect(differs(up, await playOne('folk', createMelody([60, 64], 0.51), 1))).toBe(true)
  })

  test.each([
    { name: 'no samples', melody: SILENCE },
    { name: 'one sample', melody: { ...SILENCE, channels: [new Float32Array(1)] } },
    { name: 'silence', melody: { ...SILENCE, channels: [new Float32Array(50_000)] } },
  ])("plays the prompt's own motif for $name", async ({ melody }) => {
    const motif = await playOne('cheerful folk', SILENCE, 2)
    expect(Math.max(...motif)).toBeGreaterThan(0.1)
    expect(differs(motif, await playOne('cheerful folk', melody, 2))).toBe(false)
    expect(differs(motif, await playOne('cheerful piano', melody, 2))).toBe(true)
  })

  test('plays a major third for a happy prompt and a minor one for a sad one', async () => {
    for (const [prompt, isMajor] of [
      ['happy choir', true],
      ['sad choir', false],
    ] as const) {
      const clip = await playOne(prompt, createMelody([72, 72]), 1)
      const power = (note: number) => powerAt(clip, noteHz(note), 0.1)
      expect(power(76) > 4 * power(75)).toBe(isMajor)
      expect(power(75) > 4 * power(76)).toBe(!isMajor)
    }
  })

  test('beats the drum for techno and not for ambient', async () => {
    // Where the notes rest only the drum is left.
    const rest = { ...SILENCE, channels: [createMelody([72, 0]).channels[0]!] }
    const power = async (prompt: string) => {
      const clip = await playOne(prompt, rest, 1)
      return clip.subarray(16_000, 20_000).reduce((sum, sample) => sum + sample ** 2, 0) / 4000
    }
    expect(await power('techno')).toBeGreaterThan(0.01)
    expect(await power('ambient')).toBeLessThan(0.001)
  })

  test('gives the same bytes again, alone, and beside longer prompts', async () => {
    const melody = encodeWav(createMelody([60, 67, 64]))
    const together = await play(['sad jazz', 'a slow, dreamy and peaceful waltz for two pianos'], melody, 1)
    const [alone] = await play(['sad jazz'], melody, 1)
    expect(Buffer.compare(Buffer.from(together[0]!.slice().buffer), Buffer.from(alone!.slice().buffer))).toBe(
      0,
    )
  })

  test('is silent after the duration of an item that shares its batch with a longer one', async () => {
    const [short, long] = await play(['rock', 'rock'], SILENCE, [0.5, 1])
    expect(short).toHaveLength(32_000)
    expect(short!.subarray(16_000).every((sample) => sample === 0)).toBe(true)
    expect(short!.subarray(0, 14_000)).toEqual(long!.subarray(0, 14_000))
  })

  test('plays 8 seconds for three prompts within 500 ms', async () => {
    const melody = createMelody([60, 62, 64, 65])
    let fastest = Infinity
    for (let run = 0; run < 3; run++) {
      const start = performance.now()
      await play(PROMPTS, melody, 8)
      fastest = Math.min(fastest, performance.now() - start)
    }
    expect(fastest).toBeLessThan(500)
  })
})
