import { floats } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel, type NodeDefinition } from '../onnx/onnx-writer.ts'

/** How far a window looks, in lines and columns. */
const RADIUS = 2
/** Smallest variance that counts: below it all is rounding. */
const ROUNDING = 1e-6
/** How many times the noise's own variance a structure has to have to be kept by half. */
const NOISE_FACTOR = 1.5

/** The mean of the window around each pixel; at the rim, of the part of it that lies inside the picture. */
function mean(of: string, to: string): NodeDefinition {
  const side = 2 * RADIUS + 1
  return node(
    'AveragePool',
    { inputs: [of], outputs: [to] },
    {
      attributes: {
        kernel_shape: { ints: [side, side] },
        pads: { ints: [RADIUS, RADIUS, RADIUS, RADIUS] },
        count_include_pad: { int: 0 },
      },
    },
  )
}

const product = (a: string, b: string, to: string): NodeDefinition =>
  node('Mul', { inputs: [a, b], outputs: [to] })
const difference = (a: string, b: string, to: string): NodeDefinition =>
  node('Sub', { inputs: [a, b], outputs: [to] })
const sum = (a: string, b: string, to: string): NodeDefinition =>
  node('Add', { inputs: [a, b], outputs: [to] })

/** Noise is what a Laplacian of Laplacians leaves: slopes and straight edges cancel out in it. Its variance is 36-fold. */
const estimateNoise = [
  node(
    'Conv',
    { inputs: ['guide', 'laplacians'], outputs: ['high_pass'] },
    { attributes: { pads: { ints: [1, 1, 1, 1] } } },
  ),
  node('Abs', { inputs: ['high_pass'], outputs: ['roughness'] }),
  node(
    'ReduceMean',
    { inputs: ['roughness'], outputs: ['mean_roughness'] },
    { attributes: { axes: { ints: [1, 2, 3] } } },
  ),
  product('mean_roughness', 'roughness_to_deviation', 'noise_deviation'),
  product('noise_deviation', 'noise_deviation', 'noise_variance'),
  product('noise_variance', 'noise_factor', 'scaled_noise'),
  sum('scaled_noise', 'rounding', 'tolerance'),
]

const graph = defineGraph({
  name: 'image_denoiser',
  description: 'Removes noise from a picture and keeps its edges.',
  inputs: [{ name: 'noisy', dtype: 'float32', shape: ['batch', 3, 'height', 'width'] }],
  outputs: [{ name: 'clean', dtype: 'float32', shape: ['batch', 3, 'height', 'width'] }],
  constants: [
    floats('laplacians', [1, -2, 1, -2, 4, -2, 1, -2, 1], [1, 1, 3, 3]),
    // The mean of |x| is sqrt(2 / pi) of a normal deviation, and the filter makes it six times as large.
    floats('roughness_to_deviation', Math.sqrt(Math.PI / 2) / 6),
    floats('noise_factor', NOISE_FACTOR),
    floats('rounding', ROUNDING),
    floats('black', 0),
    floats('white', 1),
  ],
  nodes: [
    node('ReduceMean', { inputs: ['noisy'], outputs: ['guide'] }, { attributes: { axes: { ints: [1] } } }),
    ...estimateNoise,
    mean('guide', 'mean_guide'),
    mean('noisy', 'mean_noisy'),
    product('guide', 'guide', 'guide_square'),
    mean('guide_square', 'mean_square'),
    product('mean_guide', 'mean_guide', 'square_of_mean'),
    difference('mean_square', 'square_of_mean', 'variance'),
    product('noisy', 'guide', 'noisy_guide'),
    mean('noisy_guide', 'mean_product'),
    product('mean_noisy', 'mean_guide', 'product_of_means'),
    difference('mean_product', 'product_of_means', 'covariance'),
    // In each window the picture is taken for a line in the guide; the less it varies, the flatter the line.
    sum('variance', 'tolerance', 'divisor'),
    node('Div', { inputs: ['covariance', 'divisor'], outputs: ['slope'] }),
    product('slope', 'mean_guide', 'slope_at_mean'),
    difference('mean_noisy', 'slope_at_mean', 'offset'),
    mean('slope', 'mean_slope'),
    mean('offset', 'mean_offset'),
    product('mean_slope', 'guide', 'structure'),
    sum('structure', 'mean_offset', 'filtered'),
    node('Clip', { inputs: ['filtered', 'black', 'white'], outputs: ['clean'] }),
  ],
})

/**
 * Builds the model file of image_denoiser, a guided filter (He, Sun and Tang, 2010) whose guide is the picture's own
 * brightness: in each window of 5 by 5 pixels the picture is fitted as a line in the guide, flat where the guide varies
 * no more than the noise does. The noise is estimated for each picture. A pixel needs about 100 bytes while it runs.
 *
 * - `noisy`, `clean`: float32 `[batch, 3, height, width]`, 0 to 1
 */
export function buildImageDenoiser(): Uint8Array {
  return serializeModel(graph)
}
