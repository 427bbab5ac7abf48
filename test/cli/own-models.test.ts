import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectModel } from '../../src/deployments/inspect-model.ts'
import { createVirtualClock } from '../../src/clock/clock.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createPlacingEngine } from '../../src/engine/placing-engine.ts'
import { toInspectionJson, toInspectionText } from '../../src/cli/inspection-report.ts'
import * as exported from '../own-models/network-models.ts'
import * as odd from '../own-models/odd-models.ts'
import { writeFiles } from '../own-models/own-service.ts'
import { startCli, startServing } from '../support/cli-process.ts'
import { post } from '../support/http-client.ts'
import { sklearnClassifier } from '../own-models/sklearn-models.ts'

const run = promisify(execFile)

let files: Awaited<ReturnType<typeof writeFiles>>
const at = (name: string): string => join(files.folder, name)

beforeAll(async () => {
  files = await writeFiles({
    'iris.onnx': sklearnClassifier(),
    'custom.onnx': exported.unknownOperator(),
    'empty.onnx': '',
    'late.onnx': exported.torchLinear(),
    'late.model.yaml': `model: late.onnx
inputs: [{ name: point, kind: hook, tensor: input.1, hook: ./late.mjs, examples: [1] }]
outputs: [{ name: result, kind: tensor, tensor: '7' }]`,
    'late.mjs': `export function encode([value]) {
  if (value === 2) setTimeout(() => { throw new Error('too late') }, 0)
  if (value === 3) void Promise.reject(new Error('not handled'))
  return { dtype: 'float32', shape: [1, 3], data: new Float32Array(3) }
}`,
    'misfit.yaml': `model: iris.onnx
inputs: [{ name: a, kind: number, tensor: X }]
outputs: [{ name: b, kind: text, tensor: output_label }]`,
  })
})
afterAll(() => files.remove())

test('serves a model beside the others: the command that is printed gives its answer', async () => {
  const cli = await startServing('--model', at('iris.onnx'), '--api', 'peltarion', '--name', 'my-model')
  try {
    const [block = ''] = cli.banner.split('\n\n').filter((part) => part.startsWith('Your model my-model'))
    expect(block).toContain("in  X: tensor, tensor 'X' float32 [None, 2]")
    expect(block).toContain("out output_label: text, tensor 'output_label' string [None]")
    expect(block).toMatch(
      /\n {2}computed (on the server's thread|in worker processes): [\d.]+ ms for an item/,
    )
    const command = /curl .*/.exec(block)?.[0] ?? ''
    const { stdout } = await run('bash', ['-c', command])
    expect(JSON.parse(stdout)).toMatchObject({ rows: [{ output_label: { versicolor: 1 } }] })
    expect(cli.banner).toContain('/modelbit/v1/example_doubler/latest')
  } finally {
    await cli.stop()
  }
})

test('serves nothing else when asked, under every API that can take the model', async () => {
  const cli = await startServing('--model', at('iris.onnx'), '--only-models')
  try {
    const health = (await (await fetch(`${cli.url}/__mockference/health`)).json()) as {
      deployments: { api: string; name: string; run?: string; measuredMs?: number }[]
    }
    expect(health.deployments.map(({ api, name }) => `${api} ${name}`)).toEqual([
      'baseten iris',
      'cerebrium-v1 iris',
      'cerebrium-v4 iris',
      'modelbit iris',
      'peltarion iris',
    ])
    for (const { run, measuredMs } of health.deployments) {
      expect(run).toMatch(/^(inline|worker)$/)
      expect(measuredMs).toBeGreaterThan(0)
    }
  } finally {
    await cli.stop()
  }
})

test('goes on when a hook leaves an exception or a rejected promise behind, and says where', async () => {
  const cli = await startServing('--model', at('late.onnx'), '--only-models', '--api', 'modelbit')
  try {
    const call = async (value: number): Promise<number> =>
      (await post(`${cli.url}/modelbit/v1/late/latest`, `{"data":[[1,${value}]]}`)).status
    expect(await call(2)).toBe(200)
    expect(await cli.printed('late.mjs:2:45', 'stderr')).toMatch(
      /^error: nothing caught what was thrown at .*late\.mjs:2:45: too late\. The server goes on\n +at /m,
    )
    expect(await call(3)).toBe(200)
    await cli.printed('late.mjs:3:40: not handled. The server goes on', 'stderr')
    expect(await call(1)).toBe(200)
  } finally {
    expect((await cli.stop()).code).toBe(0)
  }
})

test.each<{ name: string; args: () => string[]; text: string }>([
  {
    name: 'serve with a card that does not fit',
    args: () => [
      'serve',
      '--port',
      '0',
      '--only-models',
      '--model',
      at('iris.onnx'),
      '--card',
      at('misfit.yaml'),
    ],
    text: "misfit.yaml:2:10: a number needs a tensor [batch] or [batch, 1], 'X' is float32 [None, 2]",
  },
  {
    name: 'inspect of a file that is no model',
    args: () => ['inspect', at('empty.onnx')],
    text: 'expected an ONNX file, found an empty file',
  },
])('ends with 2 and one line: $name', async ({ args, text }) => {
  const { code, stdout, stderr } = await startCli(...args()).ended
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(text)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('inspect prints a card that can be saved as it is', async () => {
  const { code, stdout } = await startCli('inspect', at('iris.onnx'), '--card').ended
  expect(code).toBe(0)
  expect(stdout).toBe(`model: iris.onnx
inputs:
  - name: X
    kind: tensor
    tensor: X
outputs:
  - name: output_label
    kind: text
    tensor: output_label
  - name: output_probability
    kind: category
    tensor: output_probability
    categories:
      - setosa
      - versicolor
      - virginica
`)
})

test('inspect ends with 1 for a model that does not run here', async () => {
  const { code, stdout } = await startCli('inspect', at('custom.onnx')).ended
  expect(code).toBe(1)
  expect(stdout).toContain('runs here  no. Failed to load model')
})

test('inspect says what is in a file, for people and for programs', async () => {
  const inline = createOnnxEngine()
  const clock = createVirtualClock()
  const engine = createPlacingEngine({ inline, workers: inline, clock })
  const inspection = await inspectModel(engine, at('iris.onnx'))
  const text = toInspectionText(inspection)
  const parts = [
    'producer   skl2onnx',
    'ai.onnx 17, ai.onnx.ml 3',
    'X: float32 [None, 2]',
    "runs here  yes, on the server's thread: 0 ms for an item of zeros",
    'Identity x 1',
  ]
  for (const part of parts) expect(text).toContain(part)
  expect(JSON.parse(JSON.stringify(toInspectionJson(inspection)))).toMatchObject({
    producerName: 'skl2onnx',
    runsHere: true,
    run: 'inline',
    graph: { operators: { 'ai.onnx.ml.LinearClassifier': 1 }, inputs: [{ name: 'X', shape: ['None', 2] }] },
    card: { model: 'iris.onnx' },
  })
})

test('inspect tells a model that does not run from one that no card fits', async () => {
  const { folder, remove } = await writeFiles({ 'none.onnx': odd.withoutInputs() })
  const inspection = await inspectModel(createOnnxEngine(), join(folder, 'none.onnx'))
  await remove()
  const text = toInspectionText(inspection)
  expect(text).toContain('runs here  yes')
  expect(text).toContain('card       none. Failed to propose a card for none.onnx: expected inputs')
  expect(toInspectionJson(inspection)).toMatchObject({ runsHere: true, cardProblem: expect.any(String) })
})

test('inspect counts parameters, weights in other files and inputs that may be left out', async () => {
  const { folder, remove } = await writeFiles({ 'linear.onnx': exported.torchLinear() })
  const external = await exported.writeExternalModel(join(folder, 'external'))
  const text = toInspectionText(await inspectModel(createOnnxEngine(), external))
  expect(text).toMatch(/bytes, 8 more in other files\n/)
  expect(text).toContain('weights    2 numbers in 1 initializer, in other files: model.onnx_data')
  const linear = await inspectModel(createOnnxEngine(), join(folder, 'linear.onnx'))
  expect(toInspectionText(linear)).toContain('optional   fc.weight')
  expect(linear.header.graph.parameterCount).toBe(6)
  await remove()
})
