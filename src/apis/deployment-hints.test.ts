import { expect, test } from 'vitest'
import type { Api, ApiDeployment, TypedRequest } from './api.ts'
import { isFailure } from './failure.ts'
import { apis } from './registry.ts'

type Settings = Readonly<Record<string, unknown>>

/** What the API says of a path where deployments of these settings are, from `the ... are` on. */
function hintOf(
  apiId: string,
  operationId: string,
  {
    path,
    settings,
  }: { readonly path: Readonly<Record<string, string>>; readonly settings: readonly Settings[] },
): string {
  const api = apis.find(({ id }) => id === apiId) as Api
  const deployments = settings.map((one): ApiDeployment<unknown> => ({
    name: 'name',
    settings: one,
    inputs: [],
    outputs: [],
  }))
  const operation = api.operations.find((one) => one.operationId === operationId)
  const request = { path, operation, headers: {} } as unknown as TypedRequest
  const found = api.findDeployment(request, deployments)
  return isFailure(found) ? found.message : 'found'
}

const modelbit = (name: string, version = 1, aliases: readonly string[] = []): Settings => ({
  name,
  branch: 'main',
  version,
  aliases,
})
const ofModelbit = (deployment: string, version: string, ...settings: readonly Settings[]): string =>
  hintOf('modelbit', 'infer', { path: { deployment, version }, settings })

test('no short name is taken for another, and versions are compared with versions of the deployment', () => {
  const mine = [modelbit('mine', 2), modelbit('other', 1, ['stabil'])]
  expect(ofModelbit('x', 'latest', modelbit('a', 3))).toMatch(/the deployments here are a$/)
  expect(ofModelbit('b', 'latest', modelbit('a'), modelbit('c'))).toMatch(/are a, c$/)
  expect(ofModelbit('mine', '3', ...mine)).toMatch(/the versions here are latest, 2$/)
  expect(ofModelbit('mine', 'stable', ...mine)).toMatch(/the versions here are latest, 2$/)
  expect(ofModelbit('mine', 'lastest', ...mine)).toMatch(/latest, 2 \(did you mean 'latest'\?\)$/)
  expect(ofModelbit('miene', 'latest', ...mine)).toMatch(/mine, other \(did you mean 'mine'\?\)$/)
})

const V4 = ['p-1a2b3c4d/stories/run', 'p-9/others/train'].map((address) => {
  const [projectId, appName, functionName] = address.split('/')
  return { projectId, appName, functionName, serves: 'function' }
})
const V1 = [
  { projectId: 'p-1a2b3c4d', modelName: 'digits', isDeploying: false },
  { projectId: undefined, modelName: 'sdxl', isDeploying: false },
]
const BASETEN = [
  { kind: 'model', id: 'tt3c9vbm', deploymentId: 'wkd2p9q', environments: ['production', 'staging'] },
]

test.each([
  {
    api: 'peltarion',
    operation: 'forward',
    path: { deploymentId: '5f8a5a5e-8c0f' },
    settings: [{ id: '5f8a5a5e-8c0e' }],
    want: '5f8a5a5e-8c0e',
  },
  {
    api: 'baseten',
    operation: 'predictProduction',
    path: { modelId: 'tt3c9vbn' },
    settings: BASETEN,
    want: 'tt3c9vbm',
  },
  {
    api: 'baseten',
    operation: 'predictEnvironment',
    path: { modelId: 'tt3c9vbm', environment: 'stagin' },
    settings: BASETEN,
    want: 'staging',
  },
  {
    api: 'baseten',
    operation: 'predictDeployment',
    path: { modelId: 'tt3c9vbm', deploymentId: 'wkd2p9r' },
    settings: BASETEN,
    want: 'wkd2p9q',
  },
  {
    api: 'cerebrium-v1',
    operation: 'predict',
    path: { projectId: 'p-1a2b3c4e', modelName: 'digits' },
    settings: V1,
    want: 'p-1a2b3c4d',
  },
  {
    api: 'cerebrium-v1',
    operation: 'predict',
    path: { projectId: 'p-1a2b3c4d', modelName: 'digit' },
    settings: V1,
    want: 'digits',
  },
  {
    api: 'cerebrium-v1',
    operation: 'predictPrebuilt',
    path: { webhookName: 'sdx-webhook' },
    settings: V1,
    want: 'sdxl-webhook',
  },
  {
    api: 'cerebrium-v4',
    operation: 'callFunction',
    path: { projectId: 'p-1a2b3c4', appName: 'stories', functionName: 'run' },
    settings: V4,
    want: 'p-1a2b3c4d',
  },
  {
    api: 'cerebrium-v4',
    operation: 'callFunction',
    path: { projectId: 'p-1a2b3c4d', appName: 'storys', functionName: 'run' },
    settings: V4,
    want: 'stories',
  },
  {
    api: 'cerebrium-v4',
    operation: 'callFunction',
    path: { projectId: 'p-1a2b3c4d', appName: 'stories', functionName: 'runs' },
    settings: V4,
    want: 'run',
  },
])('$api names $want for $path', ({ api, operation, path, settings, want }) => {
  expect(hintOf(api, operation, { path, settings })).toMatch(new RegExp(` \\(did you mean '${want}'\\?\\)$`))
})
