import { ERROR_CODES, type ErrorCode } from '../../errors/error-codes.ts'
import { isRecord } from '../../errors/is-record.ts'
import { messageOf, ToolkitError } from '../../errors/toolkit-error.ts'
import type { ModelSignature } from '../../inference/model-signature.ts'
import type { Tensor } from '../../tensor/tensor.ts'

type NamedTensors = Readonly<Record<string, Tensor>>

/** What a worker process is told: first to load its model, then to run it, one after the other. */
export type WorkerOrder =
  | { readonly kind: 'load'; readonly model: Uint8Array | string; readonly label: string }
  | { readonly kind: 'run'; readonly inputs: NamedTensors }

/** The one answer to an order. */
export type WorkerReport =
  | { readonly kind: 'loaded'; readonly signature: ModelSignature }
  | { readonly kind: 'computed'; readonly outputs: NamedTensors }
  | {
      readonly kind: 'failed'
      readonly code: string | undefined
      readonly message: string
      readonly causeMessage: string | undefined
    }

/** An error as a message: between processes only its texts survive. */
export function toFailedReport(error: unknown): WorkerReport {
  const cause = error instanceof Error ? error.cause : undefined
  return {
    kind: 'failed',
    code: error instanceof ToolkitError ? error.code : undefined,
    message: messageOf(error),
    causeMessage: cause === undefined ? undefined : messageOf(cause),
  }
}

/** The error behind a report; ENGINE_FAILED where it had no code. */
export function fromFailedReport({ code, message, causeMessage }: WorkerReport & { kind: 'failed' }): Error {
  const known = code !== undefined && Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'ENGINE_FAILED'
  return new ToolkitError(known, message, { cause: new Error(causeMessage ?? message) })
}

/** Tells a worker's report from what the model's own libraries may send to the parent. */
export function isWorkerReport(message: unknown): message is WorkerReport {
  return isRecord(message) && ['loaded', 'computed', 'failed'].includes(message['kind'] as string)
}
