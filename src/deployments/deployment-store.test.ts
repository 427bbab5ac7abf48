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
    message: /modelbit\.yaml:1:1: api must be one of .*modelbit.*, found "other"/,
  },
  {
    name: 'an unknown member',
    text: 'api: modelbit\ndeployment: []',
    message: /:2:1: deployment must be left out .* found "deployment" \(did you mean 'deployments'/,
  },
  {
    name: 'keys that are no list',
    text: 'api: modelbit\ncredentials: { apiKeys: key }\ndeployments: []',
    message: /:2:16: credentials\.apiKeys must be a list of texts, found a text$/m,
  },
  {
    name: 'a model outside the folder',
    text: entry().replace('example_doubler', '../secret'),
    message: /:2:26: deployments\[0\]\.model must be a model's id, .*, found "\.\.\/secret"/,
  },
  {
    name: 'a model that is not there',
    text: entry().replace('example_doubler', 'nothing'),
    message:
      /^Failed to serve modelbit\.yaml:2:26: deployments\[0\]\.model: expected a model that comes along \(.*found 'nothing'/,
  },
  {
    name: 'a misspelt condition',
    text: entry(', latencMs: 1'),
    message:
      /:2:50: deployments\[0\]\.latencMs must be left out or be one of name, .*latencyMs, .*branch, .*\(did you mean 'latencyMs'\?\)$/,
  },
  {
    name: 'a negative latency',
    text: entry(', latencyMs: -1'),
    message: /deployments\[0\]\.latencyMs must be a number of milliseconds from 0 .*, found -1/,
  },
  {
    name: 'an unknown way to run a model',
    text: entry(', run: thread'),
    message: /deployments\[0\]\.run must be 'inline' or 'worker', found "thread"/,
  },
  {
    name: 'workers for a model that has none',
    text: entry(', run: inline, workers: 2'),
    message: /deployments\[0\]\.workers must be nothing beside 'run: inline', found 2/,
  },
  {
    name: 'a delay that is no number',
    text: entry(', maxDelayMs: long'),
    message: /deployments\[0\]\.maxDelayMs must be a number of milliseconds from 0 to 60000, found "long"/,
  },
  {
    name: 'an unknown setting',
    text: entry(', brnch: x'),
    message: /deployments\[0\]\.brnch must be left out .*found "brnch" \(did you mean 'branch'/,
  },
  {
    name: 'version 0',
    text: entry(', version: 0'),
    message: /modelbit\.yaml:2:50: deployments\[0\]\.version must be a whole number from 1, found 0/,
  },
  {
    name: 'a number as alias',
    text: entry(', aliases: ["7"]'),
    message: /deployments\[0\]\.aliases\[0\] must be a name other than 'latest'/,
  },
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
    name: 'all that is wrong at once, in the words of the configuration',
    text: entry(', loadms: 1, faults: [cut, { kind: cut, nth: [0] }], latencyMs: x, run: y, version: 0'),
    message:
      /:2:50: deployments\[0\]\.loadms .*\n.*deployments\[0\]\.latencyMs .*\n.*:2:\d+: deployments\[0\]\.faults\[1\]\.nth\[0\] .*\n.*deployments\[0\]\.run /,
  },
  {
    name: 'a branch with a blank',
    text: entry(", branch: 'a b'"),
    message: /branch must be letters, digits and the signs \. \/ _ : \+ = -, found "a b"$/,
  },
  {
    name: 'two deployments at one address',
    text: 'api: modelbit\ndeployments: [{ name: a, model: example_doubler }, { name: a, model: example_sqrt }]',
    message:
      /expected one deployment at \/v1\/a\/main\/1, found 'a' at modelbit\.yaml:2:15: deployments\[0\]$/,
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
  await expect(loadDeployments({ engine, deploymentsDirectory: '/nowhere' })).rejects.toThrow(
    'Failed to read deployments files in /nowhere: expected a directory, found nothing',
  )
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
