import { describeValue } from '../errors/describe-value.ts'
import type { Dtype, TensorDataByDtype } from '../tensor/dtype.ts'
import { npyFault } from './npy-fault.ts'

/** The dtypes whose elements have a fixed size, and so a place in an npy file. */
export type NpyDtype = Exclude<Dtype, 'string'>

type NpyData = TensorDataByDtype[NpyDtype]

/** How elements lie in the file. */
export interface NpyElement {
  readonly dtype: NpyDtype
  readonly bytes: number
  readonly littleEndian: boolean
}

interface NumericArray {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): NpyData
}

interface DtypeForm {
  /** NumPy's kind and size, without the byte order. */
  readonly code: string
  readonly array: NumericArray
}

const FORMS: Readonly<Record<NpyDtype, DtypeForm>> = {
  float16: { code: 'f2', array: Uint16Array },
  float32: { code: 'f4', array: Float32Array },
  float64: { code: 'f8', array: Float64Array },
  int8: { code: 'i1', array: Int8Array },
  uint8: { code: 'u1', array: Uint8Array },
  int16: { code: 'i2', array: Int16Array },
  uint16: { code: 'u2', array: Uint16Array },
  int32: { code: 'i4', array: Int32Array },
  uint32: { code: 'u4', array: Uint32Array },
  int64: { code: 'i8', array: BigInt64Array },
  uint64: { code: 'u8', array: BigUint64Array },
  bool: { code: 'b1', array: Uint8Array },
}

const DTYPES_BY_CODE: ReadonlyMap<string, NpyDtype> = new Map(
  (Object.keys(FORMS) as NpyDtype[]).map((dtype) => [FORMS[dtype].code, dtype]),
)

/** Why a kind of dtype is refused, by the letter behind the byte order. */
const REFUSED_KINDS: Readonly<Record<string, string>> = {
  O: 'Python objects, which are stored as pickles. Pickles are never read, because reading one runs code',
  c: 'complex numbers. Save real and imaginary part as two arrays',
  S: 'byte strings. Only numbers are read',
  a: 'byte strings. Only numbers are read',
  U: 'strings. Only numbers are read',
  T: 'strings. Only numbers are read',
  V: 'raw or structured elements. Save each field as an array of its own',
  M: 'dates. Save them as int64',
  m: 'time spans. Save them as int64',
  f: 'a floating-point number of an unknown size. Save float16, float32 or float64',
  i: 'a whole number of an unknown size. Save 1, 2, 4 or 8 bytes',
  u: 'a whole number of an unknown size. Save 1, 2, 4 or 8 bytes',
  b: 'a truth value of an unknown size. Save 1 byte',
}

/**
 * Reads NumPy's spelling of a dtype. `=`, the writer's own byte order, is taken for little-endian, which every
 * platform of NumPy in wide use has.
 *
 * @throws {ToolkitError} DECODE_FAILED for all that no tensor holds; says what it is
 */
export function parseNpyElement(descr: string): NpyElement {
  const [, order, kind = '', size = ''] = /^([<>|=]?)([A-Za-z])(.*)$/s.exec(descr) ?? []
  const dtype = DTYPES_BY_CODE.get(kind + size)
  if (dtype === undefined) {
    const reason = REFUSED_KINDS[kind]
    const found = reason === undefined ? describeValue(descr) : `${describeValue(descr)}: ${reason}`
    throw npyFault(`expected a dtype of plain numbers such as '<f4', found ${found}`)
  }
  const bytes = FORMS[dtype].array.BYTES_PER_ELEMENT
  if (order === '' || (order === '|' && bytes > 1)) {
    throw npyFault(
      `expected a byte order, '<${kind + size}' or '>${kind + size}', found ${describeValue(descr)}`,
    )
  }
  return { dtype, bytes, littleEndian: order !== '>' }
}

/** NumPy's spelling of a dtype in little-endian order: `<f4`, `|u1`. */
export function toNpyDescr(dtype: NpyDtype): string {
  const { code, array } = FORMS[dtype]
  return (array.BYTES_PER_ELEMENT === 1 ? '|' : '<') + code
}

/** Looks at bytes as elements of a dtype, without a copy. They have to be aligned. */
export function toElements(dtype: NpyDtype, bytes: Uint8Array): NpyData {
  const { array } = FORMS[dtype]
  return new array(bytes.buffer, bytes.byteOffset, bytes.byteLength / array.BYTES_PER_ELEMENT)
}
