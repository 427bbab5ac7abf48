import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'
import type { Dtype } from '../../src/tensor/dtype.ts'

/** TensorProto.DataType, by our name of the dtype. */
export const ONNX_DATA_TYPES: Readonly<Record<Dtype, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
}

/** TensorProto, in the spelling protobufjs gives its fields. */
export interface TensorProto {
  readonly name: string
  readonly dims: readonly number[]
  readonly dataType: number
  readonly rawData?: Uint8Array
  readonly stringData?: readonly Uint8Array[]
}

/** AttributeProto: `type` names the one field that is set. */
export type AttributeProto = { readonly name: string } & (
  | { readonly type: 'FLOAT'; readonly f: number }
  | { readonly type: 'INT'; readonly i: number }
  | { readonly type: 'STRING'; readonly s: Uint8Array }
  | { readonly type: 'TENSOR'; readonly t: TensorProto }
  | { readonly type: 'FLOATS'; readonly floats: readonly number[] }
  | { readonly type: 'INTS'; readonly ints: readonly number[] }
  | { readonly type: 'STRINGS'; readonly strings: readonly Uint8Array[] }
)

/** NodeProto: one operator between named values. */
export interface NodeProto {
  readonly name: string
  readonly opType: string
  readonly domain: string
  readonly input: readonly string[]
  readonly output: readonly string[]
  readonly attribute: readonly AttributeProto[]
}

/** TypeProto of a tensor, or of a sequence of such. */
export type TypeProto =
  | { readonly tensorType: { readonly elemType: number; readonly shape: TensorShapeProto } }
  | { readonly sequenceType: { readonly elemType: TypeProto } }

export interface TensorShapeProto {
  readonly dim: readonly ({ readonly dimValue: number } | { readonly dimParam: string })[]
}

export interface ValueInfoProto {
  readonly name: string
  readonly type: TypeProto
}

export interface GraphProto {
  readonly name: string
  readonly docString: string
  readonly node: readonly NodeProto[]
  readonly initializer: readonly TensorProto[]
  readonly input: readonly ValueInfoProto[]
  readonly output: readonly ValueInfoProto[]
}

export interface ModelProto {
  readonly irVersion: number
  readonly producerName: string
  readonly opsetImport: readonly { readonly domain: string; readonly version: number }[]
  readonly graph: GraphProto
}

const schema = protobuf.loadSync(fileURLToPath(new URL('onnx.proto', import.meta.url)))
const modelType = schema.lookupType('onnx.ModelProto')

/** Serializes a model. Fields are written in the order of their numbers: equal models have equal bytes. */
export function serializeModelProto(model: ModelProto): Uint8Array {
  // A plain copy: protobufjs may answer a slice of a pooled buffer.
  return Uint8Array.from(modelType.encode(modelType.fromObject(model)).finish())
}
