import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel, type ConstantDefinition } from '../onnx/onnx-writer.ts'
import { DIGIT_SIZE_PIXELS } from './digits/drawing.ts'
import { FILTERS, trainDigits, WINDOW_SIDE, type DigitWeights } from './digits/network.ts'
import {
  INK_THRESHOLD,
  isOnRim,
  PIXEL_CENTRES,
  SMALLEST_DIVISOR,
  WINDOW_DEVIATIONS,
} from './digits/normalisation.ts'
import type { Matrix } from './training/matrix.ts'

/** What the graph computes before the network: ink of the picture, centred and scaled by its moments. */
const normalisation = [
  node('Mul', { inputs: ['image', 'rim'], outputs: ['rim_shares'] }),
  node('ReduceSum', { inputs: ['rim_shares', 'pixel_axes'], outputs: ['ground'] }),
  node('Sub', { inputs: ['image', 'ground'], outputs: ['difference'] }),
  node('Abs', { inputs: ['difference'], outputs: ['distance'] }),
  node(
    'ReduceMax',
    { inputs: ['distance'], outputs: ['largest'] },
    { attributes: { axes: { ints: [1, 2, 3] } } },
  ),
  node('Max', { inputs: ['largest', 'smallest'], outputs: ['strongest'] }),
  node('Div', { inputs: ['distance', 'strongest'], outputs: ['relative'] }),
  node('Sub', { inputs: ['relative', 'threshold'], outputs: ['above_threshold'] }),
  node('Relu', { inputs: ['above_threshold'], outputs: ['ink'] }),
  node('ReduceSum', { inputs: ['ink', 'pixel_axes'], outputs: ['total'] }),
  node('Max', { inputs: ['total', 'smallest'], outputs: ['mass'] }),
  ...['x', 'y'].flatMap((axis) => [
    node('Mul', { inputs: ['ink', axis], outputs: [`moment_${axis}`] }),
    node('ReduceSum', { inputs: [`moment_${axis}`, 'pixel_axes'], outputs: [`sum_${axis}`] }),
    node('Div', { inputs: [`sum_${axis}`, 'mass'], outputs: [`centre_${axis}`] }),
    node('Sub', { inputs: [axis, `centre_${axis}`], outputs: [`offset_${axis}`] }),
    node('Mul', { inputs: [`offset_${axis}`, `offset_${axis}`], outputs: [`square_${axis}`] }),
  ]),
  node('Add', { inputs: ['square_x', 'square_y'], outputs: ['squared_distance'] }),
  node('Mul', { inputs: ['ink', 'squared_distance'], outputs: ['spread_shares'] }),
  node('ReduceSum', { inputs: ['spread_shares', 'pixel_axes'], outputs: ['spread'] }),
  node('Div', { inputs: ['spread', 'mass'], outputs: ['variance'] }),
  node('Sqrt', { inputs: ['variance'], outputs: ['deviation'] }),
  node('Mul', { inputs: ['deviation', 'window_deviations'], outputs: ['reach'] }),
  ...['x', 'y'].flatMap((axis) => [
    node('Mul', { inputs: ['reach', axis], outputs: [`step_${axis}`] }),
    node('Add', { inputs: [`step_${axis}`, `centre_${axis}`], outputs: [`from_${axis}`] }),
  ]),
  // One of the two varies along lines only, the other along columns only: both are spread over all pixels.
  node('Add', { inputs: ['from_x', 'zeros'], outputs: ['grid_x'] }),
  node('Add', { inputs: ['from_y', 'zeros'], outputs: ['grid_y'] }),
  node('Concat', { inputs: ['grid_x', 'grid_y'], outputs: ['planes'] }, { attributes: { axis: { int: 1 } } }),
  node(
    'Transpose',
    { inputs: ['planes'], outputs: ['grid'] },
    { attributes: { perm: { ints: [0, 2, 3, 1] } } },
  ),
  node(
    'GridSample',
    { inputs: ['ink', 'grid'], outputs: ['sampled'] },
    {
      attributes: { mode: { text: 'bilinear' }, padding_mode: { text: 'zeros' }, align_corners: { int: 0 } },
    },
  ),
  node('Div', { inputs: ['sampled', 'ink_range'], outputs: ['scaled'] }),
  node(
    'AveragePool',
    { inputs: ['scaled'], outputs: ['normalised'] },
    { attributes: { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } } },
  ),
]

const network = [
  node('Conv', { inputs: ['normalised', 'first_weight', 'first_bias'], outputs: ['first'] }),
  node(
    'MaxPool',
    { inputs: ['first'], outputs: ['pooled'] },
    { attributes: { kernel_shape: { ints: [2, 2] }, strides: { ints: [2, 2] } } },
  ),
  node('Relu', { inputs: ['pooled'], outputs: ['first_active'] }),
  node('Conv', { inputs: ['first_active', 'second_weight', 'second_bias'], outputs: ['second'] }),
  node('Relu', { inputs: ['second'], outputs: ['second_active'] }),
  // The hidden layer was trained on pixels with their channels side by side.
  node(
    'Transpose',
    { inputs: ['second_active'], outputs: ['channels_last'] },
    { attributes: { perm: { ints: [0, 2, 3, 1] } } },
  ),
  node('Flatten', { inputs: ['channels_last'], outputs: ['flat'] }),
  node(
    'Gemm',
    { inputs: ['flat', 'hidden_weight', 'hidden_bias'], outputs: ['hidden'] },
    { attributes: { transB: { int: 1 } } },
  ),
  node('Relu', { inputs: ['hidden'], outputs: ['hidden_active'] }),
  node(
    'Gemm',
    { inputs: ['hidden_active', 'output_weight', 'output_bias'], outputs: ['logits'] },
    { attributes: { transB: { int: 1 } } },
  ),
  node('Softmax', { inputs: ['logits'], outputs: ['number'] }, { attributes: { axis: { int: 1 } } }),
]

function toConstants({ first, second, hidden, output }: DigitWeights): ConstantDefinition[] {
  const area = DIGIT_SIZE_PIXELS ** 2
  const rim = Array.from({ length: area }, (_, i) =>
    isOnRim(i % DIGIT_SIZE_PIXELS, Math.floor(i / DIGIT_SIZE_PIXELS)) ? 1 : 0,
  )
  const rimSize = rim.filter((share) => share === 1).length
  const filters = (name: string, weight: Matrix, channels: number) =>
    floats(name, toChannelsFirst(weight, channels), [weight.rows, channels, WINDOW_SIDE, WINDOW_SIDE])
  const matrix = (name: string, { rows, columns, data }: Matrix) => floats(name, data, [rows, columns])
  return [
    floats(
      'rim',
      rim.map((share) => share / rimSize),
      [1, 1, DIGIT_SIZE_PIXELS, DIGIT_SIZE_PIXELS],
    ),
    floats('x', PIXEL_CENTRES, [1, 1, 1, DIGIT_SIZE_PIXELS]),
    floats('y', PIXEL_CENTRES, [1, 1, DIGIT_SIZE_PIXELS, 1]),
    floats('zeros', new Float32Array(area), [1, 1, DIGIT_SIZE_PIXELS, DIGIT_SIZE_PIXELS]),
    floats('smallest', SMALLEST_DIVISOR),
    floats('threshold', INK_THRESHOLD),
    floats('ink_range', 1 - INK_THRESHOLD),
    floats('window_deviations', WINDOW_DEVIATIONS),
    integers('pixel_axes', [1, 2, 3]),
    filters('first_weight', first.weight.value, 1),
    filters('second_weight', second.weight.value, FILTERS.first),
    matrix('hidden_weight', hidden.weight.value),
    matrix('output_weight', output.weight.value),
    ...Object.entries({ first, second, hidden, output }).map(([name, { bias }]) =>
      floats(`${name}_bias`, bias.value.data),
    ),
  ]
}

/** Filters as Conv wants them, `[outputs, channels, height, width]`, of `[outputs, height * width * channels]`. */
function toChannelsFirst({ columns, data }: Matrix, channels: number): Float64Array {
  const positions = columns / channels
  return Float64Array.from(data, (_, i) => {
    const place = i % columns
    const [channel, position] = [Math.floor(place / positions), place % positions]
    return data[i - place + position * channels + channel] as number
  })
}

/**
 * Builds the model file of digits: which digit a picture shows.
 *
 * - `image`: float32 `[batch, 1, 28, 28]`, brightness 0 to 1; ink may be lighter or darker than its ground
 * - `number`: float32 `[batch, 10]`, probabilities of the digits 0 to 9, which add up to 1
 */
export function buildDigits(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'digits',
      description: 'Reads a handwritten digit.',
      inputs: [
        { name: 'image', dtype: 'float32', shape: ['batch', 1, DIGIT_SIZE_PIXELS, DIGIT_SIZE_PIXELS] },
      ],
      outputs: [{ name: 'number', dtype: 'float32', shape: ['batch', 10] }],
      constants: toConstants(trainDigits()),
      nodes: [...normalisation, ...network],
    }),
  )
}
