import type { ShortExchange } from './exchange-of.ts'

/** What breaks a rule, and what comes nearest to it without breaking any. */
export interface RuleCase {
  readonly code: string
  readonly broken: Partial<ShortExchange>
  readonly legal: Partial<ShortExchange>
}

/** Cases that are changes of one exchange. */
export type RuleCases = readonly [base: ShortExchange, cases: readonly RuleCase[]]
