import { readFields, readText, type ByteSource } from '../codecs/protobuf-fields.ts'
import { readGraph, type OnnxGraph } from './onnx-graph.ts'

/** A version of a set of operators; the domain of the default one is ''. */
export interface OnnxOpset {
  readonly domain: string
  readonly version: number
}

/** What an ONNX file says of itself, without its weights. */
export interface OnnxHeader {
  readonly irVersion: number
  readonly producerName: string
  readonly producerVersion: string
  readonly domain: string
  readonly modelVersion: number
  readonly description: string
  /** Custom metadata in the order of the file. */
  readonly metadata: readonly (readonly [name: string, value: string])[]
  readonly opsets: readonly OnnxOpset[]
  /** Undefined for bytes that have none, which are no model. */
  readonly graph: OnnxGraph | undefined
  readonly byteLength: number
}

/**
 * Reads the header of an ONNX file. Weights are skipped, not read.
 *
 * @throws {ToolkitError} DECODE_FAILED when the bytes are no protocol buffers
 * @see {@link https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 | onnx.proto3, ModelProto}
 */
export function readOnnxHeader(source: ByteSource): OnnxHeader {
  const texts = new Map<number, string>()
  const numbers = new Map<number, number>()
  const metadata: (readonly [string, string])[] = []
  const opsets: OnnxOpset[] = []
  let graph: OnnxGraph | undefined
  for (const field of readFields(source)) {
    if ([2, 3, 4, 6].includes(field.number)) texts.set(field.number, readText(source, field))
    else if (field.number === 1 || field.number === 5) numbers.set(field.number, Number(field.value))
    else if (field.number === 7) graph = readGraph(source, field)
    else if (field.number === 8) opsets.push(readOpset(source, field))
    else if (field.number === 14) metadata.push(readEntry(source, field))
  }
  return {
    irVersion: numbers.get(1) ?? 0,
    producerName: texts.get(2) ?? '',
    producerVersion: texts.get(3) ?? '',
    domain: texts.get(4) ?? '',
    modelVersion: numbers.get(5) ?? 0,
    description: texts.get(6) || (graph?.description ?? ''),
    metadata,
    opsets,
    graph,
    byteLength: source.byteLength,
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

function readOpset(source: ByteSource, { start, end }: Span): OnnxOpset {
  let domain = ''
  let version = 0
  for (const field of readFields(source, start, end)) {
    if (field.number === 1) domain = readText(source, field)
    else if (field.number === 2) version = Number(field.value)
  }
  return { domain, version }
}

function readEntry(source: ByteSource, { start, end }: Span): readonly [string, string] {
  const parts = ['', '']
  for (const field of readFields(source, start, end)) {
    if (field.number === 1 || field.number === 2) parts[field.number - 1] = readText(source, field)
  }
  return parts as [string, string]
}
