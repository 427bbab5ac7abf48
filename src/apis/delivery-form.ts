import type { FormRequest } from './stream-form.ts'

/** What a receiver has of a delivery; names of headers are in lower case. */
export interface WebhookDelivery {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** The bytes as they were sent. */
  readonly body: Uint8Array
}

/** What a delivery says. */
export interface DeliveredRun {
  readonly runId: string
  /** What a synchronous caller would have got of the run. */
  readonly result: unknown
}

/** How results reach webhooks, for those who receive them. */
export interface DeliveryForm<Deployment> {
  /** Whether results of the deployment's example request can be sent to a webhook. */
  suits(deployment: Deployment): boolean
  /** The example request with `url` as the webhook. */
  requestOf(deployment: Deployment, url: string, secret: string): FormRequest
  /** Reads a genuine delivery of a run that succeeded. */
  readDelivery(delivery: WebhookDelivery): DeliveredRun
  /** How often the same run may be delivered at most. */
  readonly maxAttempts: number
  /** How deliveries prove where they come from; absent where nothing is signed. */
  readonly signature?: DeliverySignature
}

export interface DeliverySignature {
  /** Headers without which a delivery proves nothing. */
  readonly headerNames: readonly string[]
  /** A secret of the documented form, made of any letters and digits. */
  toSecret(letters: string): string
  /**
   * Headers that sign the bytes at a time.
   *
   * @param secrets - one, or several where `takesSeveral` is true
   */
  sign(delivery: WebhookDelivery, secrets: readonly string[], sentAtMs: number): Record<string, string>
  /** Whether one header carries a signature for each of several secrets, while they are changed. */
  readonly takesSeveral: boolean
  /** From this age on no receiver should take a delivery. */
  readonly staleAfterMs: number
}
