import type { ExecutionCard } from '../features/execution-card.ts'
import type { ModelSignature } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'

/** What a caller may say about one run. */
export interface RunOptions {
  /** Cancels the run. A computation that has begun is not interrupted, its outputs are dropped. */
  readonly signal?: AbortSignal
  /**
   * Part of work that has been accepted, such as a later token of a text or an asynchronous run: it waits for its turn
   * however many wait already.
   */
  readonly isAccepted?: boolean
  /**
   * Told how long the computation took, in ms, without what the run waited for before; of a run in several parts told for
   * each. Engines that do not measure tell nothing.
   */
  readonly onComputed?: (elapsedMs: number) => void
}

/** What a model that computes elsewhere has to do at a moment. */
export interface Workload {
  /** Runs that wait for a worker, or for others to share a run with. */
  readonly waiting: number
  readonly computing: number
  /** Workers that are up. */
  readonly workers: number
}

/** Where an engine that has a choice computes a model. */
export interface Placement {
  /** `mixed`: on this thread, but for inputs as large as those that proved slow, which go to workers. */
  readonly run: 'inline' | 'worker' | 'mixed'
  /** What one item of zeros took when the model was loaded, in ms; undefined when it was not measured, or refused them. */
  readonly measuredMs?: number
}

/** A model that is ready to compute. Whoever loaded it calls `close`. */
export interface Model {
  readonly signature: ModelSignature
  /** Runs wait and compute elsewhere: while they do, the caller's timers go on, and cancelling ends the wait at once. */
  readonly isConcurrent?: boolean
  /** What it has to do; nothing is known of a model that computes on this thread. */
  readonly workload?: () => Workload | undefined
  /** Undefined where the engine has no choice. */
  readonly placement?: () => Placement

  /**
   * Computes every output of the signature. Inputs are read, never changed or kept; outputs belong to the
   * caller. Runs may overlap.
   *
   * @throws {ToolkitError} ENGINE_CLOSED when `close` was called before
   * @throws {ToolkitError} REQUEST_CANCELLED when the signal is aborted before or after the computation
   * @throws {ToolkitError} ENGINE_OVERLOADED when more runs wait than the model takes
   * @throws {ToolkitError} DECODE_FAILED when the inputs do not fit the signature
   * @throws {ToolkitError} ENGINE_FAILED when the computation itself fails; the original is in `cause`
   */
  run(
    inputs: Readonly<Record<string, Tensor>>,
    options?: RunOptions,
  ): Promise<Readonly<Record<string, Tensor>>>

  /**
   * Refuses new runs, waits for those under way, then frees the model. Closing again waits for the same end.
   */
  close(): Promise<void>
}

/** How a model is to be run; an engine that has no choice runs it its own way. */
export type LoadOptions = Pick<ExecutionCard, 'run' | 'workers' | 'maxQueued'>

/** Something that computes models. This is the port behind which every runtime stands. */
export interface Engine {
  readonly name: string

  /**
   * Makes a model file ready to compute.
   *
   * @param model - the bytes of the file, which are not changed, or its path: needed where weights lie in files beside it,
   *   and better where there are many of them
   * @param label - how messages call the model, such as its file name
   * @throws {ToolkitError} MODEL_INVALID when the file cannot be used
   * @throws {ToolkitError} DEPENDENCY_MISSING when the runtime is not installed
   */
  load(model: Uint8Array | string, label: string, options?: LoadOptions): Promise<Model>
}
