import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'
import type { ModelInput } from './request-body.ts'

/** How long a synchronous call may take. */
export const SYNC_TIMEOUT_MS = 1_200_000

/** What a model returned: a value for JSON, bytes as they are, or a stream of them. */
export type ModelOutput =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'stream'
      readonly chunks: AsyncIterable<Uint8Array>
      /** Of the input, and of an answer that is gathered. */
      readonly form: ModelInput['form']
    }

/** A call of a model, beside its input. */
export interface ModelCall {
  readonly deployment: BasetenDeployment
  readonly services: ApiServices
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}
