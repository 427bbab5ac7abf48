import { expect, test } from 'vitest'
import { decodeImage, imageSizeOf } from '../../src/codecs/image.ts'
import { JPEG_VECTORS, REFUSED_JPEG_VECTORS } from './jpeg-vectors.ts'

/**
 * T.81 leaves the precision of the transform open. Ours is exact, libjpeg's is off by at most 1 in each component, and the
 * conversion to RGB multiplies that by up to 1.772 and rounds.
 */
const TOLERANCE = 3

test.each(JPEG_VECTORS)(
  'decodes $name to the pixels of libjpeg, within 3 levels',
  ({ file, pixels: text }) => {
    const pixels = text.split(', ').map((place) => place.split(' ').map(Number))
    const { width, channels, data } = decodeImage(new Uint8Array(Buffer.from(file, 'base64')))
    expect(channels).toBe(pixels[0]!.length - 2)
    const differences = pixels.flatMap(([x, y, ...colours]) =>
      colours.map((colour, c) => Math.abs(data[(y! * width + x!) * channels + c]! - colour)),
    )
    expect(Math.max(...differences)).toBeLessThanOrEqual(TOLERANCE)
  },
)

test.each([
  { name: 'arithmetic coding', want: 'with arithmetic coding' },
  { name: 'CMYK', want: 'found four (CMYK or YCCK)' },
])('refuses $name and says so', ({ name, want }) => {
  const { file } = REFUSED_JPEG_VECTORS.find((vector) => vector.name === name)!
  const bytes = new Uint8Array(Buffer.from(file, 'base64'))
  expect(() => decodeImage(bytes)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
  expect(() => decodeImage(bytes)).toThrow(want)
})

test('refuses a lossless frame and says so (T.81, table B.1)', () => {
  const bytes = new Uint8Array(Buffer.from(JPEG_VECTORS[0]!.file, 'base64'))
  bytes[bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0) + 1] = 0xc3
  expect(() => imageSizeOf(bytes)).toThrow('found a lossless one')
})

test('reads the size from the frame header and nothing behind it', () => {
  const bytes = new Uint8Array(Buffer.from(JPEG_VECTORS[0]!.file, 'base64'))
  const scan = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xda)
  expect(imageSizeOf(bytes.subarray(0, scan))).toEqual({ width: 21, height: 19 })
})
