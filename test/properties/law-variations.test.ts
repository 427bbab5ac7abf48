import { expect, test } from 'vitest'
import { modelbitApi } from '../../src/apis/modelbit/modelbit-api.ts'
import { apis } from '../../src/apis/registry.ts'
import { createChildAdapter } from '../../src/properties/child-adapter.ts'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import { createLawClient } from '../../src/properties/law-client.ts'
import { startLawServer } from '../../src/properties/law-server.ts'
import { loadLawService, type LawService } from '../../src/properties/law-service.ts'
import { legalVariation } from '../../src/properties/laws/answer-laws.ts'
import { basetenAdapter, modelbitAdapter, peltarionAdapter } from './kit-clients.ts'
import fc from 'fast-check'

/** What every API may vary in what it writes as JSON. */
const USUAL = ['blanks', 'chunk-boundaries', 'compression', 'escapes', 'header-case', 'key-order']

/** Runs the law on variation and gives the labels of all answers. */
async function labelsOf(
  service: LawService,
  adapter: ClientAdapter,
  serverUrl?: string,
): Promise<Set<string>> {
  const labels = new Set<string>()
  const seen: LawService = {
    ...service,
    async exchange(wire) {
      const response = await service.exchange(wire)
      const label = Object.entries(response.headers).find(([name]) => /^x-mockference-variation$/i.test(name))
      for (const one of label?.[1].split(', ') ?? []) labels.add(one)
      return response
    },
  }
  const client = createLawClient(adapter, { service: seen, timeoutMs: 10_000, serverUrl })
  const property = legalVariation.createProperty({ service: seen, client, batchSize: undefined })
  await fc.assert(property, { seed: 5, numRuns: 100 })
  return labels
}

test.each([
  {
    apiId: 'modelbit',
    adapter: modelbitAdapter,
    more: ['batch-order', 'unknown-members', 'number-spelling'],
  },
  { apiId: 'peltarion', adapter: peltarionAdapter, more: ['unknown-members', 'number-spelling'] },
  { apiId: 'baseten', adapter: basetenAdapter, more: ['number-spelling'] },
])('100 runs of the law on variation meet every label of $apiId', async ({ apiId, adapter, more }) => {
  const service = await loadLawService(
    apis.find(({ id }) => id === apiId)!,
    {},
  )
  const labels = await labelsOf(service, adapter)
  await service.close()
  const wanted = [...USUAL, ...more].filter((label) => apiId !== 'modelbit' || label !== 'key-order')
  expect([...labels].sort()).toEqual(expect.arrayContaining(wanted))
})

test('an adapter in another process meets them as well', async () => {
  const service = await loadLawService(modelbitApi, {})
  const met: string[] = []
  const server = await startLawServer({
    ...service,
    async exchange(wire) {
      const response = await service.exchange(wire)
      met.push(...Object.entries(response.headers).flatMap((pair) => pair.join(': ').split(', ')))
      return response
    },
  })
  const adapter = createChildAdapter('node test/support/child-law-adapter.ts right')
  const client = createLawClient(adapter, { service, timeoutMs: 20_000, serverUrl: server.url })
  const property = legalVariation.createProperty({ service, client, batchSize: undefined })
  await fc.assert(property, { seed: 5, numRuns: 60 })
  adapter.close()
  await server.close()
  await service.close()
  const words = met.map((one) => one.replace(/^.*: /, ''))
  for (const label of ['batch-order', 'chunk-boundaries', 'compression', 'header-case', 'number-spelling'])
    expect(words).toContain(label)
})
