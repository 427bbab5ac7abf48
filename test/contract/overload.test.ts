import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import type { FetchOnce } from '../../src/runs/checked-fetch.ts'
import type { WireRequest, WireResponse } from '../../src/pipeline/wire.ts'
import { defineTensor } from '../../src/tensor/tensor.ts'
import { createGatedEngine } from '../support/gated-engine.ts'

const gated = createGatedEngine()
let store: DeploymentStore
let pipeline: Pipeline
const delivered: string[] = []
const fetch: FetchOnce = (_url, { body }) => {
  delivered.push(new TextDecoder().decode(body))
  return Promise.resolve(new Response())
}
beforeAll(async () => {
  store = await loadDeployments({ engine: gated.engine })
  pipeline = createPipeline({ store, seed: 1, fetch })
})
afterAll(async () => {
  gated.open()
  await pipeline.close(1000)
})

interface Change {
  readonly path?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
type Sent = Pick<WireRequest, 'target' | 'headers' | 'bytes'>

/** What the documentation would paste to call a deployment, or another body for another address of it. */
function requestOf(apiId: string, name: string, change: Change = {}): Sent {
  const served = store.served.find(({ api }) => api.id === apiId)
  const deployment = served?.deployments.find((one) => one.name === name)
  if (served === undefined || deployment === undefined) throw new Error(`no ${apiId} ${name}`)
  const { path, headers, body } = served.api.exampleRequest(deployment, 'test-key')
  const text = change.body === undefined ? body : JSON.stringify(change.body)
  return {
    target: `/${apiId}${change.path ?? path}`,
    headers:
      change.body === undefined
        ? headers
        : { ...headers, 'content-type': 'application/json', ...change.headers },
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }
}

const send = (sent: Sent): Promise<WireResponse> =>
  pipeline.exchange({ method: 'POST', origin: 'http://127.0.0.1', ...sent })

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** Sends a request while another one keeps the model busy, which has to be answered in the end. */
async function sendWhileBusy(sent: Sent, busy: Sent = sent): Promise<WireResponse> {
  gated.shut()
  const asked = gated.asked()
  const first = send(busy)
  await until(() => gated.asked() > asked)
  const answer = await send(sent)
  await until(() => gated.asked() > asked + 1)
  gated.open()
  expect((await first).status).toBe(200)
  return answer
}

const TOO_MANY =
  /Failed to run model [\w-]+\.onnx: expected room among the runs that may wait, 'maxQueued' is 0, found none\. Send fewer /
const matching = expect.stringMatching(TOO_MANY) as string
const openAiError = { error: { message: matching, type: 'rate_limit_error', param: null, code: null } }
const chat = { model: 'story-writer', messages: [{ role: 'user', content: 'A cat?' }], max_tokens: 2 }

/** Texts that nobody has asked for before, as those are remembered. */
const STREAMS = [
  {
    api: 'baseten',
    name: 'story_writer',
    status: 429,
    body: { error: matching, error_code: 'rate_limited' },
    sent: { body: { prompt: 'A fish', stream: true } },
  },
  {
    api: 'baseten',
    name: 'story_writer',
    status: 429,
    body: { error: matching, error_code: 'rate_limited' },
    sent: { body: { prompt: 'A frog', stream: true }, headers: { accept: 'application/json' } },
  },
  {
    api: 'cerebrium-v4',
    name: 'story',
    status: 429,
    body: { message: matching, run_id: expect.any(String) as string },
    sent: { body: { prompt: 'A goat' }, headers: { accept: 'text/event-stream' } },
  },
  {
    api: 'cerebrium-v4',
    name: 'story-writer',
    status: 429,
    body: openAiError,
    sent: { body: { ...chat, messages: [{ role: 'user', content: 'A duck?' }], stream: true } },
  },
  {
    api: 'cerebrium-v4',
    name: 'story-writer',
    status: 429,
    body: openAiError,
    sent: {
      path: '/v4/p-1a2b3c4d/stories/run/completions',
      body: { model: 'm', prompt: 'A hen', stream: true },
    },
  },
]

test.each<{
  api: string
  name: string
  status: number
  body: unknown
  sent?: Parameters<typeof requestOf>[2]
}>([
  { api: 'modelbit', name: 'example_doubler', status: 503, body: { error: matching } },
  {
    api: 'peltarion',
    name: 'animal_weight',
    status: 503,
    body: { errorCode: 'InternalError', errorMessage: matching },
  },
  { api: 'baseten', name: 'musicgen', status: 429, body: { error: matching, error_code: 'rate_limited' } },
  {
    api: 'baseten',
    name: 'story_writer',
    status: 429,
    body: { error: matching, error_code: 'rate_limited' },
  },
  { api: 'cerebrium-v1', name: 'flower-classifier', status: 503, body: { message: matching } },
  { api: 'cerebrium-v1', name: 'story-writer', status: 503, body: { message: matching } },
  {
    api: 'cerebrium-v4',
    name: 'classify',
    status: 429,
    body: { message: matching, run_id: expect.any(String) },
  },
  {
    api: 'cerebrium-v4',
    name: 'story',
    status: 429,
    body: { message: matching, run_id: expect.any(String) },
  },
  { api: 'cerebrium-v4', name: 'story-writer', status: 429, body: openAiError, sent: { body: chat } },
  ...STREAMS,
])('$api answers a request for $name with $status when the model is busy', async ({ api, name, ...want }) => {
  const answer = await sendWhileBusy(requestOf(api, name, want.sent))
  expect(answer.status).toBe(want.status)
  expect(JSON.parse(answer.body as string)).toEqual(want.body)
  expect(answer.headers['retry-after']).toBeUndefined()
  const [entry] = pipeline.memory.journal?.find({ limit: 1, status: String(want.status) }) ?? []
  expect(entry).toMatchObject({ answeredBy: 'refusal', inferenceMs: 0, problem: { message: matching } })
})

const WEBHOOK = 'http://127.0.0.1:9/hook'

interface AcceptedCase {
  readonly api: string
  readonly name: string
  readonly status: number
  readonly change: { readonly path?: string; readonly body: unknown }
  /** The body that keeps the model busy; texts that were written before are remembered. */
  readonly busy?: unknown
}

test.each<AcceptedCase>([
  {
    api: 'modelbit',
    name: 'example_sqrt',
    status: 200,
    change: { body: { data: [[1, 81]], response_webhook: WEBHOOK } },
  },
  {
    api: 'baseten',
    name: 'story_writer',
    status: 201,
    change: {
      path: '/model-sw2h6yjd/production/async_predict',
      body: { model_input: { prompt: 'A dog', max_tokens: 3 }, webhook_endpoint: WEBHOOK },
    },
    busy: { prompt: 'One day', max_tokens: 1 },
  },
  {
    api: 'cerebrium-v1',
    name: 'flower-classifier',
    status: 200,
    change: { body: { data: [[1, 2, 3, 4]], webhook_endpoint: WEBHOOK } },
  },
  {
    api: 'cerebrium-v1',
    name: 'story-writer-prebuilt',
    status: 200,
    change: { body: { prompt: 'A bird', max_length: 3, webhook_endpoint: WEBHOOK } },
    busy: { prompt: 'One night', max_length: 1 },
  },
  {
    api: 'cerebrium-v4',
    name: 'classify',
    status: 202,
    change: {
      path: `/v4/p-1a2b3c4d/support-desk/classify?async=true&webhookEndpoint=${WEBHOOK}`,
      body: { text: 'my card was charged twice' },
    },
  },
])('$api computes what it acknowledged for $name, also when the model is busy', async (given) => {
  const { api, name, status, change, busy } = given
  delivered.length = 0
  const acknowledged = await sendWhileBusy(
    requestOf(api, name, change),
    requestOf(api, name, busy === undefined ? {} : { body: busy }),
  )
  expect(acknowledged.status).toBe(status)
  await until(() => delivered.length === 1)
  expect(delivered[0]).not.toMatch(/Failed|"error":|"errors":\[\{/)
})

test('cerebrium-v4 computes all embeddings of a request that has begun, also when the model is busy', async () => {
  // More tokens than one run takes.
  const texts = Array.from({ length: 9 }, () => 'a '.repeat(8000))
  const embed = { path: '/v4/p-1a2b3c4d/stories/run/embeddings' }
  const many = requestOf('cerebrium-v4', 'sentence-encoder', {
    ...embed,
    body: { model: 'm', input: texts },
  })
  gated.shut()
  const asked = gated.asked()
  const answering = send(many)
  await until(() => gated.asked() > asked)
  const model = store.served
    .flatMap(({ deployments }) => deployments)
    .find(({ name }) => name === 'sentence-encoder')?.model
  const [input] = model?.signature.inputs ?? []
  const oneToken = defineTensor('int64', [1, 1], BigInt64Array.of(1n))
  const between = model?.run({ [input?.name ?? '']: oneToken }, { isAccepted: true })
  gated.open()
  await between
  const answer = await answering
  expect(answer.status).toBe(200)
  expect((JSON.parse(answer.body as string) as { data: unknown[] }).data).toHaveLength(9)
})
