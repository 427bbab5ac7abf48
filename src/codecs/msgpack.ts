import { ToolkitError } from '../errors/toolkit-error.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isDtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import type { Codec } from './codec.ts'
import { readMsgpack } from './msgpack-reader.ts'
import { writeMsgpack, type ByteKeyedMembers, type Float64Number } from './msgpack-writer.ts'
import { toElements } from './npy-dtype.ts'
import { decodeNumpyArray, encodeNumpyArray } from './numpy-array.ts'
import {
  isPythonValue,
  PYTHON_TEXTS,
  pythonType,
  type PythonFloat,
  type PythonText,
  type PythonValue,
} from './python-value.ts'

export { pythonType } from './python-value.ts'
export type { NumpyScalar, PythonFloat, PythonText, PythonTimedelta, PythonValue } from './python-value.ts'

/** Lists and maps nested deeper than this are refused, in both directions. */
export const MAX_MSGPACK_DEPTH = 512

/** MessagePack as Truss servers read and write it. */
export const msgpack: Codec<unknown, Uint8Array> = { encode: encodeMsgpack, decode: decodeMsgpack }

/**
 * Decodes one MessagePack value. Maps with the byte-string keys of Truss become a {@link PythonValue}, those of
 * msgpack-numpy a {@link Tensor} (arrays) or a `NumpyScalar`; `bin` becomes a `Uint8Array`, `nil` becomes null.
 *
 * - Big-endian as the format has it; NumPy data in its own byte order, copied and aligned. The input may start anywhere.
 * - NaN, infinities and -0 are kept. Integers beyond ±(2^53 - 1) become bigint, all others number: a float 1.0 and the integer 1
 *   are then the same.
 * - Empty input, cut input, bytes after the value, text that is not UTF-8, keys that are neither text nor one of the known
 *   sets, and extension types are refused. So are arrays of Python objects, which are pickles: reading one runs code.
 *   Of equal keys the last wins, as in Python.
 * - Size: what a `Uint8Array` holds; memory is in proportion to the bytes, whatever lengths they claim.
 * - Ownership: byte strings are views on `bytes`, tensors are copies.
 *
 * @throws {ToolkitError} DECODE_FAILED saying what was found at which byte
 * @see {@link https://github.com/msgpack/msgpack/blob/master/spec.md | MessagePack specification}
 * @see {@link https://github.com/basetenlabs/truss/blob/main/truss/templates/shared/serialization.py | Truss, serialization.py}
 * @see {@link https://github.com/lebedov/msgpack-numpy | msgpack-numpy 0.4.8}
 */
export function decodeMsgpack(bytes: Uint8Array): unknown {
  return readMsgpack(bytes, { maxDepth: MAX_MSGPACK_DEPTH, decodeByteKeyed })
}

/**
 * Encodes a plain value, with `PythonValue`s and tensors anywhere in it, byte for byte as Python's packer with the hooks of Truss
 * and msgpack-numpy writes it. An object of exactly `dtype`, `shape` and a typed array of that dtype as `data` is a tensor.
 *
 * Whole numbers are written as integers, -0, everything else and a `PythonFloat` as float64, bigints as integers of up to
 * 64 bits.
 *
 * @throws {ToolkitError} USAGE_INVALID for undefined, functions, class instances, bigints beyond 64 bits, halves of surrogate
 *   pairs, and nesting beyond {@link MAX_MSGPACK_DEPTH}
 */
export function encodeMsgpack(value: unknown): Uint8Array {
  return writeMsgpack(value, { maxDepth: MAX_MSGPACK_DEPTH, encodeSpecial })
}

const TEXT_KEYS: Readonly<Record<PythonText[typeof pythonType], string>> = {
  datetime: '__dt_datetime_iso__',
  date: '__dt_date_iso__',
  time: '__dt_time_iso__',
  decimal: '__decimal__',
  uuid: '__uuid__',
}
const TIMEDELTA_KEY = '__dt_timedelta__'

function decodeByteKeyed(members: ReadonlyMap<string, unknown>): unknown {
  const data = members.get('data')
  if (members.has('nd')) return decodeNumpy(members)
  if (members.has(TIMEDELTA_KEY)) return decodeTimedelta(data)
  for (const [type, key] of Object.entries(TEXT_KEYS) as [keyof typeof TEXT_KEYS, string][]) {
    if (!members.has(key)) continue
    if (typeof data !== 'string' || !PYTHON_TEXTS[type].test(data)) {
      throw failure(`${key} with a ${type} as text`, describeValue(data))
    }
    return { [pythonType]: type, text: data } satisfies PythonText
  }
  throw failure(
    'text keys, or the byte keys of Truss or msgpack-numpy',
    describeValue([...members.keys()].join(', ')),
  )
}

function decodeTimedelta(data: unknown): PythonValue {
  const [days, seconds, microseconds] = (Array.isArray(data) ? data : []) as unknown[]
  if (
    !isWithin(days, -999_999_999, 999_999_999) ||
    !isWithin(seconds, 0, 86_399) ||
    !isWithin(microseconds, 0, 999_999)
  ) {
    throw failure(`${TIMEDELTA_KEY} with [days, seconds, microseconds]`, describeValue(data))
  }
  return { [pythonType]: 'timedelta', days, seconds, microseconds }
}

function isWithin(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
}

function decodeNumpy(members: ReadonlyMap<string, unknown>): unknown {
  const isArray = members.get('nd')
  const [type, kind, shape, data] = ['type', 'kind', 'shape', 'data'].map((key) => members.get(key))
  const kindText = kind instanceof Uint8Array ? String.fromCharCode(...kind.subarray(0, 8)) : ''
  if (kindText === 'O') throw failure('an array of numbers or text', 'Python objects, which are pickles')
  if (typeof isArray !== 'boolean' || typeof type !== 'string' || !(data instanceof Uint8Array)) {
    throw failure('a NumPy map with nd, type and data', describeValue([...members.keys()].join(', ')))
  }
  if (!isArray) return { [pythonType]: 'numpy-scalar', tensor: decodeNumpyArray({ type, data }, []) }
  if (!Array.isArray(shape)) throw failure('a NumPy array with a shape', describeValue(shape))
  return decodeNumpyArray({ type, data }, shape as number[])
}

function encodeSpecial(value: object): ByteKeyedMembers | Float64Number | undefined {
  if (isPythonValue(value)) {
    return value[pythonType] === 'float' ? { float64: value.value } : { byteKeyed: encodePythonValue(value) }
  }
  if (!isTensor(value)) return undefined
  const { type, data } = encodeNumpyArray(value)
  return {
    byteKeyed: [
      ['nd', true],
      ['type', type],
      ['kind', new Uint8Array(0)],
      ['shape', value.shape],
      ['data', data],
    ],
  }
}

function encodePythonValue(value: Exclude<PythonValue, PythonFloat>): [string, unknown][] {
  const type = value[pythonType]
  if (type === 'timedelta') {
    return [
      [TIMEDELTA_KEY, true],
      ['data', [value.days, value.seconds, value.microseconds]],
    ]
  }
  if (type === 'numpy-scalar') {
    const encoded = encodeNumpyArray(value.tensor)
    return [
      ['nd', false],
      ['type', encoded.type],
      ['data', encoded.data],
    ]
  }
  return [
    [TEXT_KEYS[type], true],
    ['data', value.text],
  ]
}

function isTensor(value: object): value is Tensor {
  const { dtype, shape, data } = value as Partial<Tensor>
  if (Object.keys(value).length !== 3 || typeof dtype !== 'string' || !isDtype(dtype)) return false
  if (!Array.isArray(shape)) return false
  if (dtype === 'string') {
    return Array.isArray(data) && data.every((text) => typeof text === 'string') && fits(shape, data)
  }
  const kind: unknown = toElements(dtype, new Uint8Array(0)).constructor
  return ArrayBuffer.isView(data) && data.constructor === kind && fits(shape, data)
}

function fits(shape: readonly unknown[], data: { readonly length: number }): boolean {
  return shape.every((size) => isWithin(size, 0, 2 ** 53)) && elementCount(shape) === data.length
}

function failure(expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode MessagePack: expected ${expected}, found ${found}`,
  )
}
