import { constant, defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'

const graph = defineGraph({
  name: 'example_dict_doubler',
  description: 'Doubles the number under a key.',
  inputs: [{ name: 'value', dtype: 'float64', shape: ['batch'] }],
  outputs: [{ name: 'result', dtype: 'float64', shape: ['batch'] }],
  constants: [constant('two', defineTensor('float64', [], Float64Array.of(2)))],
  nodes: [node('Mul', { inputs: ['value', 'two'], outputs: ['result'] })],
})

/** Builds the model file of example_dict_doubler: `result = value * 2`, float64 `[batch]`. */
export function buildExampleDictDoubler(): Uint8Array {
  return serializeModel(graph)
}
