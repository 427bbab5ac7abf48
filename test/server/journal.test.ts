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

test('tells the last requests, how each was answered, and the verdict', async () => {
  await post(doubler, { data: [[1, 10]] })
  await post(doubler, { dta: 1 })
  await post(`${server.modelbit}/v1/exampel_doubler/latest`, { data: 1 })
  await post(`${server.modelbit}/v7/example_doubler/latest`, { data: 1 })
  const { total, requests } = await control.requests()
  expect(total).toBe(4)
  expect(requests[0]).toMatchObject({
    id: 1,
    api: 'modelbit',
    operation: 'infer',
    deployment: 'example_doubler',
    model: 'example_doubler',
    answeredBy: 'model',
    status: 200,
    request: { body: { text: '{"data":[[1,10]]}', isWhole: true } },
    response: { body: { text: '{"data":[[1,20]]}' } },
    verdict: { isValid: true, violations: [] },
  })
  expect(requests[1]).toMatchObject({ answeredBy: 'refusal', status: 400, verdict: { isValid: false } })
  expect(requests[1]?.verdict?.violations[0]).toMatchObject({ side: 'client', code: 'schema-required' })
  expect(requests[2]).toMatchObject({ status: 404, operation: 'infer' })
  expect(requests[2]?.problem).toMatch(/\(did you mean 'example_doubler'\?\)$/)
  expect(requests[3]?.problem).toMatch(/found 'v7' in place of 'v1'$/)
  expect(requests[3]?.operation).toBeUndefined()
  // Fits its schema, and is refused all the same.
  await post(doubler, { data: [] })
  expect((await control.requests({ since: 4 })).requests).toMatchObject([
    { answeredBy: 'refusal', status: 400 },
  ])
})

test('keeps keys out of what it tells', async () => {
  await post(doubler, { data: [['test-key', 10]] })
  await post(doubler, { data: 1, note: 'other-secret' }, { authorization: 'Bearer other-secret' })
  const text = JSON.stringify(await control.requests())
  expect(text).not.toContain('test-key')
  expect(text).not.toContain('other-secret')
  expect(text).toContain('[redacted]')
})

test('a header that Node gives as a list is a header like others, and no secret in it is told', async () => {
  const { status } = await post(doubler, { data: 1 }, { 'set-cookie': 'session=hidden; Path=/' })
  expect(status).toBe(200)
  const { requests } = await control.requests()
  expect(requests).toHaveLength(1)
  expect(JSON.stringify(requests)).not.toContain('hidden')
})

test('filters requests', async () => {
  for (const data of [[[1, 10]], [], [[2, 3]]]) await post(doubler, { data })
  const ids = async (filter: Parameters<Control['requests']>[0]): Promise<number[]> =>
    (await control.requests(filter)).requests.map(({ id }) => id)
  expect(await ids({ status: '4xx' })).toEqual([2])
  expect(await ids({ status: 200, since: 1 })).toEqual([3])
  expect(await ids({ deployment: 'example_doubler', api: 'modelbit', operation: 'infer', limit: 1 })).toEqual(
    [3],
  )
  await expect(control.requests({ limit: 5000 })).rejects.toThrow(
    '/limit must be a whole number from 0 to 1000',
  )
  await expect(control.requests({ api: 'modelbits' })).rejects.toThrow("did you mean 'modelbit'")
})

test('refuses to look for what is not served: an empty list would be taken for an answer', async () => {
  await expect(control.requests({ deployment: 'exampel_doubler' })).rejects.toThrow(
    "did you mean 'example_doubler'",
  )
  await expect(control.requests({ api: 'modelbit', operation: 'forward' })).rejects.toThrow(
    '/operation must be one of infer',
  )
})

test('a request that went nowhere is the fault of its client, one for the methods of an address is none', async () => {
  await post(`${server.url}/v1/chat/completions`, {})
  await post(`${server.modelbit}/v1/exampel_doubler/latest`, { data: 1 })
  await send(doubler, { method: 'OPTIONS' })
  await send(doubler, { method: 'PUT' })
  const { requests } = await control.requests()
  const verdicts = requests.map(({ verdict }) =>
    verdict?.violations.map(({ side, code }) => `${side} ${code}`).join(),
  )
  expect(verdicts).toEqual([
    'client address-unknown',
    'client address-unknown',
    '',
    expect.stringMatching(/^client /),
  ])
  expect(requests.map(({ problem }) => problem === undefined)).toEqual([false, false, true, false])
})

test.each([
  {
    api: 'modelbit',
    path: '/v1/example_doubler/latest',
    body: { data: 'x' },
    problem: '/data must be a number, found "x"',
  },
  {
    api: 'baseten',
    path: '/model-tt3c9vbm/production/predict',
    body: 5,
    problem: 'must be',
  },
  {
    api: 'cerebrium-v4',
    path: '/v4/p-1a2b3c4d/1-numbers/add',
    body: { a: 1 },
    problem: "'b' must be given",
  },
])('why a value was refused by $api stands in the journal', async ({ api, path, body, problem }) => {
  const { status } = await post(`${server.url}/${api}${path}`, body, {
    authorization: api === 'modelbit' ? 'test-key' : 'Bearer test-key',
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect((await control.requests()).requests).toMatchObject([
    { status, answeredBy: 'refusal', problem: expect.stringContaining(problem) as string },
  ])
})

test('a client that leaves is told as such, and the server is not blamed', async () => {
  await control.setConditions({ latencyMs: 500 }, { api: 'modelbit' })
  const abort = new AbortController()
  const left = fetch(doubler, {
    method: 'POST',
    headers: { authorization: 'test-key' },
    body: '{"data":10}',
    signal: abort.signal,
  })
  await clock.waitBegins(500)
  abort.abort()
  await expect(left).rejects.toThrow()
  await expect.poll(async () => (await control.requests()).total).toBe(1)
  const { requests } = await control.requests({ status: 'none' })
  expect(requests).toMatchObject([{ failure: 'the client went away', verdict: { isValid: true } }])
  expect(requests[0]).not.toHaveProperty('response')
  expect(await control.metrics()).toContain('operation="infer",status="none"} 1\n')
})

test('what waits while the journal is emptied does not come into it afterwards', async () => {
  await control.setConditions({ latencyMs: 500 }, { api: 'modelbit' })
  const waiting = post(doubler, { data: 10 })
  await clock.waitBegins(500)
  await control.reset()
  await clock.advance(500)
  expect((await waiting).status).toBe(200)
  expect((await control.requests()).total).toBe(0)
  expect(await control.metrics()).not.toContain('mockference_requests_total{')
})

test('a client of the control without a server says what is missing', async () => {
  await expect(createControl('http://127.0.0.1:1').reset()).rejects.toThrow(
    /^Failed to reach http:\/\/127\.0\.0\.1:1\/__mockference\/reset: expected a running server of Mockference, found none \(.*\)\. Start one with mockference serve$/,
  )
  expect(() => createControl('127.0.0.1:4010')).toThrow('expected a URL such as http://127.0.0.1:4010')
})
