import { expect, test } from 'vitest'
import { createVirtualClock } from '../../clock/clock.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import { defineTensor, type Tensor } from '../../tensor/tensor.ts'
import { createWorkerPool } from './worker-pool.ts'
import type { Worker } from './worker.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** A worker that computes when it is told to. */
interface HandWorker extends Worker {
  readonly given: string[]
  finish(): void
  die(how?: string): void
  isStopped: boolean
}

const signature = { inputs: [], outputs: [] }
const named = (name: string): NamedTensors => ({ x: defineTensor('string', [1], [name]) })
const nameOf = ({ x }: NamedTensors): string => String(x?.data)

function createHandWorker(): HandWorker {
  let finish = (): void => undefined
  let die: (how: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => (die = resolve))
  const worker: HandWorker = {
    signature,
    given: [],
    isStopped: false,
    run: (inputs) =>
      new Promise((resolve) => {
        worker.given.push(nameOf(inputs))
        finish = () => resolve(inputs)
      }),
    ended,
    stop() {
      worker.isStopped = true
      return Promise.resolve()
    },
    finish: () => finish(),
    die: (how = 'was ended by SIGSEGV') => die(how),
  }
  return worker
}

/** A pool over workers that come up at once, or not at all. */
function createPool(options: { workers?: number; maxQueued?: number } = {}) {
  const clock = createVirtualClock()
  const first = createHandWorker()
  const started: HandWorker[] = [first]
  let failure: string | undefined
  const pool = createWorkerPool({
    label: 'm.onnx',
    first,
    start() {
      if (failure !== undefined) return Promise.reject(new ToolkitError('ENGINE_FAILED', failure))
      const worker = createHandWorker()
      started.push(worker)
      return Promise.resolve(worker)
    },
    workers: 1,
    maxQueued: 2,
    clock,
    ...options,
  })
  const ask = (name: string, signal?: AbortSignal): Promise<string> =>
    pool
      .run(named(name), signal === undefined ? {} : { signal })
      .then(nameOf, (error: ToolkitError) => `${error.code}: ${error.message}`)
  return {
    pool,
    clock,
    started,
    first,
    ask,
    failStarts: (message: string | undefined) => (failure = message),
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

test('computes one run at a time, in the order of asking', async () => {
  const { first, ask } = createPool()
  const runs = ['a', 'b', 'c'].map((name) => ask(name))
  expect(first.given).toEqual(['a'])
  for (const expected of [
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]) {
    first.finish()
    await settle()
    expect(first.given).toEqual(expected)
  }
  first.finish()
  expect(await Promise.all(runs)).toEqual(['a', 'b', 'c'])
})

test('refuses a run when as many wait as may, but not one that was accepted', async () => {
  const { pool, first, ask } = createPool()
  const runs = ['a', 'b', 'c'].map((name) => ask(name))
  expect(await ask('d')).toBe(
    'ENGINE_OVERLOADED: Failed to run model m.onnx: expected at most 2 waiting runs, found 2. ' +
      'Send fewer requests at once',
  )
  runs.push(pool.run(named('e'), { isAccepted: true }).then(nameOf))
  for (let i = 0; i < 4; i++) {
    first.finish()
    await settle()
  }
  expect(await Promise.all(runs)).toEqual(['a', 'b', 'c', 'e'])
})

test('takes a run for each worker that is still to come, also without a queue', async () => {
  const { started, ask } = createPool({ workers: 2, maxQueued: 0 })
  const runs = [ask('a'), ask('b')]
  expect(await ask('c')).toMatch(/^ENGINE_OVERLOADED/)
  await settle()
  expect(started.map(({ given }) => given)).toEqual([['a'], ['b']])
  for (const worker of started) worker.finish()
  expect(await Promise.all(runs)).toEqual(['a', 'b'])
})

test('lets a cancelled run leave the queue at once', async () => {
  const { first, ask } = createPool()
  const controller = new AbortController()
  const a = ask('a')
  const gone = ask('b', controller.signal)
  const c = ask('c')
  controller.abort()
  expect(await gone).toMatch(/^REQUEST_CANCELLED/)
  const d = ask('d') // has b's place in the queue
  for (let i = 0; i < 3; i++) {
    first.finish()
    await settle()
  }
  expect(await Promise.all([a, c, d])).toEqual(['a', 'c', 'd'])
  expect(first.given).toEqual(['a', 'c', 'd'])
})

test('drops the outputs of a cancelled run and gives its worker to nobody before it is done', async () => {
  const { first, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  const next = ask('b')
  controller.abort()
  expect(await gone).toMatch(/^REQUEST_CANCELLED/)
  expect(first.given).toEqual(['a'])
  first.finish()
  await settle()
  first.finish()
  expect(await next).toBe('b')
})

test('replaces a worker that ends, at once and then later and later', async () => {
  const { clock, started, ask } = createPool()
  for (const [i, delayMs] of [0, 100, 1000].entries()) {
    const run = ask(`run ${i}`)
    started[i]?.die()
    expect(await run).toBe(
      'ENGINE_FAILED: Failed to run model m.onnx: its worker process was ended by SIGSEGV',
    )
    if (delayMs > 0) {
      await clock.advance(delayMs - 1)
      expect(started).toHaveLength(i + 1)
      await clock.advance(1)
    }
    await settle()
    expect(started).toHaveLength(i + 2)
  }
})

test('begins anew with short waits once a run has been completed', async () => {
  const { clock, started, ask } = createPool()
  for (let i = 0; i < 6; i++) {
    started[i]?.die()
    await clock.advance(100)
    const run = ask('a')
    started[i + 1]?.finish()
    expect(await run).toBe('a')
  }
})

test('tells everybody at once when no worker stays up, until one does', async () => {
  const { clock, started, ask, failStarts } = createPool()
  failStarts('no memory')
  const waiting = [ask('a'), ask('b')]
  started[0]?.die()
  expect(await waiting[0]).toMatch(/SIGSEGV/)
  await clock.advance(1100)
  const reason =
    'ENGINE_FAILED: Failed to run model m.onnx: expected a worker process that stays up, 4 in a row have ended. ' +
    'The last could not load it: no memory; the next one starts within 5 s'
  expect(await waiting[1]).toBe(reason)
  expect(await ask('c')).toBe(reason)
  failStarts(undefined)
  await clock.advance(5000)
  const run = ask('d')
  started[1]?.finish()
  expect(await run).toBe('d')
})

test('waits at its close for what still computes, and stops the workers then', async () => {
  const { pool, first, ask } = createPool()
  const controller = new AbortController()
  const gone = ask('a', controller.signal)
  controller.abort()
  await gone
  let isClosed = false
  const closed = pool.close().then(() => (isClosed = true))
  await settle()
  expect({ isClosed, isStopped: first.isStopped }).toEqual({ isClosed: false, isStopped: false })
  first.finish()
  await closed
  expect(first.isStopped).toBe(true)
})

test('starts no worker any more once it is closed', async () => {
  const { pool, clock, started } = createPool()
  started[0]?.die()
  await settle()
  started[1]?.die()
  await settle()
  await pool.close()
  await clock.advance(60_000)
  expect(started).toHaveLength(2)
})
