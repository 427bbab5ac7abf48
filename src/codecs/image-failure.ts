import { ToolkitError } from '../errors/toolkit-error.ts'

/** Makes the error of an image that cannot be decoded; `detail` says what was expected and what was found. */
export function imageFailure(format: 'PNG' | 'JPEG', detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode ${format} image: ${detail}`,
    cause === undefined ? undefined : { cause },
  )
}
