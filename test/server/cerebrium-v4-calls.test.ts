import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodeBase64 } from '../../src/codecs/base64.ts'
import { decodeDataUrl } from '../../src/codecs/data-url.ts'
import {
  call,
  envelopeOf,
  messageOf,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { createObservedClock } from '../support/observed-clock.ts'

let server: CerebriumV4Server
const faults: string[] = []
beforeAll(async () => {
  server = await startCerebriumV4({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  await server.close()
  expect(faults).toEqual([])
})

/** An example of the model: a handwritten 3 as PNG. */
function digit(): Uint8Array {
  const [served] = server.pipeline.store.served
  const [example] = served?.deployments.find(({ name }) => name === 'read_digit')?.inputs[0]?.examples ?? []
  return decodeDataUrl(example as string).bytes
}

test('answers with run_id, run_time_ms and result, in this order, and the id as X-Request-Id', async () => {
  const answer = await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3.5 } })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({ 'content-type': 'application/json', server: 'envoy' })
  const { result, run_time_ms } = envelopeOf(answer)
  expect(result).toBe(6.5)
  expect(run_time_ms).toBeGreaterThan(0)
})

test('returns an object where the deployment writes one', async () => {
  const answer = await call(server, 'support-desk/classify', {
    body: { text: 'The app crashes when I upload a file' },
  })
  expect(envelopeOf(answer).result).toMatchObject({ topic: 'bug', score: expect.closeTo(1, 0) as number })
})

test('reads an image as base64 and by its URL, with one answer', async () => {
  const files = createServer((_message, response) => void response.end(digit()))
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(files.address() as AddressInfo).port}/digit.png`
    const path = '/v4/p-5e6f7a8b/vision/read'
    const results = []
    for (const image of [encodeBase64(digit()), url])
      results.push(envelopeOf(await call(server, path, { body: { image } })).result)
    expect(results[0]).toMatchObject({ digit: '3', probabilities: expect.any(Array) as unknown })
    expect(results[1]).toEqual(results[0])
  } finally {
    files.close()
  }
})

test.each([
  {
    name: 'a file on another machine',
    image: 'http://10.0.0.1/digit.png',
    want: /'image' must be on this machine/,
  },
  { name: 'text that is no base64', image: '???', want: /'image' must be base64 of a file/ },
  { name: 'base64 of no image', image: 'aGVsbG8=', want: /'image' must be/ },
  { name: 'a number', image: 7, want: /'image' must be base64 of a file or its URL, found 7/ },
])('answers 422 to $name in place of an image', async ({ image, want }) => {
  const answer = await call(server, '/v4/p-5e6f7a8b/vision/read', { body: { image } })
  expect(answer.status).toBe(422)
  expect((JSON.parse(answer.text) as { message: string }).message).toMatch(want)
})

test.each([
  { name: 'a missing argument', body: { a: 1, b: 2 }, want: "'c' must be given" },
  { name: 'an unknown argument', body: { a: 1, b: 2, c: 3, d: 4 }, want: "'d' must be left out" },
  { name: 'no body', body: undefined, want: "'a' must be given" },
  { name: 'a list', body: [1, 2, 3], want: 'must be object, found a list of 3' },
  { name: 'a number', body: 7, want: 'must be object, found 7' },
  { name: 'null', body: null, want: 'must be object, found null' },
])('answers 422 to $name and names it', async ({ body, want }) => {
  const answer = await call(server, '1-numbers/add', { body })
  expect(answer.status).toBe(422)
  expect(messageOf(answer)).toContain(want)
})

test('answers 422 with the argument whose value does not fit', async () => {
  const answer = await call(server, '1-numbers/add', { body: { a: 1, b: 'two', c: 3 } })
  expect(answer.status).toBe(422)
  expect(JSON.parse(answer.text)).toMatchObject({
    message: expect.stringContaining("'b' must be a number") as string,
  })
})

test('answers 500 to wrong arguments where the function is left to raise', async () => {
  const answer = await call(server, 'support-desk/classify_strictly', { body: { txt: 'hello' } })
  expect(answer.status).toBe(500)
  expect((JSON.parse(answer.text) as { message: string }).message).toContain("'text' must be given")
})

test('answers 400 to a body that is not JSON', async () => {
  const answer = await call(server, '1-numbers/add', { body: '{"a": 1' })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain('must be JSON')
})

test('answers 500 with the run_id when the function raises', async () => {
  const answer = await call(server, '1-numbers/look_up', { body: { index: 99 } })
  expect(answer.status).toBe(500)
  const body = JSON.parse(answer.text) as Record<string, string>
  expect(Object.keys(body)).toEqual(['message', 'run_id'])
  expect(body['message']).toContain('out of data bounds')
  expect(answer.headers['x-request-id']).toBe(body['run_id'])
})

test.each([
  { sum: 404, status: 404 },
  { sum: 429, status: 429 },
  { sum: 599, status: 599 },
  { sum: 202, status: 202 },
  { sum: 600, status: 200 },
  { sum: 199, status: 200 },
  { sum: 100, status: 200 },
  { sum: 404.5, status: 200 },
])(
  'answers $status where the function returns the status_code $sum, which stays',
  async ({ sum, status }) => {
    const answer = await call(server, '1-numbers/choose_status', { body: { a: sum, b: 0, c: 0 } })
    expect(answer.status).toBe(status)
    expect(envelopeOf(answer).result).toMatchObject({ status_code: sum })
  },
)

test.each([204, 205, 304])('answers %i without a body', async (status) => {
  const answer = await call(server, '1-numbers/choose_status', { body: { a: status, b: 0, c: 0 } })
  expect({ status: answer.status, text: answer.text }).toEqual({ status, text: '' })
})

test('answers 504 when the response grace period ends first', async () => {
  const clock = createObservedClock()
  const entries =
    '  - { name: slow, model: example_adder, project: p-1a2b3c4d, app: slow, latencyMs: 60000, responseGracePeriodMs: 2000 }\n'
  const slow = await startCerebriumV4({ clock, entries })
  try {
    const answered = call(slow, 'slow/run', { body: { a: 1, b: 2, c: 3 } })
    await clock.waitBegins(2000)
    await clock.advance(2000)
    const answer = await answered
    expect(answer.status).toBe(504)
    expect(JSON.parse(answer.text)).toMatchObject({
      message: expect.stringContaining('within 2 s') as string,
    })
  } finally {
    await slow.close()
  }
})
