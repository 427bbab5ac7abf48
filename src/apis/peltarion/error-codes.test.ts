import { expect, test } from 'vitest'
import { serializeJson } from '../../codecs/lossless-json.ts'
import { validateSchema } from '../../contract/schema-validator.ts'
import type { FailureKind } from '../failure.ts'
import { encodeError } from './error-codes.ts'
import { operations } from './generated/operations.ts'

const [forward] = operations

function answerOf(kind: FailureKind, code?: string): string {
  const violations = code === undefined ? [] : [{ code, pointer: '', message: 'must be' }]
  const { status, body } = encodeError({ kind, message: 'Failed', violations })
  const contract = forward.responses[status as keyof typeof forward.responses]
  if (contract !== undefined) expect(validateSchema(contract.validate, body.value)).toEqual([])
  return `${status} ${(body.value as { errorCode: string }).errorCode}`
}

test.each<[FailureKind, string]>([
  ['request-invalid', '400 BadData'],
  ['credentials-missing', '401 InvalidTokenError'],
  ['credentials-wrong', '401 InvalidTokenError'],
  ['credentials-insufficient', '403 InsufficientScopeTokenError'],
  ['deployment-disabled', '403 DeploymentNotEnabled'],
  ['address-unknown', '404 ResourceNotFound'],
  ['deployment-unknown', '404 ResourceNotFound'],
  ['method-not-allowed', '405 BadData'],
  ['body-too-large', '413 BadData'],
  ['media-type-unsupported', '415 UnsupportedContentType'],
  ['server-failed', '500 InternalError'],
  ['overloaded', '503 InternalError'],
  ['timed-out', '504 InternalError'],
])('answers %s with %s', (kind, want) => {
  expect(answerOf(kind)).toBe(want)
})

test.each([
  ['body-syntax', '400 JsonParsingError'],
  ['schema-type', '400 JsonPropertyTypeMismatch'],
  ['schema-any-of', '400 JsonPropertyTypeMismatch'],
  ['feature-type', '400 JsonPropertyTypeMismatch'],
  ['feature-missing', '400 FeatureNotFound'],
  ['feature-unknown', '400 FeatureNotFound'],
  ['data-uri', '400 DataUriError'],
  ['feature-image', '400 BadData'],
  ['feature-category', '400 BadData'],
  ['schema-required', '400 BadData'],
  ['form-syntax', '400 BadData'],
])('answers a request with the violation %s with %s', (code, want) => {
  expect(answerOf('request-invalid', code)).toBe(want)
})

test('goes by the first violation', () => {
  const violations = ['data-uri', 'feature-missing'].map((code) => ({ code, pointer: '', message: '' }))
  const { body } = encodeError({ kind: 'request-invalid', message: 'Failed', violations })
  expect(body.value).toEqual({ errorCode: 'DataUriError', errorMessage: 'Failed' })
})

test('names the allowed methods in Allow, and only there', () => {
  const allowedMethods = ['GET', 'POST']
  expect(encodeError({ kind: 'method-not-allowed', message: 'm', allowedMethods }).headers).toEqual({
    allow: 'GET, POST',
  })
  expect(encodeError({ kind: 'request-invalid', message: 'm' }).headers).toBeUndefined()
})

test('is written with escapes for everything beyond ASCII', () => {
  const { body, style } = encodeError({ kind: 'deployment-disabled', message: '🛑 é' })
  expect(serializeJson(body, style)).toBe(
    '{"errorCode":"DeploymentNotEnabled","errorMessage":"\\uD83D\\uDED1 \\u00E9"}',
  )
})
