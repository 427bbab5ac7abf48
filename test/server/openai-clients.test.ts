import { createBaseten } from '@ai-sdk/baseten'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { embedMany, generateText, streamText } from 'ai'
import { setupServer } from 'msw/node'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { loadCerebriumV4, startCerebriumV4, type CerebriumV4Server } from '../support/cerebrium-v4-server.ts'
import { createCountingEngine, type CountingEngine } from '../support/counting-engine.ts'
import { readAll } from '../support/read-all.ts'

const FUNCTION = '/v4/p-1a2b3c4d/stories/run'
const MODEL = 'story-writer'
const QUESTION = [{ role: 'user' as const, content: 'What color is the sky?' }]
const WANT = 'The sky is blue.'
const TEXTS = ['the mistral wind', 'a dry wind', 'my parcel has not arrived']

const FACES = [
  { face: 'the server', start: startServer },
  { face: "MSW on the vendor's host", start: startMsw },
]

interface Face {
  /** Where the function is. */
  readonly baseURL: string
  readonly counting: CountingEngine | undefined
  close(): Promise<unknown>
}

async function startServer(): Promise<Face> {
  const counting = createCountingEngine()
  const store = await loadCerebriumV4({ engine: counting.engine })
  const server: CerebriumV4Server = await startCerebriumV4({ store })
  return { baseURL: server.baseUrl + FUNCTION, counting, close: () => server.close() }
}

function startMsw(): Promise<Face> {
  const server = setupServer(...handlers())
  server.listen(listenOptions('error'))
  return Promise.resolve({
    baseURL: `https://api.cerebrium.ai${FUNCTION}`,
    counting: undefined,
    close: () => Promise.resolve(server.close()),
  })
}

describe.each(FACES)('$face', ({ start }) => {
  let face: Face
  let openai: OpenAI
  beforeAll(async () => {
    face = await start()
    openai = new OpenAI({ baseURL: face.baseURL, apiKey: 'test-key', maxRetries: 0 })
  })
  afterAll(() => face.close())

  test('openai: answers a chat', async () => {
    const answer = await openai.chat.completions.create({ model: MODEL, messages: QUESTION })
    expect(answer).toMatchObject({ object: 'chat.completion', model: MODEL })
    expect(answer.choices[0]).toMatchObject({
      message: { role: 'assistant', content: WANT },
      finish_reason: 'stop',
    })
    expect(answer.usage?.total_tokens).toBe(
      (answer.usage?.prompt_tokens ?? 0) + (answer.usage?.completion_tokens ?? 0),
    )
  })

  test('openai: streams a chat with the same text, one id, one finish_reason and usage on request', async () => {
    const stream = await openai.chat.completions.create({
      model: MODEL,
      messages: QUESTION,
      stream: true,
      stream_options: { include_usage: true },
    })
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    const choices = chunks.flatMap((chunk) => chunk.choices)
    expect(choices.map(({ delta }) => delta.content ?? '').join('')).toBe(WANT)
    expect(choices.filter(({ finish_reason }) => finish_reason !== null)).toHaveLength(1)
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1)
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { completion_tokens: expect.any(Number) as number },
    })
  })

  test('openai: its stream helper puts the message together', async () => {
    const message = await openai.chat.completions.stream({ model: MODEL, messages: QUESTION }).finalMessage()
    expect(message.content).toBe(WANT)
  })

  test('openai: completes a prompt, whole and as a stream', async () => {
    const request = { model: MODEL, prompt: 'The old man', max_tokens: 12 }
    const whole = await openai.completions.create(request)
    let text = ''
    for await (const chunk of await openai.completions.create({ ...request, stream: true }))
      text += chunk.choices[0]?.text ?? ''
    expect(text.length).toBeGreaterThan(5)
    expect(text).toBe(whole.choices[0]?.text)
  })

  test('openai: embeds texts, with equal numbers in both encodings', async () => {
    const request = { model: 'sentence-encoder', input: TEXTS }
    // Without an encoding the client asks for base64 and decodes it.
    const decoded = await openai.embeddings.create(request)
    const listed = await openai.embeddings.create({ ...request, encoding_format: 'float' })
    expect(decoded.data.map(({ index }) => index)).toEqual([0, 1, 2])
    decoded.data.forEach(({ embedding }, i) => {
      const floats = Float32Array.from(listed.data[i]?.embedding ?? [])
      expect(Float32Array.from(embedding)).toEqual(floats)
      expect(Math.hypot(...floats)).toBeCloseTo(1, 5)
    })
  })

  test('openai: lists what may be named as model', async () => {
    const { data } = await openai.models.list()
    expect(data.map(({ id }) => id)).toEqual(['story-writer', 'sentence-encoder'])
  })

  test('openai: throws its own errors', async () => {
    const chat = { model: MODEL, messages: QUESTION }
    await expect(openai.chat.completions.create({ ...chat, n: 0 })).rejects.toMatchObject({
      name: 'Error',
      status: 400,
      param: 'n',
      code: 'integer_below_min_value',
      requestID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    const stranger = openai.withOptions({ apiKey: 'x' })
    await expect(stranger.chat.completions.create(chat)).rejects.toThrow(OpenAI.AuthenticationError)
    const neighbour = openai.withOptions({ apiKey: 'p-5e6f7a8b-token' })
    await expect(neighbour.chat.completions.create(chat)).rejects.toThrow(OpenAI.PermissionDeniedError)
    const lost = openai.withOptions({ baseURL: `${face.baseURL}_away` })
    await expect(lost.chat.completions.create(chat)).rejects.toThrow(OpenAI.NotFoundError)
    await expect(openai.chat.completions.create({ ...chat, stream: true, n: 0 })).rejects.toThrow(
      OpenAI.BadRequestError,
    )
  })

  test('openai: a stream that is aborted stops the model', async () => {
    const runs = (): number => face.counting?.runsOf('story_writer.onnx') ?? 0
    const before = runs()
    const stream = await openai.chat.completions.create({
      model: MODEL,
      messages: QUESTION,
      max_tokens: 5000,
      stream: true,
      // Not even the end of the answer ends it.
      logit_bias: { 2: -100 },
    })
    let count = 0
    for await (const _chunk of stream) if (++count === 20) stream.controller.abort()
    expect(count).toBe(20)
    await new Promise((resolve) => setImmediate(resolve))
    await openai.chat.completions.create({ model: MODEL, messages: QUESTION })
    if (face.counting !== undefined) {
      const afterwards = runs()
      await openai.chat.completions.create({ model: MODEL, messages: QUESTION })
      const perChat = 8
      expect(runs() - afterwards).toBeLessThanOrEqual(perChat)
      expect(afterwards - before).toBeLessThan(3000)
    }
  })

  test('ai: generates, streams and embeds through @ai-sdk/openai-compatible', async () => {
    const provider = createOpenAICompatible({
      name: 'cerebrium',
      baseURL: face.baseURL,
      apiKey: 'test-key',
      includeUsage: true,
    })
    const whole = await generateText({ model: provider.chatModel(MODEL), messages: QUESTION, maxRetries: 0 })
    expect(whole).toMatchObject({ text: WANT, finishReason: 'stop' })
    const streamed = streamText({ model: provider.chatModel(MODEL), messages: QUESTION, maxRetries: 0 })
    expect((await readAll(streamed.textStream)).join('')).toBe(WANT)
    expect((await streamed.usage).totalTokens).toBe(whole.usage.totalTokens)
    const model = provider.embeddingModel('sentence-encoder')
    const { embeddings } = await embedMany({ model, values: TEXTS, maxRetries: 0 })
    const known = await openai.embeddings.create({
      model: 'sentence-encoder',
      input: TEXTS,
      encoding_format: 'float',
    })
    expect(embeddings).toEqual(known.data.map(({ embedding }) => embedding))
  })

  test('ai: generates through @ai-sdk/baseten pointed at the function', async () => {
    const provider = createBaseten({ modelURL: face.baseURL, baseURL: face.baseURL, apiKey: 'test-key' })
    const { text } = await generateText({
      model: provider.chatModel(MODEL),
      messages: QUESTION,
      maxRetries: 0,
    })
    expect(text).toBe(WANT)
  })

  test('ai: reports the error of the API', async () => {
    const provider = createOpenAICompatible({ name: 'cerebrium', baseURL: face.baseURL, apiKey: 'x' })
    const call = generateText({ model: provider.chatModel(MODEL), messages: QUESTION, maxRetries: 0 })
    await expect(call).rejects.toMatchObject({
      statusCode: 401,
      message: expect.stringContaining('token') as string,
    })
  })
})

test("openai: shows no text in the chunks of the manual's sample, which have none where it looks", async () => {
  const server = await startCerebriumV4()
  try {
    const baseURL = `${server.baseUrl}/v4/p-1a2b3c4d/stories/as_documented`
    const openai = new OpenAI({ baseURL, apiKey: 'test-key' })
    const { data, response } = await openai.chat.completions
      .create({ model: MODEL, messages: QUESTION, stream: true })
      .withResponse()
    const chunks = await readAll(data)
    expect(response.headers.get('x-mockference-variation')).toBe('chat-chunks')
    expect(chunks.every(({ choices }) => choices[0]?.delta === undefined)).toBe(true)
    const texts = chunks.map(({ choices }) => (choices[0] as unknown as { text: string }).text)
    expect(texts.join('')).toBe(WANT)
    expect(chunks.map(({ object }) => object as string)).toEqual(chunks.map(() => 'chat.completion'))
  } finally {
    await server.close()
  }
})
