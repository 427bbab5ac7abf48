import type { ApiServices } from './api-services.ts'
import { requestInvalid, type Failure } from './failure.ts'

/** A run whose client does not wait for it: one report goes to `url`, however it ends. */
export interface ReportedRun {
  /** Drawn by the run store when left out. */
  readonly id?: string
  /** The line of runs, of which any number is executed at once. */
  readonly queueKey: string
  readonly url: string
  /** Where the address stands in the request's body. */
  readonly pointer: string
  /** What the report says. */
  readonly execute: (signal: AbortSignal) => Promise<string>
  /** What it says of a run that could not be executed. */
  readonly describeFailure: (message: string) => string
  readonly headersFor: (id: string) => Readonly<Record<string, string>>
  readonly attemptTimeoutMs: number | undefined
  readonly retryDelaysMs: readonly number[]
}

/** Accepts a run, or says why it is not: its address may not be called, or there are too many. */
export function submitReportedRun(
  { guard, runs, webhooks }: Pick<ApiServices, 'guard' | 'runs' | 'webhooks'>,
  run: ReportedRun,
): { readonly id: string } | Failure {
  const { id, url, pointer, queueKey: key, attemptTimeoutMs, retryDelaysMs } = run
  const problem = guard.problemOf(url)
  if (problem !== undefined) return requestInvalid([{ code: 'webhook-address', pointer, message: problem }])
  const accepted = runs.submit({
    ...(id === undefined ? {} : { id }),
    data: undefined,
    queue: { key, concurrency: Infinity, maxQueued: Infinity },
    execute: async ({ signal }) => ({ output: await run.execute(signal) }),
    deliver(ending, { id: runId }) {
      const body =
        ending.state === 'succeeded' ? ending.output : run.describeFailure(ending.errors[0]?.message ?? '')
      return webhooks.send({ url, headers: run.headersFor(runId), body, attemptTimeoutMs, retryDelaysMs })
    },
  })
  return 'refusal' in accepted
    ? { kind: 'server-failed', message: accepted.refusal.message }
    : { id: accepted.run.id }
}
