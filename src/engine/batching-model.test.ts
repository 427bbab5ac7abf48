import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import { defineTensor, type Tensor } from '../tensor/tensor.ts'
import { createBatchingModel } from './batching-model.ts'
import { engineLaws } from './engine.laws.ts'
import type { Model } from './engine.ts'
import { createOnnxEngine } from './onnx/onnx-engine.ts'
import { createReferenceModel } from './reference/reference-engine.ts'
import { createDoubler, DOUBLER_SIGNATURE, row } from '../../test/support/row-doubler.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

const label = 'test'
const numbers = (values: readonly number[]) =>
  defineTensor('float64', [values.length], Float64Array.from(values))

engineLaws('batching adder', {
  createModel: async () => {
    const bytes = await readFile(new URL('../../mocks/models/example_adder.onnx', import.meta.url))
    return createBatchingModel(await createOnnxEngine().load(bytes, 'adder'), {
      label: 'adder',
      maxBatch: 16,
      maxDelayMs: 0,
    })
  },
  item: fc.tuple(fc.double(), fc.double(), fc.double()),
  toInputs: (items) => ({
    a: numbers(items.map(([a]) => a)),
    b: numbers(items.map(([, b]) => b)),
    c: numbers(items.map(([, , c]) => c)),
  }),
})

function createBatching(options: { maxBatch?: number; maxDelayMs?: number } = {}) {
  const clock = createVirtualClock()
  const doubler = createDoubler()
  const model = createBatchingModel(doubler.model, { label, maxBatch: 4, maxDelayMs: 10, clock, ...options })
  return { ...doubler, model, clock }
}

const valueOf = async (run: Promise<NamedTensors>): Promise<string> => {
  const { y, text } = await run
  return `${String(y?.data)} ${String(text?.data)}`
}

describe('createBatchingModel', () => {
  test('joins what comes within the delay, and gives each its own rows', async () => {
    const { model, clock, shapes } = createBatching()
    const runs = [model.run(row(1)), model.run(row(2, 1, 2))]
    await clock.advance(9)
    expect(shapes).toEqual([])
    runs.push(model.run(row(3)))
    await clock.advance(1)
    expect(await Promise.all(runs.map(valueOf))).toEqual(['2 1', '4,4 2,2', '6 3'])
    expect(shapes).toEqual([[4, 1]])
  })

  test('tells each what the joined run computed for', async () => {
    const { model: inner } = createDoubler()
    const clock = createVirtualClock()
    const told: number[] = []
    const timed: Model = {
      ...inner,
      run(inputs, options) {
        options?.onComputed?.(40)
        return inner.run(inputs, options)
      },
    }
    const model = createBatchingModel(timed, { label, maxBatch: 2, maxDelayMs: 10, clock })
    await Promise.all([1, 2].map((value) => model.run(row(value), { onComputed: (ms) => told.push(ms) })))
    expect(told).toEqual([40, 40])
  })

  test('does not wait once a batch is full, and never exceeds maxBatch', async () => {
    const { model, clock, shapes } = createBatching()
    const runs = [1, 2, 3, 4, 5].map((value) => model.run(row(value)))
    expect(await Promise.all(runs.slice(0, 4).map(valueOf))).toEqual(['2 1', '4 2', '6 3', '8 4'])
    expect(shapes).toEqual([[4, 1]])
    const large = [model.run(row(6, 1, 3)), model.run(row(7, 1, 2)), model.run(row(8, 1, 9))]
    await clock.advance(10)
    await Promise.all([...runs, ...large])
    expect(
      shapes
        .slice(1)
        .map(([rows]) => rows)
        .sort(),
    ).toEqual([2, 4, 9])
  })

  test('joins only rows of one shape', async () => {
    const { model, clock, shapes } = createBatching()
    const runs = [model.run(row(1)), model.run(row(2, 3)), model.run(row(3)), model.run(row(4, 3))]
    await clock.advance(10)
    expect(await Promise.all(runs.map(valueOf))).toEqual(['2 1', '4,4,4 2', '6 3', '8,8,8 4'])
    expect(shapes).toEqual([
      [2, 1],
      [2, 3],
    ])
  })

  test('leaves the error of one run to that run', async () => {
    const { model, clock, shapes } = createBatching()
    const runs = [model.run(row(1)), model.run(row(13)), model.run(row(2))]
    const bad = expect(runs[1]).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      cause: expect.objectContaining({ message: 'no thirteen' }),
    })
    const wrong = expect(model.run({ x: numbers([1]) })).rejects.toMatchObject({ code: 'DECODE_FAILED' })
    await clock.advance(10)
    await Promise.all([bad, wrong])
    expect(await Promise.all([runs[0], runs[2]].map((run) => valueOf(run as Promise<NamedTensors>)))).toEqual(
      ['2 1', '4 2'],
    )
    expect(shapes).toEqual([
      [3, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  test('tells all of them that the model is overloaded, and does not ask again', async () => {
    const { model: inner } = createDoubler()
    const clock = createVirtualClock()
    let asked = 0
    const busy: Model = {
      ...inner,
      run: () => {
        asked += 1
        return Promise.reject(new ToolkitError('ENGINE_OVERLOADED', 'full'))
      },
    }
    const model = createBatchingModel(busy, { label, maxBatch: 4, maxDelayMs: 10, clock })
    const runs = [model.run(row(1)), model.run(row(2))].map((run) => run.catch((error: unknown) => error))
    await clock.advance(10)
    for (const error of await Promise.all(runs)) expect(error).toMatchObject({ code: 'ENGINE_OVERLOADED' })
    expect(asked).toBe(1)
  })

  test('lets a cancelled run leave at once, without its rows', async () => {
    const { model, clock, shapes } = createBatching()
    const controller = new AbortController()
    const gone = model.run(row(1), { signal: controller.signal })
    const stays = model.run(row(2))
    controller.abort('left')
    await expect(gone).rejects.toMatchObject({ code: 'REQUEST_CANCELLED', cause: 'left' })
    await clock.advance(10)
    expect(await valueOf(stays)).toBe('4 2')
    expect(shapes).toEqual([[1, 1]])
  })

  test('computes nothing when everybody has left', async () => {
    const { model, clock, shapes } = createBatching()
    const controller = new AbortController()
    const gone = model.run(row(1), { signal: controller.signal }).catch(() => 'gone')
    controller.abort()
    await clock.advance(10)
    expect(await gone).toBe('gone')
    expect(shapes).toEqual([])
  })

  test('waits as accepted work when one of them is', async () => {
    const { model, clock, options } = createBatching()
    const runs = [model.run(row(1)), model.run(row(2), { isAccepted: true })]
    await clock.advance(10)
    await Promise.all(runs)
    expect(options).toEqual([expect.objectContaining({ isAccepted: true })])
  })

  test('runs what waits when it is closed', async () => {
    const { model } = createBatching()
    const run = model.run(row(1))
    await model.close()
    expect(await valueOf(run)).toBe('2 1')
    await expect(model.run(row(1))).rejects.toMatchObject({ code: 'ENGINE_CLOSED' })
  })

  test.each([
    {
      name: 'an output without the axis',
      change: { outputs: [{ name: 'y', dtype: 'float64', shape: [1] }] },
      found: 'the output y [1]',
    },
    {
      name: 'an axis of another name',
      change: { outputs: [{ name: 'y', dtype: 'float64', shape: ['boxes', 4] }] },
      found: 'the output y [boxes, 4]',
    },
    {
      name: 'a scalar',
      change: { inputs: [{ name: 'x', dtype: 'float64', shape: [] }] },
      found: 'the input x []',
    },
  ])('refuses a model with $name', ({ change, found }) => {
    const other = createReferenceModel(
      { ...DOUBLER_SIGNATURE, ...change } as ModelSignature,
      (inputs) => inputs,
    )
    expect(() => createBatchingModel(other, { label, maxBatch: 4, maxDelayMs: 1 })).toThrow(
      expect.objectContaining({ code: 'MODEL_INVALID', message: expect.stringContaining(`found ${found}.`) }),
    )
  })

  test('runs one by one where the outputs have other rows after all', async () => {
    const clock = createVirtualClock()
    const sizes: unknown[] = []
    const summing = createReferenceModel(
      { ...DOUBLER_SIGNATURE, outputs: [{ name: 'y', dtype: 'float64', shape: ['?'] }] },
      ({ x }) => {
        const { data } = x as Tensor<'float64'>
        sizes.push(data.length)
        return { y: numbers([data.reduce((sum, value) => sum + value, 0)]) }
      },
    )
    const model = createBatchingModel(summing, { label, maxBatch: 4, maxDelayMs: 1, clock })
    const runs = [model.run(row(1)), model.run(row(2))]
    await clock.advance(1)
    expect((await Promise.all(runs)).map(({ y }) => String(y?.data))).toEqual(['1', '2'])
    expect(sizes).toEqual([2, 1, 1])
  })
})
