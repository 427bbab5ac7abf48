import { expect, test } from 'vitest'
import { decodeImage, encodeJpeg, encodePng, imageFormatOf, imageSizeOf, toChannels } from './image.ts'
import type { Image } from './image.ts'

const pixel = (...data: number[]): Image => ({
  width: 1,
  height: 1,
  channels: data.length as Image['channels'],
  data: Uint8Array.from(data),
})

test.each([
  { name: 'RGB to grey by BT.601', given: [255, 0, 0], channels: 1, want: [76] },
  { name: 'white to white', given: [255, 255, 255], channels: 1, want: [255] },
  { name: 'RGBA to grey without its alpha', given: [0, 255, 0, 0], channels: 1, want: [150] },
  { name: 'RGBA to RGB without its alpha', given: [10, 20, 30, 0], channels: 3, want: [10, 20, 30] },
  { name: 'grey to RGB', given: [9], channels: 3, want: [9, 9, 9] },
  { name: 'grey and alpha to RGB', given: [9, 0], channels: 3, want: [9, 9, 9] },
  { name: 'grey and alpha to grey', given: [9, 0], channels: 1, want: [9] },
] as const)('turns $name', ({ given, channels, want }) => {
  const image = toChannels(pixel(...given), channels)
  expect([...image.data]).toEqual(want)
  expect(image.channels).toBe(channels)
})

test('returns a picture that has the channels already', () => {
  const image = pixel(1, 2, 3)
  expect(toChannels(image, 3)).toBe(image)
})

test('tells PNG and JPEG by their first bytes, and nothing else', () => {
  expect(imageFormatOf(encodePng(pixel(1)))).toBe('png')
  expect(imageFormatOf(encodeJpeg(pixel(1)))).toBe('jpeg')
  expect(imageFormatOf(new TextEncoder().encode('GIF89a'))).toBeUndefined()
  expect(imageFormatOf(new Uint8Array(0))).toBeUndefined()
})

test('refuses bytes that are neither PNG nor JPEG', () => {
  const bytes = new TextEncoder().encode('GIF89a')
  for (const read of [decodeImage, imageSizeOf]) {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
    expect(() => read(bytes)).toThrow('found 6 bytes that begin as neither')
  }
})

test.each([encodePng, encodeJpeg])('refuses one pixel more than allowed: %o', (encode) => {
  const bytes = encode({ width: 3, height: 2, channels: 1, data: new Uint8Array(6) })
  expect(decodeImage(bytes, { maxPixels: 6 })).toMatchObject({ width: 3, height: 2 })
  expect(() => decodeImage(bytes, { maxPixels: 5 })).toThrow('expected at most 5 pixels, found 3 x 2')
})

test('refuses alpha in a JPEG', () => {
  expect(() => encodeJpeg(pixel(1, 2, 3, 4))).toThrow('JPEG has no alpha')
  expect(() => encodeJpeg(pixel(1, 2))).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
})

test.each([0, 101, Number.NaN])('refuses a JPEG quality of %d', (quality) => {
  expect(() => encodeJpeg(pixel(1), quality)).toThrow('expected a quality of 1 to 100')
})
