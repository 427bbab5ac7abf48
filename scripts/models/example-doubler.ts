import { constant, defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'

const graph = defineGraph({
  name: 'example_doubler',
  description: 'Doubles a number.',
  inputs: [{ name: 'foo', dtype: 'float64', shape: ['batch'] }],
  outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
  constants: [constant('two', defineTensor('float64', [], Float64Array.of(2)))],
  nodes: [node('Mul', { inputs: ['foo', 'two'], outputs: ['result'] })],
})

/** Builds the model file of example_doubler: `result = foo * 2`, float64 `[batch]`. */
export function buildExampleDoubler(): Uint8Array {
  return serializeModel(graph)
}
