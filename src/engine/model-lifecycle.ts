import type { ErrorCode } from '../errors/error-codes.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { assertInputs, type ModelSignature } from '../inference/model-signature.ts'
import type { Tensor } from '../tensor/tensor.ts'
import type { Model, Placement, RunOptions, Workload } from './engine.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** What an engine adds to the lifecycle that all models share. */
export interface ModelParts {
  readonly label: string
  readonly signature: ModelSignature
  readonly isConcurrent?: boolean
  readonly workload?: () => Workload | undefined
  readonly placement?: () => Placement
  /**
   * Called with inputs that fit the signature. Whatever it throws becomes ENGINE_FAILED, unless it is an error of
   * {@link Model.run} already.
   */
  readonly compute: (inputs: NamedTensors, options?: RunOptions) => NamedTensors | Promise<NamedTensors>
  /** Called once, after the last run has ended. */
  readonly release: () => Promise<void>
}

/**
 * Creates a model with the semantics of {@link Model}: input checks, cancellation, errors and an orderly
 * close.
 */
export function createModel({ label: given, signature, compute, release, ...optional }: ModelParts): Model {
  const label = toModelName(given)
  let runsUnderWay = 0
  let closing: Promise<void> | undefined
  let resolveIdle: (() => void) | undefined

  async function run(inputs: NamedTensors, options?: RunOptions): Promise<NamedTensors> {
    const signal = options?.signal
    if (closing !== undefined) {
      throw new ToolkitError('ENGINE_CLOSED', `Failed to run model ${label}: it must be open, it was closed`)
    }
    if (signal?.aborted) throw cancelled(label, 'before', signal)
    assertInputs(signature, inputs)
    runsUnderWay += 1
    let outputs: NamedTensors
    try {
      outputs = await compute(inputs, options)
    } catch (cause) {
      if (cause instanceof ToolkitError && RUN_ERRORS.includes(cause.code)) throw cause
      throw new ToolkitError('ENGINE_FAILED', `Failed to run model ${label}: ${messageOf(cause)}`, { cause })
    } finally {
      runsUnderWay -= 1
      if (runsUnderWay === 0) resolveIdle?.()
    }
    if (signal?.aborted) throw cancelled(label, 'during', signal)
    return outputs
  }

  async function closeWhenIdle(): Promise<void> {
    if (runsUnderWay > 0) await new Promise<void>((resolve) => (resolveIdle = resolve))
    await release()
  }

  return {
    signature,
    ...optional,
    run,
    close: () => (closing ??= closeWhenIdle()),
  }
}

/** A model that differs from another in its signature, and maybe in how it runs; closing it closes the other. */
export function reshapeModel(
  model: Model,
  changes: Pick<Model, 'signature'> & Partial<Pick<Model, 'run'>>,
): Model {
  return {
    ...model,
    ...changes,
    // Where a model computes may change while it is used.
    get isConcurrent() {
      return model.isConcurrent === true
    },
  }
}

/** What runs call a model: clients read it, and where its file lies is not theirs to know. */
export function toModelName(label: string): string {
  return label.split(/[\\/]/).at(-1) ?? label
}

/** What a computation may end with beside a failure of its own. */
const RUN_ERRORS: readonly ErrorCode[] = ['REQUEST_CANCELLED', 'ENGINE_OVERLOADED', 'ENGINE_FAILED']

/** The error of a run whose caller cancelled it. */
export function cancelled(label: string, moment: 'before' | 'during', signal: AbortSignal): ToolkitError {
  return new ToolkitError(
    'REQUEST_CANCELLED',
    `Failed to run model ${toModelName(label)}: it was cancelled by its caller ${moment} the computation`,
    { cause: signal.reason },
  )
}
