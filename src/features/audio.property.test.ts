import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeWav, encodeWav, type AudioClip } from '../codecs/wav.ts'
import { createAudioFeature } from './audio.ts'
import { encode, featureLaws } from './feature.laws.ts'

const bind = (length: number | string, side: 'inputs' | 'outputs' = 'inputs') =>
  createAudioFeature(
    { name: 'sound', kind: 'audio', tensor: 'x', sampleRateHz: 16_000 },
    { name: 'x', dtype: 'float32', shape: ['batch', length] },
    side,
  )

const samplesOf = (length: number) =>
  fc.float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true })

const clipOf = (length: number, sampleRateHz: number): fc.Arbitrary<AudioClip> =>
  fc.array(samplesOf(length), { minLength: 1, maxLength: 3 }).map((channels) => ({ sampleRateHz, channels }))

const anyClip = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(8000, 16_000, 44_100))
  .chain(([length, rate]) => clipOf(length, rate))
const wav = (clip: AudioClip) => encodeWav(clip, 'pcm16')
const file = wav({ sampleRateHz: 16_000, channels: [Float32Array.of(0.5, -0.5)] })

const wrong = fc.constantFrom<unknown>(
  '',
  null,
  1,
  {},
  [],
  { sampleRateHz: 16_000, channels: [[0]] },
  { sampleRateHz: 16_000, channels: [Float32Array.of(NaN)] },
  { sampleRateHz: 5, channels: [new Float32Array(1)] },
  file.subarray(0, 30),
  new Uint8Array(),
)

const value = fc.oneof(anyClip, anyClip.map(wav))
featureLaws('audio of fixed length', { feature: bind(20), value, wrong })
featureLaws('audio of open length', {
  feature: bind('samples'),
  // 12 samples at 48 kHz and 2 at 8 kHz are 4 at 16 kHz.
  value: fc.oneof(clipOf(12, 48_000), clipOf(4, 16_000).map(wav), clipOf(2, 8000)),
  wrong,
})

test('one channel at the rate of the model always comes back, also as a WAV file', () => {
  const feature = bind('samples')
  const batch = fc
    .integer({ min: 0, max: 20 })
    .chain((length) => fc.array(samplesOf(length), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(batch, (rows) => {
      const clips = rows.map((samples): AudioClip => ({ sampleRateHz: 16_000, channels: [samples] }))
      expect(feature.decode(encode(feature, clips))).toEqual(clips)
      const files = feature.decode(
        encode(
          feature,
          clips.map((clip) => encodeWav(clip, 'float32')),
        ),
      )
      expect(files).toEqual(clips)
      expect(decodeWav(encodeWav(files[0] as AudioClip, 'float32'))).toEqual(clips[0])
    }),
  )
})
