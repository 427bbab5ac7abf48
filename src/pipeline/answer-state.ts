import type { Api } from '../apis/api.ts'
import type { Clock } from '../clock/clock.ts'
import { createRateWindows } from '../clock/rate-windows.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { Random, RandomStream } from '../random/random.ts'
import { createOutboundFetch } from '../runs/outbound-fetch.ts'
import { createOutboundGuard } from '../runs/outbound-guard.ts'
import { createRunStore } from '../runs/run-store.ts'
import { createWebhookSender } from '../runs/webhook-sender.ts'
import type { AnswerContext } from './answer.ts'
import { createKeptAnswers } from './kept-answers.ts'
import type { PipelineOptions } from './pipeline-options.ts'
import { createWarmth } from './warmth.ts'

/** What all requests of a pipeline share. */
export type SharedContext = Omit<AnswerContext, 'timing' | 'signal' | 'batchOrder'>

/** What answering leaves behind: runs, kept answers, models that are up, counts. */
export interface AnswerState {
  readonly context: SharedContext
  /** Gives up runs under way and forgets the rest: as after a start. Ids begin anew when their streams do. */
  reset(): Promise<void>
  /** Lets runs end, at most `graceMs`; answers the ids of those that were lost. */
  close(graceMs: number): Promise<readonly string[]>
}

/** Files that requests name by URL. */
const MAX_FETCHED_BYTES = 100_000_000
const FETCH_TIMEOUT_MS = 30_000
const MAX_REDIRECTS = 5

export function createAnswerState(
  options: PipelineOptions,
  {
    clock,
    random,
    coldStartMsOf,
  }: {
    readonly clock: Clock
    readonly random: Random
    readonly coldStartMsOf: (deployment: Deployment) => number | undefined
  },
): AnswerState {
  const { onFault } = options
  const guard = createOutboundGuard(options.allowedHosts ?? [])
  const idStreams = new Map<Api, RandomStream>(
    options.store.served.map(({ api }) => [api, random.stream(`ids ${api.id}`)]),
  )
  const constant = {
    clock,
    guard,
    files: createOutboundFetch({
      guard,
      clock,
      maxBytes: MAX_FETCHED_BYTES,
      timeoutMs: FETCH_TIMEOUT_MS,
      maxRedirects: MAX_REDIRECTS,
      ...(options.fetchFile === undefined ? {} : { fetch: options.fetchFile }),
    }),
    idsOf: (api: Api) => idStreams.get(api) as RandomStream,
    onRemarks: options.onRemarks,
    numberSpelling: options.numberSpelling ?? 'shortest',
  }
  const createContext = (): SharedContext => ({
    ...constant,
    keptAnswers: createKeptAnswers({ random, clock }),
    runs: createRunStore({
      clock,
      ids: random.stream('runs'),
      ...(onFault === undefined ? {} : { onError: onFault }),
    }),
    warmth: createWarmth(clock, coldStartMsOf),
    rates: createRateWindows(clock),
    webhooks: createWebhookSender({
      clock,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      ...(options.onWebhookLost === undefined ? {} : { onLost: options.onWebhookLost }),
    }),
  })
  let context = createContext()
  const close = async ({ runs, webhooks }: SharedContext, graceMs: number): Promise<readonly string[]> => {
    const lost = await runs.close(graceMs)
    // Every webhook reports a run: what is still on its way belongs to one that was given up.
    await webhooks.close(0)
    return lost.map(({ id }) => id)
  }
  return {
    get context() {
      return context
    },
    async reset() {
      const before = context
      context = createContext()
      await close(before, 0)
    },
    close: (graceMs) => close(context, graceMs),
  }
}
