import type { ConfigFlags } from './config-flags.ts'
import type { VerdictFlags } from './verdict-options.ts'

/** The flags of `check`. */
export interface CheckFlags extends VerdictFlags, ConfigFlags {
  readonly api: string
  readonly key?: string
  readonly deployments?: string
  readonly deployment?: readonly string[]
  readonly example?: string
  readonly path?: string
  readonly requests: number
  readonly maxSentMb: number
  readonly concurrency: number
  readonly insecure: boolean
  readonly record?: string
  readonly keepSecrets: boolean
  /** False with `--no-webhooks`. */
  readonly webhooks: boolean
}
