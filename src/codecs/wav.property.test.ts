import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codecLaws } from './codec.laws.ts'
import type { AudioClip } from './wav.ts'
import { decodeWav, encodeWav } from './wav.ts'

const clipOf = (sample: fc.Arbitrary<number>): fc.Arbitrary<AudioClip> =>
  fc.record({
    sampleRateHz: fc.integer({ min: 1, max: 0xffffffff }),
    channels: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(20)).chain(([channels, frames]) =>
      fc.array(
        fc.array(sample, { minLength: frames, maxLength: frames }).map((values) => Float32Array.from(values)),
        { minLength: channels, maxLength: channels },
      ),
    ),
  })

const bitsOf = ({ buffer, byteOffset, length }: Float32Array) => new Uint32Array(buffer, byteOffset, length)

test('always reads back float32 with every bit, NaN and -0 too', () => {
  fc.assert(
    fc.property(clipOf(fc.float()), (clip) => {
      const read = decodeWav(encodeWav(clip, 'float32'))
      expect(read.sampleRateHz).toBe(clip.sampleRateHz)
      expect(read.channels.map((samples) => bitsOf(samples))).toEqual(
        clip.channels.map((samples) => bitsOf(samples)),
      )
    }),
    { numRuns: 300 },
  )
})

test.each([
  { format: 'pcm8', bits: 8 },
  { format: 'pcm16', bits: 16 },
  { format: 'pcm24', bits: 24 },
] as const)('always reads back exactly a value that an integer of $format stands for', ({ format, bits }) => {
  const limit = 2 ** (bits - 1)
  const quantised = fc.integer({ min: -limit, max: limit - 1 }).map((integer) => integer / limit)
  fc.assert(
    fc.property(clipOf(quantised), (clip) => {
      expect(decodeWav(encodeWav(clip, format))).toEqual(clip)
    }),
    { numRuns: 200 },
  )
})

test('always reads back from pcm32 a multiple of 2^-24', () => {
  const quantised = fc.integer({ min: -(2 ** 24), max: 2 ** 24 }).map((integer) => integer / 2 ** 24)
  fc.assert(
    fc.property(clipOf(quantised), (clip) => {
      expect(decodeWav(encodeWav(clip, 'pcm32'))).toEqual(clip)
    }),
    { numRuns: 200 },
  )
})

test('never reads a file that was cut', () => {
  fc.assert(
    fc.property(
      clipOf(fc.float({ noNaN: true })),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (clip, share) => {
        const bytes = encodeWav(clip)
        expect(() => decodeWav(bytes.subarray(0, Math.floor(share * bytes.length)))).toThrow(/expected/)
      },
    ),
    { numRuns: 300 },
  )
})

test('never throws anything but DECODE_FAILED on a file with bytes changed', () => {
  const changes = fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { minLength: 1, maxLength: 4 })
  const bytes = encodeWav({ sampleRateHz: 8000, channels: [new Float32Array(8)] })
  fc.assert(
    fc.property(changes, (given) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, byte] of given) changed[at] = byte
      try {
        decodeWav(changed)
      } catch (error) {
        expect(error).toMatchObject({ code: 'DECODE_FAILED' })
      }
    }),
    { numRuns: 1000 },
  )
})

codecLaws('wav of float32', {
  codec: { encode: (clip) => encodeWav(clip, 'float32'), decode: (bytes) => decodeWav(bytes) },
  value: clipOf(fc.float()),
})
