import { decode, encode } from '@msgpack/msgpack'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineTensor } from '../tensor/tensor.ts'
import { codecLaws } from './codec.laws.ts'
import { decodeMsgpack, encodeMsgpack, msgpack, pythonType } from './msgpack.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const leaf = fc.oneof(
  fc.constantFrom(null, true, false, -0, NaN, Infinity),
  fc.double(),
  fc.maxSafeInteger(),
  fc.integer({ min: -70_000, max: 70_000 }),
  text,
  fc.uint8Array({ maxLength: 300 }),
)
const bigInteger = fc.oneof(
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
  fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
)
const tensor = fc.oneof(
  fc.float32Array({ maxLength: 6 }).map((data) => defineTensor('float32', [data.length, 1], data)),
  fc.float64Array({ maxLength: 6 }).map((data) => defineTensor('float64', [data.length], data)),
  fc.bigInt64Array({ maxLength: 6 }).map((data) => defineTensor('int64', [1, data.length], data)),
  fc.uint16Array({ maxLength: 6 }).map((data) => defineTensor('float16', [data.length], data)),
  fc
    .array(
      text.filter((value) => !value.endsWith('\0')),
      { maxLength: 4 },
    )
    .map((data) => defineTensor('string', [data.length], data)),
)
const treeOf = (item: fc.Arbitrary<unknown>) =>
  fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      item,
      fc.array(tie('node'), { maxLength: 20 }),
      fc.dictionary(text, tie('node'), { maxKeys: 5, noNullPrototype: true }),
    ),
  })).node

codecLaws('msgpack', { codec: msgpack, value: treeOf(fc.oneof(leaf, bigInteger, tensor)) })

const isoText = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const pythonValue = fc.oneof(
  isoText.map((iso) => ({ [pythonType]: 'datetime', text: iso })),
  isoText.map((iso) => ({ [pythonType]: 'date', text: iso.slice(0, 10) })),
  isoText.map((iso) => ({ [pythonType]: 'time', text: iso.slice(11, -1) })),
  fc.uuid().map((uuid) => ({ [pythonType]: 'uuid', text: uuid })),
  fc.bigInt().map((digits) => ({ [pythonType]: 'decimal', text: `${digits}E-3` })),
  fc
    .record({
      days: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      seconds: fc.nat(86_399),
      microseconds: fc.nat(999_999),
    })
    .map((span) => ({ [pythonType]: 'timedelta', ...span })),
  fc.float().map((value) => ({
    [pythonType]: 'numpy-scalar',
    tensor: defineTensor('float32', [], Float32Array.of(value)),
  })),
)

test('always reads back the values of Python that were written', () => {
  fc.assert(
    fc.property(treeOf(pythonValue), (value) => {
      expect(decodeMsgpack(encodeMsgpack(value))).toStrictEqual(value)
    }),
  )
})

// The oracle loses -0, refuses the key __proto__ and writes integers beyond 32 bits as float64 unless they are bigints.
const shared = treeOf(
  fc.oneof(
    fc.double({ noInteger: true }),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    bigInteger,
    fc.constantFrom(null, true, false),
    text,
    fc.uint8Array({ maxLength: 300 }),
  ),
).filter(
  (value) =>
    !JSON.stringify(value, (_, member: unknown) => (typeof member === 'bigint' ? 0 : member)).includes(
      '__proto__',
    ),
)

test('always writes the bytes that the reference implementation writes', () => {
  fc.assert(
    fc.property(shared, (value) => {
      expect(encodeMsgpack(value)).toEqual(encode(value, { useBigInt64: true }))
    }),
  )
})

test('always reads what the reference implementation reads', () => {
  fc.assert(
    fc.property(shared, (value) => {
      const bytes = encode(value, { useBigInt64: true })
      expect(decodeMsgpack(bytes)).toEqual(decode(bytes, { useBigInt64: true }))
    }),
  )
})

test.each([0, 15, 16, 31, 32, 255, 256, 65_535, 65_536])(
  'writes lengths around %i as the reference implementation does',
  (length) => {
    const values = [
      'a'.repeat(length),
      new Uint8Array(length),
      Array<number>(length).fill(1),
      Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, i])),
    ]
    for (const value of values) {
      const bytes = encodeMsgpack(value)
      expect(Buffer.compare(bytes, encode(value))).toBe(0)
      expect(decodeMsgpack(bytes)).toEqual(value)
    }
  },
)
