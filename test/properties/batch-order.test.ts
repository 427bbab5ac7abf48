import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { createModelbitClient, type ModelbitClient } from '../../src/clients/modelbit.ts'
import type { BatchOrder } from '../../src/conditions/legal-variation.ts'
import { batchOrderLaw, type BatchOrderAdapter } from '../../src/properties/laws/batch-order.ts'
import { createByPositionClient } from '../mutants/modelbit-by-position.ts'

let currentOrder: BatchOrder = (itemCount) => Array.from({ length: itemCount }, (_, i) => i)
const server = setupServer(...handlers({ batchOrder: (itemCount) => currentOrder(itemCount) }))
beforeAll(() => server.listen(listenOptions('error')))
afterAll(() => server.close())

const target = { baseUrl: 'https://acme.app.modelbit.com', apiKey: 'test-key', deployment: 'example_doubler' }
// Whole numbers only: doubling them is exact, so the comparison can be too.
const instance = fc.integer({ min: -1_000_000, max: 1_000_000 })

function adapt(client: Pick<ModelbitClient, 'inferBatch'>): BatchOrderAdapter<number, unknown> {
  return {
    predictBatch: (instances) => client.inferBatch(instances.map((one) => [one])),
    predict: (one) => 2 * one + 0,
    setBatchOrder: (order) => {
      currentOrder = order
    },
  }
}

test('the reference client hands results back in the order of its inputs', async () => {
  await fc.assert(batchOrderLaw(instance, adapt(createModelbitClient(target))), { numRuns: 200 })
})

test('the reference client does so too when it splits a batch into chunks', async () => {
  const client = createModelbitClient({ ...target, batchSize: 5 })
  await fc.assert(batchOrderLaw(instance, adapt(client)), { numRuns: 100 })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'a client that matches by position is caught with two items, seed %i',
  async (seed) => {
    const details = await fc.check(batchOrderLaw(instance, adapt(createByPositionClient(target))), { seed })
    expect(details.failed).toBe(true)
    const [found] = details.counterexample ?? []
    expect(found?.instances).toHaveLength(2)
    expect([...(found?.order ?? [])]).toEqual([1, 0])
    expect(String(details.errorInstance)).toContain('in the order of its inputs')
  },
)
