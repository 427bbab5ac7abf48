import { defineTensor } from '../../src/tensor/tensor.ts'
import { constant, type ConstantDefinition } from './onnx-writer.ts'

/** Declares a constant of float32, rounded from the given numbers; without a shape it is a scalar or a vector. */
export function floats(
  name: string,
  values: number | ArrayLike<number>,
  shape?: readonly number[],
): ConstantDefinition {
  const data = typeof values === 'number' ? Float32Array.of(values) : Float32Array.from(values)
  return constant(
    name,
    defineTensor('float32', shape ?? (typeof values === 'number' ? [] : [data.length]), data),
  )
}

/** Declares a vector of int64: axes, starts and ends, a shape. */
export function integers(name: string, values: readonly number[]): ConstantDefinition {
  return constant(
    name,
    defineTensor(
      'int64',
      [values.length],
      BigInt64Array.from(values, (value) => BigInt(value)),
    ),
  )
}
