import { afterEach, expect, test } from 'vitest'
import { LABEL, startAsyncServer, statusAtEnd, submit } from '../support/baseten-async.ts'
import { call, LABELS, valueOf } from '../support/baseten-client.ts'
import type { RunningServer } from '../support/running-server.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close(0)
})

async function start(settings?: string) {
  const started = await startAsyncServer(settings)
  servers.push(started.server)
  return started
}

test.each([
  {
    name: 'an input that the model does not take',
    entry: 'state: ready',
    input: { index: 'x' },
    code: 'MODEL_INVALID_INPUT',
    delays: [],
  },
  {
    name: 'a model that is not ready',
    entry: 'state: not-ready',
    input: { index: 1 },
    code: 'MODEL_NOT_READY',
    delays: [1000, 2000],
  },
  {
    name: 'a container out of reach',
    entry: 'state: unreachable',
    input: { index: 1 },
    code: 'MODEL_UNAVAILABLE',
    delays: [1000, 2000],
  },
  {
    name: 'an account without credits',
    entry: 'state: unpaid',
    input: { index: 1 },
    code: 'INTERNAL_SERVER_ERROR',
    delays: [],
  },
  {
    name: 'a model that takes more than an hour',
    entry: 'latencyMs: 3600001',
    input: { index: 1 },
    code: 'MODEL_PREDICT_TIMEOUT',
    delays: [3_600_000, 1000, 3_600_000, 2000, 3_600_000],
  },
])('fails with $code for $name', async ({ entry, input, code, delays }) => {
  const { server, clock } = await start(entry)
  const id = await submit(server, LABEL, { model_input: input })
  for (const delayMs of delays) {
    await clock.waitBegins(delayMs)
    await clock.advance(delayMs)
  }
  const { status, errors } = await statusAtEnd(server, LABEL, id)
  expect([status, errors.map((error) => error.code)]).toEqual(['FAILED', [code]])
})

test('refuses streams at once, and bytes when they come', async () => {
  const { server } = await start()
  const stream = { model_input: { prompt: 'x', stream: true } }
  expect(await valueOf(call(server, `${LABELS.storyWriter}/production/async_predict`, stream), 400)).toEqual({
    error: '/model_input/stream must not be true: asynchronous requests have no streaming output',
    error_code: 'client_error',
  })
  const image = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  const id = await submit(server, LABELS.imageDenoiser, { model_input: { image } })
  const { errors } = await statusAtEnd(server, LABELS.imageDenoiser, id)
  expect(errors.map(({ code }) => code)).toEqual(['ASYNC_REQUEST_NOT_SUPPORTED'])
})

test.each([
  { name: 'no model_input', body: {}, message: /must have required property 'model_input'/ },
  {
    name: 'priority 3',
    body: { model_input: 1, priority: 3 },
    message: /^\/priority must be <= 2, found 3$/,
  },
  {
    name: '9 seconds',
    body: { model_input: 1, max_time_in_queue_seconds: 9 },
    message: /max_time_in_queue_seconds must be >= 10/,
  },
  {
    name: '11 attempts',
    body: { model_input: 1, inference_retry_config: { max_attempts: 11 } },
    message: /max_attempts must be <= 10/,
  },
  {
    name: 'an http webhook elsewhere',
    body: { model_input: 1, webhook_endpoint: 'http://example.com/' },
    message: /^\/webhook_endpoint must be an https URL/,
  },
  {
    name: 'a webhook on a host that is not allowed',
    body: { model_input: 1, webhook_endpoint: 'https://example.com/' },
    message: /--allow-host/,
  },
  {
    name: 'a webhook that is no URL',
    body: { model_input: 1, webhook_endpoint: 7 },
    message: /^\/webhook_endpoint must be a URL, found 7$/,
  },
  { name: 'no JSON', body: '{', message: /^Invalid JSON payload: Expecting property name/ },
])('refuses $name', async ({ body, message }) => {
  const { server } = await start()
  const found = await valueOf(call(server, `${LABELS.ticketTopic}/production/async_predict`, body), 400)
  expect(found).toMatchObject({ error: expect.stringMatching(message) as string, error_code: 'client_error' })
})

test('takes 256 KiB and not a byte more', async () => {
  const { server } = await start()
  const text = (bytes: number): string => `{"model_input":"${'a'.repeat(bytes - 18)}"}`
  await submit(server, LABELS.ticketTopic, text(262_144))
  expect(
    await valueOf(call(server, `${LABELS.ticketTopic}/production/async_predict`, text(262_145)), 413),
  ).toEqual({
    error: 'payload size of 262145 bytes exceeds maximum size of 262144 bytes',
    error_code: 'payload_too_large',
  })
})

test('limits rates only where they are set, by the second', async () => {
  const { server, clock } = await start(
    'latencyMs: 1000, rateLimits: { asyncPerSecond: 3, queued: 1, statusPerSecond: 1 }',
  )
  const submitOne = async () =>
    (await call(server, `${LABEL}/production/async_predict`, { model_input: { index: 1 } })).status
  expect(await submitOne()).toBe(201)
  await clock.waitBegins(1000)
  expect([await submitOne(), await submitOne(), await submitOne()]).toEqual([201, 429, 429])
  const lookOnce = () => call(server, `${LABEL}/async_request/x`, undefined, { method: 'GET' })
  expect([(await lookOnce()).status, (await lookOnce()).status]).toEqual([404, 429])
  const { text, headers } = await lookOnce()
  expect(JSON.parse(text)).toEqual({
    error: 'At most 1 requests per second are accepted',
    error_code: 'rate_limited',
  })
  expect(headers['retry-after']).toBeUndefined()
  await clock.advance(1000)
  expect((await lookOnce()).status).toBe(404)
})

test('reports a run whose webhook is lost', async () => {
  const { server } = await start()
  const receiver = await startWebhookReceiver(404)
  const body = { model_input: 'x', webhook_endpoint: receiver.url }
  const id = await submit(server, LABELS.ticketTopic, body)
  const status = await statusAtEnd(server, LABELS.ticketTopic, id)
  expect([status.status, status.webhook_status, receiver.count]).toEqual(['WEBHOOK_FAILED', 'FAILED', 1])
  await receiver.close()
})
