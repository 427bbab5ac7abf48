import type { Api } from '../apis/api.ts'
import type { ServedApi } from '../deployments/deployment-store.ts'
import type { CheckSink } from './session.ts'

/** What is sent when no deployments file says it. */
export interface GivenExample {
  /** Path below the base URL. */
  readonly target: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** What the report calls it. */
  readonly name: string
}

export interface CheckOptions {
  readonly api: Api
  /** What stands before the documented paths. */
  readonly baseUrl: string
  readonly seed: number
  /** Of the API; that of the deployments file when left out. */
  readonly key?: string
  /** What a deployments file or a configuration says is served. */
  readonly served?: ServedApi
  /** How messages call that file; undefined for the default deployments. */
  readonly servedFrom?: string
  /** Whether the user named that file: then everything in it has to be there. */
  readonly isServedGiven: boolean
  /** Names of deployments; all when left out. */
  readonly deployments?: readonly string[]
  readonly example?: GivenExample
  readonly maxRequests: number
  readonly maxSentBytes: number
  readonly timeoutMs: number
  readonly concurrency: number
  readonly insecure: boolean
  /** How long webhooks are waited for; 0 when there are to be none. */
  readonly webhookWindowMs: number
  readonly sink: CheckSink
  readonly signal: AbortSignal
  /** Ends the run early. */
  readonly stop: (reason: string) => void
  /** Told what is going on, for people. */
  readonly note: (line: string) => void
  readonly onRequest?: (requests: number) => void
}

/** What a run came to beside its findings. */
export interface CheckResult {
  readonly requests: number
  readonly sentBytes: number
  /** Deployments that answered. */
  readonly subjects: readonly string[]
  /** Why a law, or what belongs to a status, was not decided. */
  readonly undecided: ReadonlyMap<string, ReadonlySet<string>>
}
