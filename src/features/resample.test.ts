import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resample, resampledLength } from './resample.ts'

const sine = (frequency: number, rate: number, seconds = 0.1) =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, i) =>
    Math.sin((2 * Math.PI * frequency * i) / rate),
  )

/** The greatest difference away from the ends, beyond which there is silence. */
function distance(left: Float32Array, right: Float32Array): number {
  expect(left).toHaveLength(right.length)
  let greatest = 0
  for (let i = Math.floor(left.length / 4); i < (left.length * 3) / 4; i++) {
    greatest = Math.max(greatest, Math.abs((left[i] as number) - (right[i] as number)))
  }
  return greatest
}

test.each([
  [48_000, 16_000],
  [44_100, 16_000],
  [8000, 32_000],
  [22_050, 32_000],
  [16_000, 44_100],
  [31_999, 32_000],
])('keeps a tone of 1 kHz within 1 %% from %i to %i Hz', (fromHz, toHz) => {
  const resampled = resample(sine(1000, fromHz), { fromHz, toHz })
  expect(distance(resampled, sine(1000, toHz))).toBeLessThan(0.01)
})

test('keeps a tone of 3 kHz within 1 % from telephone to studio rate', () => {
  expect(
    distance(resample(sine(3000, 8000), { fromHz: 8000, toHz: 48_000 }), sine(3000, 48_000)),
  ).toBeLessThan(0.01)
})

test('removes a tone that the lower rate cannot hold, which would sound as another one', () => {
  const resampled = resample(sine(11_000, 48_000), { fromHz: 48_000, toHz: 16_000 })
  expect(distance(resampled, new Float32Array(resampled.length))).toBeLessThan(0.005)
})

test('keeps a constant exactly within float32, except at the ends', () => {
  const resampled = resample(new Float32Array(1000).fill(0.5), { fromHz: 44_100, toHz: 16_000 })
  expect(distance(resampled, new Float32Array(resampled.length).fill(0.5))).toBeLessThan(1e-6)
})

test('does not copy samples that have the rate already', () => {
  const samples = sine(440, 8000)
  expect(resample(samples, { fromHz: 8000, toHz: 8000 })).toBe(samples)
})

test('always gives the announced number of samples, none above 2.5 times the loudest', () => {
  const rate = fc.integer({ min: 1000, max: 384_000 })
  const samples = fc.float32Array({ maxLength: 40, min: -1, max: 1, noNaN: true })
  fc.assert(
    fc.property(samples, rate, rate, (given, fromHz, toHz) => {
      const resampled = resample(given, { fromHz, toHz })
      expect(resampled).toHaveLength(Math.round((given.length * toHz) / fromHz))
      expect(resampledLength(given.length, { fromHz, toHz })).toBe(resampled.length)
      const greatest = given.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      expect(resampled.every((sample) => Math.abs(sample) <= 2.5 * greatest)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
