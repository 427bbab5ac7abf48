import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { defineTensor, elementCount, type Tensor } from '../tensor/tensor.ts'
import { HOST_IS_LITTLE_ENDIAN, swapByteOrder } from './byte-order.ts'
import { parseNpyElement, toElements, toNpyDescr } from './npy-dtype.ts'

/** Elements of a tensor as NumPy keeps them, row-major. */
export interface NumpyArray {
  /** NumPy's array protocol type string: byte order, kind, bytes (characters for `U`), such as `<f4`. */
  readonly type: string
  readonly data: Uint8Array
}

/**
 * Makes a tensor of the elements of a NumPy array: floats, integers, booleans, and text (`U`), in either byte order.
 * The bytes are copied, so they may start anywhere; NaN, infinities and -0 keep their bits.
 *
 * @throws {ToolkitError} DECODE_FAILED for another type, a shape that is none, or another number of bytes
 * @see {@link https://numpy.org/doc/stable/reference/arrays.interface.html | NumPy, the array interface protocol}
 */
export function decodeNumpyArray({ type, data }: NumpyArray, shape: readonly number[]): Tensor {
  if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw failure('a shape of whole numbers', `[${shape.slice(0, 20).join(', ')}]`)
  }
  const count = elementCount(shape)
  const text = /^([<>|=])U([1-9]\d{0,8})$/.exec(type)
  if (text !== null) {
    const copy = copyElements(data, { count, elementBytes: 4 * Number(text[2]), type })
    if ((text[1] !== '>') !== HOST_IS_LITTLE_ENDIAN) swapByteOrder(copy, 4)
    return defineTensor('string', shape, readTexts(copy, count))
  }
  const { dtype, bytes, littleEndian } = parseNpyElement(type)
  const copy = copyElements(data, { count, elementBytes: bytes, type })
  if (littleEndian !== HOST_IS_LITTLE_ENDIAN) swapByteOrder(copy, bytes)
  // NumPy takes every byte but 0 for true.
  if (dtype === 'bool') copy.forEach((byte, i) => (copy[i] = byte === 0 ? 0 : 1))
  return defineTensor(dtype, shape, toElements(dtype, copy))
}

function copyElements(
  data: Uint8Array,
  { count, elementBytes, type }: { count: number; elementBytes: number; type: string },
): Uint8Array<ArrayBuffer> {
  if (data.length !== count * elementBytes) {
    throw failure(`${count * elementBytes} bytes for ${count} elements of ${type}`, `${data.length}`)
  }
  return Uint8Array.from(data)
}

/**
 * Writes the elements of a tensor as NumPy keeps them, little-endian; text takes as many characters as the longest element,
 * at least one. The data may be a view on the tensor's.
 *
 * @throws {ToolkitError} USAGE_INVALID for text that ends in NUL, which NumPy takes for padding, or is not valid Unicode
 */
export function encodeNumpyArray(tensor: Tensor): NumpyArray {
  if (tensor.dtype === 'string') return writeTexts(tensor.data)
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = tensor.data
  const type = toNpyDescr(tensor.dtype)
  const data = new Uint8Array(buffer, byteOffset, byteLength)
  if (HOST_IS_LITTLE_ENDIAN) return { type, data }
  const copy = Uint8Array.from(data)
  swapByteOrder(copy, BYTES_PER_ELEMENT)
  return { type, data: copy }
}

function readTexts(bytes: Uint8Array<ArrayBuffer>, count: number): string[] {
  const codes = new Uint32Array(bytes.buffer)
  const characters = count === 0 ? 0 : codes.length / count
  return Array.from({ length: count }, (_, element) => {
    let text = ''
    for (const code of codes.subarray(element * characters, (element + 1) * characters)) {
      if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        throw failure('text of Unicode', `the code 0x${code.toString(16)}`)
      text += String.fromCodePoint(code)
    }
    return text.replace(/\0+$/, '')
  })
}

function writeTexts(texts: readonly string[]): NumpyArray {
  const ended = texts.findIndex((text) => /\0$|\p{Surrogate}/u.test(text))
  if (ended !== -1) {
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to encode NumPy array: expected valid Unicode that does not end in NUL, found ${describeValue(texts[ended])} at ${ended}`,
    )
  }
  const codes = texts.map((text) => Array.from(text, (character) => character.codePointAt(0)!))
  const characters = codes.reduce((longest, text) => Math.max(longest, text.length), 1)
  const data = new Uint8Array(texts.length * characters * 4)
  const view = new DataView(data.buffer)
  codes.forEach((text, element) =>
    text.forEach((code, i) => view.setUint32((element * characters + i) * 4, code, true)),
  )
  return { type: `<U${characters}`, data }
}

function failure(expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode NumPy array: expected ${expected}, found ${found}`,
  )
}
