import { ToolkitError } from '../errors/toolkit-error.ts'
import { defineTensor, elementCount, type Tensor } from '../tensor/tensor.ts'
import { isOrderFree, toRowMajor } from './array-order.ts'
import { HOST_IS_LITTLE_ENDIAN, swapByteOrder } from './byte-order.ts'
import type { Codec } from './codec.ts'
import { parseNpyElement, toElements, toNpyDescr, type NpyElement } from './npy-dtype.ts'
import { describeShape, npyFault } from './npy-fault.ts'
import { MAX_NPY_RANK } from './npy-header-text.ts'
import { readNpyHeader, writeNpyHeader } from './npy-header.ts'

/**
 * NumPy's file of one array, format versions 1.0, 2.0 and 3.0, for all dtypes but `string`.
 *
 * - byte order: both are read; little-endian is written
 * - element order: Fortran order is read into C order; C order is written
 * - alignment: data may start anywhere; what is written starts it at a multiple of 64, as NumPy does
 * - NaN, infinities, -0: bits are moved and never computed with, so payloads of NaNs stay as well
 * - integers above 2^53: 64-bit integers are bigints and exact
 * - bool: bytes other than 0 and 1 are refused
 * - empty input: is no npy file. The shape `()` is a scalar; dimensions of 0 are read and written
 * - largest size: {@link MAX_NPY_ELEMENTS} elements unless a limit is given, 64 dimensions, a header of 1 MiB
 * - ownership: decoding gives a view on the bytes it was given where it can, so do not write to them afterwards; it
 *   copies once when data is unaligned, big-endian or in Fortran order. Encoding always copies
 * - objects, which are pickles, and complex, text, date and structured elements are refused
 *
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html | NumPy, npy format}
 */
export const npy: Codec<Tensor, Uint8Array> = { encode: encodeNpy, decode: (bytes) => decodeNpy(bytes) }

/** The largest number of elements that is read without a limit of the caller's own. */
export const MAX_NPY_ELEMENTS = 2 ** 31

/** Limits of {@link decodeNpy}. */
export interface NpyLimits {
  /** At most {@link MAX_NPY_ELEMENTS} when left out. */
  readonly maxElements?: number
}

/**
 * Reads an npy file, see {@link npy}. Memory beyond the given bytes is taken at most once their size, and only after
 * header and size were found to agree.
 *
 * @throws {ToolkitError} DECODE_FAILED when the bytes are no npy file, hold another dtype, are shorter or longer than
 *   the header says, or exceed a limit
 * @example
 * const { dtype, shape } = decodeNpy(encodeNpy(defineTensor('float32', [2], Float32Array.of(1, 2))))
 */
export function decodeNpy(bytes: Uint8Array, limits: NpyLimits = {}): Tensor {
  const { header, dataStart } = readNpyHeader(bytes)
  const { fortranOrder, shape } = header
  const element = parseNpyElement(header.descr)
  const expectedBytes = countElements(shape, limits.maxElements ?? MAX_NPY_ELEMENTS) * element.bytes
  const foundBytes = bytes.byteLength - dataStart
  if (foundBytes !== expectedBytes) {
    throw npyFault(
      `shape ${describeShape(shape)} of ${element.dtype} needs ${expectedBytes} bytes, found ${foundBytes}`,
    )
  }
  const stored = bytes.subarray(dataStart)
  const rows = fortranOrder && !isOrderFree(shape) ? toRowMajor(stored, shape, element.bytes) : stored
  const data = toHostOrder(rows, element, rows === stored)
  if (element.dtype === 'bool') {
    const at = indexOfNoBool(data)
    if (at !== -1) throw npyFault(`expected 0 or 1 for a bool, found ${data[at]} at element ${at}`)
  }
  return defineTensor(element.dtype, shape, toElements(element.dtype, data))
}

/**
 * Writes a tensor as npy, version 1.0, byte for byte as NumPy 2 would, see {@link npy}.
 *
 * @throws {ToolkitError} USAGE_INVALID when the dtype is `string`, or the tensor breaks its own type: data does not
 *   fit the shape, a bool is neither 0 nor 1, the rank is over 64
 */
export function encodeNpy(tensor: Tensor): Uint8Array {
  const [header, elements] = encodeNpyParts(tensor)
  const bytes = new Uint8Array(header.length + elements.length)
  bytes.set(header)
  bytes.set(elements, header.length)
  return bytes
}

/**
 * The two parts of what {@link encodeNpy} writes: header and elements. The elements are the tensor's own bytes, not a
 * copy, unless the machine is big-endian.
 *
 * @throws {ToolkitError} USAGE_INVALID as {@link encodeNpy}
 */
export function encodeNpyParts(tensor: Tensor): readonly [header: Uint8Array, elements: Uint8Array] {
  const { dtype, shape, data } = tensor
  if (dtype === 'string') throw encodeFault('a dtype of a fixed size', 'string')
  if (shape.length > MAX_NPY_RANK) throw encodeFault(`at most ${MAX_NPY_RANK} dimensions`, shape.length)
  if (!shape.every((dimension) => Number.isSafeInteger(dimension) && dimension >= 0)) {
    throw encodeFault('dimensions of at least 0', describeShape(shape))
  }
  if (elementCount(shape) !== data.length) {
    throw encodeFault(`${elementCount(shape)} elements of shape ${describeShape(shape)}`, data.length)
  }
  const elements = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const noBool = dtype === 'bool' ? indexOfNoBool(elements) : -1
  if (noBool !== -1) throw encodeFault('0 or 1 for a bool', `${elements[noBool]} at element ${noBool}`)
  const header = writeNpyHeader({ descr: toNpyDescr(dtype), fortranOrder: false, shape })
  if (HOST_IS_LITTLE_ENDIAN) return [header, elements]
  const swapped = elements.slice()
  swapByteOrder(swapped, data.BYTES_PER_ELEMENT)
  return [header, swapped]
}

/** Gives the elements as this machine reads them: aligned and in its byte order. */
function toHostOrder(bytes: Uint8Array, element: NpyElement, borrowed: boolean): Uint8Array {
  const swap = element.bytes > 1 && element.littleEndian !== HOST_IS_LITTLE_ENDIAN
  const copy = borrowed && (swap || bytes.byteOffset % element.bytes !== 0)
  const own = copy ? new Uint8Array(bytes) : bytes
  if (swap) swapByteOrder(own, element.bytes)
  return own
}

function countElements(shape: readonly number[], maxElements: number): number {
  // NumPy too refuses an empty array whose other dimensions overflow.
  const product = elementCount(shape.filter((dimension) => dimension !== 0))
  if (product > Number.MAX_SAFE_INTEGER) {
    throw npyFault(
      `expected at most ${maxElements} elements, found ${product.toExponential(3)} of shape ${describeShape(shape)}`,
    )
  }
  const count = shape.includes(0) ? 0 : product
  if (count <= maxElements) return count
  throw npyFault(`expected at most ${maxElements} elements, found ${count} of shape ${describeShape(shape)}`)
}

function indexOfNoBool(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 1) return i
  return -1
}

function encodeFault(expected: string, found: string | number): ToolkitError {
  return new ToolkitError('USAGE_INVALID', `Failed to encode npy array: expected ${expected}, found ${found}`)
}
