import { ToolkitError } from '../errors/toolkit-error.ts'
import { ANONYMOUS_DIMENSION, type TensorSpec } from '../inference/model-signature.ts'
import { elementCount, type Tensor } from '../tensor/tensor.ts'
import { hasBatchAxis } from './feature-card.ts'
import type { FeatureProblem } from './feature.ts'

/** Whether a tensor has one element per item: `[batch]` or `[batch, 1]`. */
export function isColumn(spec: TensorSpec): boolean {
  return hasBatchAxis(spec) && spec.shape.slice(1).every((size) => size === 1)
}

/** The shape of a column of `itemCount` items. */
export function columnShape({ shape }: TensorSpec, itemCount: number): number[] {
  return [itemCount, ...shape.slice(1).map(() => 1)]
}

/** Whether a shape has the rank and the fixed dimensions asked for, and one size per named dimension. */
export function fitsDimensions(shape: readonly number[], dimensions: readonly (number | string)[]): boolean {
  if (shape.length !== dimensions.length) return false
  for (let axis = 0; axis < shape.length; axis++) {
    const dimension = dimensions[axis] as number | string
    if (dimension === ANONYMOUS_DIMENSION) continue
    const size = typeof dimension === 'number' ? dimension : shape[dimensions.indexOf(dimension)]
    if (shape[axis] !== size) return false
  }
  return true
}

/**
 * Checks what a model gave for a feature. Of a column, `[batch]` and `[batch, 1]` both will do.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when the model gave something else than its signature says
 */
export function assertResult(name: string, spec: TensorSpec, { dtype, shape, data }: Tensor): void {
  const size = elementCount(shape)
  const fits = isColumn(spec) ? size === shape[0] : fitsDimensions(shape, spec.shape)
  if (dtype === spec.dtype && fits && data.length === size) return
  throw resultError(
    name,
    `${spec.dtype} [${spec.shape.join(', ')}]`,
    `${dtype} [${shape.join(', ')}] with ${data.length} elements`,
  )
}

/** The error of a value that no feature of its kind can have. */
export function resultError(name: string, expected: string, found: string): ToolkitError {
  return new ToolkitError(
    'RESPONSE_INVALID',
    `Failed to decode feature '${name}': expected ${expected}, found ${found}`,
  )
}

/** Of the tensor of a batch. 1 GiB of float32: a few large items next to many small ones must not exhaust the memory of the process. */
export const MAX_ELEMENTS = 2 ** 28

/** What is wrong with a batch whose tensor would be too large, reported for the first item that has no room. */
export function findExcess(
  feature: string,
  itemCount: number,
  elementsPerItem: number,
): FeatureProblem | undefined {
  if (itemCount * elementsPerItem <= MAX_ELEMENTS) return undefined
  const item = Math.floor(MAX_ELEMENTS / elementsPerItem)
  return {
    item,
    feature,
    code: 'feature-batch',
    message: `must be one of at most ${item} items that need ${elementsPerItem} tensor elements each, found ${itemCount} items`,
  }
}
