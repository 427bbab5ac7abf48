import fc from 'fast-check'
import { toRowMajor } from '../../codecs/array-order.ts'
import { HOST_IS_LITTLE_ENDIAN, swapByteOrder } from '../../codecs/byte-order.ts'
import { toNpyDescr, type NpyDtype } from '../../codecs/npy-dtype.ts'
import type { Tensor } from '../../tensor/tensor.ts'
import { tensor, type TensorArbitraryOptions } from './tensors.ts'

/** How an array is written: NumPy itself does all of it, by `order='F'`, by the dtype's byte order and by the version. */
export interface NpyForm {
  readonly fortranOrder: boolean
  readonly bigEndian: boolean
  readonly version: 1 | 2 | 3
}

/** A file and what it means. */
export interface NpyFile {
  readonly bytes: Uint8Array
  readonly tensor: Tensor
  readonly form: NpyForm
}

/** Ways to write one array; shrink to the usual one. */
export const npyForms: fc.Arbitrary<NpyForm> = fc.record({
  fortranOrder: fc.boolean(),
  bigEndian: fc.boolean(),
  version: fc.constantFrom(1 as const, 2 as const, 3 as const),
})

/** Files of NumPy with any array but one of texts, in every order, byte order and version. */
export function npyFile(options: TensorArbitraryOptions = {}): fc.Arbitrary<NpyFile> {
  return fc
    .tuple(tensor(options), npyForms)
    .map(([one, form]) => ({ bytes: writeNpyFile(one, form), tensor: one, form }))
}

const ALIGNMENT_BYTES = 64

/** Writes an array in a form that the codec itself reads and never writes. */
export function writeNpyFile({ dtype, shape, data }: Tensor, form: NpyForm): Uint8Array {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT } = data as Uint8Array
  const source = new Uint8Array(buffer, byteOffset, byteLength)
  // Fortran order is C order of the reversed axes, and the other way round.
  const elements = form.fortranOrder
    ? toRowMajor(source, shape.toReversed(), BYTES_PER_ELEMENT)
    : Uint8Array.from(source)
  if (form.bigEndian === HOST_IS_LITTLE_ENDIAN) swapByteOrder(elements, BYTES_PER_ELEMENT)
  const descr = toNpyDescr(dtype as NpyDtype)
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`
  const text =
    `{'descr': '${form.bigEndian ? descr.replace('<', '>') : descr}', ` +
    `'fortran_order': ${form.fortranOrder ? 'True' : 'False'}, 'shape': ${tuple}, }`
  const headStart = form.version === 1 ? 10 : 12
  const dataStart = Math.ceil((headStart + text.length + 1) / ALIGNMENT_BYTES) * ALIGNMENT_BYTES
  const bytes = new Uint8Array(dataStart + elements.length).fill(0x20, 0, dataStart)
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, form.version, 0])
  const view = new DataView(bytes.buffer)
  if (form.version === 1) view.setUint16(8, dataStart - headStart, true)
  else view.setUint32(8, dataStart - headStart, true)
  bytes.set(new TextEncoder().encode(text), headStart)
  bytes[dataStart - 1] = 0x0a
  bytes.set(elements, dataStart)
  return bytes
}
