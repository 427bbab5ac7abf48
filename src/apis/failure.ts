import type { Violation } from '../contract/violation.ts'
import { hasCode } from '../errors/toolkit-error.ts'

/** Why a request gets no answer of a model. Each api decides which status and body stand for it. */
export type FailureKind =
  | 'request-invalid'
  | 'credentials-missing'
  | 'credentials-wrong'
  | 'credentials-insufficient'
  | 'address-unknown'
  | 'deployment-unknown'
  | 'deployment-disabled'
  | 'method-not-allowed'
  | 'media-type-unsupported'
  | 'body-too-large'
  | 'link-refused'
  | 'overloaded'
  | 'timed-out'
  | 'rate-limited'
  | 'unreachable'
  | 'unavailable'
  | 'server-failed'

/** A refused or failed request, in words for the person who sent it. */
export interface Failure {
  readonly kind: FailureKind
  /** One sentence or more: what was expected, what was found, where, what to do. */
  readonly message: string
  readonly violations?: readonly Violation[]
  /** Methods that the address does take; with `method-not-allowed`. */
  readonly allowedMethods?: readonly string[]
  /** The path below the api's base URL; with `address-unknown`. */
  readonly path?: string
  /** What the model's own runtime would have printed, for apis that show it. */
  readonly runtimeMessage?: string
}

/** The failure of a model that threw: it takes no more work, or it broke. */
export function modelFailed(error: unknown, message: string): Failure {
  return { kind: hasCode(error, 'ENGINE_OVERLOADED') ? 'overloaded' : 'server-failed', message }
}

/** Tells a failure from the value that was wanted. */
export function isFailure(value: object): value is Failure {
  return 'kind' in value && 'message' in value
}

/** The failure of a body that breaks the schema or a rule; its message lists every violation with its pointer. */
export function requestInvalid(violations: readonly Violation[]): Failure {
  const lines = violations.map(
    ({ pointer, message }) => `${pointer === '' ? 'the body' : pointer} ${message}`,
  )
  return { kind: 'request-invalid', message: `Failed to read the request: ${lines.join('; ')}`, violations }
}
