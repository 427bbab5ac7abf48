import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import type { Engine } from '../engine/engine.ts'
import { createOnnxEngine } from '../engine/onnx/onnx-engine.ts'
import { defineTensor } from '../tensor/tensor.ts'
import { loadDeployments, type Deployment } from './deployment-store.ts'

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
    name: 'an unknown way to run a model',
    text: entry(', run: thread'),
    message: /expected 'inline' or 'worker' in 'deployments\[0\]\.run', found "thread"/,
  },
  {
    name: 'workers for a model that has none',
    text: entry(', run: inline, workers: 2'),
    message: /expected nothing in 'deployments\[0\]\.workers' beside 'run: inline', found 2/,
  },
  {
    name: 'a delay that is no number',
    text: entry(', maxDelayMs: long'),
    message: /milliseconds from 0 to 60000 in 'deployments\[0\]\.maxDelayMs', found "long"/,
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

test('runs a model as its deployment says, and shares it among those that say the same', async () => {
  const onnx = createOnnxEngine()
  const loads: unknown[] = []
  const shapes: unknown[] = []
  const engine: Engine = {
    name: 'observed',
    async load(bytes, label, options) {
      loads.push(options)
      const model = await onnx.load(bytes, label)
      return {
        ...model,
        run(inputs, runOptions) {
          shapes.push(inputs['foo']?.shape)
          return model.run(inputs, runOptions)
        },
      }
    },
  }
  const text = `api: modelbit
deployments:
  - { name: a, model: example_doubler }
  - { name: b, model: example_doubler }
  - { name: c, model: example_doubler, run: worker, workers: 3, maxQueued: 5, maxDelayMs: 10, maxBatch: 2 }
`
  const clock = createVirtualClock()
  const store = await loadDeployments({ engine, clock, deploymentsDirectory: await folderWith(text) })
  expect(loads).toHaveLength(2)
  expect(loads).toEqual(expect.arrayContaining([{}, { run: 'worker', workers: 3, maxQueued: 5 }]))
  const [a, b, c] = store.served[0]?.deployments ?? []
  expect(a?.model).toBe(b?.model)
  expect([a?.maxBatch, c?.maxBatch]).toEqual([Infinity, 2])
  const foo = defineTensor('float64', [1], Float64Array.of(21))
  for (const model of [a, c].map((deployment) => (deployment as Deployment).model)) {
    const runs = [1, 2, 3].map(() => model.run({ foo }))
    await clock.advance(10)
    expect((await Promise.all(runs)).map((outputs) => outputs['result']?.data[0])).toEqual([42, 42, 42])
  }
  expect(shapes).toEqual([[1], [1], [1], [2], [1]])
  await store.close()
})
