import { Worker } from 'node:worker_threads'
import type { Engine, Model } from '../engine/engine.ts'
import type { StartReport } from './start-watch-thread.ts'

/** Where its program is: TypeScript in the sources, JavaScript in the package. */
const PROGRAM = new URL(
  `./start-watch-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
)

/** How often this thread says that it is alive, in ms. */
const HEARTBEAT_MS = 1000

/** Says which model is being loaded, from a thread of its own: this one may be busy with the model. */
export interface StartWatch {
  /** The engine, whose loads are watched. */
  readonly engine: Engine
  /** Called once, when everything is loaded or has failed. */
  readonly end: () => Promise<void>
}

/**
 * Watches the models of the user's that an engine loads. One that takes long is told on stderr; one that keeps this thread
 * for longer than anybody would wait ends the process, as nothing else could end it.
 */
export function createStartWatch(engine: Engine): StartWatch {
  const thread = new Worker(PROGRAM)
  thread.unref()
  const tell = (report: StartReport): void => thread.postMessage(report)
  const timer = setInterval(() => tell({ kind: 'alive' }), HEARTBEAT_MS)
  timer.unref()
  return {
    engine: {
      ...engine,
      async load(model, label, options): Promise<Model> {
        tell({ kind: 'loading', label })
        const loaded = await engine.load(model, label, options)
        tell({ kind: 'trying', label })
        return loaded
      },
    },
    async end() {
      clearInterval(timer)
      await thread.terminate()
    },
  }
}
