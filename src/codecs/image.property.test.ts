import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { decodeImage, encodeJpeg, encodePng, imageSizeOf, type Image } from './image.ts'

function images(channels: readonly Image['channels'][]): fc.Arbitrary<Image> {
  const size = fc.integer({ min: 1, max: 19 })
  return fc.tuple(size, size, fc.constantFrom(...channels)).chain(([width, height, count]) => {
    const length = width * height * count
    const data = fc.uint8Array({ minLength: length, maxLength: length })
    return data.map((bytes) => ({ width, height, channels: count, data: bytes }))
  })
}

test('encodePng and decodeImage are always inverse, for all channels and sizes', () => {
  fc.assert(
    fc.property(images([1, 2, 3, 4]), (image) => {
      const bytes = encodePng(image)
      expect(encodePng({ ...image, data: image.data.slice() })).toEqual(bytes)
      expect(imageSizeOf(bytes)).toEqual({ width: image.width, height: image.height })
      expect(decodeImage(bytes)).toEqual(image)
    }),
    { numRuns: 200 },
  )
})

// At quality 100 each step is 1: half of it is lost in each of 64 coefficients, whose errors add up to 4 levels at
// worst, and 1.772 times that in a colour; the rounded samples of three components add 2 more.
const TOLERANCE_AT_BEST_QUALITY = 10

test('encodeJpeg at quality 100 and decodeImage always keep a picture within 10 levels', () => {
  fc.assert(
    fc.property(images([1, 3]), (image) => {
      const decoded = decodeImage(encodeJpeg(image, 100))
      expect(decoded).toMatchObject({ width: image.width, height: image.height, channels: image.channels })
      const worst = decoded.data.reduce((most, byte, i) => Math.max(most, Math.abs(byte - image.data[i]!)), 0)
      expect(worst).toBeLessThanOrEqual(TOLERANCE_AT_BEST_QUALITY)
    }),
    { numRuns: 100 },
  )
})

/** Decodes, or makes sure that the failure is one a server can answer. */
function decodeOrFail(bytes: Uint8Array): void {
  try {
    const image = decodeImage(bytes, { maxPixels: 10_000 })
    expect(image.data.length).toBe(image.width * image.height * image.channels)
  } catch (error) {
    expect(error).toBeInstanceOf(ToolkitError)
    expect((error as ToolkitError).code).toBe('DECODE_FAILED')
  }
}

const files = fc
  .tuple(images([1, 3]), fc.constantFrom(encodePng, encodeJpeg))
  .map(([image, encode]) => encode(image))

test('decodeImage always decodes a file with changed bytes or fails with DECODE_FAILED', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(files, changes, (bytes, list) => {
      for (const [place, byte] of list) bytes[place % bytes.length] = byte
      decodeOrFail(bytes)
    }),
    { numRuns: 500 },
  )
})

test('decodeImage never accepts a file that is cut', () => {
  fc.assert(
    fc.property(files, fc.nat(), (bytes, place) => {
      const cut = bytes.subarray(0, place % bytes.length)
      expect(() => decodeImage(cut)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
    }),
    { numRuns: 300 },
  )
})
