import { afterEach, expect, test } from 'vitest'
import { verifyBasetenSignature } from '../../src/clients/baseten.ts'
import { call, startBasetenServer, valueOf } from '../support/baseten-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import type { RunningServer } from '../support/running-server.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts'

const START_MS = Date.parse('2026-01-02T00:00:00Z')
const NEW = 'whsec_new'
const OLD = 'whsec_old'
const open: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function start(status?: number) {
  const clock = createObservedClock(START_MS)
  const secrets = `[${NEW}, { secret: ${OLD}, replacedAt: '2026-01-01T12:00:00Z' }]`
  const server = await startBasetenServer(
    `  - { name: a, model: faulty_lookup, modelId: aaaaaaaa, deploymentId: dddddddd, webhookSecrets: ${secrets} }`,
    { clock },
  )
  const receiver = await startWebhookReceiver(status)
  open.push(receiver, { close: () => server.close(0) })
  return { clock, server, receiver }
}

async function submit(server: RunningServer, receiver: WebhookReceiver, index: number): Promise<string> {
  const body = {
    model_input: { index },
    webhook_endpoint: `${receiver.url}/hook`,
    inference_retry_config: { max_attempts: 1 },
  }
  const answer = await valueOf(call(server, 'model-aaaaaaaa/production/async_predict', body), 201)
  return (answer as { request_id: string }).request_id
}

async function statesOf(server: RunningServer, id: string): Promise<readonly unknown[]> {
  for (;;) {
    const sent = call(server, `model-aaaaaaaa/async_request/${id}`, undefined, { method: 'GET' })
    const status = (await valueOf(sent)) as { status: string; webhook_status: string }
    if (status.webhook_status !== 'PENDING' && status.status !== 'IN_PROGRESS')
      return [status.status, status.webhook_status]
  }
}

test('delivers the result, signed with every secret that is still valid', async () => {
  const { server, receiver } = await start(200)
  const id = await submit(server, receiver, 3)
  const { method, path, headers, body } = await receiver.next()
  expect([method, path, headers['content-type'], headers['x-baseten-request-id']]).toEqual([
    'POST',
    '/hook',
    'application/json',
    id,
  ])
  expect(body).toBe(
    `{"request_id":"${id}","model_id":"aaaaaaaa","deployment_id":"dddddddd","type":"async_request_completed","time":"2026-01-02T00:00:00.000000Z","data":{"value":7.0},"errors":[]}`,
  )
  const signature = headers['x-baseten-signature'] as string
  expect(signature).toMatch(/^v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/)
  const bytes = new TextEncoder().encode(body)
  for (const secret of [NEW, OLD])
    expect(verifyBasetenSignature(bytes, signature, [secret], { nowMs: START_MS })).toBe(true)
  expect(await statesOf(server, id)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
})

test('signs with the new secret alone, 24 hours after it took the place of the old one', async () => {
  const { server, receiver, clock } = await start(200)
  await clock.advance(12 * 3_600_000)
  await submit(server, receiver, 3)
  const { headers, body } = await receiver.next()
  const signature = headers['x-baseten-signature'] as string
  expect(signature).toMatch(/^v1=[0-9a-f]{64}$/)
  expect(verifyBasetenSignature(new TextEncoder().encode(body), signature, [NEW])).toBe(true)
})

test('delivers a failure with errors and without data', async () => {
  const { server, receiver } = await start(200)
  const id = await submit(server, receiver, 30)
  const { body } = await receiver.next()
  expect(JSON.parse(body)).toMatchObject({
    request_id: id,
    type: 'async_request_completed',
    data: null,
    errors: [{ code: 'MODEL_PREDICT_ERROR', message: 'Internal Server Error (in model/chainlet).' }],
  })
  expect(await statesOf(server, id)).toEqual(['FAILED', 'SUCCEEDED'])
})

test.each([500, 502, 503, 504])(
  'tries once more after %i, 2 seconds later, with the same bytes',
  async (status) => {
    const { server, receiver, clock } = await start()
    const id = await submit(server, receiver, 3)
    const first = await receiver.next()
    first.reply(status)
    await clock.waitBegins(2000)
    await clock.advance(2000)
    const second = await receiver.next()
    expect([second.body, second.headers['x-baseten-signature']]).toEqual([
      first.body,
      first.headers['x-baseten-signature'],
    ])
    second.reply(status)
    expect(await statesOf(server, id)).toEqual(['WEBHOOK_FAILED', 'FAILED'])
    expect(receiver.count).toBe(2)
  },
)

test('tries once more after 10 seconds without an answer', async () => {
  const { server, receiver, clock } = await start()
  const id = await submit(server, receiver, 3)
  await receiver.next()
  await clock.waitBegins(10_000)
  await clock.advance(10_000)
  await clock.waitBegins(2000)
  await clock.advance(2000)
  const second = await receiver.next()
  second.reply(204)
  expect(await statesOf(server, id)).toEqual(['SUCCEEDED', 'SUCCEEDED'])
})

test.each([400, 404, 410, 301, 501])('does not try again after %i', async (status) => {
  const { server, receiver } = await start(status)
  const id = await submit(server, receiver, 3)
  expect(await statesOf(server, id)).toEqual(['WEBHOOK_FAILED', 'FAILED'])
  expect(receiver.count).toBe(1)
})
