import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFields, readText, readVarints, type ByteSource } from './protobuf-fields.ts'

/** A source that counts what is read of it. */
function sourceOf(bytes: readonly number[] | Uint8Array): ByteSource & { readCount: number } {
  const data = Uint8Array.from(bytes)
  return {
    byteLength: data.length,
    readCount: 0,
    read(start, length) {
      this.readCount += length
      return data.subarray(start, start + length)
    },
  }
}

const varint = (value: bigint): number[] =>
  value < 0x80n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(value >> 7n)]
const tag = (number: number, type: number): number[] => varint((BigInt(number) << 3n) | BigInt(type))

test('reads numbers, texts and fixed numbers in their order', () => {
  const source = sourceOf([
    ...tag(1, 0),
    ...varint(300n),
    ...tag(2, 2),
    3,
    0x61,
    0xc3,
    0xa9,
    ...tag(3, 1),
    ...new Array<number>(8).fill(7),
    ...tag(4, 5),
    ...[1, 2, 3, 4],
    ...tag(536870911, 2),
    0,
  ])
  const fields = [...readFields(source)]
  expect(fields.map(({ number, start, end, value }) => [number, end - start, value])).toEqual([
    [1, 0, 300n],
    [2, 3, 0n],
    [3, 8, 0n],
    [4, 4, 0n],
    [536870911, 0, 0n],
  ])
  expect(readText(source, fields[1]!)).toBe('aé')
})

test('always reads the varint that was written, negative ones in ten bytes', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
      const [field] = [...readFields(sourceOf([...tag(5, 0), ...varint(BigInt.asUintN(64, value))]))]
      expect(field?.value).toBe(value)
    }),
  )
})

test('reads repeated numbers, packed or one by one', () => {
  const packed = [...varint(1n), ...varint(2n ** 40n), ...varint(2n ** 64n - 1n)]
  const source = sourceOf([...tag(8, 2), packed.length, ...packed, ...tag(8, 0), 9])
  expect([...readFields(source)].map((field) => readVarints(source, field))).toEqual([
    [1n, 2n ** 40n, -1n],
    [9n],
  ])
})

test('skips contents without reading them', () => {
  const source = sourceOf([...tag(9, 2), ...varint(10_000n), ...new Array<number>(10_000).fill(1)])
  expect([...readFields(source)]).toHaveLength(1)
  expect(source.readCount).toBeLessThan(50)
})

test.each([
  {
    name: 'a content that is cut off',
    bytes: [...tag(1, 2), 5, 1, 2],
    message: /a field of 5 bytes at byte 1, found 2 bytes/,
  },
  {
    name: 'a number that is cut off',
    bytes: [...tag(1, 0), 0x80],
    message: /a number of at most 10 bytes at byte 1, found the end/,
  },
  {
    name: 'a number without an end',
    bytes: [...tag(1, 0), ...new Array<number>(11).fill(0xff)],
    message: /found more/,
  },
  { name: 'a group', bytes: tag(1, 3), message: /a wire type of 0, 1, 2 or 5 at byte 1, found 3/ },
  { name: 'the field 0', bytes: [0], message: /a field's number from 1/ },
  {
    name: 'a fixed number that is cut off',
    bytes: [...tag(1, 1), 1],
    message: /a number of 8 bytes at byte 1, found 1 bytes/,
  },
])('refuses $name', ({ bytes, message }) => {
  expect(() => [...readFields(sourceOf(bytes))]).toThrow(expect.objectContaining({ code: 'DECODE_FAILED' }))
  expect(() => [...readFields(sourceOf(bytes))]).toThrow(message)
})

test('never does anything but read or refuse, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        for (const { start, end } of readFields(sourceOf(bytes))) expect(start).toBeLessThanOrEqual(end)
      } catch (error) {
        expect(error).toMatchObject({ code: 'DECODE_FAILED' })
      }
    }),
  )
})
