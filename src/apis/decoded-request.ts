import type { Violation } from '../contract/violation.ts'
import type { InferenceRequest } from '../inference/inference-request.ts'

/** How a computed answer reaches the client; the pipeline carries it out. */
export type Delivery =
  | { readonly kind: 'direct' }
  /** The answer is kept for `lifetimeMs`; the client gets an address instead. */
  | { readonly kind: 'link'; readonly lifetimeMs: number }
  /** The client gets an acknowledgement; the answer is posted to `url` later. */
  | {
      readonly kind: 'webhook'
      readonly url: string
      /** Where the address stands in the request's body. */
      readonly pointer: string
      readonly attemptTimeoutMs: number | undefined
    }

/** What an operation asks for, after the wire form is taken off. */
export interface DecodedRequest<Plan = unknown> {
  readonly inference: InferenceRequest
  /** The api's own notes on how the answer is to be shaped; handed to `encodeResponse` untouched. */
  readonly plan: Plan
  readonly delivery: Delivery
  /** Time the client allows for the whole computation, in ms. */
  readonly timeoutMs: number
  /** Departures from the contract that are let through, for reports. */
  readonly remarks: readonly Violation[]
}
