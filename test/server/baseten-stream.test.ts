import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeMsgpack, encodeMsgpack } from '../../src/codecs/msgpack.ts'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import type { TextGenerator } from '../../src/engine/text-generator.ts'
import { BINARY_HEADERS, JSON_HEADERS, LABELS, startBasetenServer } from '../support/baseten-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
const remarks: string[] = []
beforeAll(async () => {
  server = await startBasetenServer(
    `
  - { name: whole, model: story_writer, modelId: aaaaaaaa, deploymentId: dddddddd, generates: true, input: $tokens }
  - { name: broken, model: story_writer, modelId: bbbbbbbb, deploymentId: dddddddd, generates: true, input: $tokens, failAfterTokens: 3 }
`,
    {
      onRemarks: (_api, _request, found) =>
        remarks.push(...found.map(({ code, pointer }) => `${code} ${pointer}`)),
    },
  )
})
afterAll(async () => server.close())

const BODY = { prompt: 'Once upon a time', max_tokens: 12, temperature: 1, seed: 4 }

async function post(id: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const url = `${server.url}/baseten/model-${id}/production/predict`
  const sent = {
    method: 'POST',
    headers: { ...JSON_HEADERS, accept: '*/*', ...headers },
    body: JSON.stringify(body),
  }
  const response = await fetch(url, sent)
  const chunks: string[] = []
  const reader = response.body!.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read())
    chunks.push(Buffer.from(read.value).toString())
  return { status: response.status, headers: response.headers, chunks, text: chunks.join('') }
}

test('sends the text while it is written, as bytes without any framing', async () => {
  const { text } = await post('aaaaaaaa', BODY)
  const { output } = JSON.parse(text) as { output: string }
  const stream = await post('aaaaaaaa', { ...BODY, stream: true })
  expect(stream.status).toBe(200)
  expect(stream.headers.get('content-type')).toBe('application/octet-stream')
  expect(stream.headers.get('transfer-encoding')).toBe('chunked')
  expect(stream.chunks.length).toBeGreaterThan(1)
  expect(stream.text).toBe(output)
})

test('gathers the stream into one text for a client that asks for JSON alone and is none of OpenAI', async () => {
  const { text } = await post('aaaaaaaa', { ...BODY, stream: true })
  const gathered = await post('aaaaaaaa', { ...BODY, stream: true }, { accept: 'application/json' })
  expect(gathered.headers.get('content-type')).toBe('application/json')
  expect(gathered.text).toBe(JSON.stringify(text))
  for (const headers of [
    { accept: 'application/json, */*' },
    { accept: 'application/json', 'user-agent': 'OpenAI/Python 1.0' },
  ]) {
    expect((await post('aaaaaaaa', { ...BODY, stream: true }, headers)).text).toBe(text)
  }
})

test('ends the body where the model fails in mid-stream: status 200, no marker', async () => {
  const { text: whole } = await post('aaaaaaaa', { ...BODY, stream: true })
  const { status, text } = await post('bbbbbbbb', { ...BODY, stream: true })
  expect(status).toBe(200)
  expect(text).not.toBe('')
  expect(text.length).toBeLessThan(whole.length)
  expect(whole.startsWith(text)).toBe(true)
  const failed = await post('bbbbbbbb', BODY)
  expect([failed.status, failed.text]).toEqual([
    500,
    '{"error":"Internal Server Error (in model/chainlet)."}',
  ])
})

test('remarks on members that it ignores', async () => {
  await post('aaaaaaaa', { ...BODY, max_tokens: 1, 'top/p': 1 })
  expect(remarks).toEqual(['member-unknown /top~1p'])
})

test('answers 500 where the model fails while its stream is gathered', async () => {
  const failed = await post('bbbbbbbb', { ...BODY, stream: true }, { accept: 'application/json' })
  expect([failed.status, failed.headers.get('x-baseten-error-code')]).toEqual([500, '500'])
  expect(JSON.parse(failed.text)).toEqual({
    error: expect.stringMatching(/^Unhandled exception: RuntimeError: Failed to write: .* after 3 tokens$/),
  })
})

test('gathers the stream of a MessagePack request into one MessagePack text', async () => {
  const sent = { ...BODY, stream: true }
  const { text } = await post('aaaaaaaa', sent)
  const response = await fetch(`${server.url}/baseten/model-aaaaaaaa/production/predict`, {
    method: 'POST',
    headers: { ...BINARY_HEADERS, accept: 'application/json' },
    body: encodeMsgpack(sent) as BodyInit,
  })
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(decodeMsgpack(new Uint8Array(await response.arrayBuffer()))).toBe(text)
})

test.each([
  { body: {}, message: '`prompt`: must be text, found nothing.' },
  {
    body: { ...BODY, max_tokens: 0 },
    message: '`max_tokens`: must be a whole number from 1 to 4096, found 0.',
  },
  { body: { ...BODY, temperature: 3 }, message: '`temperature`: must be a number from 0 to 2, found 3.' },
  { body: { ...BODY, stream: 'yes' }, message: '`stream`: must be true or false, found "yes".' },
])('refuses $body', async ({ body, message }) => {
  const { status, text } = await post('aaaaaaaa', body)
  expect([status, JSON.parse(text)]).toEqual([400, { error: `Input Parsing Error:\n  ${message}` }])
})

/** Tells with how many tokens a generation was left. */
function observe(generator: TextGenerator, onEnd: (tokens: number) => void): TextGenerator {
  return {
    ...generator,
    async *generate(request, options) {
      let tokens = 0
      try {
        // Without an end of its own the text would be short.
        const endless = { ...request, logitBias: new Map([[generator.card.end, -100]]) }
        const inner = generator.generate(endless, options)
        for (;;) {
          const next = await inner.next()
          if (next.done === true) return next.value
          tokens++
          yield next.value
        }
      } finally {
        onEnd(tokens)
      }
    },
  }
}

test('stops writing once the client has gone', async () => {
  let leave = (_tokens: number): void => undefined
  const left = new Promise<number>((resolve) => (leave = resolve))
  const store = await loadDeployments({ engine: createOnnxEngine() })
  const served = store.served.map((one) => ({
    ...one,
    deployments: one.deployments.map((deployment) => ({
      ...deployment,
      generator: deployment.generator && observe(deployment.generator, leave),
    })),
  }))
  const other = await startTestServer({ store: { ...store, served } })
  const abort = new AbortController()
  const response = await fetch(`${other.url}/baseten/${LABELS.storyWriter}/production/predict`, {
    method: 'POST',
    headers: JSON_HEADERS,
    body: JSON.stringify({ prompt: 'Once upon a time', max_tokens: 4096, stream: true }),
    signal: abort.signal,
  })
  await response.body!.getReader().read()
  abort.abort()
  expect(await left).toBeLessThan(4096)
  await other.close(0)
})
