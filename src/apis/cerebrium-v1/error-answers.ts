import type { TypedResponse } from '../api.ts'
import type { Failure, FailureKind } from '../failure.ts'

/** No status but 200 and 202 is documented for this address: a decision of this project. */
const STATUSES: Readonly<Record<FailureKind, number>> = {
  'request-invalid': 400,
  'credentials-missing': 401,
  'credentials-wrong': 401,
  'credentials-insufficient': 401,
  'link-refused': 404,
  'address-unknown': 404,
  'deployment-unknown': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'server-failed': 500,
  'deployment-disabled': 503,
  overloaded: 503,
  'timed-out': 504,
  'rate-limited': 429,
  unreachable: 502,
  unavailable: 503,
}

/** `{"message"}`: the vendor's client reads every answer as JSON, its later API names the member. */
export function encodeError({ kind, message, allowedMethods }: Failure): TypedResponse {
  return {
    status: STATUSES[kind],
    ...(allowedMethods === undefined ? {} : { headers: { allow: allowedMethods.join(', ') } }),
    body: { value: { message } },
  }
}
