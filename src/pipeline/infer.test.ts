import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { Image } from '../codecs/image.ts'
import type { Model } from '../engine/engine.ts'
import { createReferenceModel } from '../engine/reference/reference-engine.ts'
import { bindModelCard, parseModelCard } from '../features/model-card.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { compute } from './infer.ts'
import { encodeFeatures } from './item-groups.ts'

const CARD = `
model: m.onnx
inputs: [{ name: x, kind: tensor, tensor: x, finite: true }]
outputs: [{ name: y, kind: tensor, tensor: y }]
`

/** A deployment that answers what it gets, and the batch sizes that its model has seen. */
function createEcho(
  shape: readonly (number | string)[],
  maxBatch = Infinity,
): { deployment: Deployment; batches: number[] } {
  const batches: number[] = []
  const signature = {
    inputs: [{ name: 'x', dtype: 'float32' as const, shape }],
    outputs: [{ name: 'y', dtype: 'float32' as const, shape }],
  }
  const model = createReferenceModel(signature, ({ x }) => {
    batches.push(x?.shape[0] as number)
    return { y: x as Tensor }
  })
  const features = bindModelCard(parseModelCard(CARD, 'm'), signature, 'm')
  const rest = {
    name: 'echo',
    settings: {},
    modelId: 'test',
    conditions: {},
    maxBatch,
    generator: undefined,
  }
  return { deployment: { ...rest, ...features, model }, batches }
}

const array = (size: number, value: number): Tensor =>
  defineTensor('float32', [size], new Float32Array(size).fill(value))

async function run(deployment: Deployment, values: readonly Tensor[]) {
  const inference = { itemCount: values.length, columns: { x: values.map((value) => ({ value })) } }
  const groups = encodeFeatures(inference, deployment)
  if ('problems' in groups) return groups
  const clock = createVirtualClock()
  return compute(deployment, groups, inference, { clock, timeoutMs: 1000 })
}

test('runs items that fit together in one run', async () => {
  const { deployment, batches } = createEcho(['batch', 2])
  expect(await run(deployment, [array(2, 1), array(2, 2), array(2, 3)])).toEqual({
    itemCount: 3,
    columns: { y: [array(2, 1), array(2, 2), array(2, 3)] },
  })
  expect(batches).toEqual([3])
})

test('runs items that are too large together one after the other', async () => {
  const { deployment, batches } = createEcho(['batch', 1_500_000])
  const values = [1, 2, 3, 4, 5].map((value) => array(1_500_000, value))
  const result = await run(deployment, values)
  expect(batches).toEqual([2, 2, 1])
  const columns = 'columns' in result ? result.columns : {}
  expect((columns['y'] as Tensor[]).map(({ data }) => data[7])).toEqual([1, 2, 3, 4, 5])
})

test('runs no more items at once than the model takes', async () => {
  const { deployment, batches } = createEcho(['batch', 1], 2)
  const values = [1, 2, 3, 4, 5].map((value) => array(1, value))
  expect(await run(deployment, values)).toEqual({ itemCount: 5, columns: { y: values } })
  expect(batches).toEqual([2, 2, 1])
})

test('runs items of each size together and answers in the order of the request', async () => {
  const { deployment, batches } = createEcho(['batch', 'length'])
  const values = [array(3, 1), array(1, 2), array(3, 3), array(1, 4)]
  expect(await run(deployment, values)).toEqual({ itemCount: 4, columns: { y: values } })
  expect(batches).toEqual([2, 2])
})

test('names the items that are wrong by their places in the request, in whatever group they are', async () => {
  const { deployment } = createEcho(['batch', 'length'])
  const values = [array(3, 1), array(1, Number.NaN), array(3, Number.POSITIVE_INFINITY), array(1, 4)]
  expect(await run(deployment, values)).toMatchObject({
    problems: [
      { item: 1, feature: 'x', message: 'must have finite elements only, found NaN at element 0' },
      { item: 2, feature: 'x', message: 'must have finite elements only, found Infinity at element 0' },
    ],
  })
})

test('reads large pictures for a small model one after the other', async () => {
  const batches: number[] = []
  const tensorOf = (name: string) => ({ name, dtype: 'float32' as const, shape: ['batch', 1, 2, 2] })
  const signature = { inputs: [tensorOf('x')], outputs: [tensorOf('y')] }
  const model = createReferenceModel(signature, ({ x }) => {
    batches.push(x?.shape[0] as number)
    return { y: x as Tensor }
  })
  const card =
    'model: m.onnx\ninputs: [{ name: x, kind: image, tensor: x }]\noutputs: [{ name: y, kind: image, tensor: y }]'
  const features = bindModelCard(parseModelCard(card, 'm'), signature, 'm')
  const { deployment } = createEcho(['batch', 1])
  const picture = (side: number): Image => ({
    width: side,
    height: side,
    channels: 1,
    data: new Uint8Array(side * side),
  })
  const inference = {
    itemCount: 5,
    columns: {
      x: [picture(800), picture(800), picture(800), picture(2), picture(2)].map((value) => ({ value })),
    },
  }
  const pictures = { ...deployment, ...features, model }
  const clock = createVirtualClock()
  const groups = encodeFeatures(inference, pictures)
  if ('problems' in groups) throw new Error('expected pictures that fit')
  await compute(pictures, groups, inference, { clock, timeoutMs: 1000 })
  expect(batches).toEqual([2, 3])
})

test('runs a model whose input is called problems', async () => {
  const { deployment } = createEcho(['batch', 1])
  const tensorOf = (name: string) => ({ name, dtype: 'float32' as const, shape: ['batch', 1] })
  const signature = { inputs: [tensorOf('problems')], outputs: [tensorOf('y')] }
  const model = createReferenceModel(signature, ({ problems }) => ({ y: problems as Tensor }))
  const features = bindModelCard(
    parseModelCard(CARD.replace('tensor: x', 'tensor: problems'), 'm'),
    signature,
    'm',
  )
  const values = [array(1, 1), array(1, 2)]
  expect(await run({ ...deployment, ...features, model }, values)).toEqual({
    itemCount: 2,
    columns: { y: values },
  })
})

test('names every wrong item of a group, however many there are', async () => {
  const { deployment } = createEcho(['batch', 1], 200_000)
  const values = new Array<Tensor>(200_001).fill(array(1, Number.NaN))
  const result = await run(deployment, values)
  expect('problems' in result && result.problems.length).toBe(200_001)
})

test('tells what the model computed for, as far as the engine knows, without waits', async () => {
  const { deployment } = createEcho(['batch', 1], 1)
  const clock = createVirtualClock()
  const told: number[] = []
  const timing = {
    drawLatencyMs: () => 0,
    drawBetweenTokensMs: undefined,
    onInference: (elapsedMs: number) => told.push(elapsedMs),
    onFailure: () => undefined,
  }
  const model: Model = {
    ...deployment.model,
    async run(inputs, options) {
      await clock.advance(1000)
      options?.onComputed?.(40)
      return deployment.model.run(inputs)
    },
  }
  const values = [array(1, 1), array(1, 2)]
  const inference = { itemCount: 2, columns: { x: values.map((value) => ({ value })) } }
  const groups = encodeFeatures(inference, deployment)
  if ('problems' in groups) throw new Error('expected values that fit')
  await compute({ ...deployment, model }, groups, inference, { clock, timeoutMs: 9000, timing })
  expect(told).toEqual([40, 40])
})

test.each([
  {
    rows: 1,
    message:
      "Failed to compute 'echo': expected 3 rows of output 'y', one for each item, found 1. " +
      "With 'maxBatch: 1' in its card the model gets items one by one",
  },
  {
    rows: 6,
    message: "Failed to compute 'echo': expected 3 rows of output 'y', one for each item, found 6",
  },
])('fails when a model gives $rows rows for three items', async ({ rows, message }) => {
  const { deployment } = createEcho(['batch', 1])
  const model = createReferenceModel(deployment.model.signature, () => ({
    y: defineTensor('float32', [rows, 1], new Float32Array(rows)),
  }))
  const values = [array(1, 1), array(1, 2), array(1, 3)]
  expect(await run({ ...deployment, model }, values)).toEqual({ kind: 'server-failed', message })
})
