import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

const graph = defineGraph({
  name: 'example_sqrt',
  description: 'Takes the square root of a number; NaN when it is negative.',
  inputs: [{ name: 'x', dtype: 'float64', shape: ['batch'] }],
  outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
  nodes: [node('Sqrt', { inputs: ['x'], outputs: ['result'] })],
})

/** Builds the model file of example_sqrt: `result = sqrt(x)`, float64 `[batch]`. */
export function buildExampleSqrt(): Uint8Array {
  return serializeModel(graph)
}
