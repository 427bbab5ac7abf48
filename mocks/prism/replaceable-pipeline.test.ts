import { expect, test } from 'vitest'
import type { ConfigDeployment } from '../../src/configuration/config.ts'
import { loadConfiguredStore } from '../../src/configuration/configured-store.ts'
import { loadConfig } from '../../src/configuration/load-config.ts'
import { createVirtualClock } from '../../src/clock/clock.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import { createControl } from '../../src/control/control.ts'
import { post, send, type Answer } from '../../test/support/http-client.ts'
import { startMockServer } from './mock-server.ts'

/** The real engine, and how many of its models are open. */
function createOpenCounter(): { engine: Engine; open: () => number } {
  const onnx = createOnnxEngine()
  let open = 0
  const load: Engine['load'] = async (...given) => {
    const model = await onnx.load(...given)
    open += 1
    return {
      ...model,
      close: () => {
        open -= 1
        return model.close()
      },
    }
  }
  return { engine: { ...onnx, load }, open: () => open }
}

test('requests under way end with the pipeline that they began with, whose models are freed after the last', async () => {
  const { engine, open } = createOpenCounter()
  const clock = createVirtualClock()
  const make = async (model: string, latencyMs = 0): Promise<Pipeline> => {
    const deployments = [{ api: 'modelbit' as const, name: 'a', model, latencyMs }]
    const store = await loadConfiguredStore(await loadConfig({ apis: 'none', deployments }), { engine })
    return createPipeline({ store, seed: 1, clock })
  }
  const first = await make('example_doubler', 1000)
  const server = await startMockServer({ pipeline: first, version: '0', port: 0, host: '127.0.0.1' })
  const ask = (): Promise<{ text: string }> => post(`${server.url}/modelbit/v1/a/latest`, { data: 16 })
  try {
    const slow = ask()
    while (first.control.readMetrics().includes('mockference_requests_under_way 0'))
      await new Promise((resolve) => setImmediate(resolve))
    server.replace(await make('example_sqrt'))
    expect(open()).toBe(2)
    expect((await ask()).text).toBe('{"data":4}')
    expect(open()).toBe(2)
    await clock.advance(1000)
    expect((await slow).text).toBe('{"data":32}')
    await expect.poll(open).toBe(1)
    for (let i = 0; i < 5; i++) server.replace(await make('example_sqrt'))
    await expect.poll(open).toBe(1)
  } finally {
    await server.close()
  }
  expect(open()).toBe(0)
})

test('what clients and readers were told holds after a change: links, runs, conditions, journal, ids', async () => {
  const { engine, open } = createOpenCounter()
  const make = async (model: string, memory?: Pipeline['memory']): Promise<Pipeline> => {
    const deployments: readonly ConfigDeployment[] = [
      { api: 'modelbit', name: 'a', model },
      {
        api: 'baseten',
        name: 'b',
        model: 'ticket_topic',
        settings: { modelId: 'abcd1234', deploymentId: 'efgh5678' },
      },
    ]
    const config = await loadConfig({ apis: 'none', deployments, credentials: { apiKeys: [model] } })
    const store = await loadConfiguredStore(config, { engine })
    return createPipeline({ store, seed: 1, ...(memory && { memory }) })
  }
  const first = await make('example_doubler')
  const server = await startMockServer({ pipeline: first, version: '0', port: 0, host: '127.0.0.1' })
  const control = createControl(server.url)
  const ask = (body: object, authorization: string): Promise<Answer> =>
    post(`${server.url}/modelbit/v1/a/latest`, body, { authorization })
  const linked = { data: 16, response_format: 'links' }
  try {
    const link = JSON.parse((await ask(linked, 'example_doubler')).text) as { data: string }
    const baseten = `${server.url}/baseten/model-abcd1234`
    const run = await post(
      `${baseten}/production/async_predict`,
      { model_input: { text: 'My parcel is lost' } },
      { authorization: 'Bearer example_doubler' },
    )
    const { request_id: id } = JSON.parse(run.text) as { request_id: string }
    await control.setConditions({ latencyMs: 1 }, { api: 'modelbit' })
    server.replace(await make('example_sqrt', first.memory))
    await expect.poll(open).toBe(2)

    expect((await send(link.data, { method: 'GET' })).text).toBe('32')
    const next = JSON.parse((await ask(linked, 'example_sqrt')).text) as typeof link
    expect(next.data).not.toBe(link.data)
    const headers = { authorization: 'Bearer example_sqrt' }
    const state = await send(`${baseten}/async_request/${id}`, { method: 'GET', headers })
    expect(JSON.parse(state.text)).toMatchObject({ request_id: id, status: 'SUCCEEDED' })
    expect((await control.conditions()).set).toEqual([{ api: 'modelbit', conditions: { latencyMs: 1 } }])
    const { total, requests } = await control.requests()
    expect(total).toBe(5)
    expect(requests.map(({ model }) => model)).toEqual([
      'example_doubler',
      'ticket_topic',
      'example_doubler',
      'example_sqrt',
      'ticket_topic',
    ])
    expect(JSON.stringify(requests.map(({ request }) => request.headers))).not.toMatch(/example_/)
  } finally {
    await server.close()
  }
  expect(open()).toBe(0)
})

test('a configuration that cannot be served leaves no model open', async () => {
  const { engine, open } = createOpenCounter()
  const deployments = ['a', 'a'].map((name) => ({ api: 'modelbit' as const, name, model: 'example_doubler' }))
  const config = await loadConfig({ apis: ['modelbit'], deployments })
  await expect(loadConfiguredStore(config, { engine })).rejects.toThrow(
    "Failed to serve the configuration: deployments[1].name 'a': expected one deployment at /v1/a/main/1 of modelbit",
  )
  expect(open()).toBe(0)
})
