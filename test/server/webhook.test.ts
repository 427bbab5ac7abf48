import { afterEach, beforeEach, expect, test } from 'vitest'
import { webhooks } from '../../src/apis/modelbit/response.ts'
import { createControl } from '../../src/control/control.ts'
import type { DeliveryOutcome } from '../../src/runs/webhook-sender.ts'
import { errorOf, post } from '../support/http-client.ts'
import { createObservedClock, type ObservedClock } from '../support/observed-clock.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts'

let clock: ObservedClock
let server: RunningServer
let receiver: WebhookReceiver
let lost: Promise<DeliveryOutcome>
beforeEach(async () => {
  clock = createObservedClock()
  let onLost: (outcome: DeliveryOutcome) => void = () => undefined
  lost = new Promise((resolve) => (onLost = resolve))
  server = await startTestServer({ clock, onWebhookLost: (_delivery, outcome) => onLost(outcome) })
  receiver = await startWebhookReceiver()
})
afterEach(async () => {
  await receiver.close()
  await server.close(0)
})

const BATCH = {
  data: [
    [2, 11],
    [1, 10],
  ],
}

async function sendRun(more: object = {}, name = 'example_doubler'): Promise<string> {
  const body = { ...BATCH, response_webhook: `${receiver.url}/hook?x=1`, ...more }
  const { status, text } = await post(`${server.modelbit}/v1/${name}/latest`, body)
  expect(status).toBe(200)
  const answer = JSON.parse(text) as { batchId: string }
  expect(Object.keys(answer)).toEqual(['batchId'])
  return answer.batchId
}

test('acknowledges with a batchId and delivers the body of a synchronous answer under that ID', async () => {
  const synchronous = await post(`${server.modelbit}/v1/example_doubler/latest`, BATCH)
  const batchId = await sendRun()
  const { method, path, headers, body, reply } = await receiver.next()
  reply(200)
  expect({ method, path }).toEqual({ method: 'POST', path: '/hook?x=1' })
  expect(headers).toMatchObject({ 'x-mb-batch-id': batchId, 'content-type': 'application/json' })
  expect(body).toBe(synchronous.text)
  expect(await server.pipeline.close(10_000)).toBe(0)
  expect(receiver.count).toBe(1)
})

test('acknowledges before the model has answered and delivers afterwards', async () => {
  await sendRun({}, 'example_slow_doubler')
  await clock.waitBegins(2000)
  expect(receiver.count).toBe(0)
  await clock.advance(2000)
  const { body, reply } = await receiver.next()
  reply(204)
  expect(body).toBe('{"data":[[1,20],[2,22]]}')
})

test('delivers the error when the run takes longer than timeout_seconds', async () => {
  await sendRun({ timeout_seconds: 1 }, 'example_slow_doubler')
  await clock.waitBegins(1000)
  await clock.advance(1000)
  const { body, reply } = await receiver.next()
  reply(200)
  expect(JSON.parse(body)).toEqual({ error: expect.stringContaining('within 1 s') })
})

test('tries again 1, 2 and 4 s after an error of the receiver, with the same body, and then gives up', async () => {
  const batchId = await sendRun()
  const bodies = new Set<string>()
  for (const [i, delayMs] of [1000, 2000, 4000].entries()) {
    const { headers, body, reply } = await receiver.next()
    bodies.add(`${String(headers['x-mb-batch-id'])} ${body}`)
    reply(500)
    await clock.waitBegins(delayMs)
    await clock.advance(delayMs - 1)
    expect(receiver.count).toBe(i + 1)
    await clock.advance(1)
  }
  const last = await receiver.next()
  last.reply(503)
  expect(await lost).toEqual({ isDelivered: false, attempts: 4, detail: 'status 503' })
  expect([...bodies]).toEqual([`${batchId} ${last.body}`])
  expect(receiver.count).toBe(4)
})

test('stops trying once the receiver accepts', async () => {
  await sendRun()
  ;(await receiver.next()).reply(500)
  await clock.waitBegins(1000)
  await clock.advance(1000)
  ;(await receiver.next()).reply(200)
  expect(await server.pipeline.close(10_000)).toBe(0)
  expect(receiver.count).toBe(2)
})

test('counts a receiver that takes 10 s as failed and tries again', async () => {
  await sendRun()
  await receiver.next()
  await clock.waitBegins(10_000)
  await clock.advance(10_000)
  await clock.waitBegins(1000)
  await clock.advance(1000)
  ;(await receiver.next()).reply(200)
  expect(await server.pipeline.close(10_000)).toBe(0)
})

test('waits for a slow receiver with response_webhook_ignore_timeout', async () => {
  await sendRun({ response_webhook_ignore_timeout: true })
  const { reply } = await receiver.next()
  await clock.advance(600_000)
  reply(200)
  expect(await server.pipeline.close(10_000)).toBe(0)
  expect(receiver.count).toBe(1)
})

test('does not follow a redirect and counts it as failed', async () => {
  await sendRun()
  ;(await receiver.next()).reply(307, { location: `${receiver.url}/elsewhere` })
  await clock.waitBegins(1000)
  await clock.advance(1000)
  const { path, reply } = await receiver.next()
  reply(200)
  expect(path).toBe('/hook?x=1')
})

test.each([
  'https://example.com/hook',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/',
  'http://127.0.0.1.example.com/',
  'http://user:secret@127.0.0.1/',
  'http://0.0.0.0/',
  'http://[::ffff:10.0.0.1]/',
])('refuses to send to %s', async (url) => {
  const answer = await post(`${server.modelbit}/v1/example_doubler/1`, { ...BATCH, response_webhook: url })
  expect(answer.status).toBe(400)
  expect(errorOf(answer)).toContain('/response_webhook must be')
})

test('refuses bad input at once, not by webhook', async () => {
  const body = { data: 'x', response_webhook: receiver.url }
  const answer = await post(`${server.modelbit}/v1/example_doubler/1`, body)
  expect(answer.status).toBe(400)
  expect(receiver.count).toBe(0)
})

test('tells how many runs were lost when it is closed in the middle of a delivery', async () => {
  await sendRun()
  await receiver.next()
  expect(await server.pipeline.close(0)).toBe(1)
})

test('tells every attempt to deliver a webhook, without secrets', async () => {
  const control = createControl(server.url)
  await sendRun({ response_webhook: `${receiver.url}/hook?token=hidden` })
  ;(await receiver.next()).reply(500)
  const [delayMs = 0] = webhooks.retryDelaysMs
  await clock.waitBegins(delayMs)
  await clock.advance(delayMs)
  ;(await receiver.next()).reply(200)
  await expect.poll(async () => (await control.webhooks()).total).toBe(2)
  const told = await control.webhooks({ api: 'modelbit', deployment: 'example_doubler' })
  const request = { body: { text: '{"data":[[1,20],[2,22]]}', isWhole: true } }
  expect(told.webhooks).toMatchObject([
    { id: 1, at: expect.stringMatching(/^1970-01-01T.*Z$/) as string, attempt: 1, status: 500, request },
    { id: 2, api: 'modelbit', deployment: 'example_doubler', attempt: 2, status: 200, request },
  ])
  expect(JSON.stringify(told)).not.toContain('hidden')
  expect((await control.webhooks({ status: '5xx' })).webhooks).toHaveLength(1)
  expect((await control.webhooks({ api: 'baseten' })).webhooks).toEqual([])
  const metrics = await control.metrics()
  for (const status of [500, 200])
    expect(metrics).toContain(`mockference_webhook_attempts_total{api="modelbit",status="${status}"} 1\n`)
  await control.reset()
  expect(await control.webhooks()).toEqual({ total: 0, webhooks: [] })
  await expect(control.webhooks({ operation: 'infer' } as object)).rejects.toThrow('one of api, deployment')
})
