import { apis } from '../../../src/apis/registry.ts'
import { runCheck } from '../../../src/check/check.ts'
import type { CheckOptions } from '../../../src/check/check-options.ts'
import type { DeploymentStore } from '../../../src/deployments/deployment-store.ts'
import type { PipelineOptions } from '../../../src/pipeline/pipeline.ts'
import { startMutantServer } from './mutant-server.ts'
import type { ServerMutant } from './server-mutant.ts'

/** What a check came to. */
export interface MutantOutcome {
  /** Codes of findings, with a message each. */
  readonly found: ReadonlyMap<string, string>
  /** Requests until the first finding that counts. */
  readonly requests: number
}

/** The budget of `mockference check`. */
export const DEFAULT_REQUESTS = 800
const WEBHOOK_WINDOW_MS = 4000

function isQuick({ conditions }: DeploymentStore['served'][number]['deployments'][number]): boolean {
  return Object.keys(conditions).length === 0
}

/** Checks a mutant, until a rule that has to catch it does; without a mutant the server that is right, to the end. */
export async function checkMutant(
  store: DeploymentStore,
  {
    mutant,
    api: id,
    seed,
    ...more
  }: {
    readonly mutant?: ServerMutant
    readonly api: string
    readonly seed: number
    readonly pipeline?: Partial<PipelineOptions>
    readonly check?: Partial<CheckOptions>
  },
): Promise<MutantOutcome> {
  const api = apis.find((one) => one.id === id)
  const served = store.served.find((one) => one.api === api)
  if (api === undefined || served === undefined) throw new TypeError(`no api ${id}`)
  const server = await startMutantServer(store, mutant, more.pipeline)
  const abort = new AbortController()
  const found = new Map<string, string>()
  let requests = 0
  let requestsNeeded = 0
  const keep = (violations: readonly { readonly code: string; readonly message: string }[]): void => {
    for (const { code, message } of violations) {
      if (!found.has(code)) found.set(code, message)
      if (mutant?.rules.includes(code) !== true || requestsNeeded > 0) continue
      requestsNeeded = requests
      abort.abort()
    }
  }
  try {
    await runCheck({
      api,
      // Those that take their time on purpose would only be waited for.
      served: { ...served, deployments: served.deployments.filter(isQuick) },
      baseUrl: `${server.url}/${id}`,
      seed,
      isServedGiven: false,
      maxRequests: DEFAULT_REQUESTS,
      maxSentBytes: 50_000_000,
      timeoutMs: 10_000,
      concurrency: 8,
      insecure: false,
      webhookWindowMs: mutant?.createFetch === undefined ? 0 : WEBHOOK_WINDOW_MS,
      sink: {
        take: (verdict) => keep(verdict.violations),
        add: keep,
      },
      signal: abort.signal,
      stop: () => abort.abort(),
      note: () => undefined,
      onRequest: (count) => (requests = count),
      ...more.check,
    })
  } finally {
    await server.close()
  }
  return { found, requests: requestsNeeded === 0 ? requests : requestsNeeded }
}
