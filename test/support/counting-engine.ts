import type { Engine, Model } from '../../src/engine/engine.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'

/** The real engine, with the number of runs of each model by its label. */
export interface CountingEngine {
  readonly engine: Engine
  runsOf(label: string): number
}

export function createCountingEngine(): CountingEngine {
  const onnx = createOnnxEngine()
  const runs = new Map<string, number>()
  return {
    runsOf: (label) => runs.get(label) ?? 0,
    engine: {
      ...onnx,
      async load(bytes, label) {
        const model: Model = await onnx.load(bytes, label)
        return {
          ...model,
          run(inputs, options) {
            runs.set(label, (runs.get(label) ?? 0) + 1)
            return model.run(inputs, options)
          },
        }
      },
    },
  }
}
