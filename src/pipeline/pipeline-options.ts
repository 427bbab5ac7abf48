import type { Api, TypedRequest } from '../apis/api.ts'
import type { Clock } from '../clock/clock.ts'
import type { BatchOrder } from '../conditions/legal-variation.ts'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import type { Violation } from '../contract/violation.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { JudgeExchange } from '../journal/shown-entry.ts'
import type { FetchOnce } from '../runs/checked-fetch.ts'
import type { DeliveryOutcome, WebhookDelivery } from '../runs/webhook-sender.ts'

export interface PipelineOptions {
  readonly store: DeploymentStore
  /** A whole number in [0, 2^32); ids and signatures follow from it. */
  readonly seed: number
  readonly clock?: Clock
  /** Hosts beside loopback that webhooks may be sent to. */
  readonly allowedHosts?: readonly string[]
  /** Origins whose paths need no `/<api-id>` in front. */
  readonly bareOrigins?: readonly string[]
  /** What sends webhooks; one that checks addresses when left out. */
  readonly fetch?: FetchOnce
  /** What gets files that requests name by URL; one that checks addresses when left out. */
  readonly fetchFile?: FetchOnce
  /** Answers batches in this order where the contract leaves it open, and says so in a header. */
  readonly batchOrder?: BatchOrder
  /** Writes numbers as Java does where the contract leaves it open, and says so in a header. */
  readonly numberSpelling?: NumberSpelling
  /**
   * Answers in any way that the contract leaves open, drawn from the seed, and says so in a header. `batchOrder` goes
   * before the order that would be drawn.
   */
  readonly vary?: boolean
  /** Whether the last exchanges are kept, to be looked at; true when left out. */
  readonly journal?: boolean
  /** Gives what judges exchanges of the journal when it is read; without it they have no verdict. */
  readonly judge?: () => Promise<JudgeExchange>
  readonly onRemarks?: (api: Api, request: TypedRequest, remarks: readonly Violation[]) => void
  readonly onWebhookLost?: (delivery: WebhookDelivery, outcome: DeliveryOutcome) => void
  /** Told at the close of asynchronous runs that were given up. */
  readonly onRunsLost?: (ids: readonly string[]) => void
  /** Told of answers of our own that break the contract, and of bugs. */
  readonly onFault?: (message: string, cause: unknown) => void
}
