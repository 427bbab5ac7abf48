import { createConditionStore, type ConditionStore } from '../conditions/condition-store.ts'
import { createDeliveryLog, type DeliveryLog } from '../journal/delivery-log.ts'
import { createJournal, type Journal, type JournalEntry } from '../journal/journal.ts'
import { createMetrics, type Metrics } from '../journal/metrics.ts'
import { wallClock, type Clock } from '../clock/clock.ts'
import { createRandom, type Random } from '../random/random.ts'
import { createRunStore, type RunStore } from '../runs/run-store.ts'
import type { FetchOnce } from '../runs/checked-fetch.ts'
import {
  createWebhookSender,
  type DeliveryOutcome,
  type WebhookDelivery,
  type WebhookSender,
} from '../runs/webhook-sender.ts'
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts'

/** What a memory is made of; pipelines that share it have it in common. */
export interface MemoryOptions {
  /** A whole number in [0, 2^32); ids and signatures follow from it. */
  readonly seed: number
  readonly clock?: Clock
  /** Whether the last exchanges are kept, to be looked at; true when left out. */
  readonly journal?: boolean
  /** What sends webhooks; one that checks addresses when left out. */
  readonly fetch?: FetchOnce
  readonly onWebhookLost?: (delivery: WebhookDelivery, outcome: DeliveryOutcome) => void
  /** Told of answers of our own that break the contract, and of bugs. */
  readonly onFault?: (message: string, cause: unknown) => void
}

/** What clients were promised: kept answers, runs, and the webhooks of those. */
export interface Promises {
  readonly keptAnswers: KeptAnswers
  readonly runs: RunStore
  readonly webhooks: WebhookSender
}

/**
 * What outlives a pipeline when another one takes its place: everything that clients and readers have been told. One pipeline
 * at a time holds it; those before only end what they began.
 */
export interface PipelineMemory {
  readonly seed: number
  readonly clock: Clock
  readonly random: Random
  /** Those set by the control address. */
  readonly conditions: ConditionStore
  readonly metrics: Metrics
  /** Undefined when nothing is kept. */
  readonly journal: Journal<JournalEntry> | undefined
  readonly deliveries: DeliveryLog | undefined
  /** Every key that was ever served: shown messages have none of them. */
  readonly keys: Set<string>
  /** Others after a reset. */
  readonly promises: Promises
  /** The pipeline that answers with it. */
  holder: object | undefined
  /** Gives up runs under way and forgets the rest: as after a start. */
  reset(): Promise<void>
  /** Lets runs end, at most `graceMs`; answers the ids of those that were lost. */
  close(graceMs: number): Promise<readonly string[]>
}

export function createPipelineMemory(options: MemoryOptions): PipelineMemory {
  const { seed, clock = wallClock, onFault, onWebhookLost, fetch } = options
  const random = createRandom(seed)
  const conditions = createConditionStore()
  const metrics = createMetrics()
  const journal = options.journal === false ? undefined : createJournal<JournalEntry>()
  const deliveries = options.journal === false ? undefined : createDeliveryLog()
  let resets = 0
  const createPromises = (birth: number): Promises => ({
    keptAnswers: createKeptAnswers({ random, clock }),
    runs: createRunStore({
      clock,
      ids: random.stream('runs'),
      ...(onFault === undefined ? {} : { onError: onFault }),
    }),
    webhooks: createWebhookSender({
      clock,
      onAttempt(attempt) {
        // What a reset gives up is told to nobody.
        if (birth !== resets) return
        metrics.countDelivery(attempt.about?.api ?? '', String(attempt.status ?? 'none'))
        deliveries?.add(attempt)
      },
      ...(fetch === undefined ? {} : { fetch }),
      ...(onWebhookLost === undefined ? {} : { onLost: onWebhookLost }),
    }),
  })
  let promises = createPromises(0)
  const close = async ({ runs, webhooks }: Promises, graceMs: number): Promise<readonly string[]> => {
    const lost = await runs.close(graceMs)
    // Every webhook reports a run: what is still on its way belongs to one that was given up.
    await webhooks.close(0)
    return lost.map(({ id }) => id)
  }
  return {
    seed,
    clock,
    random,
    conditions,
    metrics,
    journal,
    deliveries,
    keys: new Set(),
    get promises() {
      return promises
    },
    holder: undefined,
    async reset() {
      const before = promises
      promises = createPromises(++resets)
      for (const part of [journal, deliveries, metrics, conditions, random]) part?.reset()
      await close(before, 0)
    },
    close: (graceMs) => close(promises, graceMs),
  }
}
