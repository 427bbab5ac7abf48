import type { Feature } from '../features/feature.ts'
import { countRamp } from '../features/ramp.ts'

/** Elements of the tensors of one item that an example is made of at most: some 6 MB of JSON, which every API takes. */
export const MAX_EXAMPLE_ELEMENTS = 2 ** 20

/** Elements up to which an example has several items. */
const MAX_SEVERAL_ELEMENTS = 2 ** 14

/** How many elements the tensors and pictures of one item have in an example. */
export function countExampleElements(inputs: readonly Feature[]): number {
  return inputs.reduce((sum, { kind, shape }) => {
    if (kind !== 'tensor' && kind !== 'image') return sum
    return sum + countRamp(shape)
  }, 0)
}

/** Whether an example of these inputs can be made and sent. Pictures can always: a PNG of a gradient is small. */
export function hasExample(inputs: readonly Feature[]): boolean {
  return countExampleElements(inputs.filter(({ kind }) => kind === 'tensor')) <= MAX_EXAMPLE_ELEMENTS
}

/** `wanted` items, or one where several would be large. */
export function exampleItemCount(inputs: readonly Feature[], wanted: number): number {
  const tensors = inputs.filter(({ kind }) => kind === 'tensor')
  return countExampleElements(tensors) * wanted <= MAX_SEVERAL_ELEMENTS ? wanted : 1
}
