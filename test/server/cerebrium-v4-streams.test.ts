import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readEvents } from '../../src/codecs/event-stream.ts'
import {
  call,
  envelopeOf,
  JSON_HEADERS,
  loadCerebriumV4,
  RUN_ID,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { createCountingEngine, type CountingEngine } from '../support/counting-engine.ts'

const MODEL = 'story_writer.onnx'
const ACCEPT = { accept: 'text/event-stream' }
const CHAT = { model: 'story-writer', messages: [{ role: 'user', content: 'What color is the sky?' }] }

let counting: CountingEngine
let server: CerebriumV4Server
beforeAll(async () => {
  counting = createCountingEngine()
  server = await startCerebriumV4({ store: await loadCerebriumV4({ engine: counting.engine }) })
})
afterAll(() => server.close())

async function dataOf(text: string): Promise<readonly string[]> {
  const events: string[] = []
  for await (const { data } of readEvents(new Blob([text]).stream())) events.push(data)
  return events
}

test('streams bare text as one event of one data line each, with the documented headers', async () => {
  const body = { prompt: 'The old man', max_tokens: 20 }
  const answer = await call(server, 'stories/run', { body, headers: ACCEPT })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'transfer-encoding': 'chunked',
    'x-request-id': expect.stringMatching(RUN_ID) as string,
    server: 'envoy',
  })
  expect(answer.text).toMatch(/^(data: [^\n]*\n\n)+$/)
  const texts = await dataOf(answer.text)
  expect(texts.length).toBeGreaterThan(10)
  expect(texts.join('')).toBe(envelopeOf(await call(server, 'stories/run', { body })).result)
})

test('passes ready-made events on as they are, the last one is [DONE]', async () => {
  const body = { prompt: 'The old man', max_tokens: 20 }
  const { text } = await call(server, 'stories/run_frames', { body, headers: ACCEPT })
  expect(text).not.toContain('data: data:')
  const events = await dataOf(text)
  expect(events.at(-1)).toBe('[DONE]')
  const texts = events.slice(0, -1).map((data) => (JSON.parse(data) as { text: string }).text)
  expect(texts.join('')).toBe(envelopeOf(await call(server, 'stories/run', { body })).result)
})

test('answers a function that returns with its envelope, also where a stream is accepted', async () => {
  const answer = await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3 }, headers: ACCEPT })
  expect(envelopeOf(answer).result).toBe(6)
})

test.each(['*/*', 'application/json', 'text/event-stream;q=0', 'text/*'])(
  'does not stream for Accept: %s',
  async (accept) => {
    const answer = await call(server, 'stories/run', {
      body: { prompt: 'a', max_tokens: 2 },
      headers: { accept },
    })
    expect(answer.headers['content-type']).toBe('application/json')
  },
)

test('acknowledges an asynchronous call that accepts a stream', async () => {
  const answer = await call(server, 'stories/run?async=true', {
    body: { prompt: 'a', max_tokens: 2 },
    headers: ACCEPT,
  })
  expect(answer.status).toBe(202)
})

test.each([
  { name: 'no prompt', body: {}, want: "'prompt' must be given" },
  { name: 'an unknown argument', body: { prompt: 'a', top_k: 1 }, want: "'top_k' must be left out" },
  { name: 'a negative limit', body: { prompt: 'a', max_tokens: -1 }, want: "'max_tokens'" },
  { name: 'a temperature of 3', body: { prompt: 'a', temperature: 3 }, want: "'temperature'" },
])('answers 422 to $name before anything is streamed', async ({ body, want }) => {
  const answer = await call(server, 'stories/run', { body, headers: ACCEPT })
  expect(answer.status).toBe(422)
  expect((JSON.parse(answer.text) as { message: string }).message).toContain(want)
})

test.each([
  {
    name: 'a function',
    path: 'stories/run',
    body: { prompt: 'The old man', max_tokens: 5000, logit_bias: { 2: -100 } },
  },
  {
    name: 'a chat',
    path: 'stories/run/chat/completions',
    body: { ...CHAT, max_tokens: 5000, stream: true, logit_bias: { 2: -100 } },
  },
])('stops the model when the client of $name leaves in the middle', async ({ path, body }) => {
  const before = counting.runsOf(MODEL)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(
      `${server.baseUrl}/v4/p-1a2b3c4d/${path}`,
      { method: 'POST', headers: { ...JSON_HEADERS, ...ACCEPT } },
      resolve,
    )
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
  expect(response.statusCode).toBe(200)
  await new Promise((resolve) => response.once('data', resolve))
  await vi.waitFor(() => expect(counting.runsOf(MODEL)).toBeGreaterThan(before + 5))
  response.destroy()
  await expectStill()
  expect(counting.runsOf(MODEL) - before).toBeLessThan(4000)
})

test.each(['stories/run/chat/completions', 'stories/run/completions', 'stories/run'])(
  'stops the model when the client of %s leaves before the whole answer',
  async (path) => {
    const limits = { max_tokens: 5000, logit_bias: { 2: -100 } }
    const body = path.endsWith('chat/completions')
      ? { ...CHAT, ...limits }
      : { prompt: 'The old man', ...limits, ...(path.endsWith('completions') ? { model: 'm' } : {}) }
    const before = counting.runsOf(MODEL)
    const sent = request(`${server.baseUrl}/v4/p-1a2b3c4d/${path}`, { method: 'POST', headers: JSON_HEADERS })
    sent.on('error', () => undefined)
    sent.end(JSON.stringify(body))
    await vi.waitFor(() => expect(counting.runsOf(MODEL)).toBeGreaterThan(before + 5))
    sent.destroy()
    await expectStill()
    expect(counting.runsOf(MODEL) - before).toBeLessThan(4000)
  },
)

/** Waits until the model does nothing any more. */
async function expectStill(): Promise<void> {
  let last = -1
  await vi.waitFor(
    () => {
      const now = counting.runsOf(MODEL)
      const isStill = now === last
      last = now
      expect(isStill).toBe(true)
    },
    { interval: 50 },
  )
}
