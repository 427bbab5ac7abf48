import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

const graph = defineGraph({
  name: 'tensor_statistics',
  description: 'Moves three series to a common mean.',
  inputs: [
    { name: 'series', dtype: 'float32', shape: ['batch', 3, 4] },
    { name: 'offset', dtype: 'float32', shape: ['batch'] },
  ],
  outputs: [
    { name: 'centered', dtype: 'float32', shape: ['batch', 3, 4] },
    { name: 'mean', dtype: 'float32', shape: ['batch'] },
    { name: 'extremes', dtype: 'float32', shape: ['batch', 2] },
  ],
  constants: [
    floats('element_count', 12),
    integers('element_axes', [1, 2]),
    integers('as_column', [-1, 1]),
    integers('as_items', [-1, 1, 1]),
  ],
  nodes: [
    node(
      'ReduceSum',
      { inputs: ['series', 'element_axes'], outputs: ['sum'] },
      { attributes: { keepdims: { int: 0 } } },
    ),
    node('Div', { inputs: ['sum', 'element_count'], outputs: ['mean'] }),
    node('Sub', { inputs: ['offset', 'mean'], outputs: ['shift'] }),
    node('Reshape', { inputs: ['shift', 'as_items'], outputs: ['item_shift'] }),
    node('Add', { inputs: ['series', 'item_shift'], outputs: ['centered'] }),
    ...['Min', 'Max'].flatMap((kind) => [
      node(
        `Reduce${kind}`,
        { inputs: ['centered'], outputs: [`extreme_${kind}`] },
        { attributes: { axes: { ints: [1, 2] }, keepdims: { int: 0 } } },
      ),
      node('Reshape', { inputs: [`extreme_${kind}`, 'as_column'], outputs: [`column_${kind}`] }),
    ]),
    node(
      'Concat',
      { inputs: ['column_Min', 'column_Max'], outputs: ['extremes'] },
      { attributes: { axis: { int: 1 } } },
    ),
  ],
})

/**
 * Builds the model file of tensor_statistics.
 *
 * - `series`: float32 `[batch, 3, 4]`; `offset`: float32 `[batch]`
 * - `mean`: float32 `[batch]`, the mean of the twelve elements
 * - `centered`: float32 `[batch, 3, 4]`, `series - mean + offset`: its mean is the offset
 * - `extremes`: float32 `[batch, 2]`, the smallest and the largest element of `centered`
 */
export function buildTensorStatistics(): Uint8Array {
  return serializeModel(graph)
}
