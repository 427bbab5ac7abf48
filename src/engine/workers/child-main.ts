import { Worker } from 'node:worker_threads'
import { createOnnxEngine } from '../onnx/onnx-engine.ts'
import type { Model } from '../engine.ts'
import { toFailedReport, type WorkerOrder, type WorkerReport } from './worker-messages.ts'

// The program of a worker process: it loads one model, runs it when told to, and ends with its channel. A terminal sends
// its signals to all processes of a group: the parent decides when a worker ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

// A channel that closes is noticed between two runs only.
const watch = new URL(`./parent-watch${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
new Worker(watch, { workerData: Number(process.argv[2]), execArgv: [] }).unref()

let model: Model | undefined

process.on('message', (order: WorkerOrder) => {
  void answer(order)
    .catch(toFailedReport)
    // A parent that has gone takes no report; its end is told by `disconnect`.
    .then((report) => process.send?.(report, undefined, {}, () => undefined))
})
process.on('disconnect', () => process.exit(0))

async function answer(order: WorkerOrder): Promise<WorkerReport> {
  if (order.kind === 'load') {
    model = await createOnnxEngine().load(order.model, order.label)
    return { kind: 'loaded', signature: model.signature }
  }
  if (model === undefined) throw new TypeError('expected a model to be loaded first')
  return { kind: 'computed', outputs: await model.run(order.inputs) }
}
