import { expect, test } from 'vitest'
import { createBasetenClient, toFile } from './baseten.ts'

interface Sent {
  readonly url: string
  readonly method: string | undefined
  readonly authorization: string | null
  readonly body: unknown
}

/** A client of a service that gives the same answer to all. */
function clientOf(hostUrl: string, answer: () => Response, place?: string) {
  const sent: Sent[] = []
  const client = createBasetenClient({
    hostUrl,
    ...(place === undefined ? {} : { place }),
    apiKey: 'abcd1234.abcd1234',
    fetch(input, init) {
      const authorization = new Headers(init?.headers).get('authorization')
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      sent.push({ url: input as string, method: init?.method, authorization, body })
      return Promise.resolve(answer())
    },
  })
  return { client, sent }
}

const MODEL = 'https://model-abcd1234.api.baseten.co'

test('sends bytes as base64, URLs as text, and everything else as it is', async () => {
  const { client, sent } = clientOf(MODEL, () => Response.json({ ok: true }))
  const input = {
    file: Uint8Array.of(1, 2),
    url: new URL('https://example.com/a.wav'),
    list: [null, 'x', 1.5, true],
  }
  expect(await client.predict(input)).toEqual({ ok: true })
  expect(sent).toEqual([
    {
      url: `${MODEL}/production/predict`,
      method: 'POST',
      authorization: 'Bearer abcd1234.abcd1234',
      body: { file: 'AQI=', url: 'https://example.com/a.wav', list: [null, 'x', 1.5, true] },
    },
  ])
})

test.each([
  { name: 'a webhook', options: { webhookUrl: 'http://127.0.0.1:1/' }, found: 'webhookUrl' },
  { name: 'a priority', options: { priority: 0, retry: { maxAttempts: 1 } }, found: 'priority, retry' },
])('refuses $name for a chain, whose requests have no place for it', async ({ options, found }) => {
  const { client, sent } = clientOf('https://chain-abcd1234.api.baseten.co', () => Response.json({}))
  await expect(client.predictLater({ a: 1 }, options)).rejects.toMatchObject({
    code: 'USAGE_INVALID',
    message: expect.stringMatching(`found ${found}$`),
  })
  expect(sent).toEqual([])
})

test('gives bytes for a binary answer', async () => {
  const headers = { 'content-type': 'application/octet-stream' }
  const { client } = clientOf(MODEL, () => new Response(Uint8Array.of(7, 8), { headers }))
  expect(await client.predict('x')).toEqual(Uint8Array.of(7, 8))
})

test.each([
  {
    name: 'a place',
    hostUrl: MODEL,
    place: 'environments/staging',
    want: `${MODEL}/environments/staging/async_predict`,
  },
  { name: 'a regional host', hostUrl: `${MODEL}-eu`, place: '', want: `${MODEL}-eu/async_predict` },
])('queues at $name in the documented envelope', async ({ hostUrl, place, want }) => {
  const { client, sent } = clientOf(hostUrl, () => Response.json({ request_id: 'a' }, { status: 201 }), place)
  const retry = { maxAttempts: 2, maxDelayMs: 10 }
  expect(
    await client.predictLater(
      { x: 1 },
      { webhookUrl: 'https://example.com/', priority: 2, maxTimeInQueueSeconds: 60, retry },
    ),
  ).toBe('a')
  expect(sent[0]).toMatchObject({
    url: want,
    body: {
      model_input: { x: 1 },
      webhook_endpoint: 'https://example.com/',
      priority: 2,
      max_time_in_queue_seconds: 60,
      inference_retry_config: { max_attempts: 2, max_delay_ms: 10 },
    },
  })
  await client.predictLater(1)
  expect(sent[1]?.body).toEqual({ model_input: 1 })
})

test('queues the arguments of a chain without an envelope', async () => {
  const { client, sent } = clientOf('https://chain-abcd1234.api.baseten.co', () =>
    Response.json({ request_id: 'a' }),
  )
  await client.predictLater({ x: 1 })
  expect(sent[0]).toMatchObject({
    url: 'https://chain-abcd1234.api.baseten.co/production/async_run_remote',
    body: { x: 1 },
  })
})

test('asks for a request and cancels it below the host', async () => {
  const status = {
    request_id: 'a/b',
    status: 'QUEUED',
    webhook_status: 'PENDING',
    errors: [],
    canceled: true,
  }
  const { client, sent } = clientOf(MODEL, () => Response.json(status))
  expect(await client.statusOf('a/b')).toEqual({
    requestId: 'a/b',
    status: 'QUEUED',
    webhookStatus: 'PENDING',
    errors: [],
  })
  expect(await client.cancel('a/b')).toBe(true)
  expect(sent.map(({ method, url }) => [method, url])).toEqual([
    ['GET', `${MODEL}/async_request/a%2Fb`],
    ['DELETE', `${MODEL}/async_request/a%2Fb`],
  ])
})

test.each([
  {
    name: 'an error',
    answer: () => Response.json({ error: 'no' }, { status: 400 }),
    code: 'API_ERROR',
    message: '400: no',
  },
  {
    name: 'an error with a detail',
    answer: () => Response.json({ error: { a: 1 } }, { status: 422 }),
    code: 'API_ERROR',
    message: '422: {"a":1}',
  },
  {
    name: 'a page',
    answer: () => new Response('<html>', { status: 502 }),
    code: 'RESPONSE_INVALID',
    message: /found status 502 with something else/,
  },
  {
    name: 'a status alone',
    answer: () => Response.json({}, { status: 500 }),
    code: 'RESPONSE_INVALID',
    message: /found status 500 without one/,
  },
  {
    name: 'NaN',
    answer: () => new Response('{"x": NaN}'),
    code: 'RESPONSE_INVALID',
    message: /expected a JSON value/,
  },
])('rejects with $code for $name', async ({ answer, code, message }) => {
  const { client } = clientOf(MODEL, answer)
  await expect(client.predict('x')).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message) as string,
  })
})

test('rejects an acknowledgement without an ID, and a file that is none', async () => {
  const { client } = clientOf(MODEL, () => Response.json({}))
  await expect(client.predictLater('x')).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
  expect(() => toFile('AB==')).toThrow(/expected base64 of a file/)
})
