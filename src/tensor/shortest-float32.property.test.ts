import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toShortestFloat32 } from './shortest-float32.ts'

test('always rounds to the float32 that it stands for', () => {
  fc.assert(
    fc.property(fc.float(), (value) => {
      expect(Object.is(Math.fround(toShortestFloat32(value)), value)).toBe(true)
    }),
  )
})

test('never has more digits than the nearest double', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (value) => {
      const digitsOf = (number: number): number =>
        String(number).replace(/e.*$/, '').replace(/[-.]/g, '').replace(/^0+/, '').length
      expect(digitsOf(toShortestFloat32(value))).toBeLessThanOrEqual(Math.max(digitsOf(value), 9))
    }),
  )
})

test.each([
  { given: Math.fround(1.2), want: 1.2 },
  { given: Math.fround(4.7), want: 4.7 },
  { given: Math.fround(1.1728967e-12), want: 1.1728967e-12 },
  { given: Math.fround(0.99999976), want: 0.99999976 },
  { given: Math.fround(1e-45), want: 1.4e-45 },
  { given: 900000, want: 900000 },
  { given: Math.fround(37.7944), want: 37.7944 },
])('writes $want as short as Java does', ({ given, want }) => {
  expect(Math.fround(want)).toBe(given)
  expect(String(toShortestFloat32(given)).length).toBeLessThanOrEqual(String(want).length)
})

test('always finds as short a text as trying all lengths does', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      const shortest = lengths.find((digits) => Math.fround(Number(value.toPrecision(digits))) === value)
      const digitsOf = String(toShortestFloat32(value))
        .replace(/e.*$/, '')
        .replace(/[-.]/g, '')
        .replace(/^0+|0+$/g, '').length
      expect(digitsOf).toBeLessThanOrEqual(shortest ?? 9)
    }),
    { numRuns: 2000 },
  )
})
