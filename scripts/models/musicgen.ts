import { defineTensor } from '../../src/tensor/tensor.ts'

import { constant, defineGraph, serializeModel, type NodeDefinition } from '../onnx/onnx-writer.ts'
import { CONTROL_CONSTANTS, CONTROL_NODES } from './musicgen-controls.ts'
import { NOTE_CONSTANTS, NOTE_NODES } from './musicgen-notes.ts'
import { createPromptConstants, PROMPT_NODES, styleIndex } from './musicgen-prompt.ts'
import { SOUND_CONSTANTS, SOUND_NODES } from './musicgen-sound.ts'
import { step } from './musicgen-step.ts'

const SAMPLE_RATE_HZ = 32_000
const SHORTEST_SECONDS = 0.1
const LONGEST_SECONDS = 30

const scalar = (name: string, value: bigint) =>
  constant(name, defineTensor('int64', [], BigInt64Array.of(value)))
const double = (name: string, value: number) =>
  constant(name, defineTensor('float64', [], Float64Array.of(value)))

/** `item_samples`, int64 `[batch]`, and the longest of them, `clip_samples`, `[1]`. */
const length: readonly NodeDefinition[] = [
  step('seconds', 'Clip', ['duration', 'shortest', 'longest']),
  step('exact_samples', 'Mul', ['seconds', 'samples_per_second']),
  step('whole_samples', 'Round', ['exact_samples']),
  step('item_samples', 'Cast', ['whole_samples'], { to: { int: 7 } }),
  step('longest_samples', 'ReduceMax', ['item_samples']),
  // The maximum of no items is the smallest integer.
  step('clip_samples', 'Max', ['longest_samples', 'one']),
]

const mode: readonly NodeDefinition[] = [
  step('mode', 'Gather', ['style', 'mode_index'], { axis: { int: 1 } }),
  step('is_minor', 'Less', ['mode', 'no_loudness']),
]

/**
 * Builds the model file of musicgen: the melody's notes, heard window by window and repeated to the length, played as the
 * prompt says. Without a melody, silent or of no samples, the prompt's own motif is played.
 *
 * - `prompt`: int64 `[batch, length]`, tokens of {@link createPromptTokenizer}, padded with 0 at the end
 * - `melody`: float32 `[batch, samples]` of 32 kHz, taken between -1 and 1
 * - `duration`: float64 `[batch]`, seconds, taken between 0.1 and 30
 * - `clip`: float32 `[batch, clip_samples]` of 32 kHz, -0.95 to 0.95, as long as the longest duration of the batch; after
 *   its own an item is silent
 */
export function buildMusicgen(): Uint8Array {
  return serializeModel(
    defineGraph({
      name: 'musicgen',
      description: 'Plays a melody in the way of a prompt.',
      inputs: [
        { name: 'prompt', dtype: 'int64', shape: ['batch', 'length'] },
        { name: 'melody', dtype: 'float32', shape: ['batch', 'samples'] },
        { name: 'duration', dtype: 'float64', shape: ['batch'] },
      ],
      outputs: [{ name: 'clip', dtype: 'float32', shape: ['batch', 'clip_samples'] }],
      constants: [
        ...createPromptConstants(),
        ...CONTROL_CONSTANTS,
        ...NOTE_CONSTANTS,
        ...SOUND_CONSTANTS,
        constant('mode_index', defineTensor('int64', [1], BigInt64Array.of(BigInt(styleIndex('mode'))))),
        scalar('scalar_0', 0n),
        scalar('scalar_1', 1n),
        double('shortest', SHORTEST_SECONDS),
        double('longest', LONGEST_SECONDS),
        double('samples_per_second', SAMPLE_RATE_HZ),
      ],
      nodes: [...length, ...PROMPT_NODES, ...mode, ...CONTROL_NODES, ...NOTE_NODES, ...SOUND_NODES],
    }),
  )
}
