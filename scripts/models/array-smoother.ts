import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

// Binomial weights are close to a Gaussian of deviation 1. All are multiples of 1/256: a flat array stays as it is.
const LINE = [1, 4, 6, 4, 1]
const KERNEL = LINE.flatMap((row) => LINE.map((column) => (row * column) / 256))

const graph = defineGraph({
  name: 'array_smoother',
  description: 'Smooths an array in both directions.',
  inputs: [{ name: 'array', dtype: 'float32', shape: ['batch', 32, 32] }],
  outputs: [{ name: 'smoothed', dtype: 'float32', shape: ['batch', 32, 32] }],
  constants: [
    floats('kernel', KERNEL, [1, 1, LINE.length, LINE.length]),
    integers('channel_axis', [1]),
    integers('margins', [0, 0, 2, 2, 0, 0, 2, 2]),
  ],
  nodes: [
    node('Unsqueeze', { inputs: ['array', 'channel_axis'], outputs: ['plane'] }),
    node(
      'Pad',
      { inputs: ['plane', 'margins'], outputs: ['padded'] },
      { attributes: { mode: { text: 'edge' } } },
    ),
    node('Conv', { inputs: ['padded', 'kernel'], outputs: ['blurred'] }),
    node('Squeeze', { inputs: ['blurred', 'channel_axis'], outputs: ['smoothed'] }),
  ],
})

/**
 * Builds the model file of array_smoother: every element becomes the binomial mean of the 5 by 5 elements around it; the
 * rim is continued outwards.
 *
 * - `array`, `smoothed`: float32 `[batch, 32, 32]`
 */
export function buildArraySmoother(): Uint8Array {
  return serializeModel(graph)
}
