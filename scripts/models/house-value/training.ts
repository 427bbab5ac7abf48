import { createRandom, type RandomStream } from '../../../src/random/random.ts'
import { createAdam } from '../training/adam.ts'
import { createParameter, shuffle } from '../training/initial-values.ts'
import { crossEntropy } from '../training/losses.ts'
import { createMatrix, type Matrix } from '../training/matrix.ts'
import { linear, tanh } from '../training/operations.ts'
import { createTape, createVariable, type Variable } from '../training/tape.ts'
import {
  drawDistrict,
  measureDistrict,
  ruleOfValue,
  type District,
  type DistrictMeasures,
} from './district.ts'
import { TILE_SIZE_PIXELS } from './map-tile.ts'

/** The linear part of a layer. */
export interface LayerWeights {
  /** `[outputs, inputs]` */
  readonly weight: Variable
  /** `[1, outputs]` */
  readonly bias: Variable
}

/** Everything the graph of house_value needs. */
export interface HouseValueWeights {
  /** The log odds of water by red, green and blue, 0 to 1, and their start. */
  readonly water: { readonly weights: readonly number[]; readonly bias: number }
  /** Mean and deviation of each measure in the training set. */
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  readonly hidden: LayerWeights
  /** Gives the natural logarithm of the value. */
  readonly output: LayerWeights
}

const MEASURES = 6
const HIDDEN = 32
const DISTRICTS = 2500
const EPOCHS = 60
const BATCH = 50
const LEARNING_RATE = 0.01
const COLOURS = 6000

/** Trains house_value on districts that it draws; the same weights every time. */
export function trainHouseValue(): HouseValueWeights {
  const random = createRandom(1990)
  const districts = drawMany(DISTRICTS, random.stream('house-value/districts'))
  const water = trainWater(districts, random.stream('house-value/colours'))
  const rows = districts.map((district) =>
    toRow(measureDistrict(district, measureWater(district.tile.pixels, water))),
  )
  const means = averageColumns(rows)
  const deviations = averageColumns(
    rows.map((row) => row.map((x, i) => (x - (means[i] as number)) ** 2)),
  ).map(Math.sqrt)
  const inputs = rows.map((row) => row.map((x, i) => (x - (means[i] as number)) / (deviations[i] as number)))
  const targets = districts.map((district) => Math.log(ruleOfValue(district)))
  return { water, means, deviations, ...trainValue(inputs, targets, random.stream('house-value/weights')) }
}

function drawMany(count: number, random: RandomStream): District[] {
  return Array.from({ length: count }, () => drawDistrict(random))
}

/** Learns which colours are water from single pixels. */
function trainWater(districts: readonly District[], random: RandomStream): HouseValueWeights['water'] {
  const layer = createLayer(3, 2, random)
  const optimize = createAdam([layer.weight, layer.bias])
  const { colours, classes } = sampleColours(districts, random)
  for (let epoch = 0; epoch < 40; epoch++) {
    for (let start = 0; start < COLOURS; start += BATCH) {
      const batch = createMatrix(BATCH, 3, colours.slice(start * 3, (start + BATCH) * 3))
      const tape = createTape()
      crossEntropy(
        linear(tape, createVariable(batch), layer.weight, layer.bias),
        classes.slice(start, start + BATCH),
      )
      tape.propagate()
      optimize(0.1)
    }
  }
  const { data } = layer.weight.value
  const [land = 0, sea = 0] = layer.bias.value.data
  return {
    weights: [0, 1, 2].map((channel) => (data[3 + channel] as number) - (data[channel] as number)),
    bias: sea - land,
  }
}

/** Takes pixels of tiles that are all land or all water: their class is known without a map of classes. */
function sampleColours(
  districts: readonly District[],
  random: RandomStream,
): { colours: Float64Array; classes: Int32Array } {
  const pure = districts.filter(({ tile: { waterShare } }) => waterShare === 0 || waterShare === 1)
  const colours = new Float64Array(COLOURS * 3)
  const classes = new Int32Array(COLOURS)
  for (let i = 0; i < COLOURS; i++) {
    const { pixels, waterShare } = (pure[Math.floor(random.fraction() * pure.length)] as District).tile
    const pixel = Math.floor(random.fraction() * TILE_SIZE_PIXELS ** 2)
    for (let channel = 0; channel < 3; channel++) {
      colours[i * 3 + channel] = (pixels[pixel * 3 + channel] as number) / 255
    }
    classes[i] = waterShare > 0 ? 1 : 0
  }
  return { colours, classes }
}

/** The mean probability of water over a tile, as the graph computes it. */
function measureWater(pixels: Uint8Array, { weights, bias }: HouseValueWeights['water']): number {
  const [red = 0, green = 0, blue = 0] = weights
  let sum = 0
  for (let i = 0; i < pixels.length; i += 3) {
    const [r, g, b] = [pixels[i] as number, pixels[i + 1] as number, pixels[i + 2] as number]
    sum += 1 / (1 + Math.exp(-(bias + (red * r + green * g + blue * b) / 255)))
  }
  return sum / (pixels.length / 3)
}

function trainValue(
  inputs: readonly (readonly number[])[],
  targets: readonly number[],
  random: RandomStream,
): Pick<HouseValueWeights, 'hidden' | 'output'> {
  const [hidden, output] = [createLayer(MEASURES, HIDDEN, random), createLayer(HIDDEN, 1, random)]
  output.bias.value.data[0] = targets.reduce((sum, target) => sum + target, 0) / targets.length
  const optimize = createAdam([hidden.weight, hidden.bias, output.weight, output.bias])
  const steps = (EPOCHS * inputs.length) / BATCH
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    const order = shuffle(inputs.length, random)
    for (let start = 0; start < order.length; start += BATCH, step++) {
      const chosen = order.slice(start, start + BATCH)
      const tape = createTape()
      const active = tanh(
        tape,
        linear(tape, createVariable(toMatrix(inputs, chosen)), hidden.weight, hidden.bias),
      )
      const { value, gradient } = linear(tape, active, output.weight, output.bias)
      // The slope of half the mean squared error of the logarithm.
      chosen.forEach((i, row) => {
        gradient.data[row] = ((value.data[row] as number) - (targets[i] as number)) / chosen.length
      })
      tape.propagate()
      optimize(LEARNING_RATE * (1 - step / steps))
    }
  }
  return { hidden, output }
}

/** The order in which the network takes the measures. */
function toRow(measures: DistrictMeasures): readonly number[] {
  const { income, roomsPerHousehold, peoplePerHousehold, bedroomShare, age, waterShare } = measures
  return [income, roomsPerHousehold, peoplePerHousehold, bedroomShare, age, waterShare]
}

function createLayer(inputs: number, outputs: number, random: RandomStream): LayerWeights {
  return {
    weight: createParameter({ rows: outputs, columns: inputs }, Math.sqrt(1 / inputs), random),
    bias: createParameter({ rows: 1, columns: outputs }, 0, random),
  }
}

function averageColumns(rows: readonly (readonly number[])[]): number[] {
  const sums = new Array<number>(MEASURES).fill(0)
  for (const row of rows) row.forEach((x, i) => ((sums[i] as number) += x))
  return sums.map((sum) => sum / rows.length)
}

function toMatrix(rows: readonly (readonly number[])[], chosen: readonly number[]): Matrix {
  return createMatrix(
    chosen.length,
    MEASURES,
    Float64Array.from(chosen.flatMap((i) => rows[i] as readonly number[])),
  )
}
