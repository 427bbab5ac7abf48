import { setupServer } from 'msw/node'
import { afterEach, expect, test } from 'vitest'
import { defineConfig, type MockferenceConfig } from '../../src/configuration/config.ts'
import { writeFiles } from '../../test/own-models/own-service.ts'
import { createMockference, listenOptions } from './handlers.ts'

const config = defineConfig({
  server: { seed: 12 },
  apis: 'none',
  credentials: { apiKeys: ['my-key'] },
  deployments: [
    {
      api: 'modelbit',
      name: 'twice',
      model: 'example_doubler',
      faults: { kind: 'status', status: 503, nth: [2] },
    },
  ],
})

const running: { close(): unknown }[] = []
afterEach(() => running.splice(0).forEach((server) => void server.close()))

function start(source: string | MockferenceConfig, seed?: number): ReturnType<typeof createMockference> {
  const mock = createMockference({ config: source, ...(seed === undefined ? {} : { seed }) })
  const server = setupServer(...mock.handlers)
  server.listen(listenOptions('error'))
  running.push(server)
  return mock
}

const ask = (): Promise<Response> =>
  fetch('https://acme.app.modelbit.com/v1/twice/latest', {
    method: 'POST',
    headers: { authorization: 'my-key', 'content-type': 'application/json' },
    body: '{"data":8}',
  })

test('handlers serve what a configuration says', async () => {
  const mock = start(config)
  expect(await (await ask()).text()).toBe('{"data":16}')
  expect((await ask()).status).toBe(503)
  const { seed, deployments } = await mock.control.health()
  expect([seed, deployments.map(({ name }) => name)]).toEqual([12, ['twice']])
})

test('handlers read a configuration file, and options go before it', async () => {
  const files = await writeFiles({ 'own.yaml': JSON.stringify(config) })
  try {
    const mock = start(`${files.folder}/own.yaml`, 4)
    expect(await (await ask()).text()).toBe('{"data":16}')
    expect((await mock.control.health()).seed).toBe(4)
  } finally {
    await files.remove()
  }
})

test('a configuration that is wrong is told at once', () => {
  const wrong = { apis: ['modelbitt'] } as unknown as MockferenceConfig
  expect(() => createMockference({ config: wrong })).toThrow(
    'Failed to read the configuration: apis[0] must be one of baseten',
  )
})

test('a configuration file that is not there is told at the first request', async () => {
  start('nowhere.yaml')
  const answer = await ask().then(
    (response) => response.text(),
    (error: unknown) => String(error),
  )
  expect(answer).toContain('Failed to read nowhere.yaml: expected a configuration file, found nothing')
})
