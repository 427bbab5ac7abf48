import type { OnnxGraph, OnnxNode } from './onnx-graph.ts'

/** Operators that hand the labels or the scores of a classifier on. */
const HANDED_ON = new Set([
  'Identity',
  'Cast',
  'Reshape',
  'Squeeze',
  'Flatten',
  'Normalizer',
  'Softmax',
  'Concat',
  'ZipMap',
])

/** Those of them that change no number. */
const SHAPING = new Set(['Identity', 'Cast', 'Reshape', 'Squeeze', 'Unsqueeze', 'Flatten'])

const MAX_STEPS = 16

/** The node that computes a value. */
function producerOf({ nodes }: OnnxGraph, value: string): OnnxNode | undefined {
  return nodes.find(({ outputs }) => outputs.includes(value))
}

/** The operator that computes a value, but for those that only hand it on. */
export function sourceOf(graph: OnnxGraph, value: string): string | undefined {
  let node = producerOf(graph, value)
  for (let steps = 0; node !== undefined && SHAPING.has(node.opType) && steps < MAX_STEPS; steps++)
    node = producerOf(graph, node.inputs[0] ?? '')
  return node?.opType
}

/** The classes whose labels or scores an output of the graph holds, as the classifier in it lists them. */
export function classLabelsOf(graph: OnnxGraph, output: string): readonly string[] | undefined {
  let value: string | undefined = output
  for (let steps = 0; value !== undefined && steps < MAX_STEPS; steps++) {
    const node = producerOf(graph, value)
    if (node?.classLabels !== undefined) return node.classLabels
    if (node === undefined || !HANDED_ON.has(node.opType)) return undefined
    value = node.inputs[0]
  }
  return undefined
}
