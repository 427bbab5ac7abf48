import { createRandom } from '../../src/random/random.ts'
import { floats } from '../onnx/constants.ts'
import { node, type ConstantDefinition, type NodeDefinition } from '../onnx/onnx-writer.ts'
import { PRINT_SIZE } from './musicgen-prompt.ts'
import { step } from './musicgen-step.ts'
import { STYLE_AXES, type StyleAxis } from './musicgen-words.ts'

interface Control {
  readonly least: number
  readonly most: number
  /** How strongly it follows the style; -4 to 4 is nearly the whole way. */
  readonly follows: Readonly<Partial<Record<StyleAxis, number>>>
  /** Where it is without a style, 0 being the middle. */
  readonly rest?: number
}

const CONTROLS = {
  partial2: { least: 0.02, most: 0.8, follows: { bright: 3 } },
  partial3: { least: 0.01, most: 0.7, follows: { bright: 3, drive: 1 }, rest: -0.5 },
  partial4: { least: 0, most: 0.5, follows: { bright: 3 }, rest: -1 },
  partial5: { least: 0, most: 0.5, follows: { bright: 2.5, drive: 1 }, rest: -1 },
  third: { least: 0.05, most: 0.35, follows: { sustain: 1.5 } },
  fifth: { least: 0.05, most: 0.35, follows: { depth: 1, drive: 1 } },
  octaveBelow: { least: 0, most: 0.6, follows: { depth: 3 }, rest: -0.5 },
  kick: { least: 0, most: 1.2, follows: { beat: 3.5 }, rest: -1 },
  hat: { least: 0, most: 0.3, follows: { pace: 2.5, beat: 2 }, rest: -1 },
  tremoloDepth: { least: 0, most: 0.8, follows: { tremble: 3 }, rest: -1 },
  tremoloHz: { least: 3, most: 8, follows: { pace: 1.5 } },
  /** Per second. */
  decay: { least: 1, most: 30, follows: { sustain: -3, pace: 1 } },
  drive: { least: 0.5, most: 6, follows: { drive: 3.5 }, rest: -1 },
  /** Of the melody as it is, beside what is made of it. */
  original: { least: 0.05, most: 0.2, follows: { drive: -1 } },
} as const satisfies Readonly<Record<string, Control>>

const names = Object.keys(CONTROLS) as readonly (keyof typeof CONTROLS)[]
const list: readonly Control[] = names.map((name) => CONTROLS[name])
const random = createRandom(11).stream('musicgen controls')

/** How far the print alone can move a control, beside the style. */
const PRINT_REACH = 1.2

/** Constants of {@link CONTROL_NODES}. */
export const CONTROL_CONSTANTS: readonly ConstantDefinition[] = [
  floats(
    'control_of_style',
    STYLE_AXES.flatMap((axis) => list.map(({ follows }) => follows[axis] ?? 0)),
    [STYLE_AXES.length, list.length],
  ),
  floats(
    'control_of_print',
    Array.from({ length: PRINT_SIZE * list.length }, () => (2 * random.fraction() - 1) * PRINT_REACH),
    [PRINT_SIZE, list.length],
  ),
  floats(
    'control_rest',
    list.map(({ rest = 0 }) => rest),
  ),
  floats(
    'control_range',
    list.map(({ least, most }) => most - least),
  ),
  floats(
    'control_least',
    list.map(({ least }) => least),
  ),
  floats('print_middle', 0.5),
]

/** What the prompt turns: one value `[batch, 1]` for each control, named after it. */
export const CONTROL_NODES: readonly NodeDefinition[] = [
  step('style_part', 'MatMul', ['style', 'control_of_style']),
  step('centred_print', 'Sub', ['print', 'print_middle']),
  step('print_part', 'MatMul', ['centred_print', 'control_of_print']),
  step('turned', 'Sum', ['style_part', 'print_part', 'control_rest']),
  step('turned_share', 'Sigmoid', ['turned']),
  step('turned_range', 'Mul', ['turned_share', 'control_range']),
  step('controls', 'Add', ['turned_range', 'control_least']),
  node('Split', { inputs: ['controls'], outputs: names }, { attributes: { axis: { int: 1 } } }),
]
