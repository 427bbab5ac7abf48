import { expect, test } from 'vitest'
import { decodeMsgpack, encodeMsgpack, pythonType } from '../../src/codecs/msgpack.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const text = (type: string, value: string) => ({ [pythonType]: type, text: value })
/** The head of an array: nd, type, kind; then come shape and data. */
const array = (type: string, shape: string, data: string) =>
  `85c4026e64c3c40474797065a3${type}c4046b696e64c400c4057368617065${shape}c40464617461c4${data}`

// Packed by Python 3.11 with msgpack 1.0.3, msgpack-numpy 0.4.8, NumPy 1.24.2 and the hooks of Truss.
const packed: { name: string; hex: string; value: unknown }[] = [
  {
    name: 'datetime(2024, 2, 29, 12, 30, 15, 250000, tzinfo=utc)',
    hex: '82c4135f5f64745f6461746574696d655f69736f5f5fc3c40464617461bb323032342d30322d32395431323a33303a31352e3235303030305a',
    value: text('datetime', '2024-02-29T12:30:15.250000Z'),
  },
  {
    name: 'datetime(2024, 2, 29, 12, 30)',
    hex: '82c4135f5f64745f6461746574696d655f69736f5f5fc3c40464617461b3323032342d30322d32395431323a33303a3030',
    value: text('datetime', '2024-02-29T12:30:00'),
  },
  {
    name: 'date',
    hex: '82c40f5f5f64745f646174655f69736f5f5fc3c40464617461aa323032342d30322d3239',
    value: text('date', '2024-02-29'),
  },
  {
    name: 'time',
    hex: '82c40f5f5f64745f74696d655f69736f5f5fc3c40464617461af32333a35393a35392e303030303031',
    value: text('time', '23:59:59.000001'),
  },
  {
    name: 'timedelta(days=-1, seconds=86399, microseconds=999999)',
    hex: '82c4105f5f64745f74696d6564656c74615f5fc3c4046461746193ffce0001517fce000f423f',
    value: { [pythonType]: 'timedelta', days: -1, seconds: 86_399, microseconds: 999_999 },
  },
  {
    name: "Decimal('-12.340')",
    hex: '82c40b5f5f646563696d616c5f5fc3c40464617461a72d31322e333430',
    value: text('decimal', '-12.340'),
  },
  {
    name: "Decimal('NaN')",
    hex: '82c40b5f5f646563696d616c5f5fc3c40464617461a34e614e',
    value: text('decimal', 'NaN'),
  },
  {
    name: 'UUID',
    hex: '82c4085f5f757569645f5fc3c40464617461d92431323334353637382d313233342d353637382d313233342d353637383132333435363738',
    value: text('uuid', '12345678-1234-5678-1234-567812345678'),
  },
  {
    name: 'integers at their limits, None, True, text, bytes',
    hex: '81a1619b01ffcf0020000000000000cf7fffffffffffffffcfffffffffffffffffd38000000000000000cb3ff8000000000000c0c3a2c3a9c40200ff',
    value: {
      a: [
        1,
        -1,
        2n ** 53n,
        2n ** 63n - 1n,
        2n ** 64n - 1n,
        -(2n ** 63n),
        1.5,
        null,
        true,
        'é',
        Uint8Array.of(0, 255),
      ],
    },
  },
  { name: '2**53 - 1', hex: 'cf001fffffffffffff', value: 2 ** 53 - 1 },
  { name: 'nan', hex: 'cb7ff8000000000000', value: NaN },
  { name: 'inf', hex: 'cb7ff0000000000000', value: Infinity },
  { name: '-0.0', hex: 'cb8000000000000000', value: -0 },
  {
    name: 'float32 [2, 3]',
    hex: array('3c6634', '920203', '180000803f0000004000004040000080400000a0400000c040'),
    value: defineTensor('float32', [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6)),
  },
  {
    name: 'int64 [2]',
    hex: array('3c6938', '9102', '1001000000000000000200000000000000'),
    value: defineTensor('int64', [2], BigInt64Array.of(1n, 2n)),
  },
  {
    name: 'bool [2]',
    hex: array('7c6231', '9102', '020100'),
    value: defineTensor('bool', [2], Uint8Array.of(1, 0)),
  },
  {
    name: 'float16 [2]',
    hex: array('3c6632', '9102', '04003e00c0'),
    value: defineTensor('float16', [2], Uint16Array.of(0x3e00, 0xc000)),
  },
  {
    name: 'float64 [0]',
    hex: array('3c6638', '9100', '00'),
    value: defineTensor('float64', [0], new Float64Array(0)),
  },
  {
    name: 'float64 []',
    hex: array('3c6638', '90', '080000000000000c40'),
    value: defineTensor('float64', [], Float64Array.of(3.5)),
  },
  {
    name: 'uint8 [2, 0]',
    hex: array('7c7531', '920200', '00'),
    value: defineTensor('uint8', [2, 0], new Uint8Array(0)),
  },
  {
    name: 'text [2]',
    hex: array('3c5532', '9102', '1061000000620000006300000000000000'),
    value: defineTensor('string', [2], ['ab', 'c']),
  },
  {
    name: 'an array and a scalar in a dict',
    hex: `82a178${array('3c6634', '920202', '100000803f000000400000404000008040')}a16e83c4026e64c2c40474797065a33c6634c40464617461c4040000c03f`,
    value: {
      x: defineTensor('float32', [2, 2], Float32Array.of(1, 2, 3, 4)),
      n: { [pythonType]: 'numpy-scalar', tensor: defineTensor('float32', [], Float32Array.of(1.5)) },
    },
  },
  {
    name: 'np.bool_(True)',
    hex: '83c4026e64c2c40474797065a37c6231c40464617461c40101',
    value: { [pythonType]: 'numpy-scalar', tensor: defineTensor('bool', [], Uint8Array.of(1)) },
  },
]

test.each(packed)('reads and writes $name as Python does', ({ hex, value }) => {
  expect(decodeMsgpack(bytesOf(hex))).toStrictEqual(value)
  expect(encodeMsgpack(value)).toEqual(bytesOf(hex))
})

test('reads a big-endian array', () => {
  expect(decodeMsgpack(bytesOf(array('3e6934', '9102', '080000000100000002')))).toEqual(
    defineTensor('int32', [2], Int32Array.of(1, 2)),
  )
})

test.each([
  {
    name: 'an array of objects, which is a pickle',
    hex: '85c4026e64c3c404747970659192a0a27c4fc4046b696e64c4014fc405736861706591 03c40464617461c400'.replace(
      ' ',
      '',
    ),
    message: /Python objects, which are pickles/,
  },
  {
    name: 'a structured array',
    hex: '85c4026e64c3c404747970659192a178a33c6934c4046b696e64c40156c40573686170659101c40464617461c40401000000',
    message: /a NumPy map with nd, type and data/,
  },
  {
    name: 'complex numbers',
    hex: '83c4026e64c2c40474797065a43c633136c40464617461c410000000000000f03f0000000000000040',
    message: /complex numbers/,
  },
  { name: 'byte strings of NumPy', hex: array('7c5332', '9102', '0461626300'), message: /byte strings/ },
  {
    name: "Python's complex",
    hex: '82c407636f6d706c6578c3c40464617461a628312b326a29',
    message: /byte keys of Truss or msgpack-numpy, found "complex, data"/,
  },
  {
    name: 'text and byte keys in one map',
    hex: '82c4016b01a16b02',
    message: /keys of one kind in the map near byte 0/,
  },
  {
    name: 'fewer bytes than the shape needs',
    hex: array('3c6634', '9102', '040000803f'),
    message: /expected 8 bytes for 2 elements of <f4, found 4/,
  },
])('refuses $name', ({ hex, message }) => {
  expect(() => decodeMsgpack(bytesOf(hex))).toThrow(
    expect.objectContaining({ code: 'DECODE_FAILED', message: expect.stringMatching(message) }),
  )
})
