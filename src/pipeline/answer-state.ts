import type { Api } from '../apis/api.ts'
import { createRateWindows } from '../clock/rate-windows.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { RandomStream } from '../random/random.ts'
import { createOutboundFetch } from '../runs/outbound-fetch.ts'
import { createOutboundGuard } from '../runs/outbound-guard.ts'
import type { AnswerContext } from './answer.ts'
import type { PipelineMemory, Promises } from './pipeline-memory.ts'
import type { PipelineOptions } from './pipeline-options.ts'
import { createWarmth } from './warmth.ts'

/** What all requests of a pipeline share. */
export type SharedContext = Omit<AnswerContext, 'timing' | 'signal' | 'batchOrder' | keyof Promises> &
  Promises

/** What answering needs and leaves behind. */
export interface AnswerState {
  readonly context: SharedContext
  /** Puts models to sleep and counts anew, with the promises that the memory has now. */
  reset(): void
}

/** Files that requests name by URL. */
const MAX_FETCHED_BYTES = 100_000_000
const FETCH_TIMEOUT_MS = 30_000
const MAX_REDIRECTS = 5

export function createAnswerState(
  options: PipelineOptions,
  memory: PipelineMemory,
  coldStartMsOf: (deployment: Deployment) => number | undefined,
): AnswerState {
  const { clock, random } = memory
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
    ...memory.promises,
    warmth: createWarmth(clock, coldStartMsOf),
    rates: createRateWindows(clock),
  })
  let context = createContext()
  return {
    get context() {
      return context
    },
    reset() {
      context = createContext()
    },
  }
}
