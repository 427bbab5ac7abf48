import type { NumericDtype } from '../tensor/dtype.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { castInto, createData } from './tensor-cast.ts'

/** Of open dimensions. */
const OPEN_SIZE = 2

/** Integers count up to here and start again at 0: every dtype holds them. */
const MAX_INTEGER = 100

/** The shape of a tensor to show: open dimensions get 2. */
function rampShapeOf(dimensions: readonly (number | string)[]): readonly number[] {
  return dimensions.map((dimension) => (typeof dimension === 'number' ? dimension : OPEN_SIZE))
}

/** How many elements {@link createRamp} makes. */
export function countRamp(dimensions: readonly (number | string)[]): number {
  return elementCount(rampShapeOf(dimensions))
}

/**
 * A tensor to show: floats rise from 0 towards 1 with three decimals at most, integers count from 0, bools alternate. Open
 * dimensions get 2.
 */
export function createRamp(dtype: NumericDtype, dimensions: readonly (number | string)[]): Tensor {
  const shape = rampShapeOf(dimensions)
  const size = elementCount(shape)
  const values = new Float64Array(size)
  const isFloat = dtype === 'float16' || dtype === 'float32' || dtype === 'float64'
  const period = dtype === 'bool' ? 2 : MAX_INTEGER
  for (let i = 0; i < size; i++) values[i] = isFloat ? Math.round((1000 * i) / size) / 1000 : i % period
  const data = createData(dtype, size)
  castInto({ data, dtype }, 0, { values, dtype: 'float64' })
  return { dtype, shape, data } as Tensor
}
