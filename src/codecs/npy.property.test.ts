import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineTensor, elementCount, type Tensor } from '../tensor/tensor.ts'
import { isOrderFree, toRowMajor } from './array-order.ts'
import { swapByteOrder } from './byte-order.ts'
import { codecLaws, relocate, toComparable } from './codec.laws.ts'
import { toElements, type NpyDtype } from './npy-dtype.ts'
import { decodeNpy, encodeNpy, npy } from './npy.ts'

const ELEMENT_BYTES: Readonly<Record<NpyDtype, number>> = {
  bool: 1,
  int8: 1,
  uint8: 1,
  float16: 2,
  int16: 2,
  uint16: 2,
  float32: 4,
  int32: 4,
  uint32: 4,
  float64: 8,
  int64: 8,
  uint64: 8,
}
const DTYPES = Object.keys(ELEMENT_BYTES) as NpyDtype[]

/** Tensors of any bits: NaNs with payloads, infinities, -0 and integers above 2^53 among them. */
const tensor: fc.Arbitrary<Tensor> = fc
  .tuple(fc.constantFrom(...DTYPES), fc.array(fc.nat(4), { maxLength: 4 }))
  .chain(([dtype, shape]) => {
    const size = elementCount(shape) * ELEMENT_BYTES[dtype]
    return fc
      .uint8Array({ minLength: size, maxLength: size, max: dtype === 'bool' ? 1 : 255 })
      .map((bytes) => defineTensor(dtype, shape, toElements(dtype, new Uint8Array(bytes))))
  })

function toFile(header: string, data: Uint8Array, major = 1): Uint8Array {
  const text = new TextEncoder().encode(header)
  const lengthBytes = major === 1 ? 2 : 4
  const bytes = new Uint8Array(8 + lengthBytes + text.length + data.length)
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, major, 0])
  const view = new DataView(bytes.buffer)
  if (major === 1) view.setUint16(8, text.length, true)
  else view.setUint32(8, text.length, true)
  bytes.set(text, 8 + lengthBytes)
  bytes.set(data, 8 + lengthBytes + text.length)
  return bytes
}

const blank = fc.constantFrom('', ' ', '\n', '\t  ')
const quote = fc.constantFrom("'", '"')
const member = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(quote, blank, blank, value)
    .map(([mark, before, after, text]) => `${mark}${key}${mark}${before}:${after}${text}`)
const shapeText = fc
  .array(fc.constantFrom('0', '1', '2', '3', '4294967296', '-1', '2L', 'x'), { maxLength: 4 })
  .map((sizes) => `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})`)
const headerText = fc
  .tuple(
    member(
      'descr',
      fc.constantFrom("'<f4'", "'>f8'", "'|b1'", '"|u1"', "'|O'", "[('a', '<f4')]", "'=i2'", '1'),
    ),
    member('fortran_order', fc.constantFrom('True', 'False', '0')),
    member('shape', shapeText),
    fc.constantFrom('', ', ', ",'x':1"),
    blank,
  )
  .chain(([descr, order, shape, end, tail]) =>
    fc
      .shuffledSubarray([descr, order, shape], { minLength: 2 })
      .map((members) => `{${members.join(', ')}${end}}${tail}`),
  )
const nearMisses = fc
  .tuple(headerText, fc.uint8Array({ maxLength: 40, max: 1 }), fc.integer({ min: 0, max: 4 }))
  .map(([header, data, major]) => toFile(header, data, major))

codecLaws('npy', { codec: npy, value: tensor, nearMisses })

test('always reads a header with its keys in any order, with any quotes and blanks, in each version', () => {
  const header = fc
    .tuple(
      member('descr', fc.constantFrom("'<i2'", '"<i2"', "'=i2'")),
      member('fortran_order', fc.constant('False')),
      member('shape', fc.constantFrom('(2,)', '( 2 , )', '(2,\n)')),
      blank,
      fc.constantFrom('', ',', ' , '),
    )
    .chain(([descr, order, shape, space, end]) =>
      fc
        .shuffledSubarray([descr, order, shape], { minLength: 3 })
        .map((members) => `${space}{${space}${members.join(`${space},${space}`)}${end}}${space}`),
    )
  fc.assert(
    fc.property(header, fc.constantFrom(1, 2, 3), (text, major) => {
      const decoded = decodeNpy(toFile(text, Uint8Array.of(1, 0, 2, 0), major))
      expect(decoded).toEqual(defineTensor('int16', [2], Int16Array.of(1, 2)))
    }),
  )
})

test('always reads a file alike wherever its bytes start, also between the elements', () => {
  fc.assert(
    fc.property(tensor, fc.integer({ min: 1, max: 16 }), fc.boolean(), (given, lead, big) => {
      const file = encodeNpy(given)
      if (big) {
        // The only < and | of the header stand before the dtype.
        const at = file.findIndex((byte) => byte === 0x3c || byte === 0x7c)
        file[at] = 0x3e
        const start = file.length - given.data.length * ELEMENT_BYTES[given.dtype as NpyDtype]
        swapByteOrder(file.subarray(start), ELEMENT_BYTES[given.dtype as NpyDtype])
      }
      expect(toComparable(decodeNpy(relocate(file, lead) as Uint8Array))).toEqual(toComparable(given))
    }),
  )
})

test('always brings Fortran order into C order: element [i, j, ...] stays element [i, j, ...]', () => {
  fc.assert(
    fc.property(tensor, ({ dtype, shape, data }) => {
      const elementBytes = ELEMENT_BYTES[dtype as NpyDtype]
      const fortran = new Uint8Array(data.length * elementBytes)
      const bytes = new Uint8Array((data as Uint8Array).buffer)
      for (let i = 0; i < data.length; i++) {
        fortran.set(
          bytes.subarray(i * elementBytes, (i + 1) * elementBytes),
          elementBytes * toFortran(i, shape),
        )
      }
      expect(toRowMajor(fortran, shape, elementBytes)).toEqual(bytes)
      expect(toRowMajor(relocate(fortran, 1) as Uint8Array, shape, elementBytes)).toEqual(bytes)
      if (isOrderFree(shape)) expect(fortran).toEqual(bytes)
    }),
  )
})

/** The index in Fortran order of what has index `i` in C order, by the definition of both. */
function toFortran(i: number, shape: readonly number[]): number {
  let rest = i
  const indices = shape.toReversed().map((size) => {
    const index = rest % size
    rest = (rest - index) / size
    return index
  })
  return indices.reduce((index, value, axis) => index * shape[shape.length - 1 - axis]! + value, 0)
}
