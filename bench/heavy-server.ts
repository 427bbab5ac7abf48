import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createOnnxEngine } from '../src/engine/onnx/onnx-engine.ts'
import { defineTensor } from '../src/tensor/tensor.ts'
import { chainModel, squareModel } from '../test/support/heavy-models.ts'
import { startHeavyServer } from '../test/support/heavy-server.ts'

// A child process of bench/heavy.ts: serves one model, and tells what it is asked for: how many runs the model itself
// does, or the delay of the event loop since the last time.

/** What the parent asks. */
export type HeavyQuestion =
  | { readonly kind: 'runs'; readonly concurrency: number; readonly seconds: number }
  | { readonly kind: 'delay' }

const SIZES = { square: 256, chain: 8 } as const
/** Of the model whose cost is mostly per call: about 2 ms of small operators. */
const CHAIN_STEPS = 6000
const WANTED_MS = 50

const [kind = 'square', execution = ''] = process.argv.slice(2) as ['square' | 'chain', string]
const size = SIZES[kind]
const row = { x: defineTensor('float32', [1, size], new Float32Array(size).fill(0.5)) }

/** As many steps as take 50 ms on this machine. */
async function calibrate(): Promise<number> {
  const steps = 50
  const model = await createOnnxEngine().load(squareModel({ size, steps }), 'calibration')
  let fastestMs = Infinity
  for (let i = 0; i < 20; i++) {
    const startMs = performance.now()
    await model.run(row)
    fastestMs = Math.min(fastestMs, performance.now() - startMs)
  }
  await model.close()
  return Math.round((steps * WANTED_MS) / fastestMs)
}

const bytes =
  kind === 'square'
    ? squareModel({ size, steps: Number(process.argv[4] ?? (await calibrate())) })
    : chainModel({ size, steps: CHAIN_STEPS })
const server = await startHeavyServer(bytes, { size, execution: execution.replaceAll(',', '\n') })
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

/** Keeps runs under way, without any request, and counts those that end in time. */
async function countRuns(concurrency: number, seconds: number): Promise<number> {
  const model = server.pipeline.store.served[0]?.deployments[0]?.model
  const untilMs = performance.now() + seconds * 1000
  let runs = 0
  const loop = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      await model?.run(row)
      if (performance.now() < untilMs) runs += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
  return runs / seconds
}

process.on('message', (question: HeavyQuestion) => {
  if (question.kind === 'runs') {
    void countRuns(question.concurrency, question.seconds).then((perSecond) => process.send?.({ perSecond }))
    return
  }
  // The timer of the monitor itself takes its resolution.
  process.send?.({ p99Ms: delay.percentile(99) / 1e6 - 1, maxMs: delay.max / 1e6 - 1 })
  delay.reset()
})
process.on('disconnect', () => process.exit())
process.send?.({ url: server.address, body: server.bodyOf(0.5) })
