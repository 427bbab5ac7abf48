import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Dtype, TensorDataByDtype } from './dtype.ts'

/**
 * A dense array of one dtype, row-major. The type of `data` follows `dtype`: narrow on `tensor.dtype`, or
 * name one dtype as in `Tensor<'float64'>`. A dimension may be 0; the shape `[]` is a scalar.
 */
export type Tensor<D extends Dtype = Dtype> = {
  [K in D]: {
    readonly dtype: K
    readonly shape: readonly number[]
    readonly data: TensorDataByDtype[K]
  }
}[D]

/** Counts the elements of a shape: the product of its dimensions, 1 for a scalar. */
export function elementCount(shape: readonly number[]): number {
  let count = 1
  for (const dimension of shape) count *= dimension
  return count
}

/**
 * Declares a tensor over `data`, which is kept and not copied; `shape` is copied.
 *
 * @throws {ToolkitError} DECODE_FAILED when a dimension is not an integer of at least 0, or when the shape
 * does not
 *   fit the number of elements
 * @example
 * const tensor = defineTensor('float64', [2], Float64Array.of(1, 2))
 */
export function defineTensor<D extends Dtype>(
  dtype: D,
  shape: readonly number[],
  data: TensorDataByDtype[D],
): Tensor<D> {
  if (!shape.every((dimension) => Number.isSafeInteger(dimension) && dimension >= 0)) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to define tensor: dimensions must be integers of at least 0, found [${shape.join(', ')}]`,
    )
  }
  const expected = elementCount(shape)
  if (expected !== data.length) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to define tensor: shape [${shape.join(', ')}] of ${dtype} needs ${expected} elements, ` +
        `data has ${data.length}`,
    )
  }
  return Object.freeze({ dtype, shape: Object.freeze([...shape]), data })
}
