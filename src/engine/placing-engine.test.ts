import { afterEach, expect, test } from 'vitest'
import { chainModel, squareModel } from '../../test/support/heavy-models.ts'
import { createVirtualClock, type VirtualClock } from '../clock/clock.ts'
import { defineTensor } from '../tensor/tensor.ts'
import type { Engine, Model } from './engine.ts'
import { createPlacingEngine } from './placing-engine.ts'
import { createReferenceModel } from './reference/reference-engine.ts'
import { createSampleInputs, measureRunMs } from './run-time.ts'

const signature = {
  inputs: [{ name: 'x', dtype: 'float32', shape: ['batch'] }],
  outputs: [{ name: 'y', dtype: 'string', shape: ['batch'] }],
} as const

/** An engine whose models tell where they compute, and need so many ms of the clock's time for each number. */
function createNamedEngine(name: string, msPerNumber: () => number): Engine {
  return {
    name,
    async load(_bytes, label) {
      log.push(`load ${name}`)
      const model = createReferenceModel(signature, ({ x }) => {
        const size = x?.data.length ?? 0
        if (size === 64) throw new RangeError('too many')
        clockMs += msPerNumber() * size
        return { y: defineTensor('string', [1], [`${name} ${label}`]) }
      })
      return {
        ...model,
        close() {
          log.push(`close ${name}`)
          return model.close()
        },
      }
    },
  }
}

let log: string[] = []
let clockMs = 0
afterEach(() => {
  log = []
  clockMs = 0
})

function createEngine(msPerNumber: () => number): Engine {
  const clock: VirtualClock = { ...createVirtualClock(), nowMs: () => clockMs }
  return createPlacingEngine({
    inline: createNamedEngine('inline', msPerNumber),
    workers: createNamedEngine('worker', () => 0),
    clock,
  })
}

const ask = async (model: Model, size = 1): Promise<string> => {
  const { y } = await model.run({ x: defineTensor('float32', [size], new Float32Array(size)) })
  return String(y?.data)
}
const bytes = new Uint8Array()

test('keeps a quick model on this thread', async () => {
  const model = await createEngine(() => 5).load(bytes, 'm')
  expect(await ask(model)).toBe('inline m')
  expect(model.isConcurrent).not.toBe(true)
  await model.close()
  expect(log).toEqual(['load inline', 'close inline'])
})

test('puts a slow model into workers, and keeps nothing of it here', async () => {
  const model = await createEngine(() => 5.1).load(bytes, 'm')
  expect(await ask(model)).toBe('worker m')
  await model.close()
  expect(log).toEqual(['load inline', 'close inline', 'load worker', 'close worker'])
})

test('measures no further once it took 2 s', async () => {
  let runs = 0
  await createEngine(() => (runs += 1) * 1000).load(bytes, 'm')
  expect(runs).toBe(2)
})

test('believes the fastest of three runs', async () => {
  const times = [900, 700, 1]
  expect(await ask(await createEngine(() => times.shift() ?? 0).load(bytes, 'm'))).toBe('inline m')
})

test.each([
  { run: 'inline', msPerNumber: 100, want: ['load inline'] },
  { run: 'worker', msPerNumber: 0, want: ['load worker'] },
] as const)('does not measure where the card says $run', async ({ run, msPerNumber, want }) => {
  const model = await createEngine(() => msPerNumber).load(bytes, 'm', { run })
  expect(await ask(model)).toBe(`${run} m`)
  expect(log).toEqual(want)
})

test('sends runs as large as those that were slow three times in a row to workers, and no smaller ones', async () => {
  const model = await createEngine(() => 1).load(bytes, 'm')
  for (const size of [7, 9, 8]) expect(await ask(model, size)).toBe('inline m')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(await Promise.all([6, 7, 100].map((size) => ask(model, size)))).toEqual([
    'inline m',
    'worker m',
    'worker m',
  ])
  await model.close()
  expect(log).toEqual(['load inline', 'load worker', 'close inline', 'close worker'])
})

test('sends what could not be measured to workers after one run that is very slow', async () => {
  let isRefusing = true
  const model = await createEngine(() => {
    if (isRefusing) throw new RangeError('no zeros')
    return 51
  }).load(bytes, 'm')
  isRefusing = false
  expect(model.placement?.()).toEqual({ run: 'inline' })
  expect(await ask(model)).toBe('inline m')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(await ask(model)).toBe('worker m')
  expect(model.placement?.()).toEqual({ run: 'mixed' })
})

test('tells where a model is computed, and what an item took', async () => {
  const placed = async (msPerNumber: number, run?: 'inline' | 'worker') =>
    (await createEngine(() => msPerNumber).load(bytes, 'm', run && { run })).placement?.()
  expect(await placed(2)).toEqual({ run: 'inline', measuredMs: 2 })
  expect(await placed(7)).toEqual({ run: 'worker', measuredMs: 7 })
  expect(await placed(7, 'inline')).toEqual({ run: 'inline' })
  expect(await placed(2, 'worker')).toEqual({ run: 'worker' })
})

test.each([undefined, 'inline'] as const)(
  'tells a run on this thread what it took, with run %s',
  async (run) => {
    const model = await createEngine(() => 2).load(bytes, 'm', run && { run })
    const told: number[] = []
    await model.run(
      { x: defineTensor('float32', [2], new Float32Array(2)) },
      { onComputed: (ms) => told.push(ms) },
    )
    expect(told).toEqual([4])
  },
)

test('stays on this thread when slow runs are single ones', async () => {
  let isSlow = false
  const model = await createEngine(() => (isSlow ? 6 : 0)).load(bytes, 'm')
  for (let i = 0; i < 20; i++) {
    isSlow = i % 3 < 2
    expect(await ask(model)).toBe('inline m')
  }
  expect(log).toEqual(['load inline'])
})

test('measures nothing where a model takes none of the inputs made for it', async () => {
  const model = createReferenceModel(signature, () => {
    throw new RangeError('never')
  })
  expect(await measureRunMs(model, { enoughMs: 5, clock: createVirtualClock() })).toBeUndefined()
})

test('makes inputs of every dtype, one item each', () => {
  const inputs = [
    { name: 'ids', dtype: 'int64', shape: ['batch', 'length'] },
    { name: 'texts', dtype: 'string', shape: ['batch', 2] },
  ] as const
  expect(createSampleInputs({ inputs, outputs: [] }, { size: 3 })).toEqual({
    ids: defineTensor('int64', [1, 3], new BigInt64Array(3)),
    texts: defineTensor('string', [1, 2], ['', '']),
  })
})

test('makes inputs smaller where many axes are open', () => {
  const shape = ['a', 'b', 'c', 'd', 'e', 'f']
  const { x } = createSampleInputs(
    { inputs: [{ name: 'x', dtype: 'uint8', shape }], outputs: [] },
    { size: 64 },
  )
  expect(x?.shape).toEqual([1, 16, 16, 16, 16, 16])
})

test('tells models of ONNX Runtime apart', async () => {
  const engine = createPlacingEngine()
  const quick = await engine.load(chainModel({ size: 8, steps: 10 }), 'quick')
  const slow = await engine.load(squareModel({ size: 256, steps: 60 }), 'slow')
  expect([quick.isConcurrent, slow.isConcurrent]).toEqual([false, true])
  await Promise.all([quick.close(), slow.close()])
})
