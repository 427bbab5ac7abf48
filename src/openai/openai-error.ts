import { hasCode, messageOf } from '../errors/toolkit-error.ts'

/** A refused or failed request as OpenAI words it. */
export interface OpenAiError {
  /** HTTP status. */
  readonly status: number
  readonly error: {
    readonly message: string
    readonly type: 'invalid_request_error' | 'rate_limit_error' | 'server_error'
    /** The member of the request, such as `messages[0].role`. */
    readonly param: string | null
    readonly code: string | null
  }
}

/** Tells an error from the value that was wanted. */
export function isOpenAiError(value: object): value is OpenAiError {
  return 'status' in value && 'error' in value
}

/** The error of a request that breaks a rule. */
export function invalidRequest(
  message: string,
  param: string | null = null,
  code: string | null = null,
): OpenAiError {
  return { status: 400, error: { message, type: 'invalid_request_error', param, code } }
}

/** The error of a request that was right and could not be answered, from what was thrown. */
export function toServerError(thrown: unknown): OpenAiError {
  if (hasCode(thrown, 'ENGINE_OVERLOADED')) {
    return {
      status: 429,
      error: { message: thrown.message, type: 'rate_limit_error', param: null, code: null },
    }
  }
  return { status: 500, error: { message: messageOf(thrown), type: 'server_error', param: null, code: null } }
}

/** The body that goes with the status. */
export function encodeOpenAiError({ error }: OpenAiError): { readonly error: OpenAiError['error'] } {
  return { error }
}
