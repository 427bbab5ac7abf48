import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createOnnxEngine } from '../engine/onnx/onnx-engine.ts'
import { loadDeployments } from './deployment-store.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** A folder with one deployments file. */
async function folderWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deployments-'))
  folders.push(folder)
  await writeFile(join(folder, 'modelbit.yaml'), text)
  return folder
}

const entry = (rest = ''): string =>
  `api: modelbit\ndeployments: [{ name: a, model: example_doubler${rest} }]`

test('serves what a folder of deployments files names', async () => {
  const store = await loadDeployments({
    engine: createOnnxEngine(),
    deploymentsDirectory: await folderWith(entry(', version: 3')),
  })
  const [served] = store.served
  expect(served?.deployments.map(({ name, settings }) => served.api.addressOf(settings) + name)).toEqual([
    '/v1/a/main/3a',
  ])
  expect(served?.credentials.apiKeys).toEqual([])
  await store.close()
})

test.each([
  { name: 'no YAML', text: '{', message: /Failed to read deployments file modelbit\.yaml/ },
  {
    name: 'an unknown API',
    text: 'api: other\ndeployments: []',
    message: /expected one of .*modelbit.* in 'api', found 'other'/,
  },
  { name: 'an unknown member', text: 'api: modelbit\ndeployment: []', message: /found "deployment"/ },
  {
    name: 'keys that are no list',
    text: 'api: modelbit\ncredentials: { apiKeys: key }\ndeployments: []',
    message: /apiKeys: \[text, \.\.\.\]/,
  },
  {
    name: 'a model outside the folder',
    text: entry().replace('example_doubler', '../secret'),
    message: /a model's id in deployments\[0\]\.model, found "\.\.\/secret"/,
  },
  {
    name: 'a model that is not there',
    text: entry().replace('example_doubler', 'nothing'),
    message: /Failed to read model 'nothing'/,
  },
  {
    name: 'a misspelt condition',
    text: entry(', latencMs: 1'),
    message: /latencMs must be one of .* found 'latencMs' \(did you mean 'latencyMs'\?\)$/,
  },
  {
    name: 'a negative latency',
    text: entry(', latencyMs: -1'),
    message: /deployments\[0\]\.latencyMs must be a number of milliseconds from 0 .*, found -1/,
  },
  {
    name: 'an unknown setting',
    text: entry(', brnch: x'),
    message: /deployments\[0\]: brnch must be one of branch, .*found 'brnch'/,
  },
  {
    name: 'version 0',
    text: entry(', version: 0'),
    message: /version must be a whole number from 1, found 0/,
  },
  { name: 'a number as alias', text: entry(', aliases: ["7"]'), message: /aliases must be a list of names/ },
  {
    name: 'parameters that are not the features',
    text: entry(', parameters: [bar]'),
    message: /must use each input feature of the model once \(foo\), found bar/,
  },
  {
    name: 'an unknown kind of call',
    text: entry(', calls: many'),
    message: /calls must be auto, batch or single, found "many"/,
  },
  {
    name: 'two deployments at one address',
    text: 'api: modelbit\ndeployments: [{ name: a, model: example_doubler }, { name: a, model: example_sqrt }]',
    message: /expected one deployment at \/v1\/a\/main\/1, found 'a' and 'a'/,
  },
])('refuses $name', async ({ text, message }) => {
  const deploymentsDirectory = await folderWith(text)
  await expect(loadDeployments({ engine: createOnnxEngine(), deploymentsDirectory })).rejects.toThrow(message)
})

test('refuses a corrupted model and a folder that is not there', async () => {
  const modelsDirectory = await folderWith('')
  await cp('mocks/models', modelsDirectory, { recursive: true })
  await writeFile(join(modelsDirectory, 'example_doubler.onnx'), 'not a model')
  const deploymentsDirectory = await folderWith(entry())
  const engine = createOnnxEngine()
  await expect(loadDeployments({ engine, deploymentsDirectory, modelsDirectory })).rejects.toThrow(
    expect.objectContaining({ code: 'MODEL_INVALID' }),
  )
  await expect(loadDeployments({ engine, deploymentsDirectory: '/nowhere' })).rejects.toThrow(/\/nowhere/)
})
