import { readFields, readText, type ByteSource, type ProtobufField } from '../codecs/protobuf-fields.ts'
import { ANONYMOUS_DIMENSION } from '../inference/model-signature.ts'

/** An input or an output of a graph as the file declares it. */
export interface OnnxValue {
  readonly name: string
  readonly kind: 'tensor' | 'sparse tensor' | 'sequence' | 'map' | 'optional' | 'unknown'
  /** Of a tensor: our name of the dtype, or ONNX's own for those that we do not know. */
  readonly dtype: string
  /** Undefined where the file leaves even the rank open. A text is a dimension that is open. */
  readonly shape: readonly (number | string)[] | undefined
}

/** TensorProto.DataType from 0 on. */
const DATA_TYPES = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
  'float8e4m3fn',
  'float8e4m3fnuz',
  'float8e5m2',
  'float8e5m2fnuz',
  'uint4',
  'int4',
  'float4e2m1',
]

/** The fields of TypeProto. */
const TYPE_KINDS: ReadonlyMap<number, OnnxValue['kind']> = new Map([
  [1, 'tensor'],
  [4, 'sequence'],
  [5, 'map'],
  [8, 'sparse tensor'],
  [9, 'optional'],
])

type Span = Pick<ProtobufField, 'start' | 'end'>

/** ValueInfoProto. @see {@link https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 | onnx.proto3} */
export function readValue(source: ByteSource, { start, end }: Span): OnnxValue {
  let name = ''
  let type: Omit<OnnxValue, 'name'> = { kind: 'unknown', dtype: 'undefined', shape: undefined }
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) name = readText(source, field)
    else if (field.number === 2) type = readType(source, field)
  }
  return { name, ...type }
}

function readType(source: ByteSource, { start, end }: Span): Omit<OnnxValue, 'name'> {
  for (const field of readFields(source, start, end)) {
    const kind = TYPE_KINDS.get(field.number)
    if (kind === undefined) continue
    return kind === 'tensor'
      ? { kind, ...readTensorType(source, field) }
      : { kind, dtype: '', shape: undefined }
  }
  return { kind: 'unknown', dtype: '', shape: undefined }
}

function readTensorType(source: ByteSource, { start, end }: Span): Pick<OnnxValue, 'dtype' | 'shape'> {
  let dtype = 'undefined'
  let shape: (number | string)[] | undefined
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) dtype = DATA_TYPES[Number(field.value)] ?? `type ${field.value}`
    else if (field.number === 2) {
      shape = []
      for (const part of readFields(source, field.start, field.end))
        if (part.number === 1) shape.push(readDimension(source, part))
    }
  }
  return { dtype, shape }
}

/** A size, a symbol, or neither. Exporters write -1 or 0 for an open size too. */
function readDimension(source: ByteSource, { start, end }: Span): number | string {
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) return field.value < 0n ? ANONYMOUS_DIMENSION : Number(field.value)
    if (field.number === 2) return readText(source, field) || ANONYMOUS_DIMENSION
  }
  return ANONYMOUS_DIMENSION
}
