import { createRandom } from '../../src/random/random.ts'
import { floats, integers } from '../onnx/constants.ts'
import type { ConstantDefinition, NodeDefinition } from '../onnx/onnx-writer.ts'
import { PRINT_SIZE } from './musicgen-prompt.ts'
import { step } from './musicgen-step.ts'

/** One note every 125 ms. */
export const STEP_SAMPLES = 4000

/** The melody is heard at a quarter of its rate, in windows of 128 ms. */
const DECIMATION = 4
const HEARD_RATE_HZ = 8000
const WINDOW_SAMPLES = 1024
/** Notes are semitones from A2 on, over four octaves. */
const NOTE_COUNT = 48
const LOWEST_NOTE_HZ = 110
/** A motif begins an octave higher. */
const MOTIF_NOTE = 12
const MOTIF_STEPS = 16

const MAJOR = [0, 2, 4, 5, 7, 9, 11]
const MINOR = [0, 2, 3, 5, 7, 8, 10]

/** Power above which there is a melody: a note of one step of 16 bits has about 1e-9. */
const SILENCE_POWER = 1e-8
/** Amplitude, relative to the loudest window, below which a window is a rest. */
const REST_LOUDNESS = 0.1

const noteHz = (note: number) => LOWEST_NOTE_HZ * 2 ** (note / 12)
const notes = Array.from({ length: NOTE_COUNT }, (_, note) => note)
const random = createRandom(7).stream('musicgen motif')

/** Constants of {@link NOTE_NODES}. */
export const NOTE_CONSTANTS: readonly ConstantDefinition[] = [
  integers('melody_margins', [0, 0, 0, DECIMATION * WINDOW_SAMPLES]),
  floats(
    'heard_times',
    Array.from({ length: WINDOW_SAMPLES }, (_, i) => i / HEARD_RATE_HZ),
    [1, 1, WINDOW_SAMPLES],
  ),
  floats(
    'heard_window',
    Array.from(
      { length: WINDOW_SAMPLES },
      (_, i) => (4 / WINDOW_SAMPLES) * Math.sin((Math.PI * (i + 0.5)) / WINDOW_SAMPLES) ** 2,
    ),
    [1, 1, WINDOW_SAMPLES],
  ),
  floats(
    'note_angles',
    notes.map((note) => 2 * Math.PI * noteHz(note)),
    [NOTE_COUNT, 1, 1],
  ),
  floats('note_hz', notes.map(noteHz)),
  floats('silence_power', SILENCE_POWER),
  floats('rest_loudness', REST_LOUDNESS),
  floats('no_loudness', 0),
  floats('scale_size', MAJOR.length),
  floats(
    'major_hz',
    MAJOR.map((note) => noteHz(note + MOTIF_NOTE)),
  ),
  floats(
    'minor_hz',
    MINOR.map((note) => noteHz(note + MOTIF_NOTE)),
  ),
  floats(
    'motif_mix',
    Array.from({ length: PRINT_SIZE * MOTIF_STEPS }, () => 1 + (random.uint32() % 5)),
    [PRINT_SIZE, MOTIF_STEPS],
  ),
  floats(
    'motif_loudness',
    Array.from({ length: MOTIF_STEPS }, (_, i) => (i % 4 === 0 ? 1 : 0.75)),
    [1, MOTIF_STEPS],
  ),
  integers('motif_steps', [MOTIF_STEPS]),
  integers('step_samples', [STEP_SAMPLES]),
  integers('step_rest', [STEP_SAMPLES - 1]),
  integers('one', [1]),
  floats('full_scale', 1),
  floats('negative_full_scale', -1),
]

/** The pitch and the loudness of every window of the melody: `heard_hz`, `heard_loudness`, float32 `[batch, windows]`. */
const listening = [
  step('bounded_melody', 'Clip', ['melody', 'negative_full_scale', 'full_scale']),
  step('padded_melody', 'Pad', ['bounded_melody', 'melody_margins']),
  step('melody_channel', 'Unsqueeze', ['padded_melody', 'axis_1']),
  step('heard_melody', 'AveragePool', ['melody_channel'], {
    kernel_shape: { ints: [DECIMATION] },
    strides: { ints: [DECIMATION] },
  }),
  // Computed in the graph from 48 frequencies, as the kernels would be most of the file.
  step('wave_angles', 'Mul', ['note_angles', 'heard_times']),
  ...(['Cos', 'Sin'] as const).flatMap((wave) => [
    step(`wave_${wave}`, wave, ['wave_angles']),
    step(`kernel_${wave}`, 'Mul', [`wave_${wave}`, 'heard_window']),
    step(`part_${wave}`, 'Conv', ['heard_melody', `kernel_${wave}`], {
      strides: { ints: [STEP_SAMPLES / DECIMATION] },
    }),
    step(`power_${wave}`, 'Mul', [`part_${wave}`, `part_${wave}`]),
  ]),
  step('note_power', 'Add', ['power_Cos', 'power_Sin']),
  step('heard_notes', 'ArgMax', ['note_power'], { axis: { int: 1 }, keepdims: { int: 0 } }),
  step('heard_hz', 'Gather', ['note_hz', 'heard_notes']),
  step('window_power', 'ReduceMax', ['note_power'], { axes: { ints: [1] }, keepdims: { int: 0 } }),
  step('melody_power', 'ReduceMax', ['window_power'], { axes: { ints: [1] } }),
  step('has_melody', 'Greater', ['melody_power', 'silence_power']),
  // Of silence this is no number, but then the motif is played.
  step('relative_power', 'Div', ['window_power', 'melody_power']),
  step('relative_loudness', 'Sqrt', ['relative_power']),
  step('is_rest', 'Less', ['relative_loudness', 'rest_loudness']),
  step('heard_loudness', 'Where', ['is_rest', 'no_loudness', 'relative_loudness']),
]

/** What is played without a melody: `motif_hz`, float32 `[batch, 16]`, degrees of the scale that the mode asks for. */
const motif = [
  step('mixed_print', 'MatMul', ['print', 'motif_mix']),
  step('whole_mix', 'Floor', ['mixed_print']),
  step('motif_places', 'Sub', ['mixed_print', 'whole_mix']),
  step('scale_places', 'Mul', ['motif_places', 'scale_size']),
  step('motif_degrees', 'Cast', ['scale_places'], { to: { int: 7 } }),
  step('major_motif', 'Gather', ['major_hz', 'motif_degrees']),
  step('minor_motif', 'Gather', ['minor_hz', 'motif_degrees']),
  step('motif_hz', 'Where', ['is_minor', 'minor_motif', 'major_motif']),
]

/** The melody or the motif, over and over, for as many steps as the clip has. */
const sequence = [
  step('melody_shape', 'Shape', ['melody']),
  step('melody_samples', 'Gather', ['melody_shape', 'axis_1']),
  step('melody_samples_up', 'Add', ['melody_samples', 'step_rest']),
  step('melody_windows', 'Div', ['melody_samples_up', 'step_samples']),
  step('window_count', 'Max', ['melody_windows', 'one']),
  step('clip_samples_up', 'Add', ['clip_samples', 'step_rest']),
  step('step_count', 'Div', ['clip_samples_up', 'step_samples']),
  step('step_end', 'Squeeze', ['step_count']),
  step('steps', 'Range', ['scalar_0', 'step_end', 'scalar_1']),
  step('window_of_step', 'Mod', ['steps', 'window_count']),
  step('motif_of_step', 'Mod', ['steps', 'motif_steps']),
  step('melody_step_hz', 'Gather', ['heard_hz', 'window_of_step'], { axis: { int: 1 } }),
  step('motif_step_hz', 'Gather', ['motif_hz', 'motif_of_step'], { axis: { int: 1 } }),
  step('step_hz', 'Where', ['has_melody', 'melody_step_hz', 'motif_step_hz']),
  step('melody_loudness', 'Gather', ['heard_loudness', 'window_of_step'], { axis: { int: 1 } }),
  step('motif_step_loudness', 'Gather', ['motif_loudness', 'motif_of_step'], { axis: { int: 1 } }),
  step('step_loudness', 'Where', ['has_melody', 'melody_loudness', 'motif_step_loudness']),
]

/**
 * What is played: `step_hz` and `step_loudness`, float32 `[batch, steps]`. Needs `melody`, `print`, `is_minor`, `[batch, 1]`,
 * and `clip_samples`, `[1]`.
 */
export const NOTE_NODES: readonly NodeDefinition[] = [...listening, ...motif, ...sequence]
