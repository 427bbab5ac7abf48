/** A fact about a value: which rule it breaks, and where. Never thrown. */
export interface Violation {
  /** The rule in kebab-case, for example `schema-required`. */
  readonly code: string
  /** RFC 6901 pointer to the value; empty for the whole body. */
  readonly pointer: string
  /** A sentence fragment that starts with `must`. */
  readonly message: string
}
