import { expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import type { ApiRules, DeliveryContext, TypedExchange } from '../../src/apis/api-rules.ts'
import { createJudge } from '../../src/judge/judge.ts'
import { exchangeOf } from '../support/exchange-of.ts'

const rulesOf = (id: string): ApiRules => apis.find((api) => api.id === id)!.rules!
const utf8 = new TextEncoder()

function codes(
  id: string,
  headers: Record<string, string>,
  body: string,
  context: DeliveryContext = {},
): string[] {
  const delivery = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    bytes: utf8.encode(body),
  }
  return rulesOf(id).checkDelivery!(delivery, context).map(({ code }) => code)
}

const BASETEN_BODY =
  '{"request_id":"9876543210abcdef1234567890fedcba","model_id":"abcd1234","deployment_id":"wxyz5678","type":"async_request_completed","time":"2024-04-30T01:01:08.883423Z","data":{"hello":"world"},"errors":[]}'
const BASETEN = {
  'x-baseten-request-id': '9876543210abcdef1234567890fedcba',
  'x-baseten-signature': 'v1=924f9306e2b5dbb92aa37ec3da44089c8d63ba35d6dffbab59ca799582458f19',
}
const SECRETS = { secrets: ['whsec_AbCdEf123456GhIjKlMnOpQrStUvWxYz12345678'] }

test('a delivery of Baseten is signed over its raw bytes, and has the id of its request', () => {
  expect(codes('baseten', BASETEN, BASETEN_BODY, SECRETS)).toEqual([])
  const rotated = {
    ...BASETEN,
    'x-baseten-signature': `v1=${'0'.repeat(64)},${BASETEN['x-baseten-signature']}`,
  }
  expect(codes('baseten', rotated, BASETEN_BODY, SECRETS)).toEqual([])
  expect(codes('baseten', BASETEN, BASETEN_BODY.replace('world', 'there'), SECRETS)).toEqual([
    'webhook-signature',
  ])
  expect(codes('baseten', { 'x-baseten-request-id': 'x' }, BASETEN_BODY)).toEqual(['webhook-id'])
  expect(codes('baseten', BASETEN, BASETEN_BODY, { id: 'other' })).toEqual(['webhook-id', 'webhook-id'])
  const failed = BASETEN_BODY.replace('"errors":[]', '"errors":[{"code":"x","message":"y"}]')
  const unsigned = { 'x-baseten-request-id': BASETEN['x-baseten-request-id'] }
  expect(codes('baseten', unsigned, failed)).toEqual(['webhook-body'])
  expect(codes('baseten', unsigned, failed.replace('{"hello":"world"}', 'null'))).toEqual([])
})

const V4 = {
  'x-request-id': '21eb3b98-4b10-9ad6-8681-a47172828024',
  'x-cerebrium-webhook-timestamp': '1731381205',
  'x-cerebrium-webhook-signature': 'v1,2d809c238cdaa3771e32bf624b8eaa5704f463cceeb27d77171052f1260d252e',
}

test('a delivery of Cerebrium is signed over id, time and raw bytes', () => {
  const context = { secrets: ['topsecret'], nowMs: 1_731_381_206_000 }
  expect(codes('cerebrium-v4', V4, '{"smile": "wave"}', context)).toEqual([])
  expect(codes('cerebrium-v4', V4, '{"smile":"wave"}', context)).toEqual(['webhook-signature'])
  expect(codes('cerebrium-v4', V4, '{"smile": "wave"}', { ...context, nowMs: 1_731_380_000_000 })).toEqual([
    'webhook-signature',
  ])
  expect(codes('cerebrium-v4', {}, '{}')).toEqual(['webhook-id'])
})

test('deliveries of Modelbit and of Cerebrium v1 have their id and their body', () => {
  expect(codes('modelbit', { 'x-mb-batch-id': 'b' }, '{"data": 1}', { id: 'b' })).toEqual([])
  expect(codes('modelbit', { 'x-mb-batch-id': 'b' }, '{"error": "x"}')).toEqual([])
  expect(codes('modelbit', {}, '{"result": 1}')).toEqual(['webhook-id', 'webhook-body'])
  expect(codes('cerebrium-v1', {}, '{"run_id": "r", "message": "m"}', { id: 'r' })).toEqual([])
  expect(codes('cerebrium-v1', {}, '{"run_id": "s", "message": "m"}', { id: 'r' })).toEqual(['webhook-id'])
  expect(codes('cerebrium-v1', {}, '{"run_id": "r", "message": "m", "run_time_ms": -1}')).toEqual([
    'run-time',
  ])
  expect(codes('cerebrium-v1', {}, 'x')).toEqual(['webhook-body'])
})

test.each([
  {
    id: 'baseten',
    allowed: [503, 200],
    refused: [
      [200, 200],
      [404, 200],
      [503, 503, 200],
    ],
  },
  {
    id: 'cerebrium-v4',
    allowed: [404, 302, 200],
    refused: [
      [500, 200],
      [200, 200],
      [404, 404, 404, 404],
    ],
  },
  { id: 'cerebrium-v1', allowed: [500], refused: [[500, 200]] },
  { id: 'modelbit', allowed: [500, 404, 500, 200], refused: [[200, 500]] },
])('$id repeats a delivery as documented', ({ id, allowed, refused }) => {
  const rules = rulesOf(id)
  expect(rules.checkAttempts!(allowed)).toEqual([])
  for (const answers of refused)
    expect(
      rules.checkAttempts!(answers).map(({ code }) => code),
      answers.join(),
    ).toEqual(['webhook-attempts'])
})

test('the status of a queued request of Baseten goes forward', () => {
  const judge = createJudge({ apis })
  const look = (more: object): TypedExchange => {
    const { request, response } = judge(
      exchangeOf({
        to: 'baseten/model-abcd1234/async_request/r1',
        method: 'GET',
        got: {
          request_id: 'r1',
          status: 'QUEUED',
          created_at: '2024-01-01T00:00:00Z',
          status_at: '2024-01-01T00:00:00Z',
          ...more,
        },
      }),
    )
    return { request: request!, response: response!, isRequestValid: true }
  }
  const compare = (earlier: object, later: object): readonly string[] =>
    rulesOf('baseten').checkSequence!(look(earlier), look(later)).map(({ code }) => code)
  const done = { status: 'SUCCEEDED', status_at: '2024-01-01T00:00:02Z' }
  expect(compare({}, done)).toEqual([])
  expect(compare(done, { ...done, status: 'WEBHOOK_FAILED' })).toEqual([])
  expect(compare(done, {})).toEqual(['async-transition'])
  expect(compare(done, { ...done, status_at: '2024-01-01T00:00:01Z' })).toEqual(['async-times'])
  expect(compare({}, { created_at: '2024-01-01T00:00:01Z' })).toEqual(['async-times'])
})
