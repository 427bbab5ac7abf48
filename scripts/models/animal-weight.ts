import { floats, integers } from '../onnx/constants.ts'
import { defineGraph, node, serializeModel, type NodeDefinition } from '../onnx/onnx-writer.ts'

/** A thing that makes a sound: what it weighs, in kilograms, at what size, in metres. */
type Thing = readonly [sound: string, weightKg: number, sizeMetres: number]

const ANIMALS: readonly Thing[] = [
  ['miaow', 1.2, 0.4],
  ['woof', 4.7, 1.2],
  ['meow', 4.2, 0.46],
  ['purr', 4.2, 0.46],
  ['bark', 30, 0.9],
  ['yap', 3, 0.3],
  ['howl', 40, 1.4],
  ['moo', 650, 2.4],
  ['neigh', 500, 2.4],
  ['bray', 200, 1.7],
  ['oink', 120, 1.4],
  ['baa', 70, 1.3],
  ['cluck', 2.5, 0.4],
  ['quack', 1.2, 0.55],
  ['tweet', 0.02, 0.14],
  ['hoot', 1.5, 0.5],
  ['ribbit', 0.03, 0.08],
  ['squeak', 0.02, 0.09],
  ['hiss', 1.5, 1.1],
  ['buzz', 0.0001, 0.013],
  ['roar', 190, 2],
  ['trumpet', 5000, 6],
]

const VEHICLES: readonly Thing[] = [
  ['tchoo', 900_000, 80],
  ['vroom', 3000, 3.2],
  ['choo', 400_000, 150],
  ['toot', 5_000_000, 120],
  ['honk', 12_000, 9],
  ['beep', 1400, 4.2],
  ['brum', 1100, 3.8],
  ['putter', 4000, 4],
  ['whoosh', 70_000, 40],
  ['chop', 3500, 12],
  ['ding', 15, 1.8],
]

/** What is taken for a sound that the type does not make, or that nobody knows: a dog, a car. */
const DEFAULTS = [
  { weightKg: 20, sizeMetres: 0.8 },
  { weightKg: 1500, sizeMetres: 4.3 },
] as const

/** Weight grows with this power of the size: an animal grows nearly alike in all directions, a train gets longer. */
const EXPONENTS = [2.5, 1.5] as const

/** Words of the feature `Sound` by token id; id 0 stands for every other word. */
export const ANIMAL_WEIGHT_SOUNDS: readonly string[] = [
  '<unknown>',
  ...[...ANIMALS, ...VEHICLES].map(([sound]) => sound),
]

/** By token: weight and size of the animal that makes the sound, then of the vehicle, then 1, which counts the tokens. */
function toReferences(): number[] {
  const defaults = DEFAULTS.map(({ weightKg, sizeMetres }) => [weightKg, sizeMetres])
  const [animal = [], vehicle = []] = defaults
  return [
    ...animal,
    ...vehicle,
    1,
    ...ANIMALS.flatMap(([, ...reference]) => [...reference, ...vehicle, 1]),
    ...VEHICLES.flatMap(([, ...reference]) => [...animal, ...reference, 1]),
  ]
}

/** Cuts a matrix into columns. */
function split(matrix: string, sizes: string, outputs: readonly string[]): NodeDefinition {
  return node('Split', { inputs: [matrix, sizes], outputs }, { attributes: { axis: { int: 1 } } })
}

const graph = defineGraph({
  name: 'animal_weight',
  description: 'Guesses what an animal or a vehicle weighs by its sound and size.',
  inputs: [
    { name: 'type', dtype: 'float32', shape: ['batch', 2] },
    { name: 'sound', dtype: 'float32', shape: ['batch', ANIMAL_WEIGHT_SOUNDS.length] },
    { name: 'size', dtype: 'float32', shape: ['batch'] },
  ],
  outputs: [{ name: 'weight', dtype: 'float32', shape: ['batch'] }],
  constants: [
    floats('references', toReferences(), [ANIMAL_WEIGHT_SOUNDS.length, 5]),
    floats(
      'default_references',
      DEFAULTS.flatMap(({ weightKg, sizeMetres }) => [weightKg, sizeMetres]),
      [1, 4],
    ),
    // Reductions over two or four elements are slow in ONNX Runtime, products of matrices are not.
    floats('type_shares_and_exponent', [1, 1, 0, 0, EXPONENTS[0], 0, 0, 1, 1, EXPONENTS[1]], [2, 5]),
    floats('sum_of_types', [1, 0, 0, 1, 1, 0, 0, 1], [4, 2]),
    floats('one', 1),
    // A millimetre to a thousand kilometres: any size gives a weight above 0 that float32 holds.
    floats('smallest_size', 1e-3),
    floats('largest_size', 1e6),
    integers('sums_and_count', [4, 1]),
    integers('last_axis', [1]),
    integers('shares_and_exponent', [4, 1]),
    integers('weight_and_size', [1, 1]),
  ],
  nodes: [
    // Several sounds count alike; without any, all that is left is the default.
    node('MatMul', { inputs: ['sound', 'references'], outputs: ['totals'] }),
    split('totals', 'sums_and_count', ['sums', 'sounds']),
    node('Max', { inputs: ['sounds', 'one'], outputs: ['divisor'] }),
    node('Div', { inputs: ['sums', 'divisor'], outputs: ['heard'] }),
    node('Div', { inputs: ['sounds', 'divisor'], outputs: ['heard_share'] }),
    node('Sub', { inputs: ['one', 'heard_share'], outputs: ['silence'] }),
    node('Mul', { inputs: ['silence', 'default_references'], outputs: ['unheard'] }),
    node('Add', { inputs: ['heard', 'unheard'], outputs: ['both_types'] }),
    node('MatMul', { inputs: ['type', 'type_shares_and_exponent'], outputs: ['by_type'] }),
    split('by_type', 'shares_and_exponent', ['shares', 'exponent_column']),
    node('Mul', { inputs: ['both_types', 'shares'], outputs: ['weighted'] }),
    node('MatMul', { inputs: ['weighted', 'sum_of_types'], outputs: ['reference'] }),
    split('reference', 'weight_and_size', ['weight_column', 'size_column']),
    ...[
      ['weight_column', 'reference_weight'],
      ['size_column', 'reference_size'],
      ['exponent_column', 'exponent'],
    ].map(([column = '', row = '']) => node('Squeeze', { inputs: [column, 'last_axis'], outputs: [row] })),
    node('Clip', { inputs: ['size', 'smallest_size', 'largest_size'], outputs: ['positive_size'] }),
    node('Div', { inputs: ['positive_size', 'reference_size'], outputs: ['ratio'] }),
    node('Pow', { inputs: ['ratio', 'exponent'], outputs: ['growth'] }),
    node('Mul', { inputs: ['reference_weight', 'growth'], outputs: ['weight'] }),
  ],
})

/**
 * Builds the model file of animal_weight: `weight = referenceWeight * (size / referenceSize) ^ exponent`. The references
 * belong to the sound, the exponent to the type. A size equal to the reference gives its weight exactly, as 1 to any
 * power is 1.
 *
 * - `type`: float32 `[batch, 2]`, shares of animal and vehicle
 * - `sound`: float32 `[batch, words]`, how often each word occurs
 * - `size`: float32 `[batch]`, metres; limited to 1 mm to 1000 km
 * - `weight`: float32 `[batch]`, kilograms, above 0
 */
export function buildAnimalWeight(): Uint8Array {
  return serializeModel(graph)
}
