import { TONE_CHARACTERS, TONE_FREQUENCIES_HZ } from '../../src/codecs/tone-alphabet.ts'
import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

/** What the graph takes. */
const SAMPLE_RATE_HZ = 16_000
/** One frame of scores every 10 ms, each of the 30 ms around it. A tone lasts 80 ms, the gap after it 20 ms. */
const HOP_SAMPLES = 160
const WINDOW_SAMPLES = 480

/** Both frequencies together have at least this share of a frame's energy: of noise and speech they have less. */
const MIN_SHARE = 0.3
/** Power of a frame in the gap between two tones, relative to the tones, is below this. */
const GAP_POWER = 0.35
/** How many frames around a frame show how loud its tones are: half a character more than the neighbours. */
const LEVEL_FRAMES = 31
/** A tone is there for at least so many frames; a click is not. */
const PERSISTENT_FRAMES = 3
/** Sound of less power than half a step of 16 bits is silence. */
const SILENCE_POWER = 1e-9

const { low, high } = TONE_FREQUENCIES_HZ
const FREQUENCIES_HZ = [...low, ...high]
const WINDOW = Array.from(
  { length: WINDOW_SAMPLES },
  (_, i) => Math.sin((Math.PI * (i + 0.5)) / WINDOW_SAMPLES) ** 2,
)
const WINDOW_SUM = WINDOW.reduce((sum, weight) => sum + weight, 0)
const WINDOW_ENERGY = WINDOW.reduce((sum, weight) => sum + weight ** 2, 0)

/** Cosines, then sines, of all frequencies: their squares add up to the squared amplitude of a tone. */
const KERNELS = [Math.cos, Math.sin].flatMap((wave) =>
  FREQUENCIES_HZ.flatMap((frequency) =>
    WINDOW.map(
      (weight, i) => (2 / WINDOW_SUM) * weight * wave((2 * Math.PI * frequency * i) / SAMPLE_RATE_HZ),
    ),
  ),
)

const spectrum = [
  node('Unsqueeze', { inputs: ['samples', 'channel_axis'], outputs: ['channel'] }),
  node('Pad', { inputs: ['channel', 'margins'], outputs: ['padded'] }),
  node(
    'Conv',
    { inputs: ['padded', 'kernels'], outputs: ['waves'] },
    { attributes: { strides: { ints: [HOP_SAMPLES] } } },
  ),
  node('Mul', { inputs: ['waves', 'waves'], outputs: ['squares'] }),
  node('Split', { inputs: ['squares'], outputs: ['cosines', 'sines'] }, { attributes: { axis: { int: 1 } } }),
  node('Add', { inputs: ['cosines', 'sines'], outputs: ['power'] }),
  node('Mul', { inputs: ['padded', 'padded'], outputs: ['squared_samples'] }),
  node(
    'Conv',
    { inputs: ['squared_samples', 'energy_kernel'], outputs: ['frame_energy'] },
    { attributes: { strides: { ints: [HOP_SAMPLES] } } },
  ),
  node('Add', { inputs: ['frame_energy', 'silence'], outputs: ['energy'] }),
]

const scores = [
  // Power of each character's two frequencies; a character has as much as the weaker one.
  node(
    'Gather',
    { inputs: ['power', 'low_indices'], outputs: ['low_power'] },
    { attributes: { axis: { int: 1 } } },
  ),
  node(
    'Gather',
    { inputs: ['power', 'high_indices'], outputs: ['high_power'] },
    { attributes: { axis: { int: 1 } } },
  ),
  node('Min', { inputs: ['low_power', 'high_power'], outputs: ['weaker'] }),
  // The minimum over neighbouring frames.
  node('Neg', { inputs: ['weaker'], outputs: ['negative'] }),
  node(
    'MaxPool',
    { inputs: ['negative'], outputs: ['negative_minimum'] },
    { attributes: { kernel_shape: { ints: [PERSISTENT_FRAMES] }, pads: { ints: [1, 1] } } },
  ),
  node('Neg', { inputs: ['negative_minimum'], outputs: ['persistent'] }),
  node(
    'ReduceMax',
    { inputs: ['persistent'], outputs: ['strongest'] },
    { attributes: { axes: { ints: [1] } } },
  ),
  node(
    'MaxPool',
    { inputs: ['strongest'], outputs: ['level'] },
    {
      attributes: {
        kernel_shape: { ints: [LEVEL_FRAMES] },
        pads: { ints: [(LEVEL_FRAMES - 1) / 2, (LEVEL_FRAMES - 1) / 2] },
      },
    },
  ),
  node('Mul', { inputs: ['level', 'gap_power'], outputs: ['gap_level'] }),
  node('Div', { inputs: ['gap_level', 'energy'], outputs: ['gap_share'] }),
  node('Max', { inputs: ['gap_share', 'min_share'], outputs: ['blank'] }),
  node('Div', { inputs: ['persistent', 'energy'], outputs: ['shares'] }),
  node('Concat', { inputs: ['blank', 'shares'], outputs: ['symbols'] }, { attributes: { axis: { int: 1 } } }),
  node(
    'Transpose',
    { inputs: ['symbols'], outputs: ['scores'] },
    { attributes: { perm: { ints: [0, 2, 1] } } },
  ),
]

const characters = Array.from(TONE_CHARACTERS)
const graph = defineGraph({
  name: 'whisper',
  description: 'Hears the characters of the tone alphabet.',
  inputs: [{ name: 'samples', dtype: 'float32', shape: ['batch', 'samples'] }],
  outputs: [{ name: 'scores', dtype: 'float32', shape: ['batch', 'frames', characters.length + 1] }],
  constants: [
    integers('channel_axis', [1]),
    integers('margins', [0, 0, WINDOW_SAMPLES / 2, 0, 0, WINDOW_SAMPLES / 2]),
    floats('kernels', KERNELS, [2 * FREQUENCIES_HZ.length, 1, WINDOW_SAMPLES]),
    // Two frequencies of equal amplitude a have the energy a²/2 each; the weaker one then has the share 1.
    floats(
      'energy_kernel',
      WINDOW.map((weight) => weight ** 2 / WINDOW_ENERGY),
      [1, 1, WINDOW_SAMPLES],
    ),
    floats('silence', SILENCE_POWER),
    integers(
      'low_indices',
      characters.map((_, i) => Math.floor(i / high.length)),
    ),
    integers(
      'high_indices',
      characters.map((_, i) => low.length + (i % high.length)),
    ),
    floats('gap_power', GAP_POWER),
    floats('min_share', MIN_SHARE),
  ],
  nodes: [...spectrum, ...scores],
})

/**
 * Builds the model file of whisper, which hears text that is encoded in tones.
 *
 * - `samples`: float32 `[batch, samples]` of 16 kHz, any volume
 * - `scores`: float32 `[batch, frames, 50]`, one frame every 10 ms; 0 is the blank, then the characters of the tone
 *   alphabet. The score of a character is the share that its two frequencies have of the energy, 0 to about 1; that of
 *   the blank is the share a character needs here: in noise, in gaps and in silence none has it
 */
export function buildWhisper(): Uint8Array {
  return serializeModel(graph)
}
