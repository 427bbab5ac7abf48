import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromFloat16Bits, toFloat16, toFloat16Bits, toFloat32 } from './half-float.ts'

// The oracle: Float16 of the engine that runs the tests (ES2025, in Node from 24), not yet in TypeScript's libraries.
const engine = new DataView(new ArrayBuffer(8)) as DataView & {
  setFloat16(byteOffset: number, value: number): void
  getFloat16(byteOffset: number): number
}

const every = Uint16Array.from({ length: 0x10000 }, (_, bits) => bits)

test('fromFloat16Bits reads each of the 65536 values as the engine does', () => {
  for (const bits of every) {
    engine.setUint16(0, bits)
    if (!Object.is(fromFloat16Bits(bits), engine.getFloat16(0))) expect.fail(`differs at ${bits}`)
  }
})

test('toFloat16Bits gives the bits of each of the values back, and 0x7e00 for every NaN', () => {
  for (const bits of every) {
    const isNaN = (bits & 0x7fff) > 0x7c00
    if (toFloat16Bits(fromFloat16Bits(bits)) !== (isNaN ? 0x7e00 : bits)) expect.fail(`differs at ${bits}`)
  }
})

test('toFloat32 widens each of the values as fromFloat16Bits does and keeps the bits of NaNs', () => {
  const floats = toFloat32(every)
  const words = new Uint32Array(floats.buffer)
  for (const bits of every) {
    if (!Object.is(floats[bits], fromFloat16Bits(bits))) expect.fail(`differs at ${bits}`)
  }
  expect(words[0x7c01]).toBe(0x7f802000)
  expect(words[0xfe00]).toBe(0xffc00000)
})

test.each([
  { name: 'one', value: 1, want: 0x3c00 },
  { name: 'minus zero', value: -0, want: 0x8000 },
  { name: 'the largest finite number', value: 65504, want: 0x7bff },
  { name: 'the last number below infinity', value: 65519.99999999999, want: 0x7bff },
  { name: 'the tie with infinity', value: 65520, want: 0x7c00 },
  { name: 'minus infinity', value: -Infinity, want: 0xfc00 },
  { name: 'the smallest normal number', value: 2 ** -14, want: 0x0400 },
  { name: 'a subnormal rounded up to a normal number', value: 2 ** -14 - 2 ** -26, want: 0x0400 },
  { name: 'the smallest subnormal', value: 2 ** -24, want: 0x0001 },
  { name: 'a tie with zero', value: 2 ** -25, want: 0x0000 },
  { name: 'a number just above the tie with zero', value: 2 ** -25 + 2 ** -60, want: 0x0001 },
  { name: 'a tie that goes down to even', value: 1 + 2 ** -11, want: 0x3c00 },
  { name: 'a tie that goes up to even', value: 1 + 3 * 2 ** -11, want: 0x3c02 },
  { name: 'a number that float32 would have made a tie', value: 1 + 2 ** -11 + 2 ** -40, want: 0x3c01 },
  { name: 'a significand that carries into the exponent', value: 2 - 2 ** -12, want: 0x4000 },
  { name: 'the smallest double', value: Number.MIN_VALUE, want: 0x0000 },
])('toFloat16Bits rounds $name', ({ value, want }) => {
  expect(toFloat16Bits(value)).toBe(want)
})

test('toFloat16Bits always rounds as the engine does', () => {
  const wide = fc.double({ noNaN: true })
  const close = fc.double({ noNaN: true, min: -70000, max: 70000 })
  const small = fc.double({ noNaN: true, min: -(2 ** -13), max: 2 ** -13 })
  fc.assert(
    fc.property(fc.oneof(wide, close, small), (value) => {
      engine.setFloat16(0, value)
      expect(toFloat16Bits(value)).toBe(engine.getUint16(0))
    }),
    { numRuns: 20_000 },
  )
})

test('toFloat16 and toFloat32 convert views and empty arrays', () => {
  const view = Float32Array.of(9, 1, -2, 9).subarray(1, 3)
  expect(toFloat16(view)).toEqual(Uint16Array.of(0x3c00, 0xc000))
  expect(toFloat32(Uint16Array.of(9, 0x3c00, 0xc000).subarray(1))).toEqual(Float32Array.of(1, -2))
  expect(toFloat32(new Uint16Array())).toEqual(new Float32Array())
})
