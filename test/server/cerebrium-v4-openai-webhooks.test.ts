import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyCerebriumV4Webhook } from '../../src/clients/cerebrium-v4-webhook.ts'
import {
  call,
  openAiErrorOf,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { startWebhookReceiver, type ReceivedWebhook } from '../support/webhook-receiver.ts'
import type { Answer } from '../support/http-client.ts'

let server: CerebriumV4Server
const remarks: string[] = []
beforeAll(async () => {
  server = await startCerebriumV4({
    onRemarks: (_api, _request, found) => remarks.push(...found.map(({ code }) => code)),
  })
})
afterAll(() => server.close())

const CHAT = { model: 'm', max_tokens: 4, messages: [{ role: 'user', content: 'Hello' }] }

/** An answer and what its webhook received. */
async function exchange(path: string, body: unknown): Promise<{ answer: Answer; received: ReceivedWebhook }> {
  const receiver = await startWebhookReceiver(200)
  try {
    const query = `?webhookEndpoint=${encodeURIComponent(receiver.url)}`
    const answer = await call(server, path + query, { body, headers: { 'x-webhook-secret': 's' } })
    return { answer, received: await receiver.next() }
  } finally {
    await receiver.close()
  }
}

test.each([
  { path: 'chat/completions', body: CHAT, status: 200 },
  { path: 'completions', body: { model: 'm', prompt: 'Hello', max_tokens: 4 }, status: 200 },
  { path: 'embeddings', body: { model: 'm', input: 'Hello' }, status: 200 },
  { path: 'embedding', body: { model: 'm', input: '' }, status: 400 },
])('forwards the $status of $path with its id and a signature', async ({ path, body, status }) => {
  const { answer, received } = await exchange(`stories/run/${path}`, body)
  expect(answer.status).toBe(status)
  expect(received.body).toBe(answer.text)
  expect(received.headers['x-request-id']).toBe(answer.headers['x-request-id'])
  const delivery = { headers: received.headers, body: Buffer.from(received.body) }
  expect(verifyCerebriumV4Webhook(delivery, { secret: 's', nowMs: Date.now() })).toBe(true)
})

test('forwards the chunks of a stream as a list once the client has them', async () => {
  const { answer, received } = await exchange('stories/run/chat/completions', { ...CHAT, stream: true })
  const sent = [...answer.text.matchAll(/^data: (\{.*\})$/gm)].map(
    ([, chunk]) => JSON.parse(chunk ?? '') as unknown,
  )
  expect(sent.length).toBeGreaterThan(2)
  expect(JSON.parse(received.body)).toEqual(sent)
  expect(received.headers['x-request-id']).toBe(answer.headers['x-request-id'])
})

test.each([
  { query: 'webhookEndpoint=http%3A%2F%2F10.0.0.1%2F', want: 'webhookEndpoint must be on this machine' },
  { query: 'async=true', want: 'async must be false here' },
  { query: 'async=yes', want: 'async must be true or false' },
])('refuses $query as OpenAI words it, before anything is generated', async ({ query, want }) => {
  for (const [path, body] of [
    ['chat/completions', CHAT],
    ['embeddings', { model: 'm', input: 'a' }],
  ] as const) {
    const answer = await call(server, `stories/run/${path}?${query}`, { body })
    expect(answer.status).toBe(400)
    expect(openAiErrorOf(answer).message).toContain(want)
  }
})

test.each([
  { method: 'GET', path: 'models/none', status: 404, want: "Failed to find the model 'none'" },
  { method: 'POST', path: 'responses', status: 404, want: 'Failed to find' },
  { method: 'DELETE', path: 'chat/completions', status: 405, want: 'expected POST' },
])('answers $method $path below a function with an error that OpenAI clients read', async (request) => {
  const { method, path, status, want } = request
  const answer = await call(server, `stories/run/${path}`, { method })
  expect(answer.status).toBe(status)
  expect(openAiErrorOf(answer).message).toContain(want)
})

test('describes a model of the list', async () => {
  const list = await call(server, 'stories/run/models', { method: 'GET' })
  const { data } = JSON.parse(list.text) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toContain('sentence-encoder')
  for (const model of data) {
    const answer = await call(server, `stories/run/models/${model.id}`, { method: 'GET' })
    expect({ status: answer.status, body: JSON.parse(answer.text) as unknown }).toEqual({
      status: 200,
      body: model,
    })
  }
})

test.each([{ input: [0] }, { input: [[5, 0]] }])(
  'refuses the embedding of a special token in $input',
  async (body) => {
    const answer = await call(server, 'stories/run/embeddings', { body: { model: 'm', ...body } })
    expect(answer.status).toBe(400)
    expect(openAiErrorOf(answer)).toMatchObject({ param: 'input', code: 'invalid_value' })
    expect(openAiErrorOf(answer).message).toContain('special token 0')
  },
)

test('keeps the usage that a client asked for in chunks of the manual’s form', async () => {
  const body = { ...CHAT, stream: true, stream_options: { include_usage: true } }
  const { text } = await call(server, 'stories/as_documented/chat/completions', { body })
  const chunks = [...text.matchAll(/^data: (\{.*\})$/gm)].map(
    ([, chunk]) => JSON.parse(chunk ?? '') as object,
  )
  expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { completion_tokens: 4 } })
  expect(chunks[0]).toMatchObject({ usage: null })
})

test.each(['support-desk/classify', 'support-desk/classify/ws', 'voice'])(
  'answers 501 to a WebSocket at %s',
  async (path) => {
    const headers = { upgrade: 'websocket', connection: 'upgrade' }
    expect((await call(server, path, { method: 'GET', headers })).status).toBe(501)
  },
)
