import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createControl, type Control } from '../../src/control/control.ts'
import { createServedJudge } from '../../src/judge/served-judge.ts'
import { createObservedClock, type ObservedClock } from '../support/observed-clock.ts'
import { post, send } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
let control: Control
let clock: ObservedClock
let doubler: string
const JSON_TYPE = { 'content-type': 'application/json' }

beforeAll(async () => {
  clock = createObservedClock(Date.parse('2026-01-01T00:00:00Z'))
  server = await startTestServer({
    clock,
    judge: () => Promise.resolve(createServedJudge(server.pipeline.store)),
  })
  control = createControl(server.url)
  doubler = `${server.modelbit}/v1/example_doubler/latest`
})
afterEach(() => control.reset())
afterAll(() => server.close(0))

test('a rate limit answers 429 with Retry-After until its window is over', async () => {
  const rateLimit = { requests: 2, windowMs: 10_000 }
  await control.setConditions({ rateLimit }, { api: 'modelbit', deployment: 'example_doubler' })
  const status = async (): Promise<number> => (await post(doubler, { data: 1 })).status
  expect([await status(), await status()]).toEqual([200, 200])
  await clock.advance(2_500)
  const refused = await post(doubler, { data: 1 })
  expect(refused.status).toBe(429)
  expect(refused.headers['retry-after']).toBe('8')
  expect(refused.headers['x-mockference-fault']).toBe('rate-limit; undocumented')
  expect(JSON.parse(refused.text)).toEqual({
    error: expect.stringContaining('at most 2 requests in 10000 ms'),
  })
  await clock.advance(7_500)
  expect(await status()).toBe(200)
  await control.setConditions({ rateLimit: { requests: 0, retryAfter: 'date' } })
  await control.setConditions({}, { api: 'modelbit', deployment: 'example_doubler' })
  const dated = await post(doubler, { data: 1 })
  expect(dated.headers['retry-after']).toBe('Thu, 01 Jan 2026 00:00:11 GMT')
})

test('latency grows with the requests that are under way', async () => {
  await control.setConditions({ latencyMs: 100, loadMs: 40 }, { api: 'modelbit' })
  const first = post(doubler, { data: 1 })
  await clock.waitBegins(100)
  const second = post(doubler, { data: 2 })
  await clock.waitBegins(140)
  expect(await control.metrics()).toContain('mockference_requests_under_way 2\n')
  await clock.advance(140)
  expect([(await first).text, (await second).text]).toEqual(['{"data":2}', '{"data":4}'])
  expect(await control.metrics()).toContain('mockference_requests_under_way 0\n')
})

test('pauses before the first token and between the others', async () => {
  await control.setConditions({ latencyMs: 700, betweenTokensMs: 30 }, { api: 'baseten' })
  const answer = post(
    `${server.url}/baseten/model-sw2h6yjd/production/predict`,
    { prompt: 'Once upon a time', max_tokens: 3 },
    { authorization: 'Bearer test-key' },
  )
  await clock.waitBegins(700)
  await clock.advance(700)
  for (let token = 1; token < 3; token++) {
    await clock.waitBegins(30)
    await clock.advance(30)
  }
  expect((await answer).status).toBe(200)
})

test('the n-th requests of a deployment are struck, others are not', async () => {
  await control.setConditions({
    faults: [
      { kind: 'status', status: 503, nth: [2, 3] },
      { kind: 'status', status: 500, every: 5 },
    ],
  })
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push((await post(doubler, { data: 1 })).status)
  expect(statuses).toEqual([200, 503, 503, 200, 500, 200])
  expect((await control.requests({ status: 503 })).requests).toMatchObject([
    { fault: 'status; status=503; undocumented', answeredBy: 'fault' },
    {},
  ])
})

test('a reset brings back the start: journal, counts, conditions, ids', async () => {
  const ask = async (): Promise<string> =>
    (await post(doubler, { data: [[1, 10]], response_format: 'links' })).text
  const first = await ask()
  await control.setConditions({ vary: true })
  expect(await ask()).not.toBe(first)
  await control.reset()
  expect((await control.requests()).total).toBe(0)
  expect((await control.conditions()).set).toEqual([])
  expect(await control.metrics()).not.toContain('mockference_requests_total{')
  expect(await ask()).toBe(first)
})

test('metrics count requests, statuses and inferences', async () => {
  await post(doubler, { data: 1 })
  await post(doubler, { data: [] })
  const { headers, text } = await send(`${server.url}/__mockference/metrics`, { method: 'GET' })
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(text).toContain(
    'mockference_requests_total{api="modelbit",deployment="example_doubler",operation="infer",status="200"} 1\n',
  )
  expect(text).toContain(
    'mockference_requests_total{api="modelbit",deployment="example_doubler",operation="infer",status="400"} 1\n',
  )
  expect(text).toContain(
    'mockference_inference_duration_seconds_count{api="modelbit",deployment="example_doubler"} 1\n',
  )
})

const FOREIGN = [
  {
    name: 'a host name of somebody else (DNS rebinding)',
    headers: { host: 'attacker.example:4010' },
    status: 403,
  },
  {
    name: 'a host name that begins like this machine',
    headers: { host: '127.0.0.1.attacker.example' },
    status: 403,
  },
  { name: 'a host name that ends like this machine', headers: { host: 'notlocalhost' }, status: 403 },
  { name: 'an address of the network', headers: { host: '192.168.1.5:4010' }, status: 403 },
  { name: 'another origin', headers: { origin: 'https://attacker.example' }, status: 403 },
  { name: 'another port of this machine', headers: { origin: 'http://127.0.0.1:1' }, status: 403 },
  { name: 'no origin, as a sandboxed frame has it', headers: { origin: 'null' }, status: 403 },
  { name: 'another site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  { name: 'another port, as browsers tell it', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
  { name: 'a form', headers: { 'content-type': 'text/plain' }, status: 415 },
  { name: 'a body of no type', headers: { 'content-type': '' }, status: 415 },
]

test.each(FOREIGN)('refuses $name', async ({ headers, status }) => {
  await post(doubler, { data: 1 })
  const addresses = ['reset', 'conditions']
  for (const name of addresses) {
    const body = name === 'reset' ? '{}' : '{"conditions":{"latencyMs":60000}}'
    const answer = await send(`${server.url}/__mockference/${name}`, {
      headers: { ...JSON_TYPE, ...headers },
      body,
    })
    expect(answer.status).toBe(status)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  }
  expect((await control.requests()).total).toBe(1)
  expect((await control.conditions()).set).toEqual([])
  if (status === 415) return
  for (const name of ['requests', 'health', 'metrics', 'examples/modelbit/example_doubler']) {
    const answer = await send(`${server.url}/__mockference/${name}`, { method: 'GET', headers })
    expect(answer.status, name).toBe(403)
  }
})

test.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '127.1.2.3:80', '[::1]:4010', 'x.modelbit.localhost'])(
  'takes the host name %s',
  async (host) => {
    const { status } = await send(`${server.url}/__mockference/health`, { method: 'GET', headers: { host } })
    expect(status).toBe(200)
  },
)

test.each([
  {
    path: 'examples/modelbit/example_dubler',
    want: "found 'example_dubler' (did you mean 'example_doubler'?)",
  },
  { path: 'examples/modelbits/a', want: "found 'modelbits' (did you mean 'modelbit'?)" },
  { path: 'request', want: "did you mean 'requests'" },
])('says what is near to $path', async ({ path, want }) => {
  const { status, text } = await send(`${server.url}/__mockference/${path}`, { method: 'GET' })
  expect(status).toBe(404)
  expect((JSON.parse(text) as { error: string }).error).toContain(want)
})

test('takes a page of its own', async () => {
  const headers = { ...JSON_TYPE, origin: server.url, 'sec-fetch-site': 'same-origin' }
  expect((await send(`${server.url}/__mockference/reset`, { headers, body: '{}' })).status).toBe(200)
})

test.each([
  { body: '{', want: 'the body must be JSON' },
  { body: '[]', want: 'the body must be an object with conditions, found an empty list' },
  { body: '{}', want: '/conditions must be an object of conditions, found nothing' },
  { body: '{"deployment":"a","conditions":{}}', want: '/deployment must be left out, or come with its api' },
  {
    body: '{"api":"modelbit","deployment":"doubler","conditions":{}}',
    want: '/deployment must be one of example_doubler',
  },
  {
    body: '{"conditions":{"faults":["resett"]}}',
    want: "/conditions/faults/0 must be a status such as 503, one of .*did you mean 'reset'",
  },
  {
    body: `{"conditions":{"faults":{"kind":"cut","nth":[${'1,'.repeat(2000)}1]}}}`,
    want: '/conditions/faults/nth must be a list of at most 1000, found a list of 2001',
  },
  { body: '{"condition":{}}', want: "did you mean 'conditions'" },
])('refuses the conditions $body', async ({ body, want }) => {
  const { status, text } = await send(`${server.url}/__mockference/conditions`, { headers: JSON_TYPE, body })
  expect(status).toBe(400)
  expect((JSON.parse(text) as { error: string }).error).toMatch(new RegExp(want))
})
