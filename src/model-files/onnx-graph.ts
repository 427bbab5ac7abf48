import { readFields, readText, readVarints, type ByteSource } from '../codecs/protobuf-fields.ts'
import { readValue, type OnnxValue } from './onnx-value.ts'

/** One node of a graph. */
export interface OnnxNode {
  readonly opType: string
  /** '' for the default operators. */
  readonly domain: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** The classes that a classifier answers, in the order of its probabilities. */
  readonly classLabels: readonly string[] | undefined
}

/** The outline of a graph. */
export interface OnnxGraph {
  readonly name: string
  readonly description: string
  /** What a caller has to give: inputs that have an initializer are not among them. */
  readonly inputs: readonly OnnxValue[]
  /** Inputs with a value of their own, which a caller may leave out. */
  readonly defaultedInputs: readonly string[]
  readonly outputs: readonly OnnxValue[]
  readonly nodes: readonly OnnxNode[]
  /** How often each operator occurs, those of inner graphs too; operators of other domains with the domain in front. */
  readonly operators: ReadonlyMap<string, number>
  readonly initializerCount: number
  /** Elements of all initializers, those of inner graphs too. */
  readonly parameterCount: number
  /** Places of weights that lie in other files, relative to the model's folder. */
  readonly externalFiles: readonly string[]
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Graphs within graphs; deeper ones are not looked at. */
const MAX_DEPTH = 32

/** What is collected over a graph and those inside of it. */
interface Findings {
  readonly operators: Map<string, number>
  readonly externalFiles: Set<string>
  parameterCount: number
}

/** @see {@link https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 | onnx.proto3, GraphProto} */
export function readGraph(source: ByteSource, span: Span): OnnxGraph {
  const found: Findings = { operators: new Map(), externalFiles: new Set(), parameterCount: 0 }
  const graph = visitGraph(source, span, found, 0)
  const { operators, externalFiles, parameterCount } = found
  return { ...graph, operators, parameterCount, externalFiles: [...externalFiles] }
}

function visitGraph(
  source: ByteSource,
  { start, end }: Span,
  found: Findings,
  depth: number,
): Omit<OnnxGraph, 'operators' | 'parameterCount' | 'externalFiles'> {
  let name = ''
  let description = ''
  const nodes: OnnxNode[] = []
  const inputs: OnnxValue[] = []
  const outputs: OnnxValue[] = []
  const initializers = new Set<string>()
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) nodes.push(readNode(source, field, found, depth))
    else if (field.number === 2) name = readText(source, field)
    else if (field.number === 5) initializers.add(readInitializer(source, field, found))
    else if (field.number === 10) description = readText(source, field)
    else if (field.number === 11) inputs.push(readValue(source, field))
    else if (field.number === 12) outputs.push(readValue(source, field))
    else if (field.number === 15) initializers.add(readSparseName(source, field, found))
  }
  return {
    name,
    description,
    inputs: inputs.filter((value) => !initializers.has(value.name)),
    defaultedInputs: inputs.filter((value) => initializers.has(value.name)).map((value) => value.name),
    outputs,
    nodes,
    initializerCount: initializers.size,
  }
}

/** NodeProto. */
function readNode(source: ByteSource, { start, end }: Span, found: Findings, depth: number): OnnxNode {
  const inputs: string[] = []
  const outputs: string[] = []
  let opType = ''
  let domain = ''
  let classLabels: readonly string[] | undefined
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) inputs.push(readText(source, field))
    else if (field.number === 2) outputs.push(readText(source, field))
    else if (field.number === 4) opType = readText(source, field)
    else if (field.number === 5) classLabels = readAttribute(source, field, found, depth) ?? classLabels
    else if (field.number === 7) domain = readText(source, field)
  }
  if (domain === 'ai.onnx') domain = ''
  const key = domain === '' ? opType : `${domain}.${opType}`
  found.operators.set(key, (found.operators.get(key) ?? 0) + 1)
  return { opType, domain, inputs, outputs, classLabels }
}

/** Attributes of ai.onnx.ml that name the classes of a classifier. */
const LABEL_ATTRIBUTES = ['classlabels_strings', 'classlabels_ints', 'classlabels_int64s']

/** AttributeProto: looks into graphs and tensors of an attribute, and gives the labels of one that has some. */
function readAttribute(
  source: ByteSource,
  { start, end }: Span,
  found: Findings,
  depth: number,
): readonly string[] | undefined {
  const labels: string[] = []
  let isLabels = false
  for (const field of readFields(source, start, end)) {
    // The name stands before the values in every file that is written in the order of the fields.
    if (field.number === 1) isLabels = LABEL_ATTRIBUTES.includes(readText(source, field))
    else if (field.number === 5) readTensorHead(source, field, found)
    else if ((field.number === 6 || field.number === 11) && depth < MAX_DEPTH)
      visitGraph(source, field, found, depth + 1)
    else if (isLabels && field.number === 8) labels.push(...readVarints(source, field).map(String))
    else if (isLabels && field.number === 9) labels.push(readText(source, field))
  }
  return labels.length === 0 ? undefined : labels
}

/** TensorProto: its name; its elements are counted. */
function readInitializer(source: ByteSource, span: Span, found: Findings): string {
  let count = 1
  for (const field of readFields(source, span.start, span.end))
    if (field.number === 1) for (const size of readVarints(source, field)) count *= Number(size)
  found.parameterCount += count
  return readTensorHead(source, span, found)
}

/** TensorProto: its name, and the file where its data lies if it is another one. */
function readTensorHead(source: ByteSource, { start, end }: Span, { externalFiles }: Findings): string {
  let name = ''
  for (const field of readFields(source, start, end)) {
    if (field.number === 8) name = readText(source, field)
    else if (field.number === 13) {
      const entry = new Map<number, string>()
      for (const part of readFields(source, field.start, field.end))
        entry.set(part.number, readText(source, part))
      if (entry.get(1) === 'location') externalFiles.add(entry.get(2) ?? '')
    }
  }
  return name
}

/** SparseTensorProto: the name is that of its values. */
function readSparseName(source: ByteSource, { start, end }: Span, found: Findings): string {
  for (const field of readFields(source, start, end))
    if (field.number === 1) return readTensorHead(source, field, found)
  return ''
}
