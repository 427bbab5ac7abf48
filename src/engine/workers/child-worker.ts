import { fork, type ChildProcess } from 'node:child_process'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import { fromFailedReport, isWorkerReport, type WorkerOrder, type WorkerReport } from './worker-messages.ts'
import type { Worker } from './worker.ts'

/** Where the program of a worker is: TypeScript in the sources, JavaScript in the package. */
const PROGRAM = new URL(`./child-main${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** A process that exits without closing its models leaves nobody computing behind. */
const living = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

/** A worker in a process of its own, which may be ended from outside. */
export interface ChildWorker extends Worker {
  readonly processId: number
}

/**
 * Starts a process and loads a model in it. It holds this process open only while it works, and ends with it.
 *
 * @param model - the path of the file, or its bytes, which are not changed
 * @throws {ToolkitError} as `load` of an engine; ENGINE_FAILED when the process ends before the model is loaded
 */
export async function startChildWorker(model: Uint8Array | string, label: string): Promise<ChildWorker> {
  const child = fork(PROGRAM, [String(process.pid)], {
    // Tensors stay tensors on the way, and no flag of this process, such as a debugger's port, is handed on.
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let settle: { resolve(report: WorkerReport): void; reject(error: unknown): void } | undefined
  child.on('message', (message) => {
    if (isWorkerReport(message)) settle?.resolve(message)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`))
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`),
    )
  })
  living.add(child)
  void ended.then(() => living.delete(child))

  /** Resolves with the answer; pending for ever when the process ends before it. */
  async function order(given: WorkerOrder): Promise<WorkerReport> {
    hold(child)
    try {
      return await new Promise<WorkerReport>((resolve, reject) => {
        settle = { resolve, reject }
        // A closed channel is reported by the end of the process; anything else is about the message itself.
        child.send(given, (error) => {
          if (error !== null && child.connected) reject(error)
        })
      })
    } finally {
      letGo(child)
    }
  }

  async function stop(): Promise<void> {
    hold(child)
    if (child.connected) child.disconnect()
    await ended
  }

  const early = ended.then((how): never => {
    throw new ToolkitError('ENGINE_FAILED', `Failed to load model ${label}: its worker process ${how}`)
  })
  const report = await Promise.race([order({ kind: 'load', model, label }), early])
  if (report.kind !== 'loaded') {
    await stop()
    throw report.kind === 'failed' ? fromFailedReport(report) : new TypeError(`unexpected ${report.kind}`)
  }
  return {
    processId: child.pid ?? 0,
    signature: report.signature,
    ended,
    stop,
    kill: () => void child.kill('SIGKILL'),
    async run(inputs) {
      const answer = await order({ kind: 'run', inputs })
      if (answer.kind === 'computed') return answer.outputs
      throw answer.kind === 'failed' ? fromFailedReport(answer) : new TypeError(`unexpected ${answer.kind}`)
    },
  }
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}
