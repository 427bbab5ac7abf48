import type { TypedResponse } from '../api.ts'
import type { Failure, FailureKind } from '../failure.ts'

interface ErrorAnswer {
  readonly status: number
  readonly errorCode: string
}

/** 405, 413 and 504 are not in the vendor's table: a decision of this project. */
const BY_KIND: Readonly<Record<FailureKind, ErrorAnswer>> = {
  'request-invalid': { status: 400, errorCode: 'BadData' },
  'credentials-missing': { status: 401, errorCode: 'InvalidTokenError' },
  'credentials-wrong': { status: 401, errorCode: 'InvalidTokenError' },
  'credentials-insufficient': { status: 403, errorCode: 'InsufficientScopeTokenError' },
  'deployment-disabled': { status: 403, errorCode: 'DeploymentNotEnabled' },
  'link-refused': { status: 404, errorCode: 'ResourceNotFound' },
  'address-unknown': { status: 404, errorCode: 'ResourceNotFound' },
  'deployment-unknown': { status: 404, errorCode: 'ResourceNotFound' },
  'method-not-allowed': { status: 405, errorCode: 'BadData' },
  'body-too-large': { status: 413, errorCode: 'BadData' },
  'media-type-unsupported': { status: 415, errorCode: 'UnsupportedContentType' },
  'server-failed': { status: 500, errorCode: 'InternalError' },
  'timed-out': { status: 504, errorCode: 'InternalError' },
}

/** What kind of bad request a violation makes; everything else is `BadData`. */
const BY_VIOLATION: Readonly<Record<string, string>> = {
  'body-syntax': 'JsonParsingError',
  'schema-type': 'JsonPropertyTypeMismatch',
  'schema-anyOf': 'JsonPropertyTypeMismatch',
  'schema-oneOf': 'JsonPropertyTypeMismatch',
  'schema-any-of': 'JsonPropertyTypeMismatch',
  'schema-one-of': 'JsonPropertyTypeMismatch',
  'feature-type': 'JsonPropertyTypeMismatch',
  'feature-missing': 'FeatureNotFound',
  'feature-unknown': 'FeatureNotFound',
  'data-uri': 'DataUriError',
}

/** `{"errorCode", "errorMessage"}`; the first violation decides on the code. The documented stop sign is `\\uD83D\\uDED1`. */
export function encodeError(failure: Failure): TypedResponse {
  const { kind, message, violations, allowedMethods } = failure
  const { status, errorCode: usual } = BY_KIND[kind]
  const errorCode = BY_VIOLATION[violations?.[0]?.code ?? ''] ?? usual
  const headers = allowedMethods === undefined ? {} : { headers: { allow: allowedMethods.join(', ') } }
  return {
    status,
    ...headers,
    body: { value: { errorCode, errorMessage: message } },
    style: { asciiOnly: true },
  }
}
