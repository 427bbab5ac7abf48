import type { DeliveryOutcome } from './webhook-sender.ts'

/** How far a run has come. Everything after `in-progress` is final; an api has its own words for each. */
export type RunState =
  'queued' | 'in-progress' | 'succeeded' | 'failed' | 'expired' | 'canceled' | 'webhook-failed'

/** How far the report of a run has come; `none` for a run that nobody wants reported. */
export type WebhookState = 'none' | 'pending' | 'succeeded' | 'failed' | 'canceled'

/** Why a run failed, in the api's words; `internal` for what the store itself met. */
export interface RunError {
  readonly code: string
  readonly message: string
}

/** One asynchronous execution as it stands now; a snapshot that does not change. */
export interface Run<Data> {
  readonly id: string
  /** What the api noted down when it submitted the run; kept as long as the run, so better small. */
  readonly data: Data
  readonly queueKey: string
  readonly state: RunState
  readonly webhookState: WebhookState
  readonly createdAtMs: number
  /** When the state changed last; never decreases, even if the clock is set back. */
  readonly stateAtMs: number
  /** How often it was executed. */
  readonly attempts: number
  /** Why it failed; empty until then, so errors that a later attempt made good are not in it. */
  readonly errors: readonly RunError[]
  /** How its report ended; undefined before that. */
  readonly delivery: DeliveryOutcome | undefined
}

/** What one execution came to. The api decides whether a failure is worth another attempt. */
export type AttemptOutcome<Output> =
  { readonly output: Output } | { readonly error: RunError; readonly isRetryable: boolean }

/** What is to be reported about a run. */
export type RunEnding<Output> =
  | { readonly state: 'succeeded'; readonly output: Output }
  | { readonly state: 'failed' | 'expired'; readonly errors: readonly RunError[] }

/** How often a run is executed at most, with waits that double from `initialDelayMs` up to `maxDelayMs`. */
export interface RetryRules {
  readonly maxAttempts: number
  readonly initialDelayMs: number
  readonly maxDelayMs: number
}

/** The line in which runs of one kind wait; the rules of the last submission hold. */
export interface QueueRules {
  /** Names the line across all apis, such as `<api-id>/<deployment>`. */
  readonly key: string
  /** How many runs execute at once; at least 1, may be Infinity. */
  readonly concurrency: number
  /** How many may wait; the next one is refused. */
  readonly maxQueued: number
}

/** A run to be carried out later. */
export interface RunSubmission<Data, Output> {
  readonly data: Data
  readonly queue: QueueRules
  /** An id in the api's own form; 32 hexadecimal digits when left out. */
  readonly id?: string
  /** Lowest first; 0 when left out. */
  readonly priority?: number
  /** A run that has not begun by then expires; it waits for ever when left out. At most 24 days. */
  readonly maxTimeInQueueMs?: number
  /** One attempt when left out. */
  readonly retry?: RetryRules
  /** Executes once; `signal` is aborted when the store gives up. A rejection counts as final and as a bug. */
  execute(attempt: { readonly number: number; readonly signal: AbortSignal }): Promise<AttemptOutcome<Output>>
  /**
   * Reports how the run ended. Left out: nobody is told. Answering undefined: this ending is not reported. The output is
   * gone once this is over.
   */
  deliver?(ending: RunEnding<Output>, run: Run<Data>): Promise<DeliveryOutcome> | undefined
}

/** Why a run was not accepted. */
export interface RunRefusal {
  readonly reason: 'queue-full' | 'store-full' | 'store-closed' | 'id-taken'
  readonly message: string
}
