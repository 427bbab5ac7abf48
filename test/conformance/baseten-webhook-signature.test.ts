import { expect, test } from 'vitest'
import { signWebhook } from '../../src/apis/baseten/webhook-secret.ts'
import { verifyBasetenSignature } from '../../src/clients/baseten.ts'

// Baseten, asynchronous inference, "Secure async inference": HMAC-SHA256 of the raw body with the whole text of the secret.
const SECRET = 'whsec_AbCdEf123456GhIjKlMnOpQrStUvWxYz12345678'
const BODY = new TextEncoder().encode(
  '{"request_id":"9876543210abcdef1234567890fedcba","model_id":"abcd1234","deployment_id":"wxyz5678","type":"async_request_completed","time":"2024-04-30T01:01:08.883423Z","data":{"hello":"world"},"errors":[]}',
)
const SIGNATURE = 'v1=924f9306e2b5dbb92aa37ec3da44089c8d63ba35d6dffbab59ca799582458f19'
const SENT_MS = Date.parse('2024-04-30T01:01:08.883Z')

test('signs the documented body with the prefix of the secret as part of the key', () => {
  expect(BODY.byteLength).toBe(205)
  expect(signWebhook(BODY, [{ secret: SECRET, untilMs: undefined }], 0)).toBe(SIGNATURE)
})

test('signs with every secret that is still valid, the newest first', () => {
  const secrets = [
    { secret: 'whsec_new', untilMs: undefined },
    { secret: SECRET, untilMs: 1000 },
  ]
  const both = signWebhook(BODY, secrets, 999) ?? ''
  expect(both.split(',')).toHaveLength(2)
  expect(both.split(',')[1]).toBe(SIGNATURE)
  expect(signWebhook(BODY, secrets, 1000)).toBe(both.split(',')[0])
  expect(signWebhook(BODY, [], 0)).toBeUndefined()
})

test.each([
  { name: 'the signature alone', header: SIGNATURE, want: true },
  { name: 'several, the fitting one last', header: `v1=${'0'.repeat(64)},${SIGNATURE}`, want: true },
  { name: 'a blank after the comma', header: `v1=${'0'.repeat(64)}, ${SIGNATURE}`, want: true },
  { name: 'an unknown version beside it', header: `v2=abc,${SIGNATURE}`, want: true },
  { name: 'another signature', header: `v1=${'0'.repeat(64)}`, want: false },
  { name: 'another version', header: SIGNATURE.replace('v1', 'v2'), want: false },
  { name: 'capitals', header: SIGNATURE.toUpperCase(), want: false },
  { name: 'half of it', header: SIGNATURE.slice(0, 35), want: false },
  { name: 'nothing', header: '', want: false },
  { name: 'no header', header: undefined, want: false },
])('verifies a header with $name: $want', ({ header, want }) => {
  expect(verifyBasetenSignature(BODY, header, [SECRET])).toBe(want)
})

test('accepts either secret while they are changed, and none when there are none', () => {
  expect(verifyBasetenSignature(BODY, SIGNATURE, ['whsec_new', SECRET])).toBe(true)
  expect(verifyBasetenSignature(BODY, SIGNATURE, ['whsec_new'])).toBe(false)
  expect(verifyBasetenSignature(BODY, SIGNATURE, [])).toBe(false)
})

test.each([
  { name: 'at once', ageMs: 0, want: true },
  { name: 'after 300 seconds', ageMs: 299_999, want: true },
  { name: 'after more than 300 seconds', ageMs: 300_001, want: false },
  { name: 'long before it was sent', ageMs: -300_001, want: false },
])('takes a delivery $name: $want', ({ ageMs, want }) => {
  expect(verifyBasetenSignature(BODY, SIGNATURE, [SECRET], { nowMs: SENT_MS + ageMs })).toBe(want)
})
