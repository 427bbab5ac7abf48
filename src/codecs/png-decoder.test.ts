import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeImage, encodePng, type Image } from './image.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function header(width: number, height: number, [depth, colourType]: readonly [number, number]): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width)
  content.writeUInt32BE(height, 4)
  content[8] = depth
  content[9] = colourType
  return chunk('IHDR', content)
}

const END = chunk('IEND', Buffer.alloc(0))
const GREY_8 = [8, 0] as const

/** A grey picture of 2 x 2 pixels from the given chunks behind its header. */
const file = (...chunks: readonly Buffer[]): Uint8Array =>
  new Uint8Array(Buffer.concat([SIGNATURE, header(2, 2, GREY_8), ...chunks]))

const PIXELS = Buffer.from([0, 1, 2, 0, 3, 4])
const data = (bytes: Uint8Array): Buffer => chunk('IDAT', bytes)
const good = deflateSync(PIXELS)

test('decodes a picture from one and from several IDAT chunks alike', () => {
  const whole = decodeImage(file(data(good), END))
  expect([...whole.data]).toEqual([1, 2, 3, 4])
  expect(decodeImage(file(data(good.subarray(0, 1)), data(good.subarray(1)), END))).toEqual(whole)
})

test('decodes a view into a larger buffer, and leaves it as it was', () => {
  const bytes = file(data(good), END)
  const larger = new Uint8Array(bytes.length + 20).fill(7)
  larger.set(bytes, 10)
  const copy = larger.slice()
  expect([...decodeImage(larger.subarray(10, -10)).data]).toEqual([1, 2, 3, 4])
  expect(larger).toEqual(copy)
})

test('skips text, even text that nobody can inflate', () => {
  const text = chunk('zTXt', Buffer.from('note\0\0not deflate'))
  expect([...decodeImage(file(text, data(good), END)).data]).toEqual([1, 2, 3, 4])
})

const wrongChecksum = Buffer.from(data(good))
wrongChecksum[wrongChecksum.length - 1]! ^= 1
const wrongAdler = Buffer.from(good)
wrongAdler[wrongAdler.length - 1]! ^= 1

test.each([
  { name: 'a wrong CRC', bytes: file(wrongChecksum, END), want: 'expected the CRC' },
  { name: 'a wrong Adler-32', bytes: file(data(wrongAdler), END), want: 'Adler-32' },
  { name: 'no IEND', bytes: file(data(good)), want: 'The file is cut off' },
  { name: 'no IDAT', bytes: file(END), want: 'expected a chunk IDAT' },
  { name: 'bytes behind IEND', bytes: file(data(good), END, Buffer.of(1)), want: 'found 1 bytes' },
  { name: 'too few pixels', bytes: file(data(deflateSync(PIXELS.subarray(1))), END), want: 'has 5' },
  { name: 'too many pixels', bytes: file(data(deflateSync(Buffer.alloc(7))), END), want: 'has more' },
  { name: 'a cut zlib stream', bytes: file(data(good.subarray(0, -5)), END), want: 'Failed to decode PNG' },
  { name: 'raw deflate', bytes: file(data(deflateRawSync(PIXELS)), END), want: 'expected a zlib stream' },
  { name: 'filter 5', bytes: file(data(deflateSync(Buffer.from([5, 1, 2, 0, 3, 4]))), END), want: 'found 5' },
  { name: 'a second header', bytes: file(header(9, 9, GREY_8), data(good), END), want: 'IHDR once' },
  { name: 'an unknown critical chunk', bytes: file(chunk('ABCD', PIXELS), data(good), END), want: 'ABCD' },
  {
    name: 'a chunk between two IDAT chunks',
    bytes: file(data(good.subarray(0, 4)), chunk('tEXt', PIXELS), data(good.subarray(4)), END),
    want: 'without other chunks between',
  },
  {
    name: 'an index beyond the palette',
    bytes: new Uint8Array(
      Buffer.concat([SIGNATURE, header(2, 2, [8, 3]), chunk('PLTE', Buffer.alloc(9)), data(good), END]),
    ),
    want: 'expected indices below 3, found 3',
  },
  {
    name: 'a depth that the colour type does not allow',
    bytes: new Uint8Array(Buffer.concat([SIGNATURE, header(2, 2, [4, 2]), data(good), END])),
    want: 'found type 2 with 4 bits',
  },
])('refuses $name', ({ bytes, want }) => {
  expect(() => decodeImage(bytes)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
  expect(() => decodeImage(bytes)).toThrow(want)
})

test('refuses a tiny file of 50,000 x 50,000 pixels by its header, whatever follows', () => {
  const bytes = new Uint8Array(Buffer.concat([SIGNATURE, header(50_000, 50_000, [16, 6]), Buffer.of(1)]))
  expect(() => decodeImage(bytes)).toThrow('expected at most 50000000 pixels, found 50000 x 50000')
})

test('allocates nothing for pixels that the compressed data cannot hold', () => {
  const bytes = new Uint8Array(Buffer.concat([SIGNATURE, header(49_999_999, 1, [16, 6]), data(good), END]))
  const before = process.memoryUsage().arrayBuffers
  expect(() => decodeImage(bytes)).toThrow('the stream has at most')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
})

test('stops inflating at the first byte that the header does not need', () => {
  const bomb = file(data(deflateSync(Buffer.alloc(300_000_000))), END)
  const before = process.memoryUsage().arrayBuffers
  expect(() => decodeImage(bomb)).toThrow('the header needs 6 bytes of pixel data, the stream has more')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
})

test('refuses pixel data that consists of empty blocks', () => {
  const empty = Buffer.concat(Array.from({ length: 40_000 }, () => Buffer.from([0, 0, 0, 0xff, 0xff])))
  const stream = Buffer.concat([good.subarray(0, 2), empty, good.subarray(2)])
  expect(() => decodeImage(file(data(stream), END))).toThrow('that hold next to none')
})

test('rounds 16 bits to the nearest of 8, for each of the 65536 samples', () => {
  const rows = Buffer.alloc(256 * 513)
  for (let sample = 0; sample < 65536; sample++) {
    rows.writeUInt16BE(sample, (sample >> 8) * 513 + 1 + (sample & 255) * 2)
  }
  const bytes = Buffer.concat([SIGNATURE, header(256, 256, [16, 0]), data(deflateSync(rows)), END])
  const image = decodeImage(new Uint8Array(bytes))
  const worst = image.data.reduce((most, byte, sample) => Math.max(most, Math.abs(byte * 257 - sample)), 0)
  expect(worst).toBe(128)
})

test('refuses to encode data that does not fit the size', () => {
  const image: Image = { width: 2, height: 2, channels: 3, data: new Uint8Array(11) }
  expect(() => encodePng(image)).toThrow('2 x 2 x 3 needs 12 bytes, data has 11')
})
