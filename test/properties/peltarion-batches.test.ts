import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { setupServer as setupServer2 } from 'msw2/node'
import { setupServer as setupServer3 } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { handlers as handlers3, listenOptions } from '../../mocks/msw/handlers.ts'
import { createPeltarionClient, type PeltarionOutput } from '../../src/clients/peltarion.ts'
import { batchSplitLaw, type BatchSplitAdapter } from '../../src/properties/laws/batch-split.ts'
import { deploymentIdOf, writeIdentityModels, type IdentityFolders } from './identity-models.ts'
import { IDENTITY_MODELS, images, tensors } from './peltarion-values.ts'

const NAMES = ['number', 'float32', 'colour'] as const

let folders: IdentityFolders
beforeAll(async () => {
  folders = await writeIdentityModels(Object.fromEntries(NAMES.map((name) => [name, IDENTITY_MODELS[name]!])))
})
afterAll(() => rm(folders.root, { recursive: true }))

interface Listening {
  listen(options: object): unknown
  close(): unknown
}

const running: Listening[] = []
afterEach(() => running.splice(0).forEach((server) => void server.close()))

async function start(major: 2 | 3): Promise<void> {
  let server: Listening
  if (major === 3) server = setupServer3(...handlers3(folders))
  else {
    vi.resetModules()
    vi.doMock('msw', () => import('msw2'))
    const { handlers } = await import('../../mocks/msw/handlers.ts')
    vi.doUnmock('msw')
    server = setupServer2(...(handlers(folders) as never[]))
  }
  server.listen(listenOptions('error'))
  running.push(server)
}

interface Adapting {
  readonly model: (typeof NAMES)[number]
  readonly batchSize?: number
  /** Requests so far. */
  readonly onRequest?: () => void
}

/** Every row is answered with itself. */
function adapt<Value extends PeltarionOutput>({
  model,
  batchSize = 128,
  onRequest,
}: Adapting): BatchSplitAdapter<Value, object> {
  const client = createPeltarionClient({
    baseUrl: 'https://a.peltarion.com',
    deploymentId: deploymentIdOf(NAMES.indexOf(model)),
    token: 'test-key',
    ...(batchSize === 128 ? {} : { batchSize }),
    fetch: (url, init) => {
      onRequest?.()
      return fetch(url, init)
    },
  })
  return {
    batchSize,
    predictBatch: (instances) => client.predict(instances.map((value) => ({ value }))),
    predict: (answer) => ({ answer }),
  }
}

test.each([2, 3] as const)(
  'rows always come back as they went, also around row 128, under msw %i',
  async (major) => {
    await start(major)
    await fc.assert(batchSplitLaw(fc.integer(), adapt<number>({ model: 'number' })), { numRuns: 30 })
  },
)

test.each([2, 3] as const)(
  'arrays of different shapes always come back in order under msw %i',
  async (major) => {
    await start(major)
    const law = batchSplitLaw(tensors('float32', 2), adapt({ model: 'float32', batchSize: 4 }))
    await fc.assert(law, { numRuns: 30 })
  },
)

test.each([2, 3] as const)(
  'pictures of different sizes always come back in order under msw %i',
  async (major) => {
    await start(major)
    const law = batchSplitLaw(images(3), adapt({ model: 'colour', batchSize: 3 }))
    await fc.assert(law, { numRuns: 20 })
  },
)

test.each([
  { rows: 0, requests: 0 },
  { rows: 1, requests: 1 },
  { rows: 128, requests: 1 },
  { rows: 129, requests: 2 },
  { rows: 257, requests: 3 },
])('sends $rows rows in $requests requests', async ({ rows, requests }) => {
  await start(3)
  const onRequest = vi.fn()
  const adapter = adapt<number>({ model: 'number', onRequest })
  expect(await adapter.predictBatch(Array.from({ length: rows }, (_, i) => i))).toHaveLength(rows)
  expect(onRequest).toHaveBeenCalledTimes(requests)
})
