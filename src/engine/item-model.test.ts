import { describe, expect, test } from 'vitest'
import type { ModelSignature, TensorSpec } from '../inference/model-signature.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { createItemModel, hasOpenBatch, toItemSignature, type BatchAxis } from './item-model.ts'
import { createReferenceModel } from './reference/reference-engine.ts'

const spec = (name: string, shape: TensorSpec['shape']): TensorSpec => ({ name, dtype: 'float32', shape })
const ALL = { outputs: ['y'] }

const floats = (shape: readonly number[], ...values: number[]): Tensor<'float32'> =>
  defineTensor('float32', shape, Float32Array.from(values))

/** `y = x * factor`, of one item. */
function createSingle(x: TensorSpec['shape'], y: TensorSpec['shape']) {
  const signature = {
    inputs: [spec('x', x), spec('factor', [])],
    outputs: [spec('y', y), spec('unused', [])],
  }
  return createReferenceModel(signature, (inputs) => {
    const { shape, data } = inputs['x'] as Tensor<'float32'>
    const factor = (inputs['factor'] as Tensor<'float32'>).data[0] as number
    return { y: floats(shape, ...data.map((one) => one * factor)), unused: floats([], 0) }
  })
}

const wrap = (x: TensorSpec['shape'], y: TensorSpec['shape'], batchAxis?: 'none') =>
  createItemModel(createSingle(x, y), ALL, { label: 'm', batchAxis })

describe('toItemSignature', () => {
  const signatureOf = (inputs: TensorSpec[], outputs: TensorSpec[]): ModelSignature => ({ inputs, outputs })
  const shapes = (signature: ModelSignature, batchAxis?: BatchAxis) => {
    const { inputs, outputs } = toItemSignature(signature, ALL, batchAxis)
    return { inputs: inputs.map(({ shape }) => shape), outputs: outputs.map(({ shape }) => shape) }
  }

  test('takes a first axis of 1, or an open one, for the item', () => {
    expect(
      shapes(signatureOf([spec('x', [1, 3]), spec('z', ['n', 2]), spec('s', [])], [spec('y', [1, 4])])),
    ).toEqual({
      inputs: [['batch', 3], ['batch', 2], ['batch']],
      outputs: [['batch', 4]],
    })
  })

  test('takes everything else as part of the item', () => {
    expect(shapes(signatureOf([spec('x', [8, 3])], [spec('y', ['found', 4])]))).toEqual({
      inputs: [['batch', 8, 3]],
      outputs: [['batch', 'found', 4]],
    })
    expect(shapes(signatureOf([spec('x', [1, 3])], [spec('y', [1])]), 'none')).toEqual({
      inputs: [['batch', 1, 3]],
      outputs: [['batch', 1]],
    })
  })

  test("takes an output's first axis for the item where an input calls its own so, when asked", () => {
    const outputs = [spec('y', ['n', 4])]
    expect(shapes(signatureOf([spec('x', ['n', 3])], outputs), 'inputs').outputs).toEqual([['batch', 4]])
    expect(shapes(signatureOf([spec('x', ['b', 3])], outputs), 'inputs').outputs).toEqual([['batch', 'n', 4]])
  })

  test('keeps its batch apart from an axis that the model calls so', () => {
    expect(shapes(signatureOf([spec('x', [1, 'batch'])], [spec('y', [1])])).inputs).toEqual([['batch', '?']])
  })
})

test('a batch is open where all tensors that are used begin with an open axis', () => {
  const signature = { inputs: [spec('x', ['n', 2])], outputs: [spec('y', ['n']), spec('loss', [])] }
  expect(hasOpenBatch(signature, ALL)).toBe(true)
  expect(hasOpenBatch(signature, { outputs: ['loss'] })).toBe(false)
})

test.each([
  { name: 'with an axis of 1', x: [1, 2], y: [1, 2] },
  { name: 'without one', x: [2], y: [2] },
])('runs the items of a batch one after the other and puts the answers together, $name', async ({ x, y }) => {
  const model = wrap(x, y)
  const inputs = { x: floats([3, 2], 1, 2, 3, 4, 5, 6), factor: floats([3], 1, 10, 100) }
  expect(await model.run(inputs)).toEqual({ y: floats([3, 2], 1, 2, 30, 40, 500, 600) })
  expect(await model.run({ x: floats([1, 2], 1, 2), factor: floats([1], 2) })).toEqual({
    y: floats([1, 2], 2, 4),
  })
})

test('answers an empty batch with empty tensors', async () => {
  expect(await wrap([1, 2], [1, 2]).run({ x: floats([0, 2]), factor: floats([0]) })).toEqual({
    y: floats([0, 2]),
  })
})

test('puts texts together', async () => {
  const signature: ModelSignature = {
    inputs: [{ name: 'x', dtype: 'string', shape: [1] }],
    outputs: [{ name: 'y', dtype: 'string', shape: [1] }],
  }
  const model = createReferenceModel(signature, ({ x }) => ({ y: x as Tensor }))
  const wrapped = createItemModel(model, ALL, { label: 'm', batchAxis: undefined })
  const tensor = defineTensor('string', [2], ['a', 'b'])
  expect(await wrapped.run({ x: tensor })).toEqual({ y: tensor })
})

test('refuses to put answers of different shapes together', async () => {
  const signature: ModelSignature = { inputs: [spec('x', [1])], outputs: [spec('y', ['found'])] }
  const model = createReferenceModel(signature, ({ x }) => {
    const count = (x as Tensor<'float32'>).data[0] as number
    return { y: floats([count], ...new Array<number>(count).fill(7)) }
  })
  const wrapped = createItemModel(model, ALL, { label: 'finder', batchAxis: undefined })
  expect(await wrapped.run({ x: floats([1], 3) })).toEqual({ y: floats([1, 3], 7, 7, 7) })
  await expect(wrapped.run({ x: floats([2], 3, 2) })).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
    message:
      "Failed to run model finder: expected 'y' of one shape for every item, found [3] and [2]. Put 'maxBatch: 1' into the model card",
  })
})

test('refuses several rows for one item', async () => {
  const signature: ModelSignature = { inputs: [spec('x', [1])], outputs: [spec('y', [1])] }
  const model = createReferenceModel(signature, () => ({ y: floats([2], 7, 7) }))
  const wrapped = createItemModel(model, ALL, { label: 'twice', batchAxis: undefined })
  await expect(wrapped.run({ x: floats([1], 3) })).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
    message: expect.stringContaining("expected 1 row of output 'y' for an item, found 2") as string,
  })
})

test('says that an axis which is taken for the batch is none', async () => {
  const signature: ModelSignature = { inputs: [spec('x', ['n'])], outputs: [spec('y', ['found', 2])] }
  const model = createReferenceModel(signature, () => ({ y: floats([3, 2], 1, 2, 3, 4, 5, 6) }))
  const options = { label: 'finder', batchAxis: undefined }
  await expect(createItemModel(model, ALL, options).run({ x: floats([1], 3) })).rejects.toThrow(
    "expected 1 row of output 'y' for an item, found 3. If its first axis is no batch, put 'batchAxis: inputs' into the model card",
  )
  const whole = createItemModel(model, ALL, { ...options, batchAxis: 'inputs' })
  expect((await whole.run({ x: floats([1], 3) }))['y']?.shape).toEqual([1, 3, 2])
})

test('closes the model below, and passes cancellation on', async () => {
  const model = wrap([2], [2])
  const inputs = { x: floats([1, 2], 1, 2), factor: floats([1], 1) }
  await expect(model.run(inputs, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'REQUEST_CANCELLED',
  })
  await model.close()
  await expect(model.run(inputs)).rejects.toMatchObject({ code: 'ENGINE_CLOSED' })
})
