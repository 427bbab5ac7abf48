import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDeployments, type DeploymentStore } from '../../src/deployments/deployment-store.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { serverMutants } from '../mutants/servers/all-servers.ts'
import { checkMutant } from '../mutants/servers/check-mutant.ts'

// All of them, with ten seeds each: npm run zoo:servers. Here every ninth, and those that nothing else would find.
const SEED = 4
const ALWAYS = ['keeps answers by their body, for all deployments', 'loses the third piece of a stream']
const chosen = serverMutants.filter(({ name }, i) => i % 9 === 3 || ALWAYS.includes(name))

let store: DeploymentStore
beforeAll(async () => {
  store = await loadDeployments({ engine: createOnnxEngine() })
})
afterAll(() => store.close())

test('there are servers of every API', () => {
  expect(new Set(serverMutants.map(({ api }) => api)).size).toBe(5)
  expect(serverMutants.length).toBeGreaterThanOrEqual(40)
  expect(new Set(serverMutants.map(({ api, name }) => `${api} ${name}`)).size).toBe(serverMutants.length)
})

test.each(chosen)('$api: a server that $name is caught', { timeout: 60_000 }, async (mutant) => {
  const { found } = await checkMutant(store, { mutant, api: mutant.api, seed: SEED })
  expect(
    mutant.rules.filter((code) => found.has(code)),
    [...found].join('; '),
  ).not.toEqual([])
})
