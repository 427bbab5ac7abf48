import { expect, test } from 'vitest'
import type { SampleFormat } from './wav.ts'
import { decodeWav, encodeWav } from './wav.ts'

const clip = { sampleRateHz: 16_000, channels: [Float32Array.of(0.5, -0.25), Float32Array.of(0, 1)] }

/** Writes a chunk with its padding; `size` lies about its length. */
function chunk(id: string, content: readonly number[], size = content.length): number[] {
  const sizeBytes = [size, size >>> 8, size >>> 16, size >>> 24].map((byte) => byte & 255)
  return [...ascii(id), ...sizeBytes, ...content, ...(content.length % 2 === 1 ? [0] : [])]
}
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
const riff = (content: readonly number[], size?: number) =>
  Uint8Array.from(chunk('RIFF', [...ascii('WAVE'), ...content], size))
/** A fmt chunk of one channel at 8000 Hz. */
interface Fmt {
  tag?: number
  channels?: number
  bits?: number
  block?: number
  rate?: number
}
const fmt = ({ tag = 1, channels = 1, bits = 16, block = (channels * bits) / 8, rate = 8000 }: Fmt = {}) =>
  chunk('fmt ', [
    tag & 255,
    tag >> 8,
    channels,
    0,
    rate & 255,
    rate >> 8,
    0,
    0,
    0,
    0,
    0,
    0,
    block,
    0,
    bits,
    0,
  ])
const data = chunk('data', [0, 0x40])
const extensible = (tag: number, bits: number, family = 0x71) =>
  chunk('fmt ', [
    ...fmt({ tag: 0xfffe, bits }).slice(8),
    ...[22, 0, bits - 4, 0, 4, 0, 0, 0, tag, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, family],
  ])

test.each([
  {
    name: 'unknown chunks around it, one of odd length',
    content: [...chunk('LIST', [1, 2, 3]), ...fmt(), ...data, ...chunk('id3 ', [1])],
  },
  { name: 'WAVE_FORMAT_EXTENSIBLE', content: [...extensible(1, 16), ...data] },
  { name: 'bytes after the last chunk that make no chunk', content: [...fmt(), ...data, 1, 2, 3, 4] },
])('reads samples with $name', ({ content }) => {
  expect(decodeWav(riff(content)).channels).toEqual([Float32Array.of(0.5)])
})

test('reads float samples of WAVE_FORMAT_EXTENSIBLE', () => {
  const content = [...extensible(3, 32), ...chunk('data', [0, 0, 0x80, 0x3f])]
  expect(decodeWav(riff(content)).channels).toEqual([Float32Array.of(1)])
})

test('skips what follows the RIFF chunk', () => {
  const bytes = Uint8Array.from([...riff([...fmt(), ...data]), ...chunk('data', [1, 2])])
  expect(decodeWav(bytes).channels).toEqual([Float32Array.of(0.5)])
})

test('reads to the end when the sizes of RIFF and data are unknown', () => {
  const streamed = riff([...fmt(), ...chunk('data', [0, 0x40, 0, 0x20], 0xffffffff)], 0xffffffff)
  expect(decodeWav(streamed).channels).toEqual([Float32Array.of(0.5, 0.25)])
})

test('reads a slice at an odd offset', () => {
  const bytes = encodeWav(clip, 'float32')
  const backing = new Uint8Array(bytes.length + 6).fill(255)
  backing.set(bytes, 3)
  expect(decodeWav(backing.subarray(3, 3 + bytes.length))).toEqual(clip)
})

test.each([
  { name: 'no bytes', bytes: new Uint8Array(0), message: /expected 12 bytes or more, found 0/ },
  {
    name: 'another form',
    bytes: Uint8Array.from(ascii('RIFX\0\0\0\0WAVE')),
    message: /expected RIFF and WAVE, found "RIFX WAVE"/,
  },
  {
    name: 'a RIFF size beyond the bytes',
    bytes: riff([...fmt(), ...data], 1000),
    message: /expected 1000 bytes in chunk "RIFF" at byte 0, found 38/,
  },
  {
    name: 'a data size beyond the RIFF chunk',
    bytes: riff([...fmt(), ...chunk('data', [0, 0], 4)]),
    message: /expected 4 bytes in chunk "data" at byte 36, found 2/,
  },
  {
    name: 'an unknown size of another chunk',
    bytes: riff([...fmt(), ...chunk('LIST', [0, 0], 0xffffffff), ...data]),
    message: /expected 4294967295 bytes in chunk "LIST"/,
  },
  {
    name: 'data before fmt',
    bytes: riff([...data, ...fmt()]),
    message: /a fmt chunk before the data, found none/,
  },
  { name: 'no data', bytes: riff(fmt()), message: /found no data chunk/ },
  { name: 'no chunk', bytes: riff([]), message: /found no fmt chunk/ },
  {
    name: 'data twice',
    bytes: riff([...fmt(), ...data, ...data]),
    message: /one data chunk, found a second at byte 46/,
  },
  {
    name: 'half a frame',
    bytes: riff([...fmt({ channels: 2 }), ...data]),
    message: /whole frames of 4 bytes, found a data chunk of 2 bytes/,
  },
  {
    name: 'a short fmt chunk',
    bytes: riff([...chunk('fmt ', [1, 0]), ...data]),
    message: /a fmt chunk of 16 bytes or more, found 2/,
  },
  {
    name: 'A-law',
    bytes: riff([...fmt({ tag: 6, bits: 8 }), ...data]),
    message: /found A-law \(format tag 0x0006\) of 8 bits/,
  },
  { name: 'mu-law', bytes: riff([...fmt({ tag: 7, bits: 8 }), ...data]), message: /found mu-law/ },
  { name: 'ADPCM', bytes: riff([...fmt({ tag: 2, bits: 4 }), ...data]), message: /found Microsoft ADPCM/ },
  { name: 'IMA ADPCM', bytes: riff([...fmt({ tag: 0x11, bits: 4 }), ...data]), message: /found IMA ADPCM/ },
  {
    name: 'MP3',
    bytes: riff([...fmt({ tag: 0x55, bits: 0 }), ...data]),
    message: /found MP3 \(format tag 0x0055\)/,
  },
  {
    name: 'a tag nobody knows',
    bytes: riff([...fmt({ tag: 0x1234 }), ...data]),
    message: /found unknown \(format tag 0x1234\)/,
  },
  {
    name: 'A-law in an extensible format',
    bytes: riff([...extensible(6, 8), ...data]),
    message: /found A-law/,
  },
  {
    name: 'another family of extensible formats',
    bytes: riff([...extensible(1, 16, 0x72), ...data]),
    message: /of a known family/,
  },
  {
    name: 'a short extensible format',
    bytes: riff([...fmt({ tag: 0xfffe }), ...data]),
    message: /of 40 bytes, found 16/,
  },
  {
    name: 'floats of 64 bits',
    bytes: riff([...fmt({ tag: 3, bits: 64 }), ...data]),
    message: /found IEEE float .* of 64 bits/,
  },
  {
    name: 'PCM of 12 bits',
    bytes: riff([...fmt({ bits: 12, block: 2 }), ...data]),
    message: /found PCM .* of 12 bits/,
  },
  {
    name: 'no channels',
    bytes: riff([...fmt({ channels: 0 }), ...data]),
    message: /1 to 8 channels, found 0/,
  },
  {
    name: 'nine channels',
    bytes: riff([...fmt({ channels: 9 }), ...data]),
    message: /1 to 8 channels, found 9/,
  },
  {
    name: 'a sample rate of 0',
    bytes: riff([...fmt({ rate: 0 }), ...data]),
    message: /at least 1 Hz, found 0/,
  },
  {
    name: 'a frame of another size',
    bytes: riff([...fmt({ block: 4 }), ...data]),
    message: /expected 2 bytes for 1 samples of 16 bits, found 4/,
  },
])('refuses $name', ({ bytes, message }) => {
  expect(() => decodeWav(bytes)).toThrow(
    expect.objectContaining({ code: 'DECODE_FAILED', message: expect.stringMatching(message) }),
  )
})

test('refuses a sample more than the limit', () => {
  const bytes = encodeWav(clip)
  expect(decodeWav(bytes, { maxSamples: 4 })).toBeDefined()
  expect(() => decodeWav(bytes, { maxSamples: 3 })).toThrow(/at most 3 samples, found 4/)
})

test('rounds to the nearest integer, ties upwards, and clips', () => {
  const unit = 2 ** -15
  const values = [0.4, 0.5, 0.6, -0.4, -0.5, -0.6, 1.5].map((value) => value * unit)
  const given = Float32Array.from([...values, 1, -1, 2, -2, Infinity, -Infinity, -0])
  const { channels } = decodeWav(encodeWav({ sampleRateHz: 1, channels: [given] }, 'pcm16'))
  const integers = [0, 1, 1, 0, 0, -1, 2, 32767, -32768, 32767, -32768, 32767, -32768, 0]
  expect(channels[0]).toEqual(Float32Array.from(integers, (integer) => integer * unit))
})

test.each([
  { name: 'no channels', given: { channels: [] }, message: /1 to 8 channels, found 0/ },
  {
    name: 'nine channels',
    given: { channels: Array(9).fill(new Float32Array(0)) },
    message: /1 to 8 channels, found 9/,
  },
  {
    name: 'channels of other lengths',
    given: { channels: [new Float32Array(2), new Float32Array(1)] },
    message: /2 frames in every channel, found 1 in channel 1/,
  },
  { name: 'a sample rate of 0', given: { sampleRateHz: 0 }, message: /a sample rate of 1 to/ },
  { name: 'a broken sample rate', given: { sampleRateHz: 0.5 }, message: /found 0.5/ },
  {
    name: 'NaN as an integer',
    given: { channels: [Float32Array.of(0, NaN)] },
    message: /NaN at frame 1 of channel 0/,
  },
])('refuses to write $name', ({ given, message }) => {
  expect(() => encodeWav({ ...clip, ...given })).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(message) }),
  )
})

test('writes the frames of floats into a fact chunk', () => {
  const bytes = encodeWav(clip, 'float32')
  expect([...bytes.subarray(38, 58)]).toEqual([...chunk('fact', [2, 0, 0, 0]), ...chunk('data', [], 16)])
})

test.each<SampleFormat>(['pcm8', 'pcm16', 'pcm24', 'pcm32', 'float32'])(
  'keeps eight channels of %s apart',
  (format) => {
    const channels = Array.from({ length: 8 }, (_, i) => Float32Array.of(i / 8, (i - 8) / 8))
    expect(decodeWav(encodeWav({ sampleRateHz: 8000, channels }, format)).channels).toEqual(channels)
  },
)
