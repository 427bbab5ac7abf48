import { createRandom } from '../../src/random/random.ts'
import { floats, integers } from '../onnx/constants.ts'
import type { ConstantDefinition, NodeDefinition } from '../onnx/onnx-writer.ts'
import { STEP_SAMPLES } from './musicgen-notes.ts'
import { step } from './musicgen-step.ts'

const CLIP_RATE_HZ = 32_000
const STEP_SECONDS = STEP_SAMPLES / CLIP_RATE_HZ

/** Notes go softly on and off, and so does the end of the clip: a sudden step is a click. */
const ATTACK_SECONDS = 0.005
const FADE_SECONDS = 0.05

const STEP_TIMES = Array.from({ length: STEP_SAMPLES }, (_, i) => i / CLIP_RATE_HZ)
const random = createRandom(3).stream('musicgen hat')

/** A drum falls from 200 to 50 Hz within a few hundredths of a second. */
const KICK = STEP_TIMES.map(
  (time) => Math.sin(2 * Math.PI * (50 * time + 4 * (1 - Math.exp(-time * 38)))) * Math.exp(-time * 25),
)
/** The difference of neighbouring random numbers has little of low frequencies. */
const HAT = STEP_TIMES.map((time) => (random.fraction() - random.fraction()) * Math.exp(-time * 60))

/** Sines above the note, by their frequency and their control. */
const PARTIALS = [1, 2, 3, 4, 5] as const

/** Constants of {@link SOUND_NODES}. */
export const SOUND_CONSTANTS: readonly ConstantDefinition[] = [
  floats('step_times', STEP_TIMES, [1, 1, STEP_SAMPLES]),
  floats(
    'edges',
    STEP_TIMES.map((time) => Math.min(1, time / ATTACK_SECONDS, (STEP_SECONDS - time) / ATTACK_SECONDS)),
    [1, 1, STEP_SAMPLES],
  ),
  floats('kick_wave', KICK, [1, 1, STEP_SAMPLES]),
  floats('hat_wave', HAT, [1, 1, STEP_SAMPLES]),
  floats('kick_pattern', [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0.5, 0], [16, 1]),
  floats('hat_pattern', [0, 0, 1, 0, 0, 0, 1, 0.4, 0, 0, 1, 0, 0, 0.4, 1, 0.4], [16, 1]),
  floats('step_seconds', STEP_SECONDS),
  floats('turn', 2 * Math.PI),
  floats('half_turn', Math.PI),
  ...PARTIALS.map((partial) => floats(`harmonic${partial}`, partial)),
  floats('major_third', 2 ** (4 / 12)),
  floats('minor_third', 2 ** (3 / 12)),
  floats('fifth_ratio', 2 ** (7 / 12)),
  floats('voice_level', 0.4),
  floats('clip_rate', CLIP_RATE_HZ),
  floats('fade_samples', FADE_SECONDS * CLIP_RATE_HZ),
  floats('half', 0.5),
  floats('peak', 0.95),
  integers('one_more', [0, 0, 0, 1]),
  integers('start', [0]),
]

/** A sine at a multiple of the note, as loud as its control says. */
const sine = (name: string, ratio: string, level?: string) => [
  step(`${name}_angle`, 'Mul', ['angle', ratio]),
  step(`${name}_wave`, 'Sin', [`${name}_angle`]),
  ...(level === undefined
    ? []
    : [
        step(`${name}_level`, 'Unsqueeze', [level, 'axis_2']),
        step(`${name}_sound`, 'Mul', [`${name}_wave`, `${name}_level`]),
      ]),
]

/** Notes as waves: `notes`, float32 `[batch, steps, 4000]`. */
const voice = [
  // Where the wave is when a step begins, in turns: the note before goes on without a jump.
  step('step_turns', 'Mul', ['step_hz', 'step_seconds']),
  step('turns_before', 'CumSum', ['step_turns', 'axis_1'], { exclusive: { int: 1 } }),
  // Pairs of turns are taken off, not turns: the octave below has half as many.
  step('pairs_before', 'Mul', ['turns_before', 'half']),
  step('whole_pairs', 'Floor', ['pairs_before']),
  step('started_pair', 'Sub', ['pairs_before', 'whole_pairs']),
  step('first_turns', 'Mul', ['started_pair', 'harmonic2']),
  step('column_hz', 'Unsqueeze', ['step_hz', 'axis_2']),
  step('column_turns', 'Unsqueeze', ['first_turns', 'axis_2']),
  step('turns_in_step', 'Mul', ['column_hz', 'step_times']),
  step('turns', 'Add', ['turns_in_step', 'column_turns']),
  step('angle', 'Mul', ['turns', 'turn']),
  ...PARTIALS.flatMap((partial) =>
    sine(`sine${partial}`, `harmonic${partial}`, partial === 1 ? undefined : `partial${partial}`),
  ),
  step('third_ratio', 'Where', ['is_minor', 'minor_third', 'major_third']),
  step('third_column', 'Unsqueeze', ['third_ratio', 'axis_2']),
  ...sine('third_note', 'third_column', 'third'),
  ...sine('fifth_note', 'fifth_ratio', 'fifth'),
  ...sine('low_note', 'half', 'octaveBelow'),
  step('chord', 'Sum', [
    'sine1_wave',
    ...PARTIALS.slice(1).map((partial) => `sine${partial}_sound`),
    'third_note_sound',
    'fifth_note_sound',
    'low_note_sound',
  ]),
  step('decay_column', 'Unsqueeze', ['decay', 'axis_2']),
  step('decay_in_step', 'Mul', ['decay_column', 'step_times']),
  step('negative_decay', 'Neg', ['decay_in_step']),
  step('decayed', 'Exp', ['negative_decay']),
  step('envelope', 'Mul', ['decayed', 'edges']),
  step('loudness_column', 'Unsqueeze', ['step_loudness', 'axis_2']),
  step('note_loudness', 'Mul', ['loudness_column', 'voice_level']),
  step('shape_of_notes', 'Mul', ['envelope', 'note_loudness']),
  step('notes', 'Mul', ['chord', 'shape_of_notes']),
]

const drum = (name: 'kick' | 'hat') => [
  step(`${name}_hits`, 'Gather', [`${name}_pattern`, 'motif_of_step']),
  step(`${name}_column`, 'Unsqueeze', [name, 'axis_2']),
  step(`${name}_levels`, 'Mul', [`${name}_hits`, `${name}_column`]),
  step(`${name}_sound`, 'Mul', [`${name}_levels`, `${name}_wave`]),
]

/** Samples one after the other, the melody over and over beside them. */
const mix = [
  ...drum('kick'),
  ...drum('hat'),
  step('band', 'Sum', ['notes', 'kick_sound', 'hat_sound']),
  step('band_samples', 'Flatten', ['band']),
  step('band_clip', 'Slice', ['band_samples', 'start', 'clip_samples', 'axis_1']),
  step('clip_end', 'Squeeze', ['clip_samples']),
  step('sample_indices', 'Range', ['scalar_0', 'clip_end', 'scalar_1']),
  step('loop_samples', 'Max', ['melody_samples', 'one']),
  step('melody_indices', 'Mod', ['sample_indices', 'loop_samples']),
  // An empty melody gets one sample of silence to repeat.
  step('longer_melody', 'Pad', ['bounded_melody', 'one_more']),
  step('looped_melody', 'Gather', ['longer_melody', 'melody_indices'], { axis: { int: 1 } }),
  step('melody_part', 'Mul', ['looped_melody', 'original']),
  step('mixed', 'Add', ['band_clip', 'melody_part']),
]

/** Tremolo, distortion and the end of each item: `clip`, float32 `[batch, clip_samples]`. */
const finish = [
  step('indices', 'Cast', ['sample_indices'], { to: { int: 1 } }),
  step('times', 'Div', ['indices', 'clip_rate']),
  step('tremolo_angle_per_second', 'Mul', ['tremoloHz', 'half_turn']),
  step('tremolo_angle', 'Mul', ['tremolo_angle_per_second', 'times']),
  step('tremolo_wave', 'Sin', ['tremolo_angle']),
  // The square of a sine at half the frequency goes from 0 to 1.
  step('tremolo_square', 'Mul', ['tremolo_wave', 'tremolo_wave']),
  step('tremolo_loss', 'Mul', ['tremolo_square', 'tremoloDepth']),
  step('tremolo', 'Sub', ['full_scale', 'tremolo_loss']),
  step('trembling', 'Mul', ['mixed', 'tremolo']),
  step('driven', 'Mul', ['trembling', 'drive']),
  step('saturated', 'Tanh', ['driven']),
  step('last_samples', 'Cast', ['item_samples'], { to: { int: 1 } }),
  step('last_column', 'Unsqueeze', ['last_samples', 'axis_1']),
  step('remaining', 'Sub', ['last_column', 'indices']),
  step('remaining_share', 'Div', ['remaining', 'fade_samples']),
  step('fade', 'Clip', ['remaining_share', 'no_loudness', 'peak']),
  step('clip', 'Mul', ['saturated', 'fade']),
]

/** Everything after the notes. */
export const SOUND_NODES: readonly NodeDefinition[] = [...voice, ...mix, ...finish]
