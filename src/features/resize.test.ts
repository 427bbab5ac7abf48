import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resizeBilinear, resizeNearest, type PixelGrid } from './resize.ts'

const grey = (height: number, width: number, ...data: number[]): PixelGrid => ({
  height,
  width,
  channels: 1,
  data: Uint8Array.from(data),
})

// Worked out by hand: place = (i + 0.5) * from / to - 0.5, kept within the picture.
test.each([
  {
    name: '2 to 4 across: places 0, 0.25, 0.75, 1',
    grid: grey(1, 2, 0, 100),
    size: { height: 1, width: 4 },
    want: [0, 25, 75, 100],
  },
  {
    name: '4 to 2 down: places 0.5, 2.5',
    grid: grey(4, 1, 0, 10, 20, 100),
    size: { height: 2, width: 1 },
    want: [5, 60],
  },
  {
    name: '5 to 2: places 0.75, 3.25, without antialiasing',
    grid: grey(1, 5, 0, 40, 255, 80, 120),
    size: { height: 1, width: 2 },
    want: [30, 90],
  },
  {
    name: 'both axes',
    grid: grey(2, 2, 0, 100, 200, 60),
    size: { height: 4, width: 4 },
    want: [0, 25, 75, 100, 50, 60, 80, 90, 150, 130, 90, 70, 200, 165, 95, 60],
  },
  {
    name: 'one pixel',
    grid: grey(1, 1, 7),
    size: { height: 2, width: 3 },
    want: [7, 7, 7, 7, 7, 7],
  },
  {
    name: 'colours, each by itself',
    grid: { height: 1, width: 2, channels: 3, data: Uint8Array.of(0, 10, 200, 100, 20, 0) },
    size: { height: 1, width: 1 },
    want: [50, 15, 100],
  },
])('blends $name', ({ grid, size, want }) => {
  expect(Array.from(resizeBilinear(grid, size))).toEqual(want)
})

test.each([
  {
    name: '2 to 3: centres 0.33, 1, 1.67',
    grid: grey(1, 2, 1, 2),
    size: { height: 1, width: 3 },
    want: [1, 2, 2],
  },
  {
    name: '5 to 2: centres 1.25, 3.75',
    grid: grey(5, 1, 1, 2, 3, 4, 5),
    size: { height: 2, width: 1 },
    want: [2, 4],
  },
  {
    name: '2 to 4 in both axes',
    grid: grey(2, 2, 1, 2, 3, 4),
    size: { height: 4, width: 4 },
    want: [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4],
  },
])('takes the nearest of $name', ({ grid, size, want }) => {
  expect(Array.from(resizeNearest(grid, size))).toEqual(want)
})

const grid = fc
  .record({
    height: fc.integer({ min: 1, max: 5 }),
    width: fc.integer({ min: 1, max: 5 }),
    channels: fc.constantFrom(1, 3),
  })
  .chain((size) => {
    const length = size.height * size.width * size.channels
    return fc
      .uint8Array({ minLength: length, maxLength: length })
      .map((data): PixelGrid => ({ ...size, data }))
  })
const size = fc.record({ height: fc.integer({ min: 1, max: 9 }), width: fc.integer({ min: 1, max: 9 }) })

test('a resize to the same size always gives the same pixels', () => {
  fc.assert(
    fc.property(grid, (given) => {
      expect(Array.from(resizeBilinear(given, given))).toEqual(Array.from(given.data))
      expect(resizeNearest(given, given)).toEqual(given.data)
    }),
  )
})

test('a resized picture never has darker or lighter pixels than the picture', () => {
  fc.assert(
    fc.property(grid, size, (given, wanted) => {
      for (const resized of [resizeBilinear(given, wanted), resizeNearest(given, wanted)]) {
        expect(resized).toHaveLength(wanted.height * wanted.width * given.channels)
        // A blend of doubles may miss by a rounding.
        expect(Math.min(...resized)).toBeGreaterThanOrEqual(Math.min(...given.data) - 1e-9)
        expect(Math.max(...resized)).toBeLessThanOrEqual(Math.max(...given.data) + 1e-9)
      }
    }),
  )
})
