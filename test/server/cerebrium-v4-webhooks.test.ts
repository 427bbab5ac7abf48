import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyCerebriumV4Webhook } from '../../src/clients/cerebrium-v4-webhook.ts'
import {
  call,
  envelopeOf,
  messageOf,
  RUN_ID,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { createObservedClock, type ObservedClock } from '../support/observed-clock.ts'
import { startWebhookReceiver, type ReceivedWebhook } from '../support/webhook-receiver.ts'

const START_MS = 1_731_381_205_000
const SUM = { a: 1, b: 2, c: 3 }

let clock: ObservedClock
let server: CerebriumV4Server
/** How deliveries that were given up ended. */
const lost: string[] = []
beforeAll(async () => {
  clock = createObservedClock(START_MS)
  server = await startCerebriumV4({ clock, onWebhookLost: (_delivery, { detail }) => lost.push(detail) })
})
afterAll(() => server.close())

function to(url: string, more = ''): string {
  return `?webhookEndpoint=${encodeURIComponent(url)}${more}`
}

/** What a receiver got of one call, which it answers with 200. */
async function receive(path: string, body: unknown, headers = {}): Promise<ReceivedWebhook> {
  const receiver = await startWebhookReceiver(200)
  try {
    const answer = await call(server, path.replace('WEBHOOK', to(receiver.url)), { body, headers })
    expect(answer.status).toBeLessThan(600)
    return await receiver.next()
  } finally {
    await receiver.close()
  }
}

test('acknowledges an asynchronous call with the run_id alone, a line feed and the documented headers', async () => {
  const answer = await call(server, '1-numbers/add?async=true', { body: SUM })
  expect(answer.status).toBe(202)
  const { run_id } = JSON.parse(answer.text) as { run_id: string }
  expect(run_id).toMatch(RUN_ID)
  expect(answer.text).toBe(`{"run_id":"${run_id}"}\n`)
  expect(answer.headers).toMatchObject({
    connection: 'close',
    'content-length': '50',
    'content-type': 'application/json',
    server: 'envoy',
    vary: 'Origin',
    'x-envoy-upstream-service-time': '0',
    'x-request-id': run_id,
  })
})

test('runs an asynchronous call later and forwards the whole answer under the id of the acknowledgement', async () => {
  const receiver = await startWebhookReceiver(200)
  try {
    const path = `1-numbers/train${to(receiver.url, '&async=TRUE')}`
    const { text } = await call(server, path, { body: SUM })
    await clock.waitBegins(1500)
    expect(receiver.count).toBe(0)
    await clock.advance(1500)
    const { method, headers, body } = await receiver.next()
    const { run_id } = JSON.parse(text) as { run_id: string }
    expect(method).toBe('POST')
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-request-id': run_id })
    expect(headers).not.toHaveProperty('x-cerebrium-webhook-signature')
    expect(JSON.parse(body)).toEqual({ run_id, run_time_ms: 1500, result: { loss: 6 } })
  } finally {
    await receiver.close()
  }
})

test('forwards the very body of a synchronous answer, without waiting for the receiver', async () => {
  const receiver = await startWebhookReceiver()
  try {
    const answer = await call(server, `1-numbers/add${to(receiver.url)}`, { body: SUM })
    expect(envelopeOf(answer).result).toBe(6)
    const received = await receiver.next()
    expect(received.body).toBe(answer.text)
    received.reply(200)
  } finally {
    await receiver.close()
  }
})

test.each([
  { name: 'of a function that raised', path: '1-numbers/look_upWEBHOOK', body: { index: 99 }, status: 500 },
  {
    name: 'with a status of its own',
    path: '1-numbers/choose_statusWEBHOOK',
    body: { a: 418, b: 0, c: 0 },
    status: 418,
  },
  {
    name: 'whose status has no body',
    path: '1-numbers/choose_statusWEBHOOK',
    body: { a: 204, b: 0, c: 0 },
    status: 204,
  },
])('forwards the answer $name', async ({ path, body, status }) => {
  const received = await receive(path, body)
  const forwarded = JSON.parse(received.body) as Record<string, unknown>
  expect(forwarded['run_id']).toBe(received.headers['x-request-id'])
  if (status === 500) expect(forwarded['message']).toContain('out of data bounds')
  else expect(forwarded['result']).toMatchObject({ status_code: status })
})

test('forwards only what the function returned where the deployment is set so', async () => {
  const text = 'The app crashes when I upload a file'
  expect((await receive('support-desk/classify_strictlyWEBHOOK', { text })).body).toBe('"bug"')
})

test('collects a stream and forwards it as one answer, with and without async', async () => {
  const body = { prompt: 'The old man', max_tokens: 12 }
  const want = envelopeOf(await call(server, 'stories/run', { body })).result
  const accept = { accept: 'text/event-stream' }
  for (const path of ['stories/runWEBHOOK', 'stories/run_framesWEBHOOK', 'stories/runWEBHOOK&async=true']) {
    const received = await receive(path, body, accept)
    expect(JSON.parse(received.body)).toMatchObject({ result: want })
  }
})

test('signs deliveries with the secret of the caller, over the raw bytes and the time of sending', async () => {
  const secret = 'žluťoučký kůň'
  const header = Buffer.from(secret).toString('latin1')
  const { headers, body } = await receive('1-numbers/addWEBHOOK', SUM, { 'x-webhook-secret': header })
  expect(headers['x-cerebrium-webhook-timestamp']).toBe(`${Math.floor(clock.nowMs() / 1000)}`)
  const delivery = { headers, body: Buffer.from(body) }
  expect(verifyCerebriumV4Webhook(delivery, { secret, nowMs: clock.nowMs() })).toBe(true)
  expect(verifyCerebriumV4Webhook(delivery, { secret: 'other', nowMs: clock.nowMs() })).toBe(false)
})

test.each([
  { name: '404', status: 404, attempts: 3 },
  { name: '302', status: 302, attempts: 3 },
  { name: '400', status: 400, attempts: 1 },
  { name: '500', status: 500, attempts: 1 },
  { name: '201', status: 201, attempts: 1 },
])(
  'sends $attempts times to a receiver that answers $name, 5 s apart, signed anew',
  async ({ status, attempts }) => {
    const receiver = await startWebhookReceiver()
    try {
      const headers = { 'x-webhook-secret': 's' }
      lost.length = 0
      await call(server, `1-numbers/add${to(receiver.url)}`, { body: SUM, headers })
      const times: number[] = []
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const received = await receiver.next()
        times.push(Number(received.headers['x-cerebrium-webhook-timestamp']))
        received.reply(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {})
        if (attempt === attempts) break
        await clock.waitBegins(5000)
        await clock.advance(5000)
      }
      if (status >= 300) await vi.waitFor(() => expect(lost).toEqual([`status ${status}`]))
      // Another delivery comes after the sender has read the answer to this one: its time limit is no longer running.
      else await receive('1-numbers/addWEBHOOK', SUM)
      await clock.advance(60_000)
      expect(receiver.count).toBe(attempts)
      expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 5, 10].slice(0, attempts))
    } finally {
      await receiver.close()
    }
  },
)

test.each([
  { name: 'another machine', url: 'http://10.0.0.1/hook', want: 'must be on this machine' },
  { name: 'the metadata of a cloud', url: 'http://169.254.169.254/', want: 'must be no address of a cloud' },
  { name: 'no URL', url: 'hook', want: 'must be an absolute URL' },
  { name: 'another scheme', url: 'file:///etc/passwd', want: 'must be an http or https URL' },
  { name: 'nothing', url: '', want: 'must be an absolute URL' },
])('answers 400 to a webhook at $name and does not run the function', async ({ url, want }) => {
  for (const mode of ['', '&async=true']) {
    const answer = await call(server, `1-numbers/add${to(url, mode)}`, { body: SUM })
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain(`the parameter webhookEndpoint ${want}`)
  }
})

test.each(['1', 'yes', '', 'tru', 'null'])('answers 400 to async=%s', async (value) => {
  const answer = await call(server, `1-numbers/add?async=${value}`, { body: SUM })
  expect(answer.status).toBe(400)
  expect(messageOf(answer)).toContain('the parameter async must be true or false')
})

test('runs at once with async=False', async () => {
  expect(envelopeOf(await call(server, '1-numbers/add?async=False', { body: SUM })).result).toBe(6)
})

test('checks the arguments of an asynchronous call before it is acknowledged', async () => {
  expect((await call(server, '1-numbers/add?async=true', { body: { a: 1 } })).status).toBe(422)
})
