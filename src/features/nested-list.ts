import { castInto, type CastTarget } from './tensor-cast.ts'

/**
 * The shape of nested lists, read from the first element at each depth. Undefined when there are fewer levels than
 * `dimensions`; below an empty list the dimensions are taken for granted, open ones as 0.
 */
export function shapeOfLists(value: unknown, dimensions: readonly (number | string)[]): number[] | undefined {
  const shape: number[] = []
  let level = value
  for (const dimension of dimensions) {
    if (shape.includes(0)) {
      shape.push(typeof dimension === 'number' ? dimension : 0)
      continue
    }
    if (!Array.isArray(level)) return undefined
    shape.push(level.length)
    level = level[0]
  }
  return shape
}

/** The lengths of nested lists down to what is no list, read from the first element at each depth. */
export function depthsOfLists(value: unknown): number[] {
  const shape: number[] = []
  for (let level = value; Array.isArray(level) && shape.length < MAX_DEPTH; level = level[0] as unknown)
    shape.push(level.length)
  return shape
}

/** Deeper lists are not looked at; no runtime has tensors of so many axes. */
const MAX_DEPTH = 32

/** What is wrong within nested lists, and where. */
export interface ListFault {
  /** Indices from the outermost list inwards. */
  readonly place: number[]
  readonly value: unknown
  /** The length that a list should have had there; undefined when the value is an element that does not fit. */
  readonly length?: number
}

/** Nested lists and the shape that they are to have. */
export interface NestedLists {
  readonly value: unknown
  readonly shape: readonly number[]
}

/** Writes the elements of nested lists to a tensor, row-major from index `at` on, or says what is wrong with them. */
export function copyLists(
  { value, shape }: NestedLists,
  target: CastTarget,
  at: number,
): ListFault | undefined {
  if (shape.length === 0) {
    return castInto(target, at, { values: [value] }) < 0 ? undefined : { place: [], value }
  }
  const [length, ...rest] = shape as [number, ...number[]]
  if (!Array.isArray(value) || value.length !== length) return { place: [], value, length }
  if (rest.length === 0) {
    const i = castInto(target, at, { values: value })
    return i < 0 ? undefined : { place: [i], value: value[i] as unknown }
  }
  let size = 1
  for (const dimension of rest) size *= dimension
  // As deep as the rank of the model's tensor, however deep the value is.
  for (let i = 0; i < length; i++) {
    const fault = copyLists({ value: value[i], shape: rest }, target, at + i * size)
    if (fault !== undefined) {
      fault.place.unshift(i)
      return fault
    }
  }
  return undefined
}
