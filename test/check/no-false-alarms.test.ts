import { afterAll, beforeAll, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { checkMutant } from '../mutants/servers/check-mutant.ts'

// 10,000 exchanges with each API: npm run check:own.
const SEED = 11

let store: DeploymentStore
beforeAll(async () => {
  store = await loadDeployments({ engine: createOnnxEngine() })
})
afterAll(() => store.close())

test.each(apis.map(({ id }) => id))(
  '%s: our own server gives no finding, however it answers within the contract',
  { timeout: 60_000 },
  async (api) => {
    const { found, requests } = await checkMutant(store, {
      api,
      seed: SEED,
      pipeline: { vary: true, seed: SEED },
      check: { maxRequests: 300 },
    })
    expect([...found]).toEqual([])
    expect(requests).toBeGreaterThan(200)
  },
)
