import { expect, test } from 'vitest'
import { decodeBase64 } from '../../src/codecs/base64.ts'
import { decodeNpy, encodeNpy } from '../../src/codecs/npy.ts'

// Every vector was written by NumPy 2.4.6 on x86-64:
//   f = io.BytesIO(); np.save(f, <code>); print(base64.b64encode(f.getvalue()).decode())
// Of float16 the values are bits: np.array(...).view('<u2').
const VECTORS = [
  {
    code: 'np.array([1.5,-0.0,65504,6e-8],">f2")',
    dtype: 'float16',
    shape: [4],
    values: [0x3e00, 0x8000, 0x7bff, 0x0001],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDQsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo+AIAAe/8AAQ==',
  },
  {
    code: 'np.array([[0.1,-2.0],[3e38,np.inf]],">f4")',
    dtype: 'float32',
    shape: [2, 2],
    values: [0.10000000149011612, -2, 3.0000000054977558e38, Infinity],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo9zMzNwAAAAH9hseZ/gAAA',
  },
  {
    code: 'np.array([0.1,-0.0,5e-324],">f8")',
    dtype: 'float64',
    shape: [3],
    values: [0.1, -0, 5e-324],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDMsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/uZmZmZmZmoAAAAAAAAAAAAAAAAAAAAE=',
  },
  {
    code: 'np.array([-32768,1],">i2")',
    dtype: 'int16',
    shape: [2],
    values: [-32768, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmkyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqAAAAB',
  },
  {
    code: 'np.array([65535,1],">u2")',
    dtype: 'uint16',
    shape: [2],
    values: [65535, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPnUyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr//wAB',
  },
  {
    code: 'np.array([-2**31,1],">i4")',
    dtype: 'int32',
    shape: [2],
    values: [-2147483648, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmk0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqAAAAAAAAAAQ==',
  },
  {
    code: 'np.array([2**32-1,1],">u4")',
    dtype: 'uint32',
    shape: [2],
    values: [4294967295, 1],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPnU0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr/////AAAAAQ==',
  },
  {
    code: 'np.array([-2**63,2**53+1],">i8")',
    dtype: 'int64',
    shape: [2],
    values: [-9223372036854775808n, 9007199254740993n],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmk4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAqAAAAAAAAAAAAgAAAAAAAB',
  },
  {
    code: 'np.array([2**64-1,2**53+1],">u8")',
    dtype: 'uint64',
    shape: [2],
    values: [18446744073709551615n, 9007199254740993n],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPnU4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAr//////////wAgAAAAAAAB',
  },
  {
    code: 'np.asfortranarray(np.arange(6,dtype="<i4").reshape(2,3))',
    dtype: 'int32',
    shape: [2, 3],
    values: [0, 1, 2, 3, 4, 5],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPGk0JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAwAAAAEAAAAEAAAAAgAAAAUAAAA=',
  },
  {
    code: 'np.asfortranarray(np.arange(12,dtype=">f8").reshape(2,3,2))',
    dtype: 'float64',
    shape: [2, 3, 2],
    values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    base64:
      'k05VTVBZAQB2AHsnZGVzY3InOiAnPmY4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMywgMiksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAEAYAAAAAAAAQAAAAAAAAABAIAAAAAAAAEAQAAAAAAAAQCQAAAAAAAA/8AAAAAAAAEAcAAAAAAAAQAgAAAAAAABAIgAAAAAAAEAUAAAAAAAAQCYAAAAAAAA=',
  },
]

test.each(VECTORS)('reads $code, big-endian or in Fortran order', ({ dtype, shape, values, base64 }) => {
  const tensor = decodeNpy(decodeBase64(base64))
  expect(tensor.dtype).toBe(dtype)
  expect(tensor.shape).toEqual(shape)
  // Tells -0 from 0.
  expect(Array.from<unknown>(tensor.data)).toStrictEqual(values)
})

test.each(VECTORS)('writes $code little-endian, in C order and aligned to 64 bytes', ({ values, base64 }) => {
  const tensor = decodeNpy(decodeBase64(base64))
  const bytes = encodeNpy(tensor)
  const dataBytes = values.length * (tensor.data as Uint8Array).BYTES_PER_ELEMENT
  expect((bytes.length - dataBytes) % 64).toBe(0)
  const header = new TextDecoder('latin1').decode(bytes.subarray(10, bytes.length - dataBytes))
  expect(header).toMatch(/^\{'descr': '<..', 'fortran_order': False, 'shape': \(.+\), \} +\n$/)
  expect(decodeNpy(bytes)).toEqual(tensor)
})
