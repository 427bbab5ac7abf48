import { expect, test } from 'vitest'
import { windowAttention } from '../../scripts/models/training/attention.ts'
import { createParameter } from '../../scripts/models/training/initial-values.ts'
import { contrast, crossEntropy } from '../../scripts/models/training/losses.ts'
import { createMatrix, multiply, transpose } from '../../scripts/models/training/matrix.ts'
import {
  add,
  concatenateColumns,
  gatherRows,
  linear,
  normalizeRows,
  relu,
  sumSegments,
  tanh,
} from '../../scripts/models/training/operations.ts'
import { createTape, type Tape, type Variable } from '../../scripts/models/training/tape.ts'
import { createRandom } from '../../src/random/random.ts'

const ROWS = 5
const COLUMNS = 4
const targets = Int32Array.of(1, 0, -1, 3, 2)
const starts = Int32Array.of(0, 0, 0, 3, 3)

type Network = (tape: Tape, parameters: readonly Variable[]) => Variable

const parameter = (name: string, rows = ROWS, columns = COLUMNS) =>
  createParameter({ rows, columns }, 0.7, createRandom(1).stream(name))

test.each<{ name: string; shapes: readonly (readonly [number, number])[]; network: Network }>([
  {
    name: 'linear',
    shapes: [
      [ROWS, 3],
      [COLUMNS, 3],
      [1, COLUMNS],
    ],
    network: (tape, [x, weight, bias]) => linear(tape, x!, weight!, bias),
  },
  {
    name: 'add, tanh and relu',
    shapes: [
      [ROWS, COLUMNS],
      [ROWS, COLUMNS],
    ],
    network: (tape, [x, y]) => add(tape, tanh(tape, x!), relu(tape, y!)),
  },
  {
    name: 'gatherRows and concatenateColumns',
    shapes: [
      [3, 1],
      [ROWS, 3],
    ],
    network: (tape, [table, x]) =>
      concatenateColumns(tape, [gatherRows(tape, table!, Int32Array.of(2, 0, 1, 2, 2)), x!]),
  },
  {
    name: 'sumSegments and normalizeRows',
    shapes: [[3, COLUMNS]],
    network: (tape, [table]) =>
      normalizeRows(tape, sumSegments(tape, table!, [[0], [1, 2], [2, 2], [0, 1, 2], []]), 1e-12),
  },
  {
    name: 'windowAttention',
    shapes: [
      [ROWS, COLUMNS],
      [ROWS, COLUMNS],
      [ROWS, COLUMNS],
      [2, 3],
    ],
    network: (tape, [queries, keys, values, distanceBias]) =>
      windowAttention(tape, {
        queries: queries!,
        keys: keys!,
        values: values!,
        distanceBias: distanceBias!,
        starts,
      }),
  },
])('$name has the gradient of its differences', ({ shapes, network }) => {
  const parameters = shapes.map(([rows, columns], i) => parameter(`parameter ${i}`, rows, columns))
  const tape = createTape()
  crossEntropy(network(tape, parameters), targets, 0.1)
  tape.propagate()
  expectGradients(parameters, () => crossEntropy(network(createTape(), parameters), targets, 0.1))
})

test('contrast has the gradient of its differences', () => {
  const parameters = [parameter('anchors'), parameter('partners')]
  const [anchors, partners] = parameters as [Variable, Variable]
  contrast(anchors, partners, 0.5)
  const copies = () =>
    [anchors, partners].map(({ value }) => ({ value, gradient: createMatrix(ROWS, COLUMNS) }))
  expectGradients(parameters, () => {
    const [left, right] = copies()
    return contrast(left!, right!, 0.5)
  })
})

/** A central difference of 1e-5 is exact to about 1e-10, less its rounding of 1e-11. */
function expectGradients(parameters: readonly Variable[], lossOf: () => number): void {
  const step = 1e-5
  for (const { value, gradient } of parameters) {
    for (let i = 0; i < value.data.length; i++) {
      const original = value.data[i] as number
      value.data[i] = original + step
      const above = lossOf()
      value.data[i] = original - step
      const below = lossOf()
      value.data[i] = original
      expect(Math.abs((above - below) / (2 * step) - (gradient.data[i] as number))).toBeLessThan(1e-7)
    }
  }
}

test('multiplies matrices whose sizes are no multiples of a block', () => {
  for (const [rows, inner, columns] of [
    [1, 1, 1],
    [4, 3, 2],
    [7, 5, 3],
    [9, 0, 4],
  ] as const) {
    const left = parameter('left', rows, inner)
    const right = parameter('right', inner, columns)
    const product = multiply(left.value, right.value)
    const other = transpose(right.value)
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0
        for (let k = 0; k < inner; k++) {
          sum += (left.value.data[i * inner + k] as number) * (other.data[j * inner + k] as number)
        }
        expect(product.data[i * columns + j]).toBe(sum)
      }
    }
  }
})
