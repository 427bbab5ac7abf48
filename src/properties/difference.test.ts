import { expect, test } from 'vitest'
import { findDifference, toText } from './difference.ts'

test.each([
  { name: 'equal members in another order', one: { a: 1, b: [2] }, other: { b: [2], a: 1 } },
  { name: 'NaN of equal bits', one: Float64Array.of(NaN), other: Float64Array.of(NaN) },
  { name: 'a Buffer and its bytes', one: Buffer.from([1, 2]), other: Uint8Array.of(1, 2) },
  { name: 'a slice', one: Float32Array.of(1, 2, 3).subarray(1, 2), other: Float32Array.of(2) },
])('finds none between $name', ({ one, other }) => {
  expect(findDifference(one, other)).toBeUndefined()
})

test.each([
  { name: 'minus zero', one: { a: [0] }, other: { a: [-0] }, want: ['/a/0', '0', '-0'] },
  { name: 'an element', one: Int8Array.of(1, 2), other: Int8Array.of(1, 3), want: ['/1', '2', '3'] },
  {
    name: 'minus zero in an array',
    one: { 'a/b': Float32Array.of(-0) },
    other: { 'a/b': Float32Array.of(0) },
    want: ['/a~1b/0', '-0', '0'],
  },
  {
    name: 'the bits of a NaN',
    one: new Float32Array(Uint32Array.of(0x7fc00000).buffer),
    other: new Float32Array(Uint32Array.of(0x7fc00001).buffer),
    want: ['/0', 'NaN', 'NaN with other bits'],
  },
  {
    name: 'the kind of an array',
    one: Int8Array.of(1),
    other: Uint8Array.of(1),
    want: ['', 'Int8Array [1]', 'Uint8Array [1]'],
  },
  { name: 'a missing member', one: { a: 1, b: 2 }, other: { a: 1 }, want: ['/b', '2', 'nothing'] },
  { name: 'a list and an object', one: { a: [] }, other: { a: {} }, want: ['/a', '[]', '{}'] },
])('finds $name', ({ one, other, want: [pointer, expected, found] }) => {
  expect(findDifference(one, other)).toEqual({ pointer, expected, found })
})

test('writes values in one line of at most 200 characters', () => {
  expect(toText({ shape: [2], data: Float64Array.of(-0, 1.5) })).toBe(
    '{shape: [2], data: Float64Array [-0, 1.5]}',
  )
  expect(toText(new Uint8Array(1000))).toContain('and 980 more]')
  expect(toText('long '.repeat(100)).length).toBeLessThanOrEqual(200)
})

test.each([
  { text: 'a b', want: '"a b"' },
  { text: 'a\u00a0b', want: '"a\\u00a0b"' },
  { text: '\u200b', want: '"\\u200b"' },
  { text: 'é', want: '"é"' },
  { text: 'e\u0301', want: '"e\\u0301"' },
  { text: '\u{e0001}', want: '"\\udb40\\udc01"' },
  { text: '日本', want: '"日本"' },
])('shows what cannot be seen, as in $want', ({ text, want }) => {
  expect(toText(text)).toBe(want)
})
