import type { Clock } from '../clock/clock.ts'
import type { RateWindows } from '../clock/rate-windows.ts'
import type { Violation } from '../contract/violation.ts'
import type { TextGenerator } from '../engine/text-generator.ts'
import type { FeatureProblem } from '../features/feature.ts'
import type { InferenceRequest, InferenceResult } from '../inference/inference-request.ts'
import type { RandomStream } from '../random/random.ts'
import type { OutboundFetch } from '../runs/outbound-fetch.ts'
import type { OutboundGuard } from '../runs/outbound-guard.ts'
import type { RunStore } from '../runs/run-store.ts'
import type { WebhookPost } from '../runs/webhook-sender.ts'
import type { Failure } from './failure.ts'
import type { ApiDeployment } from './typed-request.ts'

/** What an api may ask of the server while it answers one request. */
export interface ApiServices {
  readonly clock: Clock
  /** All that is served under the api. */
  readonly deployments: readonly ApiDeployment<unknown>[]
  /** Counts calls against limits. */
  readonly rates: RateWindows
  /** Ids in answers; a stream of the api's own. */
  readonly ids: RandomStream
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal | undefined
  /** Writes text with the deployment's model; undefined when that is no language model. */
  readonly generator: TextGenerator | undefined
  /** Encodes the features at once; the model runs when it is told to. */
  prepare(inference: InferenceRequest): PreparedInference | FeatureProblems
  /** Encodes the features, runs the deployment's model within `timeoutMs`, decodes the features. Never rejects. */
  infer(
    inference: InferenceRequest,
    options: InferOptions,
  ): Promise<InferenceResult | Failure | FeatureProblems>
  /** Asynchronous runs of all apis: ids are global, `queue.key` begins with the api's id. */
  readonly runs: RunStore
  readonly webhooks: WebhookPost
  /** Decides which addresses may be called. */
  readonly guard: OutboundGuard
  /** Gets the file behind a URL of a request. */
  readonly files: OutboundFetch
  /** Lets go of the request's body once it has been taken apart: a run may last longer than anybody needs it. */
  releaseBody(): void
  /** Starts the deployment if it sleeps; resolves when it is up. */
  wake(): Promise<void>
  /** The same for work whose request has been acknowledged: it waits for a busy model, whatever waits already. */
  asAccepted(): ApiServices
  /** Reports departures from the contract that were let through. */
  remark(remarks: readonly Violation[]): void
}

/** How far a request's inference may go. */
export interface InferOptions {
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** A further part of a request that has begun to compute: it waits for a busy model, and has no latency of its own. */
  readonly isContinued?: boolean
}

/** A request whose features are encoded. */
export interface PreparedInference {
  /**
   * What is wrong with values of a batch too large for one run, whose features are encoded only as it runs; for apis that
   * have to know before.
   */
  check(): Promise<FeatureProblems | undefined>
  /** As {@link ApiServices.infer}. Batches too large for one run are looked at only here. Called once. */
  run(options: InferOptions): Promise<InferenceResult | Failure | FeatureProblems>
}

/** Values that the features of a deployment refuse. */
export interface FeatureProblems {
  readonly problems: readonly FeatureProblem[]
}
