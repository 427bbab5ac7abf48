import type { TensorSpec } from '../../src/inference/model-signature.ts'
import type { Tensor } from '../../src/tensor/tensor.ts'
import {
  ONNX_DATA_TYPES,
  serializeModelProto,
  type AttributeProto,
  type GraphProto,
  type NodeProto,
  type TensorProto,
  type TypeProto,
} from './onnx-schema.ts'

/** IR version 8 and operator set 17 belong together (ONNX 1.12) and load in every runtime since. */
const IR_VERSION = 8
const DEFAULT_OPSET = { domain: '', version: 17 }
const ML_OPSET = { domain: 'ai.onnx.ml', version: 3 }
const PRODUCER_NAME = 'mockference'

/** The value of an attribute, with its type: a number alone does not say whether it is an integer. */
export type AttributeValue =
  | { readonly float: number }
  | { readonly int: number }
  | { readonly text: string }
  | { readonly tensor: Tensor }
  | { readonly floats: readonly number[] }
  | { readonly ints: readonly number[] }
  | { readonly texts: readonly string[] }

/** What a node has beside its operator, inputs and outputs. */
export interface NodeOptions {
  readonly attributes?: Readonly<Record<string, AttributeValue>>
  /** The operator's domain; the default operators without one, `ai.onnx.ml` for classical models. */
  readonly domain?: 'ai.onnx.ml'
}

/** One operator between named values. */
export interface NodeDefinition extends NodeOptions {
  readonly opType: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** A named tensor that is part of the model file. */
export interface ConstantDefinition {
  readonly name: string
  readonly tensor: Tensor
}

/** A graph: its nodes in an order in which every value is computed before it is used. */
export interface GraphDefinition {
  readonly name: string
  readonly description: string
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
  readonly constants?: readonly ConstantDefinition[]
  readonly nodes: readonly NodeDefinition[]
}

/** Declares an operator: `node('Mul', { inputs: ['x', 'two'], outputs: ['y'] })`. */
export function node(
  opType: string,
  values: { readonly inputs: readonly string[]; readonly outputs: readonly string[] },
  options: NodeOptions = {},
): NodeDefinition {
  return Object.freeze({ opType, ...values, ...options })
}

/** Declares a constant, which nodes use by its name. */
export function constant(name: string, tensor: Tensor): ConstantDefinition {
  return Object.freeze({ name, tensor })
}

/**
 * Declares a graph.
 *
 * @throws {Error} when a node or an output uses a value that nothing before it computes, or a value is
 * computed twice
 */
export function defineGraph(graph: GraphDefinition): GraphDefinition {
  const known = new Set<string>()
  const add = (name: string) => {
    if (known.has(name))
      throw new Error(`Failed to define graph ${graph.name}: ${name} must be unique, is not`)
    known.add(name)
  }
  const use = (name: string) => {
    // An empty name stands for an optional input that is left out.
    if (name !== '' && !known.has(name)) {
      throw new Error(`Failed to define graph ${graph.name}: ${name} must be computed before it is used`)
    }
  }
  for (const { name } of [...graph.inputs, ...(graph.constants ?? [])]) add(name)
  for (const definition of graph.nodes) {
    definition.inputs.forEach(use)
    definition.outputs.forEach(add)
  }
  for (const { name } of graph.outputs) use(name)
  return Object.freeze({ ...graph })
}

/**
 * Serializes a graph as an ONNX file. The same graph gives the same bytes: nothing but the graph is written.
 */
export function serializeModel(graph: GraphDefinition): Uint8Array {
  const usesMl = graph.nodes.some((definition) => definition.domain === 'ai.onnx.ml')
  return serializeModelProto({
    irVersion: IR_VERSION,
    producerName: PRODUCER_NAME,
    opsetImport: usesMl ? [DEFAULT_OPSET, ML_OPSET] : [DEFAULT_OPSET],
    graph: toGraphProto(graph),
  })
}

/** The graph as protobufjs writes it; for models that need more than a {@link GraphDefinition} can say. */
export function toGraphProto(graph: GraphDefinition): GraphProto {
  return {
    name: graph.name,
    docString: graph.description,
    node: graph.nodes.map(toNodeProto),
    initializer: (graph.constants ?? []).map(({ name, tensor }) => toTensorProto(name, tensor)),
    input: graph.inputs.map((spec) => ({ name: spec.name, type: toTypeProto(spec) })),
    output: graph.outputs.map((spec) => ({ name: spec.name, type: toTypeProto(spec) })),
  }
}

/** The type of a tensor as protobufjs writes it. */
export function toTypeProto(spec: Pick<TensorSpec, 'dtype' | 'shape'>): TypeProto {
  const dim = spec.shape.map((size) => (typeof size === 'number' ? { dimValue: size } : { dimParam: size }))
  return { tensorType: { elemType: ONNX_DATA_TYPES[spec.dtype], shape: { dim } } }
}

function toNodeProto(definition: NodeDefinition, index: number): NodeProto {
  return {
    name: `${definition.opType}_${index}`,
    opType: definition.opType,
    domain: definition.domain ?? '',
    input: definition.inputs,
    output: definition.outputs,
    attribute: Object.entries(definition.attributes ?? {}).map(([name, value]) =>
      toAttributeProto(name, value),
    ),
  }
}

function toAttributeProto(name: string, value: AttributeValue): AttributeProto {
  if ('float' in value) return { name, type: 'FLOAT', f: value.float }
  if ('int' in value) return { name, type: 'INT', i: value.int }
  if ('text' in value) return { name, type: 'STRING', s: toUtf8(value.text) }
  if ('tensor' in value) return { name, type: 'TENSOR', t: toTensorProto('', value.tensor) }
  if ('floats' in value) return { name, type: 'FLOATS', floats: value.floats }
  if ('ints' in value) return { name, type: 'INTS', ints: value.ints }
  return { name, type: 'STRINGS', strings: value.texts.map(toUtf8) }
}

function toTensorProto(name: string, tensor: Tensor): TensorProto {
  const head = { name, dims: tensor.shape, dataType: ONNX_DATA_TYPES[tensor.dtype] }
  if (tensor.dtype === 'string') return { ...head, stringData: tensor.data.map(toUtf8) }
  // TensorProto.raw_data is little-endian. Models are built on little-endian machines only; there are no
  // others left that Node supports, except s390x.
  const { buffer, byteOffset, byteLength } = tensor.data
  return { ...head, rawData: new Uint8Array(buffer, byteOffset, byteLength) }
}

function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
