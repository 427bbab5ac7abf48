import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { ToolkitError } from '../../src/errors/toolkit-error.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'

const onnx = createOnnxEngine()
/** Models that load, and break when they are run. */
const engine: Engine = {
  name: 'broken',
  load: async (bytes, label) => ({
    ...(await onnx.load(bytes, label)),
    run: () => Promise.reject(new ToolkitError('ENGINE_FAILED', 'Failed to run model: no memory')),
  }),
}
let store: DeploymentStore
let pipeline: Pipeline
beforeAll(async () => {
  store = await loadDeployments({ engine })
  pipeline = createPipeline({ store, seed: 1 })
})
afterAll(() => pipeline.close(0))

test.each([
  { api: 'modelbit', name: 'example_doubler' },
  { api: 'peltarion', name: 'animal_weight' },
  { api: 'baseten', name: 'musicgen' },
  { api: 'baseten', name: 'story_writer' },
  { api: 'baseten', name: 'story_writer', body: { prompt: 'A cat', stream: true }, status: 200 },
  { api: 'cerebrium-v1', name: 'flower-classifier' },
  { api: 'cerebrium-v1', name: 'story-writer' },
  { api: 'cerebrium-v4', name: 'classify' },
  { api: 'cerebrium-v4', name: 'story' },
])('the journal tells why the model of $api $name failed', async ({ api: id, name, body, status = 500 }) => {
  const served = store.served.find(({ api }) => api.id === id)
  const deployment = served?.deployments.find((one) => one.name === name)
  if (served === undefined || deployment === undefined) throw new Error(`no ${id} ${name}`)
  const example = served.api.exampleRequest(deployment, 'test-key')
  const sent = body === undefined ? example.body : JSON.stringify(body)
  const answer = await pipeline.exchange({
    method: 'POST',
    origin: 'http://127.0.0.1',
    target: `/${id}${example.path}`,
    headers: example.headers,
    bytes: typeof sent === 'string' ? new TextEncoder().encode(sent) : sent,
  })
  if (typeof answer.body !== 'string' && !ArrayBuffer.isView(answer.body))
    for await (const _ of answer.body) expect.unreachable()
  const [entry] = pipeline.memory.journal?.find({ limit: 1 }) ?? []
  expect(entry).toMatchObject({
    status,
    answeredBy: 'api',
    problem: { message: expect.stringContaining('Failed to run model: no memory') as string },
  })
})
