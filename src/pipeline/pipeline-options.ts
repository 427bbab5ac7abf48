import type { Api, TypedRequest } from '../apis/api.ts'
import type { BatchOrder } from '../conditions/legal-variation.ts'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import type { Violation } from '../contract/violation.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { JudgeExchange } from '../journal/journal.ts'
import type { FetchOnce } from '../runs/checked-fetch.ts'
import type { MemoryOptions, PipelineMemory } from './pipeline-memory.ts'

export interface PipelineOptions extends MemoryOptions {
  readonly store: DeploymentStore
  /** Of the pipeline whose place this one takes, which had the same seed; a new one when left out. */
  readonly memory?: PipelineMemory
  /** Hosts beside loopback that webhooks may be sent to. */
  readonly allowedHosts?: readonly string[]
  /** Origins whose paths need no `/<api-id>` in front. */
  readonly bareOrigins?: readonly string[]
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
  /** Gives what judges exchanges of the journal when it is read; without it they have no verdict. */
  readonly judge?: () => Promise<JudgeExchange>
  readonly onRemarks?: (api: Api, request: TypedRequest, remarks: readonly Violation[]) => void
  /** Told at the close of asynchronous runs that were given up. */
  readonly onRunsLost?: (ids: readonly string[]) => void
}
