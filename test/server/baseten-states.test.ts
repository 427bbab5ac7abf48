import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf, JSON_HEADERS, startBasetenServer, valueOf } from '../support/baseten-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import type { RunningServer } from '../support/running-server.ts'

const STATES = ['loading', 'not-ready', 'draining', 'unreachable', 'crashed', 'contract-broken', 'unpaid']
const clock = createObservedClock(1_700_000_000_000)
let server: RunningServer
beforeAll(async () => {
  const entries = STATES.map(
    (state, i) =>
      `  - { name: ${state}, model: faulty_lookup, modelId: state00${i}, deploymentId: dddddddd, state: ${state}, serves: [predict, chat] }`,
  )
  server = await startBasetenServer(
    `${entries.join('\n')}
  - { name: slow, model: faulty_lookup, modelId: slowslow, deploymentId: dddddddd, latencyMs: 1200001 }
  - { name: asleep, model: faulty_lookup, modelId: asleep00, deploymentId: dddddddd, coldStartMs: 5000 }
  - { name: drowsy, model: faulty_lookup, modelId: drowsy00, deploymentId: dddddddd, coldStartMs: 6000 }
  - { name: woken, model: faulty_lookup, modelId: woken000, deploymentId: dddddddd, coldStartMs: 7000 }
`,
    { clock },
  )
})
afterAll(async () => server.close())

test.each([
  ['loading', 503, '{"error":"The model is not loaded yet","error_code":"model_not_ready"}'],
  ['not-ready', 503, '{"error":"Model with name model is not ready."}'],
  ['draining', 503, '{"error":"The model is not available","error_code":"model_unavailable"}'],
  ['unreachable', 502, '{"error":"Error making prediction","error_code":"model_unavailable"}'],
  ['crashed', 500, '{"error":"The model crashed while it answered","error_code":"application_error"}'],
  ['contract-broken', 412, '{"error":"The model returned neither a result nor a stream"}'],
  ['unpaid', 402, '{"error":"The account has no credits left","error_code":"client_error"}'],
])('answers for a deployment that is %s with %i, on every path of its model', async (state, status, text) => {
  const label = `model-state00${STATES.indexOf(state)}`
  const server600 = text.includes('error_code') ? [undefined, undefined] : ['04', '600']
  for (const path of ['predict', 'sync/v1/chat/completions']) {
    const sent = call(server, `${label}/production/${path}`, { index: 1 })
    expect(await errorOf(sent)).toEqual([status, ...server600, text])
    // Nobody reads the body of a request to it.
    expect(await errorOf(call(server, `${label}/production/${path}`, '{bad'))).toEqual([
      status,
      ...server600,
      text,
    ])
  }
})

test('gives up a model after 1200 seconds', async () => {
  const answer = errorOf(call(server, 'model-slowslow/production/predict', { index: 1 }))
  await clock.waitBegins(1_200_000)
  await clock.advance(1_200_000)
  const [status, source, , text] = await answer
  expect([status, source]).toEqual([504, undefined])
  expect(JSON.parse(text as string)).toMatchObject({ error_code: 'timeout' })
})

test('holds a request until a deployment that was scaled to zero is up', async () => {
  const answer = valueOf(call(server, 'model-asleep00/production/predict', { index: 1 }))
  await clock.waitBegins(5000)
  let isAnswered = false
  void answer.then(() => (isAnswered = true))
  await clock.advance(4999)
  await valueOf(call(server, 'model-asleep00/production/async_queue_status', undefined, { method: 'GET' }))
  expect(isAnswered).toBe(false)
  await clock.advance(1)
  expect(await answer).toEqual({ value: 3 })
  expect(await valueOf(call(server, 'model-asleep00/production/predict', { index: 0 }))).toEqual({ value: 2 })
})

test('starts a deployment for a body that it then refuses', async () => {
  const answer = call(server, 'model-drowsy00/production/predict', '{bad')
  await clock.waitBegins(6000)
  await clock.advance(6000)
  expect((await answer).status).toBe(400)
})

test('wakes a deployment in the background and answers at once, without a body', async () => {
  const woken = await call(server, 'model-woken000/production/wake', undefined, { headers: JSON_HEADERS })
  expect([woken.status, woken.text, woken.headers['content-length']]).toEqual([202, '', '0'])
  await clock.waitBegins(7000)
  await clock.advance(7000)
  expect(await valueOf(call(server, 'model-woken000/production/predict', { index: 2 }))).toEqual({ value: 5 })
})
