import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

/** How far a pixel looks, in lines and columns. */
const RADIUS = 2
/** Neighbours whose blurred brightness differs by more than a few of these belong to another surface. */
const BRIGHTNESS_DEVIATION = 0.1
const DISTANCE_DEVIATION = 1.6

/** A Slice ends before this index; anything beyond the end means the end. */
const TO_THE_END = 2 ** 31 - 1

interface Neighbour {
  readonly id: string
  /** Place in the padded picture. */
  readonly row: number
  readonly column: number
  readonly weight: number
}

const SIDE = 2 * RADIUS + 1
const NEIGHBOURS: readonly Neighbour[] = Array.from({ length: SIDE ** 2 }, (_, i) => {
  const [row, column] = [Math.floor(i / SIDE), i % SIDE]
  const distanceSquared = (row - RADIUS) ** 2 + (column - RADIUS) ** 2
  return {
    id: `${row}_${column}`,
    row,
    column,
    weight: Math.exp(-distanceSquared / (2 * DISTANCE_DEVIATION ** 2)),
  }
}).filter(({ row, column }) => row !== RADIUS || column !== RADIUS)

// A neighbour's window into the padded picture is as large as the picture itself.
const end = (start: number) => (start === 2 * RADIUS ? TO_THE_END : start - 2 * RADIUS)

const blurGuide = [
  node('ReduceMean', { inputs: ['noisy'], outputs: ['brightness'] }, { attributes: { axes: { ints: [1] } } }),
  node(
    'Pad',
    { inputs: ['brightness', 'guide_margins'], outputs: ['framed'] },
    { attributes: { mode: { text: 'edge' } } },
  ),
  node('Conv', { inputs: ['framed', 'blur'], outputs: ['guide'] }),
  node(
    'Pad',
    { inputs: ['guide', 'margins'], outputs: ['padded_guide'] },
    { attributes: { mode: { text: 'edge' } } },
  ),
  node(
    'Pad',
    { inputs: ['noisy', 'margins'], outputs: ['padded'] },
    { attributes: { mode: { text: 'edge' } } },
  ),
]

// The blend is taken of differences, so that equal neighbours change nothing, not even the last bit.
const blend = NEIGHBOURS.flatMap(({ id }, i) => {
  const [sum, total] = i === 0 ? ['no_difference', 'own_weight'] : [`sum_${i - 1}`, `total_${i - 1}`]
  const slice = (from: string, to: string) =>
    node('Slice', { inputs: [from, `start_${id}`, `end_${id}`, 'plane_axes'], outputs: [to] })
  return [
    slice('padded_guide', `guide_${id}`),
    node('Sub', { inputs: [`guide_${id}`, 'guide'], outputs: [`contrast_${id}`] }),
    node('Mul', { inputs: [`contrast_${id}`, `contrast_${id}`], outputs: [`square_${id}`] }),
    node('Mul', { inputs: [`square_${id}`, 'sharpness'], outputs: [`exponent_${id}`] }),
    node('Exp', { inputs: [`exponent_${id}`], outputs: [`similarity_${id}`] }),
    node('Mul', { inputs: [`similarity_${id}`, `weight_${id}`], outputs: [`share_${id}`] }),
    slice('padded', `colour_${id}`),
    node('Sub', { inputs: [`colour_${id}`, 'noisy'], outputs: [`difference_${id}`] }),
    node('Mul', { inputs: [`difference_${id}`, `share_${id}`], outputs: [`part_${id}`] }),
    node('Add', { inputs: [sum, `part_${id}`], outputs: [`sum_${i}`] }),
    node('Add', { inputs: [total, `share_${id}`], outputs: [`total_${i}`] }),
  ]
})

const last = NEIGHBOURS.length - 1
const graph = defineGraph({
  name: 'image_denoiser',
  description: 'Removes noise from a picture and keeps its edges.',
  inputs: [{ name: 'noisy', dtype: 'float32', shape: ['batch', 3, 'height', 'width'] }],
  outputs: [{ name: 'clean', dtype: 'float32', shape: ['batch', 3, 'height', 'width'] }],
  constants: [
    floats(
      'blur',
      [1, 2, 1, 2, 4, 2, 1, 2, 1].map((share) => share / 16),
      [1, 1, 3, 3],
    ),
    floats('sharpness', -1 / (2 * BRIGHTNESS_DEVIATION ** 2)),
    floats('no_difference', 0),
    floats('own_weight', 1),
    floats('black', 0),
    floats('white', 1),
    integers('plane_axes', [2, 3]),
    integers('guide_margins', [0, 0, 1, 1, 0, 0, 1, 1]),
    integers('margins', [0, 0, RADIUS, RADIUS, 0, 0, RADIUS, RADIUS]),
    ...NEIGHBOURS.flatMap(({ id, row, column, weight }) => [
      integers(`start_${id}`, [row, column]),
      integers(`end_${id}`, [end(row), end(column)]),
      floats(`weight_${id}`, weight),
    ]),
  ],
  nodes: [
    ...blurGuide,
    ...blend,
    node('Div', { inputs: [`sum_${last}`, `total_${last}`], outputs: ['correction'] }),
    node('Add', { inputs: ['noisy', 'correction'], outputs: ['blended'] }),
    node('Clip', { inputs: ['blended', 'black', 'white'], outputs: ['clean'] }),
  ],
})

/**
 * Builds the model file of image_denoiser, a bilateral filter: every pixel becomes a mean of the 5 by 5 pixels around
 * it, in which a pixel counts the less the farther it is and the more its surroundings differ in brightness. The rim is
 * continued outwards; mirroring it, as is usual, is impossible for pictures of one or two pixels.
 *
 * - `noisy`, `clean`: float32 `[batch, 3, height, width]`, 0 to 1
 */
export function buildImageDenoiser(): Uint8Array {
  return serializeModel(graph)
}
