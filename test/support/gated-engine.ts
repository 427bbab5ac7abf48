import type { Engine } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { createWorkerEngine } from '../../src/engine/workers/worker-engine.ts'

/** An engine whose models have one worker each, in this process. While it is shut, nothing is computed. */
export interface GatedEngine {
  readonly engine: Engine
  /** How many runs have been asked for, refused ones too. */
  readonly asked: () => number
  shut(): void
  open(): void
}

export function createGatedEngine(maxQueued = 0): GatedEngine {
  const onnx = createOnnxEngine()
  let gate: Promise<void> = Promise.resolve()
  let open = (): void => undefined
  let asked = 0
  const workers = createWorkerEngine({
    async startWorker(bytes, label) {
      const model = await onnx.load(bytes, label)
      return {
        signature: model.signature,
        async run(inputs) {
          await gate
          return model.run(inputs)
        },
        ended: new Promise(() => undefined),
        stop: () => model.close(),
        kill: () => undefined,
      }
    },
  })
  return {
    engine: {
      name: 'gated',
      async load(bytes, label) {
        const model = await workers.load(bytes, label, { workers: 1, maxQueued })
        return {
          ...model,
          run(inputs, options) {
            asked += 1
            return model.run(inputs, options)
          },
        }
      },
    },
    asked: () => asked,
    shut() {
      gate = new Promise((resolve) => (open = resolve))
    },
    open: () => open(),
  }
}
