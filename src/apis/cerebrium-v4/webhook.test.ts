import { expect, test } from 'vitest'
import { createRandom } from '../../random/random.ts'
import { drawRunId } from './run-id.ts'
import { shouldRetry, signDelivery } from './webhook.ts'

const utf8 = new TextEncoder()

test('signs the published form of a delivery: id, time and raw body with the secret as key', () => {
  const signature = signDelivery(utf8.encode('{"smile": "wave"}'), {
    runId: '21eb3b98-4b10-9ad6-8681-a47172828024',
    timestamp: '1731381205',
    secret: utf8.encode('topsecret'),
  })
  expect(signature).toBe('v1,2d809c238cdaa3771e32bf624b8eaa5704f463cceeb27d77171052f1260d252e')
})

test.each([
  { name: 'a failed connection', failure: { networkError: 'ECONNREFUSED' }, want: true },
  { name: 'no answer in time', failure: { timeout: true } as const, want: true },
  { name: '404', failure: { status: 404 }, want: true },
  { name: '400', failure: { status: 400 }, want: false },
  { name: '410', failure: { status: 410 }, want: false },
  { name: '429', failure: { status: 429 }, want: false },
  { name: '500', failure: { status: 500 }, want: false },
  { name: '503', failure: { status: 503 }, want: false },
  { name: '301', failure: { status: 301 }, want: true },
  { name: '304', failure: { status: 304 }, want: true },
  { name: '100', failure: { status: 100 }, want: true },
])('repeats a delivery after $name: $want', ({ failure, want }) => {
  expect(shouldRetry(failure)).toBe(want)
})

test('draws ids that are UUIDs with 9 in the place of the version', () => {
  const ids = createRandom(3).stream('ids')
  const drawn = Array.from({ length: 1000 }, () => drawRunId(ids))
  for (const id of drawn)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-9[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(drawn).size).toBe(1000)
})
