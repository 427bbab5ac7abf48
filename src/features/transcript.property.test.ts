import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranscriptFeature, type Transcript } from './transcript.ts'

const ALPHABET = ['', 'a', 'b', ' ']

const feature = createTranscriptFeature(
  {
    name: 'speech',
    kind: 'transcript',
    tensor: 'y',
    alphabet: ALPHABET,
    frameSeconds: 0.02,
    pauseSeconds: 0.06,
    language: 'none',
  },
  { name: 'y', dtype: 'float32', shape: ['batch', 'frames', 4] },
  'outputs',
)

function read(frames: readonly (readonly number[])[], itemCount = 1): readonly Transcript[] {
  const shape = [itemCount, frames.length / itemCount, 4]
  return feature.decode({
    dtype: 'float32',
    shape,
    data: Float32Array.from(frames.flat()),
  }) as readonly Transcript[]
}

const score = fc.oneof(fc.constantFrom(0, 1, NaN, -Infinity), fc.float())
const frame = fc.array(score, { minLength: 4, maxLength: 4 })

test('a text that is spelt out with a blank after each symbol always comes back', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 30 })
  const lengths = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(texts, lengths, (text, frameCounts) => {
      const frames = Array.from(text).flatMap((symbol, i) => {
        const oneHot = ALPHABET.map((other) => Number(other === symbol))
        return [...new Array<number[]>(frameCounts[i] as number).fill(oneHot), [1, 0, 0, 0]]
      })
      expect(read(frames)[0]?.text).toBe(text)
    }),
  )
})

test('segments are always in order, within the sound, a pause apart, and together the text', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 60 }), (frames) => {
      const { segments, text } = read(frames)[0] as Transcript
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      let earliest = 0
      for (const { start, end, text: part } of segments) {
        expect(part).not.toBe('')
        expect(start).toBeGreaterThanOrEqual(earliest)
        expect(end).toBeGreaterThan(start)
        earliest = end + 0.059
      }
      expect(segments.at(-1)?.end ?? 0).toBeLessThanOrEqual(frames.length * 0.02 + 1e-9)
    }),
  )
})

test('an item of a batch always has the transcript that it has alone', () => {
  const batch = fc
    .integer({ min: 1, max: 12 })
    .chain((length) =>
      fc.array(fc.array(frame, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
    )
  fc.assert(
    fc.property(batch, (items) => {
      expect(read(items.flat(), items.length)).toEqual(items.flatMap((frames) => read(frames)))
    }),
  )
})
