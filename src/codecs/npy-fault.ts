import { ToolkitError } from '../errors/toolkit-error.ts'

/** The error of bytes that are no npy array; `detail` says `expected ..., found ...`. */
export function npyFault(detail: string): ToolkitError {
  return new ToolkitError('DECODE_FAILED', `Failed to decode npy array: ${detail}`)
}

const MAX_LISTED_DIMENSIONS = 20

/** Writes a shape for a message, at most 20 dimensions of it. */
export function describeShape(shape: readonly number[]): string {
  if (shape.length <= MAX_LISTED_DIMENSIONS) return `[${shape.join(', ')}]`
  const listed = shape.slice(0, MAX_LISTED_DIMENSIONS).join(', ')
  return `[${listed}, and ${shape.length - MAX_LISTED_DIMENSIONS} more]`
}
