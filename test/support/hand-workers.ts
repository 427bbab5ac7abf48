import { createVirtualClock } from '../../src/clock/clock.ts'
import { ToolkitError } from '../../src/errors/toolkit-error.ts'
import { defineTensor, type Tensor } from '../../src/tensor/tensor.ts'
import { createWorkerPool } from '../../src/engine/workers/worker-pool.ts'
import type { Worker } from '../../src/engine/workers/worker.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** A worker that computes when it is told to. */
export interface HandWorker extends Worker {
  readonly given: string[]
  finish(): void
  isKilled: boolean
  die(how?: string): void
  isStopped: boolean
}

const signature = { inputs: [], outputs: [] }
export const named = (name: string): NamedTensors => ({ x: defineTensor('string', [1], [name]) })
export const nameOf = ({ x }: NamedTensors): string => String(x?.data)

function createHandWorker(): HandWorker {
  let finish = (): void => undefined
  let die: (how: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => (die = resolve))
  const worker: HandWorker = {
    signature,
    given: [],
    isStopped: false,
    isKilled: false,
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
    kill() {
      worker.isKilled = true
      die('was ended by SIGKILL')
    },
    finish: () => finish(),
    die: (how = 'was ended by SIGSEGV') => die(how),
  }
  return worker
}

/** A pool over workers that come up at once, or not at all. */
export function createPool(options: { workers?: number; maxQueued?: number } = {}) {
  const clock = createVirtualClock()
  const lost: string[] = []
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
    onWorkerLost: (sentence) => lost.push(sentence),
    ...options,
  })
  const ask = (name: string, signal?: AbortSignal): Promise<string> =>
    pool
      .run(named(name), signal === undefined ? {} : { signal })
      .then(nameOf, (error: ToolkitError) => `${error.code}: ${error.message}`)
  return {
    pool,
    clock,
    lost,
    started,
    first,
    ask,
    failStarts: (message: string | undefined) => (failure = message),
  }
}

export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
