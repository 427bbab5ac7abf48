import type { ErrorCode } from './error-codes.ts'

/**
 * The one error class of the toolkit. Callers branch on `code`; `message` is a sentence for people:
 * `Failed to <verb> <object>: <expected>, <found>`.
 */
export class ToolkitError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ToolkitError'
    this.code = code
  }
}

/** Tells an error of one code from everything else that may be thrown. */
export function hasCode(error: unknown, code: ErrorCode): error is ToolkitError {
  return error instanceof ToolkitError && error.code === code
}

/** The message of anything thrown, without its stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
