import type { Severity } from './rule.ts'

/** A fact about a value: which rule it breaks, and where. Never thrown. */
export interface Violation {
  /** The rule in kebab-case, for example `schema-required`. */
  readonly code: string
  /** RFC 6901 pointer to the value; empty for the whole body. */
  readonly pointer: string
  /** A sentence fragment that starts with `must`. */
  readonly message: string
}

/** Who has to change something: who calls, who answers, or who wrote the contract down. */
export type Side = 'client' | 'server' | 'document'

/** A violation with who has to change something. */
export interface SidedViolation extends Violation {
  readonly side: Side
  /** Where this one weighs less, or more, than its rule says: a contract may leave open in one place what it demands in another. */
  readonly severity?: Severity
}
