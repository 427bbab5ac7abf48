import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

const graph = defineGraph({
  name: 'example_adder',
  description: 'Adds three numbers, from left to right.',
  inputs: [
    { name: 'a', dtype: 'float64', shape: ['batch'] },
    { name: 'b', dtype: 'float64', shape: ['batch'] },
    { name: 'c', dtype: 'float64', shape: ['batch'] },
  ],
  outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
  nodes: [
    node('Add', { inputs: ['a', 'b'], outputs: ['a_plus_b'] }),
    node('Add', { inputs: ['a_plus_b', 'c'], outputs: ['result'] }),
  ],
})

/** Builds the model file of example_adder: `result = (a + b) + c`, float64 `[batch]`. */
export function buildExampleAdder(): Uint8Array {
  return serializeModel(graph)
}
