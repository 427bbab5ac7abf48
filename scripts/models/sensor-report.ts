import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel } from '../onnx/onnx-writer.ts'

const SAMPLES = 16

/** What the sensors north, south, east and west read too much while they are not calibrated. */
const SENSOR_BIASES = [0.5, -0.3, 0.2, -0.1]

/** What a word of a note tells: how urgent it is, and whether it speaks of drift or of failure. */
type WordMeaning = readonly [word: string, urgency: number, drift: number, failure: number]

const WORDS: readonly WordMeaning[] = [
  ['smoke', 4, 0, 1],
  ['fire', 5, 0, 1],
  ['leak', 3, 0, 1],
  ['hot', 2, 1, 0],
  ['overheating', 3, 1, 0],
  ['urgent', 2, 0, 0],
  ['alarm', 2, 0, 0],
  ['drift', 0.5, 3, 0],
  ['drifting', 0.5, 3, 0],
  ['shifted', 0, 2, 0],
  ['slowly', 0, 1, 0],
  ['noisy', 0, 0, 1.5],
  ['dead', 1, 0, 4],
  ['broken', 1, 0, 4],
  ['failed', 1, 0, 4],
  ['stuck', 0.5, 0, 3],
  ['replaced', -1, -1, -2],
  ['cleaned', -1, -1, -1],
  ['repaired', -1, -1, -2],
  ['routine', -2, -1, -1],
  ['normal', -2, -1, -2],
  ['ok', -2, -1, -2],
  ['fine', -2, -1, -2],
]

/** Words of the feature `note` by token id; id 0 stands for every other word, and says nothing. */
export const SENSOR_NOTE_WORDS: readonly string[] = ['<unknown>', ...WORDS.map(([word]) => word)]

/** A mean over each sample and its two neighbours, `[from, to]`; the ends have one neighbour. */
const SMOOTHING = Array.from({ length: SAMPLES ** 2 }, (_, i) => {
  const [from, to] = [Math.floor(i / SAMPLES), i % SAMPLES]
  const neighbours = to === 0 || to === SAMPLES - 1 ? 2 : 3
  return Math.abs(from - to) <= 1 ? 1 / neighbours : 0
})

/** Gives the slope of the straight line nearest to the samples, times their number: how far they move in all. */
const TREND = Array.from({ length: SAMPLES }, (_, i) => {
  const middle = (SAMPLES - 1) / 2
  const squares = Array.from({ length: SAMPLES }, (_, k) => (k - middle) ** 2).reduce((a, b) => a + b)
  return (SAMPLES * (i - middle)) / squares
})

const meanOfSamples = (from: string, to: string) =>
  node('ReduceMean', { inputs: [from], outputs: [to] }, { attributes: { axes: { ints: [1] } } })

const nodes = [
  node('Clip', { inputs: ['samples', 'lowest', 'highest'], outputs: ['limited'] }),
  // A calibrated sensor has no bias, one that is half calibrated half of it.
  node('MatMul', { inputs: ['sensor', 'sensor_biases'], outputs: ['full_bias'] }),
  node('Unsqueeze', { inputs: ['calibrated', 'last_axis'], outputs: ['calibration'] }),
  node('Sub', { inputs: ['one', 'calibration'], outputs: ['uncertainty'] }),
  node('Mul', { inputs: ['full_bias', 'uncertainty'], outputs: ['bias'] }),
  node('Sub', { inputs: ['limited', 'bias'], outputs: ['corrected'] }),
  node('MatMul', { inputs: ['corrected', 'smoothing'], outputs: ['profile'] }),
  meanOfSamples('profile', 'level_column'),
  node('Squeeze', { inputs: ['level_column', 'last_axis'], outputs: ['level'] }),
  node('MatMul', { inputs: ['note', 'meanings'], outputs: ['meaning'] }),
  node(
    'Split',
    { inputs: ['meaning', 'meaning_sizes'], outputs: ['urgency', 'drift_talk', 'failure_talk'] },
    { attributes: { axis: { int: 1 } } },
  ),
  node('Sub', { inputs: ['level_column', 'alarm_level'], outputs: ['excess'] }),
  node('Mul', { inputs: ['excess', 'alarm_slope'], outputs: ['level_odds'] }),
  node('Add', { inputs: ['level_odds', 'urgency'], outputs: ['alarm_odds'] }),
  node('Sigmoid', { inputs: ['alarm_odds'], outputs: ['alarm_column'] }),
  node('Squeeze', { inputs: ['alarm_column', 'last_axis'], outputs: ['alarm'] }),
  node('MatMul', { inputs: ['profile', 'trend'], outputs: ['movement'] }),
  node('Abs', { inputs: ['movement'], outputs: ['movement_size'] }),
  node('Add', { inputs: ['movement_size', 'drift_talk'], outputs: ['drift_signs'] }),
  node('Sub', { inputs: ['corrected', 'profile'], outputs: ['jitter'] }),
  node('Abs', { inputs: ['jitter'], outputs: ['jitter_size'] }),
  meanOfSamples('jitter_size', 'roughness'),
  node('Mul', { inputs: ['roughness', 'roughness_slope'], outputs: ['roughness_signs'] }),
  node('Add', { inputs: ['roughness_signs', 'failure_talk'], outputs: ['failure_signs'] }),
  node(
    'Concat',
    { inputs: ['drift_signs', 'failure_signs'], outputs: ['signs'] },
    { attributes: { axis: { int: 1 } } },
  ),
  // The logit of `ok` is 0: drift and failure need signs to beat it.
  node('Pad', { inputs: ['signs', 'place_for_ok'], outputs: ['all_signs'] }),
  node('Sub', { inputs: ['all_signs', 'doubts'], outputs: ['logits'] }),
  node('Softmax', { inputs: ['logits'], outputs: ['state'] }, { attributes: { axis: { int: 1 } } }),
]

const graph = defineGraph({
  name: 'sensor_report',
  description: 'Judges a sensor by its samples and a note.',
  inputs: [
    { name: 'samples', dtype: 'float32', shape: ['batch', SAMPLES] },
    { name: 'sensor', dtype: 'float32', shape: ['batch', SENSOR_BIASES.length] },
    { name: 'calibrated', dtype: 'float32', shape: ['batch'] },
    { name: 'note', dtype: 'float32', shape: ['batch', SENSOR_NOTE_WORDS.length] },
  ],
  outputs: [
    { name: 'level', dtype: 'float32', shape: ['batch'] },
    { name: 'alarm', dtype: 'float32', shape: ['batch'] },
    { name: 'profile', dtype: 'float32', shape: ['batch', SAMPLES] },
    { name: 'state', dtype: 'float32', shape: ['batch', 3] },
  ],
  constants: [
    // Sums of samples within these limits stay finite in float32.
    floats('lowest', -1e6),
    floats('highest', 1e6),
    floats('one', 1),
    floats('sensor_biases', SENSOR_BIASES, [SENSOR_BIASES.length, 1]),
    floats('smoothing', SMOOTHING, [SAMPLES, SAMPLES]),
    floats('trend', TREND, [SAMPLES, 1]),
    floats(
      'meanings',
      [0, 0, 0, ...WORDS.flatMap(([, ...meaning]) => meaning)],
      [SENSOR_NOTE_WORDS.length, 3],
    ),
    floats('alarm_level', 3),
    floats('alarm_slope', 2),
    floats('roughness_slope', 4),
    floats('doubts', [0, 2, 3]),
    integers('meaning_sizes', [1, 1, 1]),
    integers('last_axis', [1]),
    integers('place_for_ok', [0, 1, 0, 0]),
  ],
  nodes,
})

/**
 * Builds the model file of sensor_report.
 *
 * - `samples`: float32 `[batch, 16]`, limited to a million either way
 * - `sensor`: float32 `[batch, 4]`, shares of north, south, east and west: whose bias is taken off the samples
 * - `calibrated`: float32 `[batch]`, 0 to 1: the share of the bias that is gone already
 * - `note`: float32 `[batch, words]`, how often each word occurs
 * - `profile`: float32 `[batch, 16]`, the samples without bias, smoothed over three; `level`: `[batch]`, their mean
 * - `alarm`: float32 `[batch]`, `sigmoid(2 * (level - 3) + urgency of the note)`
 * - `state`: float32 `[batch, 3]`, softmax of `[0, movement + talk of drift - 2, 4 * roughness + talk of failure - 3]`;
 *   movement is how far a straight line through the profile rises or falls, roughness the mean distance of the samples
 *   from the profile
 */
export function buildSensorReport(): Uint8Array {
  return serializeModel(graph)
}
