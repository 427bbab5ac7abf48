import { expect, test } from 'vitest'
import { decodeMsgpack, encodeMsgpack, MAX_MSGPACK_DEPTH, pythonType } from './msgpack.ts'

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
/** A map with one marker of Truss and its data. */
const marked = (key: string, data: readonly number[]) =>
  Uint8Array.of(0x82, 0xc4, key.length, ...ascii(key), 0xc3, 0xc4, 4, ...ascii('data'), ...data)
const textOf = (text: string) => [0xd9, text.length, ...ascii(text)]

test.each([
  {
    name: 'no bytes',
    bytes: bytesOf(''),
    message: /expected 1 more bytes at byte 0, found 0: the body is cut/,
  },
  { name: 'a cut number', bytes: bytesOf('cf0011'), message: /expected 8 more bytes at byte 1, found 2/ },
  { name: 'a cut text', bytes: bytesOf('a361'), message: /expected 3 more bytes at byte 1, found 1/ },
  {
    name: 'a list that claims 4 billion items',
    bytes: bytesOf('ddffffffff01'),
    message: /expected 4294967295 values at byte 5, found 1 bytes/,
  },
  {
    name: 'a map that claims 4 billion members',
    bytes: bytesOf('dfffffffff01'),
    message: /expected 8589934590 values/,
  },
  {
    name: 'bytes that claim 4 billion',
    bytes: bytesOf('c6ffffffff01'),
    message: /expected 4294967295 more bytes/,
  },
  {
    name: 'a byte after the value',
    bytes: bytesOf('0101'),
    message: /expected the end after 1 bytes, found 1 more/,
  },
  {
    name: 'the byte that is never used',
    bytes: bytesOf('91c1'),
    message: /expected a value at byte 1, found 0xc1/,
  },
  {
    name: 'an extension type',
    bytes: bytesOf('d6ff00000000'),
    message: /expected no extension type at byte 0, found 0xd6/,
  },
  {
    name: 'text that is not UTF-8',
    bytes: bytesOf('a1ff'),
    message: /expected UTF-8 text of 1 bytes at byte 1/,
  },
  {
    name: 'an integer as a key',
    bytes: bytesOf('810101'),
    message: /text or bytes as the key at byte 1, found a number/,
  },
  { name: 'nil as a key', bytes: bytesOf('81c001'), message: /found a nil/ },
  { name: 'an unknown byte key', bytes: bytesOf('81c4016b01'), message: /found "k"/ },
  {
    name: 'a datetime without zone digits',
    bytes: marked('__dt_datetime_iso__', textOf('2024-02-29T12:30:00+1')),
    message: /with a datetime as text, found "2024/,
  },
  {
    name: 'a date that is a number',
    bytes: marked('__dt_date_iso__', [1]),
    message: /with a date as text, found 1/,
  },
  {
    name: 'a time with a zone',
    bytes: marked('__dt_time_iso__', textOf('12:00:00Z')),
    message: /with a time as text/,
  },
  {
    name: 'a decimal that is none',
    bytes: marked('__decimal__', textOf('1,5')),
    message: /with a decimal as text/,
  },
  { name: 'a UUID that is none', bytes: marked('__uuid__', textOf('1234')), message: /with a uuid as text/ },
  {
    name: 'a timedelta of a number',
    bytes: marked('__dt_timedelta__', [1]),
    message: /with \[days, seconds, microseconds\], found 1/,
  },
  {
    name: 'a timedelta with too many seconds',
    bytes: marked('__dt_timedelta__', [0x93, 0, 0xce, 0, 1, 0x51, 0x80, 0]),
    message: /found a list of 3/,
  },
])('refuses to read $name', ({ bytes, message }) => {
  expect(() => decodeMsgpack(bytes)).toThrow(
    expect.objectContaining({ code: 'DECODE_FAILED', message: expect.stringMatching(message) }),
  )
})

test.each([
  { name: 'undefined', value: [undefined], message: /expected plain values, found nothing/ },
  { name: 'a Date', value: new Date(0), message: /expected plain values/ },
  { name: 'a typed array alone', value: Float32Array.of(1), message: /expected plain values, found 4 bytes/ },
  {
    name: 'a tensor whose data is of another dtype',
    value: { dtype: 'float32', shape: [1], data: Float64Array.of(1) },
    message: /found 8 bytes/,
  },
  {
    name: 'an integer of 65 bits',
    value: 2n ** 64n,
    message: /-2\^63 to 2\^64 - 1, found 18446744073709551616/,
  },
  { name: 'a negative integer of 65 bits', value: -(2n ** 63n) - 1n, message: /found -9223372036854775809/ },
  { name: 'half of a surrogate pair', value: '\udc00', message: /half of a surrogate pair/ },
  {
    name: 'text for NumPy that ends in NUL',
    value: { dtype: 'string', shape: [1], data: ['a\0'] },
    message: /does not end in NUL/,
  },
])('refuses to write $name', ({ value, message }) => {
  expect(() => encodeMsgpack(value)).toThrow(
    expect.objectContaining({ code: 'USAGE_INVALID', message: expect.stringMatching(message) }),
  )
})

test('reads and writes 512 nested lists and refuses 513', () => {
  const nested = (depth: number) => Uint8Array.of(...Array<number>(depth).fill(0x91), 0)
  const value = decodeMsgpack(nested(MAX_MSGPACK_DEPTH))
  expect(encodeMsgpack(value)).toEqual(nested(MAX_MSGPACK_DEPTH))
  expect(() => encodeMsgpack([value])).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
  for (const bytes of [nested(MAX_MSGPACK_DEPTH + 1), nested(100_000), new Uint8Array(100_000).fill(0x81)]) {
    expect(() => decodeMsgpack(bytes)).toThrow(/at most 512 nested lists and maps, found more at byte \d+/)
  }
})

test('gives byte strings as views and tensors as aligned copies', () => {
  const backing = new Uint8Array(64)
  const wire = encodeMsgpack([Uint8Array.of(7), { dtype: 'float32', shape: [1], data: Float32Array.of(1) }])
  backing.set(wire, 1)
  const [bytes, tensor] = decodeMsgpack(backing.subarray(1, 1 + wire.length)) as [
    Uint8Array,
    { data: Float32Array },
  ]
  expect(bytes.buffer).toBe(backing.buffer)
  expect(tensor.data.buffer).not.toBe(backing.buffer)
  expect(tensor.data).toEqual(Float32Array.of(1))
})

test('keeps a key named __proto__ as a member', () => {
  const value = decodeMsgpack(Uint8Array.of(0x81, 0xa9, ...ascii('__proto__'), 1)) as object
  expect(Object.entries(value)).toEqual([['__proto__', 1]])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test('writes a plain map that looks like a value of Python as a map', () => {
  const value = { pythonType: 'uuid', text: 'a' }
  expect(decodeMsgpack(encodeMsgpack(value))).toEqual(value)
  expect(pythonType in (decodeMsgpack(encodeMsgpack(value)) as object)).toBe(false)
})
