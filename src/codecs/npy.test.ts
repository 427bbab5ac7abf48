import { describe, expect, test } from 'vitest'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { decodeNpy, encodeNpy } from './npy.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

function file(header: string, dataBytes = 0, version = '\x01\x00'): Uint8Array {
  const { length } = header
  const lengthText = String.fromCharCode(length & 0xff, (length >> 8) & 0xff)
  const wide = version === '\x01\x00' ? '' : String.fromCharCode((length >> 16) & 0xff, length >>> 24)
  return latin1(`\x93NUMPY${version}${lengthText}${wide}${header}${'\0'.repeat(dataBytes)}`)
}

const header = (shape: string, descr = "'<f4'", order = 'False'): string =>
  `{'descr': ${descr}, 'fortran_order': ${order}, 'shape': ${shape}, }\n`

const REFUSED = [
  { name: 'no bytes', bytes: latin1(''), found: 'found an empty body' },
  { name: 'another format', bytes: latin1('PK\x03\x04..'), found: 'found 50 4b 03 04 2e 2e (6 bytes)' },
  {
    name: 'a cut version',
    bytes: latin1('\x93NUMPY\x01'),
    found: 'expected a format version, found 7 bytes',
  },
  {
    name: 'version 4.0',
    bytes: file('', 0, '\x04\x00'),
    found: 'expected format version 1.0, 2.0 or 3.0, found 4.0',
  },
  { name: 'version 1.1', bytes: file('', 0, '\x01\x01'), found: 'found 1.1' },
  {
    name: 'a cut length',
    bytes: latin1('\x93NUMPY\x02\x00\x10'),
    found: 'at least 12 bytes before the header, found 9',
  },
  { name: 'a cut header', bytes: file(header('(2,)')).subarray(0, 40), found: 'bytes, found 30' },
  {
    name: 'a header of 4 GiB',
    bytes: latin1('\x93NUMPY\x02\x00\xff\xff\xff\xff{}'),
    found: 'expected a header of at most 1048576 bytes, found 4294967295',
  },
  {
    name: 'too few bytes',
    bytes: file(header('(2, 3)'), 20),
    found: 'shape [2, 3] of float32 needs 24 bytes, found 20',
  },
  { name: 'too many bytes', bytes: file(header('(2, 3)'), 25), found: 'needs 24 bytes, found 25' },
  {
    name: '2^40 elements',
    bytes: file(header('(1048576, 1048576)')),
    found: 'at most 2147483648 elements, found 1099511627776 of shape [1048576, 1048576]',
  },
  {
    name: 'a product that overflows',
    bytes: file(header(`(${'4294967296, '.repeat(33)})`)),
    found: 'found Infinity of shape [4294967296, ',
  },
  {
    name: 'a product that overflows beside a zero',
    bytes: file(header('(4294967296, 0, 4294967296)')),
    found: 'elements, found 1.845e+19 of shape [4294967296, 0, 4294967296]',
  },
  {
    name: 'a dimension over 2^53',
    bytes: file(header('(99999999999999999999,)')),
    found: 'a dimension of at most 9007199',
  },
  { name: 'a negative dimension', bytes: file(header('(-1,)')), found: 'found "-" at character' },
  {
    name: 'a truth value as dimension',
    bytes: file(header('(True,)')),
    found: 'dimension of at least 0 in the header, found "True"',
  },
  {
    name: 'a shape that is a number',
    bytes: file(header('(3)'), 12),
    found: 'expected the shape (3,), found (3)',
  },
  { name: 'a shape that is a list', bytes: file(header('[3]'), 12), found: 'expected a shape in ( )' },
  { name: '65 dimensions', bytes: file(header(`(${'1, '.repeat(65)})`), 4), found: 'at most 64 dimensions' },
  { name: 'two commas', bytes: file(header('(3,,)'), 12), found: 'found ","' },
  {
    name: 'an order that is a number',
    bytes: file(header('(3,)', "'<f4'", '0'), 12),
    found: 'expected True or False',
  },
  {
    name: 'an unknown key',
    bytes: file(`{'descr': '<f4', 'x': 1}`),
    found: 'once each in the header, found "x"',
  },
  {
    name: 'a key twice',
    bytes: file(`{'descr': '<f4', 'descr': '<f4'}`),
    found: 'once each in the header, found "descr"',
  },
  {
    name: 'a missing key',
    bytes: file(`{'descr': '<f4', 'shape': ()}`),
    found: "the key 'fortran_order' in the header",
  },
  {
    name: 'an empty dictionary',
    bytes: file('{}'),
    found: "expected the key 'descr' in the header, found none",
  },
  {
    name: 'a key without quotes',
    bytes: file('{descr: 1}'),
    found: 'expected a key in quotes in the header, found "descr"',
  },
  {
    name: 'an open dictionary',
    bytes: file("{'descr': '<f4'"),
    found: 'expected "}" in the header, found its end at character 16',
  },
  { name: 'an open quote', bytes: file("{'descr"), found: `found "'" at character 2` },
  {
    name: 'text behind the dictionary',
    bytes: file(`${header('()')}x`, 4),
    found: 'nothing behind the dictionary',
  },
  { name: 'no header text', bytes: file(''), found: 'expected "{" in the header, found its end' },
  { name: 'an unknown dtype', bytes: file(header('()', "'<q9'"), 4), found: 'found "<q9"' },
  {
    name: 'a name all objects have',
    bytes: file(header('()', "'constructor'"), 4),
    found: 'found "constructor"',
  },
  { name: 'no byte order', bytes: file(header('()', "'f4'"), 4), found: `'<f4' or '>f4', found "f4"` },
  {
    name: 'a byte order that is none',
    bytes: file(header('()', "'|f4'"), 4),
    found: `'<f4' or '>f4', found "|f4"`,
  },
  {
    name: 'a dtype with a shape',
    bytes: file(header('()', "('<f4', (2,))"), 8),
    found: 'a dtype with a shape of its own',
  },
] as const

describe('decodeNpy', () => {
  test.each(REFUSED)('refuses $name', ({ bytes, found }) => {
    expect(() => decodeNpy(bytes)).toThrow(
      expect.objectContaining({
        code: 'DECODE_FAILED',
        message: expect.stringMatching(/^Failed to decode npy array: (expected|shape) .+, found .{1,300}$/s),
      }),
    )
    expect(() => decodeNpy(bytes)).toThrow(found)
  })

  test('refuses a bool that is neither 0 nor 1', () => {
    const bytes = encodeNpy(defineTensor('bool', [3], Uint8Array.of(1, 0, 1)))
    bytes[bytes.length - 1] = 2
    expect(() => decodeNpy(bytes)).toThrow('expected 0 or 1 for a bool, found 2 at element 2')
  })

  test('refuses more elements than the limit given and reads as many', () => {
    const bytes = encodeNpy(defineTensor('int8', [2, 2], Int8Array.of(1, 2, 3, 4)))
    expect(decodeNpy(bytes, { maxElements: 4 }).shape).toEqual([2, 2])
    expect(() => decodeNpy(bytes, { maxElements: 3 })).toThrow('at most 3 elements, found 4 of shape [2, 2]')
  })

  test('reads a header of a million bytes within a second', () => {
    const bytes = file(`${header('()')}${' '.repeat(1_000_000)}`, 4, '\x02\x00')
    const start = performance.now()
    expect(decodeNpy(bytes).shape).toEqual([])
    expect(() => decodeNpy(file("'".repeat(1_000_000), 0, '\x02\x00'))).toThrow('expected "{"')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('gives a view on aligned little-endian data and a copy of all other', () => {
    const bytes = encodeNpy(defineTensor('float32', [2], Float32Array.of(1, 2)))
    expect(decodeNpy(bytes).data).toHaveProperty('buffer', bytes.buffer)
    const unaligned = new Uint8Array(bytes.length + 1)
    unaligned.set(bytes, 1)
    const copy = decodeNpy(unaligned.subarray(1)).data as Float32Array
    unaligned.fill(0)
    expect(copy).toEqual(Float32Array.of(1, 2))
  })

  test('leaves big-endian bytes as they were', () => {
    const bytes = file(header('(2,)', "'>i4'"), 8)
    bytes[bytes.length - 1] = 7
    const before = Uint8Array.from(bytes)
    expect(decodeNpy(bytes).data).toEqual(Int32Array.of(0, 7))
    expect(bytes).toEqual(before)
  })
})

test.each([
  {
    name: 'strings',
    tensor: { dtype: 'string', shape: [1], data: ['a'] },
    found: 'a fixed size, found string',
  },
  {
    name: 'data that does not fit',
    tensor: { dtype: 'int8', shape: [2], data: new Int8Array(3) },
    found: '2 elements of shape [2], found 3',
  },
  {
    name: 'a bool of 2',
    tensor: { dtype: 'bool', shape: [1], data: Uint8Array.of(2) },
    found: 'a bool, found 2 at element 0',
  },
  {
    name: 'halves of dimensions',
    tensor: { dtype: 'int8', shape: [0.5, 2], data: new Int8Array(1) },
    found: 'dimensions of at least 0, found [0.5, 2]',
  },
  {
    name: '65 dimensions',
    tensor: { dtype: 'int8', shape: Array<number>(65).fill(1), data: new Int8Array(1) },
    found: '64 dimensions, found 65',
  },
] satisfies { name: string; tensor: Tensor; found: string }[])(
  'encodeNpy refuses $name',
  ({ tensor, found }) => {
    expect(() => encodeNpy(tensor)).toThrow(expect.objectContaining({ code: 'USAGE_INVALID' }))
    expect(() => encodeNpy(tensor)).toThrow(found)
  },
)
