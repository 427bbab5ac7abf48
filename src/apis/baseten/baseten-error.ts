import { messageOf } from '../../errors/toolkit-error.ts'
import type { TypedResponse } from '../api.ts'
import { modelFailed, type Failure, type FailureKind } from '../failure.ts'

/** Codes that the platform puts beside its own errors; the server of a deployment never sends one. */
export type PlatformCode =
  | 'timeout'
  | 'client_error'
  | 'model_unavailable'
  | 'model_not_ready'
  | 'model_does_not_exist'
  | 'rate_limited'
  | 'payload_too_large'
  | 'unauthorized'
  | 'application_error'
  | 'internal_baseten_error'

/** Classes of errors of the server in a deployment: not foreseen, of the model, of the client's input. */
export type ServerCode = '500' | '600' | '700'

/** A refused or failed request. One of the two codes is there: who refused it. */
export interface BasetenError {
  readonly status: number
  /** A text, or the detail of the model's own HTTP exception: any JSON value. */
  readonly error: unknown
  readonly platformCode?: PlatformCode
  readonly serverCode?: ServerCode
}

/** The server of a deployment names itself so. */
const ERROR_SOURCE = '04'

/** Tells an error from the value that was wanted. */
export function isBasetenError(value: object): value is BasetenError {
  return 'status' in value && 'error' in value
}

/** An error of the platform in front of the deployments. */
export function platformError(status: number, platformCode: PlatformCode, error: string): BasetenError {
  return { status, error, platformCode }
}

/** An error of the server in a deployment. */
export function serverError(status: number, serverCode: ServerCode, error: unknown): BasetenError {
  return { status, error, serverCode }
}

/** An exception that the model raised and nobody expected: its text stays in the deployment's log. */
export const MODEL_FAILED = serverError(500, '600', 'Internal Server Error (in model/chainlet).')

/** The body is compact JSON, unlike that of a success. */
export function encodeBasetenError(given: BasetenError): TypedResponse {
  const { status, error, platformCode, serverCode } = given
  return {
    status,
    headers:
      serverCode === undefined
        ? {}
        : { 'x-baseten-error-source': ERROR_SOURCE, 'x-baseten-error-code': serverCode },
    body: { value: { error, ...(platformCode === undefined ? {} : { error_code: platformCode }) } },
  }
}

const BY_KIND: Readonly<Record<FailureKind, readonly [number, PlatformCode]>> = {
  'request-invalid': [400, 'client_error'],
  'credentials-missing': [401, 'unauthorized'],
  'credentials-wrong': [401, 'unauthorized'],
  'credentials-insufficient': [401, 'unauthorized'],
  'address-unknown': [404, 'model_does_not_exist'],
  'deployment-unknown': [404, 'model_does_not_exist'],
  'deployment-disabled': [404, 'model_does_not_exist'],
  'method-not-allowed': [405, 'client_error'],
  'media-type-unsupported': [400, 'client_error'],
  'body-too-large': [413, 'payload_too_large'],
  'link-refused': [404, 'model_does_not_exist'],
  overloaded: [429, 'rate_limited'],
  'timed-out': [504, 'timeout'],
  'server-failed': [500, 'internal_baseten_error'],
  'rate-limited': [429, 'rate_limited'],
  unreachable: [502, 'model_unavailable'],
  unavailable: [503, 'model_not_ready'],
}

/** Failures that come from outside of this folder are those of the platform. */
export function toBasetenError({ kind, message }: Failure): BasetenError {
  const [status, code] = BY_KIND[kind]
  return platformError(status, code, message)
}

/** The error of a model that threw: only that too much waits is told, the rest stays in the deployment's log. */
export function toModelError(error: unknown): BasetenError {
  const failure = modelFailed(error, messageOf(error))
  return failure.kind === 'overloaded' ? toBasetenError(failure) : MODEL_FAILED
}

export function encodeError(failure: Failure): TypedResponse {
  const response = encodeBasetenError(toBasetenError(failure))
  const { allowedMethods } = failure
  if (allowedMethods === undefined) return response
  return { ...response, headers: { ...response.headers, allow: allowedMethods.join(', ') } }
}
