import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  call,
  openAiErrorOf,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

const COMMON = 'model: story_writer, project: p-1a2b3c4d, app: hasty, responseGracePeriodMs: 60'
const ENTRIES = `  - { name: hasty, ${COMMON}, yields: text }
  - { name: hasty-chat, ${COMMON}, serves: text }
`
/** More than any machine writes in 60 ms; the end of a text is token 2, which cannot come. */
const ENDLESS = { max_tokens: 16_000, logit_bias: { 2: -100 } }
const FUNCTION = { prompt: 'The old man', ...ENDLESS }
const CHAT = { model: 'm', messages: [{ role: 'user', content: 'What color is the sky?' }], ...ENDLESS }
const STREAM = { accept: 'text/event-stream' }

let server: CerebriumV4Server
beforeAll(async () => {
  server = await startCerebriumV4({ entries: ENTRIES })
})
afterAll(() => server.close())

test('answers 504 with the run_id when a function writes longer than it may', async () => {
  const answer = await call(server, 'hasty/run', { body: FUNCTION })
  expect(answer.status).toBe(504)
  const { message, run_id } = JSON.parse(answer.text) as { message: string; run_id: string }
  expect(message).toContain('expected the function to end within 0.06 s')
  expect(answer.headers['x-request-id']).toBe(run_id)
})

test('breaks the connection of a stream that takes too long, and tells the webhook why', async () => {
  const receiver = await startWebhookReceiver(200)
  try {
    const path = `hasty/run?webhookEndpoint=${encodeURIComponent(receiver.url)}`
    await expect(call(server, path, { body: FUNCTION, headers: STREAM })).rejects.toThrow(/aborted|hang up/)
    const { body, headers } = await receiver.next()
    expect(JSON.parse(body)).toEqual({
      message: expect.stringContaining('within 0.06 s') as string,
      run_id: headers['x-request-id'],
    })
  } finally {
    await receiver.close()
  }
})

test('answers 504 in the form of OpenAI when a chat takes too long', async () => {
  const answer = await call(server, 'hasty/run/chat/completions', { body: CHAT })
  expect(answer.status).toBe(504)
  expect(openAiErrorOf(answer)).toMatchObject({ type: 'server_error' })
})

test('ends a chat stream that takes too long with the error in place of [DONE]', async () => {
  const { status, text } = await call(server, 'hasty/run/chat/completions', {
    body: { ...CHAT, stream: true },
  })
  expect(status).toBe(200)
  const events = text.trimEnd().split('\n\n')
  expect(events.length).toBeGreaterThan(2)
  expect(events).not.toContain('data: [DONE]')
  expect(JSON.parse(events.at(-1)?.replace('data: ', '') ?? '')).toMatchObject({
    error: { type: 'server_error', message: expect.stringContaining('within 0.06 s') as string },
  })
})
