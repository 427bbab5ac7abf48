import { defineTensor } from '../../src/tensor/tensor.ts'
import { constant, defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]

const double = (name: string, values: number | readonly number[]) =>
  typeof values === 'number'
    ? constant(name, defineTensor('float64', [], Float64Array.of(values)))
    : constant(name, defineTensor('float64', [values.length], Float64Array.from(values)))

const graph = defineGraph({
  name: 'faulty_lookup',
  description: 'Looks a number up in a table of ten and does not check that it is there.',
  inputs: [{ name: 'index', dtype: 'float64', shape: ['batch'] }],
  outputs: [{ name: 'value', dtype: 'float64', shape: ['batch'] }],
  constants: [double('primes', PRIMES), double('zero', 0), double('beyond', PRIMES.length)],
  nodes: [
    // Gather counts negative indices from the end, and a large number has no index at all: both become one beyond the end.
    node('Less', { inputs: ['index', 'zero'], outputs: ['is_negative'] }),
    node('Where', { inputs: ['is_negative', 'beyond', 'index'], outputs: ['from_zero'] }),
    node('Min', { inputs: ['from_zero', 'beyond'], outputs: ['bounded'] }),
    node('Cast', { inputs: ['bounded'], outputs: ['place'] }, { attributes: { to: { int: 7 } } }),
    node('Gather', { inputs: ['primes', 'place'], outputs: ['value'] }),
  ],
})

/**
 * Builds the model file of faulty_lookup: `value`, float64 `[batch]`, is the prime number at `index`, float64 `[batch]`,
 * whose fraction is dropped. It fails inside the runtime when one index of a batch is not within 0 to 9.
 */
export function buildFaultyLookup(): Uint8Array {
  return serializeModel(graph)
}
