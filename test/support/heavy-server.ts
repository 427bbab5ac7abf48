import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDeployments } from '../../src/deployments/deployment-store.ts'
import { createPlacingEngine } from '../../src/engine/placing-engine.ts'
import { startChildWorker, type ChildWorker } from '../../src/engine/workers/child-worker.ts'
import { createWorkerEngine } from '../../src/engine/workers/worker-engine.ts'
import { startTestServer, type RunningServer } from './running-server.ts'
import { send, type Answer, type SentRequest } from './http-client.ts'

/** A server with one model from rows of numbers to rows of numbers. */
export interface HeavyServer extends RunningServer {
  /** The worker processes that were started. */
  readonly workers: readonly ChildWorker[]
  /** Kills the worker that begins the next run, once it has been told to. */
  readonly killAtNextRun: () => void
  /** Sends one row, all of the same number. */
  readonly ask: (value: number, options?: Pick<SentRequest, 'agent'>) => Promise<Answer>
  readonly address: string
  readonly bodyOf: (value: number) => string
}

/**
 * Serves a model at `/cerebrium-v1`.
 *
 * @param size - numbers of a row
 * @param execution - how the card says that the model is run
 */
export async function startHeavyServer(
  model: Uint8Array,
  { size, execution }: { readonly size: number; readonly execution: string },
): Promise<HeavyServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mockference-heavy-'))
  const deploymentsDirectory = join(folder, 'deployments')
  await mkdir(deploymentsDirectory)
  const workers: ChildWorker[] = []
  let isKiller = false
  const engine = createPlacingEngine({
    workers: createWorkerEngine({
      async startWorker(bytes, label) {
        const worker = await startChildWorker(bytes, label)
        workers.push(worker)
        return {
          ...worker,
          run(inputs) {
            const run = worker.run(inputs)
            if (isKiller) process.kill(worker.processId, 'SIGKILL')
            isKiller = false
            return run
          },
        }
      },
    }),
  })
  const feature = (name: string): string => `[{ name: ${name}, kind: tensor, tensor: ${name} }]`
  try {
    const card = `model: heavy.onnx\ninputs: ${feature('x')}\noutputs: ${feature('y')}\n${execution}\n`
    await writeFile(join(folder, 'heavy.onnx'), model)
    await writeFile(join(folder, 'heavy.model.yaml'), card)
    await writeFile(
      join(deploymentsDirectory, 'cerebrium-v1.yaml'),
      'api: cerebrium-v1\ndeployments: [{ name: heavy, model: heavy, dataPoints: named }]\n',
    )
    const store = await loadDeployments({ engine, deploymentsDirectory, modelsDirectory: folder })
    const server = await startTestServer({ store })
    const [deployment] = store.served[0]?.deployments ?? []
    const example = deployment && store.served[0]?.api.exampleRequest(deployment, undefined)
    const address = `${server.url}/cerebrium-v1${example?.path}`
    const bodyOf = (value: number): string => JSON.stringify([{ x: [new Array<number>(size).fill(value)] }])
    const headers = { 'content-type': 'application/json' }
    return {
      ...server,
      workers,
      killAtNextRun: () => (isKiller = true),
      address,
      bodyOf,
      ask: (value, options) => send(address, { headers, body: bodyOf(value), ...options }),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Whether a process is there. */
export function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

/** Waits until something is so; the test's own time limit is the last word. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2))
}
