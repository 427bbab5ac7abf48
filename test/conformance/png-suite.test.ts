import { expect, test } from 'vitest'
import { decodeImage, imageFormatOf, imageSizeOf } from '../../src/codecs/image.ts'
import type { PngVector } from './png-vectors.ts'
import { paletteColourOf, PNG_VECTOR_SIZE, PNG_VECTORS, sampleOf } from './png-vectors.ts'

const { width, height } = PNG_VECTOR_SIZE
const SAMPLES_BY_COLOUR_TYPE: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** What sections 11.3.1 and 12.4 of the standard make of the stored samples of a pixel. */
function pixelOf(vector: PngVector, x: number, y: number): number[] {
  const { colourType, depth, transparency } = vector
  const stored = Array.from({ length: SAMPLES_BY_COLOUR_TYPE[colourType]! }, (_, c) =>
    sampleOf(vector, [x, y, c]),
  )
  const hasKey = transparency.length > 0
  if (colourType === 3) {
    const colour = [...paletteColourOf(stored[0]!)]
    return hasKey ? [...colour, transparency[stored[0]!] ?? 255] : colour
  }
  const bytes = stored.map((sample) => Math.round((sample * 255) / (2 ** depth - 1)))
  if (!hasKey) return bytes
  const isKey = stored.every((sample, c) => sample === transparency[2 * c]! * 256 + transparency[2 * c + 1]!)
  return [...bytes, isKey ? 0 : 255]
}

test.each(PNG_VECTORS)('decodes $name of PngSuite', (vector) => {
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => pixelOf(vector, x, y)),
  )
  const image = decodeImage(vector.file)
  expect([...image.data]).toEqual(rows.flat(2))
  expect(image).toMatchObject({ width, height, channels: rows[0]![0]!.length })
})

test('makes at least one pixel of each vector with a key transparent', () => {
  const keyed = PNG_VECTORS.filter(({ transparency }) => transparency.length > 0)
  for (const vector of keyed) {
    const { data, channels } = decodeImage(vector.file)
    const alphas = [...data].filter((_, i) => i % channels === channels - 1)
    expect(Math.min(...alphas)).toBeLessThan(255)
  }
})

test.each(PNG_VECTORS)('reads the size of $name from its header', (vector) => {
  const header = vector.file.subarray(0, 33)
  expect(imageFormatOf(header)).toBe('png')
  expect(imageSizeOf(header)).toEqual({ width, height })
})
