import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { identityModel, squareModel } from '../../../test/support/heavy-models.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'
import { engineLaws } from '../engine.laws.ts'
import type { Model } from '../engine.ts'
import { startChildWorker, type ChildWorker } from './child-worker.ts'
import { createWorkerEngine } from './worker-engine.ts'

const readModel = (id: string) => readFile(new URL(`../../../mocks/models/${id}.onnx`, import.meta.url))
const numbers = (values: readonly number[]) =>
  defineTensor('float64', [values.length], Float64Array.from(values))

engineLaws('worker adder', {
  createModel: async () =>
    createWorkerEngine().load(await readModel('example_adder'), 'adder', { workers: 2 }),
  item: fc.tuple(fc.double(), fc.double(), fc.double()),
  toInputs: (items) => ({
    a: numbers(items.map(([a]) => a)),
    b: numbers(items.map(([, b]) => b)),
    c: numbers(items.map(([, , c]) => c)),
  }),
})

const isAlive = (processId: number): boolean => {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

/** Waits until something is so; the test's own time limit is the last word. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('worker processes', () => {
  const started: ChildWorker[] = []
  let model: Model | undefined
  afterEach(async () => {
    await model?.close()
    expect(started.splice(0).filter(({ processId }) => isAlive(processId))).toEqual([])
  })

  /** A model of about 50 ms a run in workers whose process ids are known. */
  async function loadSlow(options: { workers?: number; maxQueued?: number } = {}): Promise<Model> {
    const engine = createWorkerEngine({
      async startWorker(bytes, label) {
        const worker = await startChildWorker(bytes, label)
        started.push(worker)
        return worker
      },
    })
    model = await engine.load(squareModel({ size: 256, steps: 60 }), 'chain', { workers: 1, ...options })
    return model
  }
  const row = { x: defineTensor('float32', [1, 256], new Float32Array(256).fill(1)) }

  test('keep the loop free while they compute', async () => {
    const slow = await loadSlow()
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    await Promise.all([slow.run(row), slow.run(row), slow.run(row)])
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  test('fail the run they compute when they are killed, and no other', async () => {
    const slow = await loadSlow()
    const before = await slow.run(row)
    const hit = slow.run(row)
    const waiting = slow.run(row)
    process.kill(started[0]?.processId as number, 'SIGKILL')
    await expect(hit).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      message: 'Failed to run model chain: its worker process was ended by SIGKILL',
    })
    expect(await waiting).toEqual(before)
    expect(started).toHaveLength(2)
  })

  test('are replaced when they are killed while idle', async () => {
    const slow = await loadSlow()
    process.kill(started[0]?.processId as number, 'SIGKILL')
    await until(() => started.length === 2)
    await slow.run(row)
  })

  test('start only as many as wanted, and share what waits', async () => {
    const slow = await loadSlow({ workers: 2 })
    await slow.run(row)
    expect(started).toHaveLength(1)
    while (started.length < 2) await Promise.all([1, 2, 3].map(() => slow.run(row)))
    await Promise.all([1, 2, 3, 4].map(() => slow.run(row)))
    expect(started).toHaveLength(2)
  })

  test('leave nobody behind when closed while a cancelled run computes', async () => {
    const slow = await loadSlow()
    const controller = new AbortController()
    const run = slow.run(row, { signal: controller.signal })
    controller.abort('gone')
    await expect(run).rejects.toMatchObject({ code: 'REQUEST_CANCELLED', cause: 'gone' })
    await slow.close()
    expect(isAlive(started[0]?.processId as number)).toBe(false)
  })

  test('tell what is wrong with a model as the engine in this process does', async () => {
    await expect(createWorkerEngine().load(Buffer.from('no model'), 'broken.onnx')).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringMatching(
        /^Failed to load model broken\.onnx: expected a readable ONNX file, found /,
      ),
    })
  })

  test('carry strings, booleans and 64-bit integers', async () => {
    const engine = createWorkerEngine()
    const inputs: Readonly<Record<string, Tensor>> = {
      x: defineTensor('int64', [2], BigInt64Array.of(-(2n ** 63n), 2n ** 63n - 1n)),
      s: defineTensor('string', [2], ['', '𝄞']),
      b: defineTensor('bool', [2], Uint8Array.of(0, 1)),
      h: defineTensor('float16', [2], Uint16Array.of(0x3c00, 0x8000)),
    }
    model = await engine.load(identityModel(inputs), 'identity')
    const outputs = await model.run(inputs)
    for (const [name, tensor] of Object.entries(inputs)) expect(outputs[`${name}_out`]).toEqual(tensor)
  })
})
