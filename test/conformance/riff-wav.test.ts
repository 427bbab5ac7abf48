import { expect, test } from 'vitest'
import type { SampleFormat } from '../../src/codecs/wav.ts'
import { decodeWav, encodeWav } from '../../src/codecs/wav.ts'

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))

// Written by the module wave of Python 3.11.
const written: {
  name: string
  format: SampleFormat
  hex: string
  sampleRateHz: number
  channels: number[][]
}[] = [
  {
    name: '8 bits mono',
    format: 'pcm8',
    hex: '524946462a00000057415645666d74201000000001000100401f0000401f00000100080064617461060000000001408081ff',
    sampleRateHz: 8000,
    channels: [[-1, -127 / 128, -0.5, 0, 1 / 128, 127 / 128]],
  },
  {
    name: '16 bits stereo',
    format: 'pcm16',
    hex: '524946463000000057415645666d74201000000001000200803e000000fa000004001000646174610c0000000080ff7fffff010000000040',
    sampleRateHz: 16000,
    channels: [
      [-1, -1 / 32768, 0],
      [32767 / 32768, 1 / 32768, 0.5],
    ],
  },
  {
    name: '32 bits mono',
    format: 'pcm32',
    hex: '524946463400000057415645666d7420100000000100010080bb000000ee020004002000646174611000000000000080ffffff7fffffffff00000040',
    sampleRateHz: 48000,
    // 2^31 - 1 needs 31 bits and float32 holds 24: it is read as 1, which is written as 2^31 - 1 again.
    channels: [[-1, 1, -(2 ** -31), 0.5]],
  },
  {
    name: '16 bits without a frame',
    format: 'pcm16',
    hex: '524946462400000057415645666d74201000000001000100401f0000803e0000020010006461746100000000',
    sampleRateHz: 8000,
    channels: [[]],
  },
]

test.each(written)('reads and writes $name as Python does', ({ format, hex, sampleRateHz, channels }) => {
  const clip = { sampleRateHz, channels: channels.map((samples) => Float32Array.from(samples)) }
  expect(decodeWav(bytesOf(hex))).toEqual(clip)
  expect(encodeWav(clip, format)).toEqual(bytesOf(hex))
})

test.each([
  {
    name: '24 bits',
    hex: '524946463300000057415645666d7420100000000100010044ac0000cc04020003001800646174610f000000000080ffff7fffffff000000010000',
    samples: [-1, 8388607 / 8388608, -1 / 8388608, 0, 1 / 8388608],
  },
  {
    name: '8 bits',
    hex: '524946462700000057415645666d74201000000001000100401f0000401f00000100080064617461030000000080ff',
    samples: [-1, 0, 127 / 128],
  },
])('reads $name of odd length, to which Python adds no padding', ({ hex, samples }) => {
  expect(decodeWav(bytesOf(hex)).channels).toEqual([Float32Array.from(samples)])
})

test('adds the padding of a chunk of odd length, counted by RIFF and not by the chunk', () => {
  const bytes = encodeWav({ sampleRateHz: 8000, channels: [Float32Array.of(-1, 0, 127 / 128)] }, 'pcm8')
  expect(bytes).toEqual(
    bytesOf(
      '524946462800000057415645666d74201000000001000100401f0000401f00000100080064617461030000000080ff00',
    ),
  )
})
