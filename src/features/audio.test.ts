import { describe, expect, test } from 'vitest'
import { encodeTones } from '../codecs/tone-alphabet.ts'
import { encodeWav, type AudioClip } from '../codecs/wav.ts'
import type { Dtype } from '../tensor/dtype.ts'
import { createAudioFeature } from './audio.ts'
import { encode, problemOf } from './feature.laws.ts'

const bind = (
  shape: readonly (number | string)[],
  members: object = {},
  { dtype = 'float32', side = 'inputs' }: { dtype?: Dtype; side?: 'inputs' | 'outputs' } = {},
) =>
  createAudioFeature(
    { name: 'sound', kind: 'audio', tensor: 'x', sampleRateHz: 8000, ...members },
    { name: 'x', dtype, shape },
    side,
  )

const clipOf = (...channels: readonly (readonly number[])[]): AudioClip => ({
  sampleRateHz: 8000,
  channels: channels.map((samples) => Float32Array.from(samples)),
})

describe('encode', () => {
  const open = bind(['batch', 'samples'])

  test('keeps the samples of one channel, also beyond 1', () => {
    expect(encode(open, [clipOf([0, 0.5, -2]), clipOf([1, 0, 0])])).toEqual({
      dtype: 'float32',
      shape: [2, 3],
      data: Float32Array.of(0, 0.5, -2, 1, 0, 0),
    })
  })

  test('averages channels', () => {
    expect(encode(open, [clipOf([1, 0], [0.5, -1], [0, -0.5])]).data).toEqual(Float32Array.of(0.5, -0.5))
  })

  test('reads the bytes of a WAV file, also where they are a slice of a larger buffer', () => {
    const bytes = encodeWav(clipOf([0.5, -0.25], [0, 0]))
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    const slice = larger.subarray(3, 3 + bytes.length)
    expect(encode(open, [slice]).data).toEqual(Float32Array.of(0.25, -0.125))
  })

  test('brings sound to the rate of the model', () => {
    const tones = encodeTones('abc', 8000)
    const { shape, data } = encode(open, [encodeTones('abc', 48_000)])
    expect(shape).toEqual([1, 2400])
    const [samples] = tones.channels as readonly [Float32Array]
    // The soft beginning and end of a tone have frequencies that 8 kHz cannot hold.
    samples.forEach((sample, i) => expect(Math.abs(sample - (data[i] as number))).toBeLessThan(0.02))
  })

  test('fills a fixed length with silence or cuts', () => {
    const fixed = bind(['batch', 3])
    expect(encode(fixed, [clipOf([1]), clipOf([1, 2, 3, 4]), clipOf([])])).toEqual({
      dtype: 'float32',
      shape: [3, 3],
      data: Float32Array.of(1, 0, 0, 1, 2, 3, 0, 0, 0),
    })
  })

  test('takes sound without samples', () => {
    expect(encode(open, [clipOf([]), encodeWav(clipOf([]))])).toMatchObject({ shape: [2, 0] })
  })

  test('refuses sounds of unlike length where the model leaves it open', () => {
    expect(open.encode([{ value: clipOf([1, 2]) }, { value: clipOf([1]) }])).toEqual([
      {
        item: 1,
        feature: 'sound',
        code: 'feature-shape',
        message: 'must be sound of 2 samples as those before it in the batch, found 1',
      },
    ])
  })

  test.each([
    {
      name: 'text',
      value: 'hello.wav',
      want: 'feature-type: must be the bytes of a WAV file or an audio clip, found "hello.wav"',
    },
    {
      name: 'channels of unlike length',
      value: clipOf([1], [1, 2]),
      want: 'feature-type: must be the bytes of a WAV file or an audio clip, found an object with members sampleRateHz, channels',
    },
    {
      name: 'a clip without channels',
      value: { sampleRateHz: 8000, channels: [] },
      want: 'feature-type: must be the bytes of a WAV file or an audio clip, found an object with members sampleRateHz, channels',
    },
    {
      name: 'bytes of something else',
      value: Uint8Array.of(1, 2, 3),
      want: 'feature-audio: must be a WAV file that can be read, found 3 bytes: expected 12 bytes or more, found 3',
    },
    {
      name: 'a file that is cut',
      value: encodeWav(clipOf([1, 2, 3])).subarray(0, 46),
      want: 'feature-audio: must be a WAV file that can be read, found 46 bytes: expected 42 bytes in chunk "RIFF" at byte 0, found 38',
    },
    {
      name: 'sound that is too long',
      value: clipOf(new Array<number>(5).fill(0)),
      want: 'feature-audio: must be sound of at most 0.0005 seconds, found 0.000625',
    },
    {
      name: 'a sample that is no number',
      value: encodeWav(clipOf([0, 1], [0, NaN]), 'float32'),
      want: 'feature-audio: must be sound of finite samples, found NaN at frame 1',
    },
    {
      name: 'an infinite sample',
      value: clipOf([Infinity]),
      want: 'feature-audio: must be sound of finite samples, found Infinity at frame 0',
    },
    {
      name: 'a sample rate of another world',
      value: { ...clipOf([0]), sampleRateHz: 999 },
      want: 'feature-audio: must be sound of 1000 to 384000 samples per second, found 999',
    },
  ])('refuses $name, and has no group for it', ({ value, want }) => {
    const feature = bind(['batch', 'samples'], { maxSeconds: 0.0005 })
    expect(problemOf(feature, value)).toBe(want)
    expect(feature.groupOf?.({ value })).toBeUndefined()
  })

  test('refuses what would become too large at the rate of the model, and a batch that no tensor has room for', () => {
    const fast = bind(['batch', 'samples'], { sampleRateHz: 384_000 })
    const long = { sampleRateHz: 1000, channels: [new Float32Array(700_000)] }
    expect(problemOf(fast, long)).toBe(
      'feature-audio: must be sound of at most 268435456 samples at 384000 Hz, found 268800000',
    )
    const values = Array.from({ length: 257 }, () => ({ value: clipOf([0]) }))
    expect(bind(['batch', 2 ** 20]).encode(values)).toMatchObject([{ item: 256, code: 'feature-batch' }])
  })
})

describe('groupOf', () => {
  test('answers the number of samples at the rate of the model', () => {
    const feature = bind(['batch', 'samples'])
    expect(feature.groupOf?.({ value: clipOf([0, 0, 0]) })).toBe('3')
    expect(feature.groupOf?.({ value: encodeWav(encodeTones('ab', 48_000)) })).toBe('1600')
  })

  test('is absent where the model fixes the length', () => {
    expect(bind(['batch', 100])).not.toHaveProperty('groupOf')
  })
})

describe('decode', () => {
  test('gives one channel at the rate of the card, without a copy', () => {
    const feature = bind(['batch', 'samples'], {}, { side: 'outputs' })
    const data = Float32Array.of(0, 1, -1, 0.5)
    const clips = feature.decode({ dtype: 'float32', shape: [2, 2], data }) as readonly AudioClip[]
    expect(clips).toEqual([clipOf([0, 1]), clipOf([-1, 0.5])])
    expect(clips[1]?.channels[0]?.buffer).toBe(data.buffer)
  })

  test('throws RESPONSE_INVALID for another length than the signature says', () => {
    const feature = bind(['batch', 3], {}, { side: 'outputs' })
    const tensor = { dtype: 'float32', shape: [1, 2], data: new Float32Array(2) } as const
    expect(() => feature.decode(tensor)).toThrow(expect.objectContaining({ code: 'RESPONSE_INVALID' }))
  })
})

test('shows speech in tones, no longer than it takes itself', () => {
  const [first] = bind(['batch', 'samples']).examples as readonly [AudioClip]
  expect(first).toEqual(encodeTones('hello world', 16_000))
  const [short] = bind(['batch', 'samples'], { maxSeconds: 0.5 }).examples as readonly [AudioClip]
  expect(short.channels[0]).toHaveLength(8000)
})

test.each([
  {
    name: 'integers',
    shape: ['batch', 'samples'],
    dtype: 'int16' as const,
    want: "an audio needs a tensor [batch, samples] of float32, 'x' is int16 [batch, samples]",
  },
  { name: 'a tensor of rank 3', shape: ['batch', 1, 'samples'], want: "'x' is float32 [batch, 1, samples]" },
  { name: 'a fixed batch', shape: [1, 'samples'], want: "'x' is float32 [1, samples]" },
  {
    name: 'no sample rate',
    shape: ['batch', 'samples'],
    members: { sampleRateHz: undefined },
    want: "expected a whole number from 1000 to 384000 in 'sampleRateHz', found nothing",
  },
  {
    name: 'kilohertz',
    shape: ['batch', 'samples'],
    members: { sampleRateHz: 44.1 },
    want: "in 'sampleRateHz', found 44.1",
  },
  {
    name: 'no seconds',
    shape: ['batch', 'samples'],
    members: { maxSeconds: 0 },
    want: "a number above 0 in 'maxSeconds', found 0",
  },
  {
    name: 'a limit of an output',
    shape: ['batch', 'samples'],
    members: { maxSeconds: 3 },
    side: 'outputs' as const,
    want: "found 'maxSeconds'",
  },
])('refuses a card with $name', ({ shape, members, want, ...options }) => {
  expect(() => bind(shape, members, options)).toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID', message: expect.stringContaining(want) }),
  )
})
