import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeBase64 } from '../../src/codecs/base64.ts'
import { parseEventStream } from '../support/baseten-events.ts'
import { call, errorOf, LABELS, valueOf } from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => server.close())

const post = (path: string, body: unknown) =>
  call(server, `${LABELS.storyWriter}/production/sync/v1/${path}`, body)
const CHAT = {
  model: 'placeholder',
  messages: [{ role: 'user', content: 'Tell me a story' }],
  max_tokens: 8,
  seed: 1,
}

test('answers a chat as a whole and as events with the same text', async () => {
  const whole = (await valueOf(post('chat/completions', CHAT))) as {
    model: string
    choices: { message: { content: string } }[]
  }
  expect(whole.model).toBe('placeholder')
  const stream = await post('chat/completions', { ...CHAT, stream: true })
  expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8')
  const events = parseEventStream(stream.text)
  expect(events.at(-1)).toBe('[DONE]')
  const chunks = events
    .slice(0, -1)
    .map((data) => JSON.parse(data) as { choices: { delta: { content?: string } }[] })
  const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')
  expect(text).toBe(whole.choices[0]?.message.content)
  expect(text).not.toBe('')
})

test('continues several texts at once', async () => {
  const body = { model: 'm', prompt: ['Once upon', 'The dog'], max_tokens: 4, temperature: 0 }
  const { choices } = (await valueOf(post('completions', body))) as {
    choices: { index: number; text: string }[]
  }
  expect(choices.map(({ index }) => index)).toEqual([0, 1])
})

test('embeds with the encoder of the same host, in both encodings', async () => {
  const body = { model: 'embeddings', input: ['hello', 'a long walk'] }
  const { data } = (await valueOf(post('embeddings', body))) as {
    data: { index: number; embedding: number[] }[]
  }
  expect(data.map(({ index, embedding }) => [index, embedding.length])).toEqual([
    [0, 64],
    [1, 64],
  ])
  const coded = (await valueOf(post('embeddings', { ...body, encoding_format: 'base64' }))) as {
    data: { embedding: string }[]
  }
  const bytes = Uint8Array.from(decodeBase64(coded.data[1]?.embedding ?? ''))
  expect(Array.from(new Float32Array(bytes.buffer))).toEqual(data[1]?.embedding.map(Math.fround))
})

test('lists the deployment as its model', async () => {
  const sent = call(server, `${LABELS.storyWriter}/production/sync/v1/models`, undefined, { method: 'GET' })
  expect(await valueOf(sent)).toMatchObject({
    object: 'list',
    data: [{ id: 'story_writer', object: 'model', owned_by: 'baseten' }],
  })
})

test('words refusals of the model’s own server as OpenAI does, and the rest as Baseten does', async () => {
  const refused = (await valueOf(post('chat/completions', { model: 'm' }), 400)) as { error: object }
  expect(refused.error).toMatchObject({ type: 'invalid_request_error', param: 'messages' })
  const text = '{"error":"Invalid JSON payload: Expecting value: line 1 column 1 (char 0)"}'
  expect(await errorOf(post('chat/completions', 'x'))).toEqual([400, '04', '700', text])
  const other = call(server, `${LABELS.musicgen}/production/sync/v1/chat/completions`, CHAT)
  const missing = '{"error":"The model does not implement chat_completions"}'
  expect(await errorOf(other)).toEqual([404, '04', '700', missing])
})
