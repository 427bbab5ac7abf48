import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'

/** What a model returned: a value for JSON, bytes as they are, or a stream of them. */
export type ModelOutput =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> }

/** A call of a model, beside its input. */
export interface ModelCall {
  readonly deployment: BasetenDeployment
  readonly services: ApiServices
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
}
