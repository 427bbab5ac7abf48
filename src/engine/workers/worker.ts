import type { ModelSignature } from '../../inference/model-signature.ts'
import type { Tensor } from '../../tensor/tensor.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** A process, or what stands for one in tests, that holds one model and computes one run at a time. */
export interface Worker {
  readonly signature: ModelSignature
  /**
   * Computes; called again only once it has settled. Stays pending when the worker ends before it is done.
   *
   * @throws {ToolkitError} ENGINE_FAILED when the computation fails
   */
  run(inputs: NamedTensors): Promise<NamedTensors>
  /** How the worker ended, in words that follow "its worker process"; pending while it lives. */
  readonly ended: Promise<string>
  /** Ends the worker once it computes nothing; resolves when it is gone. */
  stop(): Promise<void>
  /** Ends the worker in the middle of whatever it does. */
  kill(): void
}

/**
 * Brings a worker up with its model loaded.
 *
 * @throws {ToolkitError} as `load` of an engine; ENGINE_FAILED when the worker ends before the model is loaded
 */
export type StartWorker = () => Promise<Worker>
