import { expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../src/codecs/base64.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'

// Every vector was written by NumPy 2.4.6 on x86-64:
//   f = io.BytesIO(); np.save(f, <code>); print(base64.b64encode(f.getvalue()).decode())
// Of float16 the values are bits: np.array(...).view('<u2').
const VECTORS = [
  {
    code: 'np.array([[1,2],[3,4]],"<f4")',
    dtype: 'float32',
    shape: [2, 2],
    values: [1, 2, 3, 4],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAIA/AAAAQAAAQEAAAIBA',
  },
  {
    code: 'np.array(0,"<f8")',
    dtype: 'float64',
    shape: [],
    values: [0],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAA==',
  },
  {
    code: 'np.array([1.5,-0.0,65504,6e-8,np.inf,-np.inf,np.nan],"<f2")',
    dtype: 'float16',
    shape: [7],
    values: [0x3e00, 0x8000, 0x7bff, 0x0001, 0x7c00, 0xfc00, 0x7e00],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDcsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAPgCA/3sBAAB8APwAfg==',
  },
  {
    code: 'np.array([0.1,-0.0,np.inf,-np.inf],"<f4")',
    dtype: 'float32',
    shape: [4],
    values: [0.10000000149011612, -0, Infinity, -Infinity],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDQsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIArNzMw9AAAAgAAAgH8AAID/',
  },
  {
    code: 'np.array([-128,0,127],"i1")',
    dtype: 'int8',
    shape: [3],
    values: [-128, 0, 127],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnfGkxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqAAH8=',
  },
  {
    code: 'np.array([0,127,255],"u1")',
    dtype: 'uint8',
    shape: [3],
    values: [0, 127, 255],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnfHUxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAf/8=',
  },
  {
    code: 'np.array([-32768,1],"<i2")',
    dtype: 'int16',
    shape: [2],
    values: [-32768, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGkyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAgAEA',
  },
  {
    code: 'np.array([65535,1],"<u2")',
    dtype: 'uint16',
    shape: [2],
    values: [65535, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPHUyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr//wEA',
  },
  {
    code: 'np.array([-2**31,1],"<i4")',
    dtype: 'int32',
    shape: [2],
    values: [-2147483648, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGk0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAACAAQAAAA==',
  },
  {
    code: 'np.array([2**32-1,1],"<u4")',
    dtype: 'uint32',
    shape: [2],
    values: [4294967295, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPHU0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr/////AQAAAA==',
  },
  {
    code: 'np.array([-2**63,2**53+1],"<i8")',
    dtype: 'int64',
    shape: [2],
    values: [-9223372036854775808n, 9007199254740993n],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGk4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAgAEAAAAAACAA',
  },
  {
    code: 'np.array([2**64-1,2**53+1],"<u8")',
    dtype: 'uint64',
    shape: [2],
    values: [18446744073709551615n, 9007199254740993n],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPHU4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr//////////wEAAAAAACAA',
  },
  {
    code: 'np.array([True,False,True])',
    dtype: 'bool',
    shape: [3],
    values: [1, 0, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnfGIxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAE=',
  },
  {
    code: 'np.zeros((123456,0),"<f4")',
    dtype: 'float32',
    shape: [123456, 0],
    values: [],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEyMzQ1NiwgMCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo=',
  },
  {
    code: 'np.zeros((0,3),"<f4")',
    dtype: 'float32',
    shape: [0, 3],
    values: [],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDAsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo=',
  },
  {
    code: 'np.zeros((2,0),"<i8")',
    dtype: 'int64',
    shape: [2, 0],
    values: [],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGk4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDApLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo=',
  },
  {
    code: 'np.zeros((1,)*18,"u1")',
    dtype: 'uint8',
    shape: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    values: [0],
    base64:
      'k05VTVBZAQC2AHsnZGVzY3InOiAnfHUxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEsIDEpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAKAA==',
  },
]

test.each(VECTORS)(
  'reads $code as NumPy wrote it, and writes the same bytes',
  ({ dtype, shape, values, base64 }) => {
    const tensor = decodeNpy(decodeBase64(base64))
    expect(tensor.dtype).toBe(dtype)
    expect(tensor.shape).toEqual(shape)
    // Tells -0 from 0 and takes NaN for NaN.
    expect(Array.from<unknown>(tensor.data)).toStrictEqual(values)
    expect(encodeBase64(encodeNpy(tensor))).toBe(base64)
  },
)

// np.lib.format.write_array(f, np.array([1, 2], '<i2'), version=<version>)
const VERSIONS = [
  {
    version: '2.0',
    base64:
      'k05VTVBZAgB0AAAAeydkZXNjcic6ICc8aTInLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAIA',
  },
  {
    version: '3.0',
    base64:
      'k05VTVBZAwB0AAAAeydkZXNjcic6ICc8aTInLCAnZm9ydHJhbl9vcmRlcic6IEZhbHNlLCAnc2hhcGUnOiAoMiwpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoBAAIA',
  },
]

test.each(VERSIONS)('reads format version $version', ({ base64 }) => {
  expect(decodeNpy(decodeBase64(base64)).data).toEqual(Int16Array.of(1, 2))
})

// len(f.getvalue()) - a.nbytes after np.save(f, a) with a = np.zeros((first, second) + (1,) * 12, '<f4').
// NumPy keeps room for a first dimension of 21 digits, and adds 64 blanks where the header would fit exactly.
const HEADER_SIZES = [
  { first: 0, second: 10, want: 128 },
  { first: 0, second: 100, want: 192 },
  { first: 100, second: 10, want: 128 },
  { first: 100, second: 100, want: 192 },
]

test.each(HEADER_SIZES)(
  'writes $want bytes before the data of ($first, $second, ...)',
  ({ first, second, want }) => {
    const shape = [first, second, ...Array<number>(12).fill(1)]
    const data = new Float32Array(first * second)
    expect(encodeNpy(defineTensor('float32', shape, data))).toHaveLength(want + data.byteLength)
  },
)
