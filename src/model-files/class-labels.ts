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

/** The node that computes a value. */
export function producerOf({ nodes }: OnnxGraph, value: string): OnnxNode | undefined {
  return nodes.find(({ outputs }) => outputs.includes(value))
}

/** The classes whose labels or scores an output of the graph holds, as the classifier in it lists them. */
export function classLabelsOf(graph: OnnxGraph, output: string): readonly string[] | undefined {
  let value: string | undefined = output
  for (let steps = 0; value !== undefined && steps < 16; steps++) {
    const node = producerOf(graph, value)
    if (node?.classLabels !== undefined) return node.classLabels
    if (node === undefined || !HANDED_ON.has(node.opType)) return undefined
    value = node.inputs[0]
  }
  return undefined
}
