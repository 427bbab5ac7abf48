import type { TextCall } from '../apis/stream-form.ts'
import type { WebhookDelivery } from '../apis/delivery-form.ts'

/** A text to be asked for, and the way that it is to travel. */
export interface LawTextCall extends TextCall {
  /** Which of the api's ways: see `docs/laws.md`. */
  readonly form: string
  /** The documented path of this way below the base URL; a query is part of it. */
  readonly path: string
  /** What OpenAI clients name as model. */
  readonly model: string
}

/** What a client hands out of a stream: texts that together are the text, in their order. */
export type LawPieces = AsyncIterable<string> | readonly string[]

/** What came to a webhook. */
export interface LawDelivery extends WebhookDelivery {
  /** Which of the runs were asked for by this caller, in the order in which they were. */
  readonly runIds: readonly string[]
  /** What the receiver knows; undefined where nothing is signed. */
  readonly secret: string | undefined
}

/** What a receiver made of a delivery. */
export interface LawReceipt {
  /** Whether it took the delivery for a genuine one, also when it knew the run already. */
  readonly isAccepted: boolean
  /** What was handed on, if anything was: nothing of a delivery that was refused, or of a run that was handed on before. */
  readonly processed?: { readonly runId: string; readonly result: unknown }
}
