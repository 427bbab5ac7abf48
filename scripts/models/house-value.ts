import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel, type ConstantDefinition } from '../onnx/onnx-writer.ts'
import { VALUE_RANGE } from './house-value/district.ts'
import { TILE_SIZE_PIXELS } from './house-value/map-tile.ts'
import { trainHouseValue, type HouseValueWeights } from './house-value/training.ts'

const COLUMNS = [
  'population',
  'total_bedrooms',
  'total_rooms',
  'housing_median_age',
  'median_income',
  'households',
] as const

/** Measures far outside the training set count as these many deviations: nobody knows what they are worth. */
const LARGEST_DEVIATION = 4

const MEASURES = [
  'median_income',
  'rooms_per_household',
  'people_per_household',
  'bedroom_share',
  'housing_median_age',
  'water_share',
] as const

const divide = (value: string, divisor: string, result: string) => [
  node('Max', { inputs: [divisor, 'one'], outputs: [`${result}_divisor`] }),
  node('Div', { inputs: [value, `${result}_divisor`], outputs: [result] }),
]

const nodes = [
  ...divide('total_rooms', 'households', 'rooms_per_household'),
  ...divide('population', 'households', 'people_per_household'),
  ...divide('total_bedrooms', 'total_rooms', 'bedroom_share'),
  node('Conv', { inputs: ['tile', 'water_filter', 'water_bias'], outputs: ['water_odds'] }),
  node('Sigmoid', { inputs: ['water_odds'], outputs: ['water'] }),
  node(
    'ReduceMean',
    { inputs: ['water'], outputs: ['water_share'] },
    { attributes: { axes: { ints: [1, 2, 3] }, keepdims: { int: 0 } } },
  ),
  ...MEASURES.map((name) => node('Unsqueeze', { inputs: [name, 'last_axis'], outputs: [`${name}_column`] })),
  node(
    'Concat',
    { inputs: MEASURES.map((name) => `${name}_column`), outputs: ['measures'] },
    { attributes: { axis: { int: 1 } } },
  ),
  node('Sub', { inputs: ['measures', 'means'], outputs: ['offsets'] }),
  node('Div', { inputs: ['offsets', 'deviations'], outputs: ['unlimited'] }),
  node('Clip', { inputs: ['unlimited', 'lowest_deviation', 'largest_deviation'], outputs: ['standardised'] }),
  node(
    'Gemm',
    { inputs: ['standardised', 'hidden_weight', 'hidden_bias'], outputs: ['hidden'] },
    { attributes: { transB: { int: 1 } } },
  ),
  node('Tanh', { inputs: ['hidden'], outputs: ['active'] }),
  node(
    'Gemm',
    { inputs: ['active', 'output_weight', 'output_bias'], outputs: ['log_value'] },
    { attributes: { transB: { int: 1 } } },
  ),
  node('Exp', { inputs: ['log_value'], outputs: ['value'] }),
  node('Clip', { inputs: ['value', 'lowest_value', 'highest_value'], outputs: ['value_column'] }),
  node('Squeeze', { inputs: ['value_column', 'last_axis'], outputs: ['median_house_value'] }),
]

function toConstants(weights: HouseValueWeights): ConstantDefinition[] {
  const { water, means, deviations, hidden, output } = weights
  return [
    floats('one', 1),
    integers('last_axis', [1]),
    floats('water_filter', water.weights, [1, 3, 1, 1]),
    floats('water_bias', [water.bias]),
    floats('means', means),
    floats('deviations', deviations),
    floats('lowest_deviation', -LARGEST_DEVIATION),
    floats('largest_deviation', LARGEST_DEVIATION),
    ...Object.entries({ hidden, output }).flatMap(([name, { weight, bias }]) => [
      floats(`${name}_weight`, weight.value.data, [weight.value.rows, weight.value.columns]),
      floats(`${name}_bias`, bias.value.data),
    ]),
    floats('lowest_value', VALUE_RANGE[0]),
    floats('highest_value', VALUE_RANGE[1]),
  ]
}

/**
 * Builds the model file of house_value: a network that was trained on drawn districts and a rule of what they are worth.
 *
 * - `population` and the other numbers: float32 `[batch]`
 * - `tile`: float32 `[batch, 3, 32, 32]`, a map of the district, red, green and blue, 0 to 1
 * - `median_house_value`: float32 `[batch]`, dollars, 15,000 to 500,001
 */
export function buildHouseValue(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'house_value',
      description: 'Values the houses of a district by its census and its map.',
      inputs: [
        ...COLUMNS.map((name) => ({ name, dtype: 'float32' as const, shape: ['batch'] })),
        { name: 'tile', dtype: 'float32', shape: ['batch', 3, TILE_SIZE_PIXELS, TILE_SIZE_PIXELS] },
      ],
      outputs: [{ name: 'median_house_value', dtype: 'float32', shape: ['batch'] }],
      constants: toConstants(trainHouseValue()),
      nodes,
    }),
  )
}
