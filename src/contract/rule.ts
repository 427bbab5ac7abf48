import { ToolkitError } from '../errors/toolkit-error.ts'

/** An error breaks the contract; a warning is allowed, yet breaks clients that are in use. */
export type Severity = 'error' | 'warning'

/** Where a rule is written down. */
export interface RuleSource {
  /** For example `RFC 9110` or `Modelbit: REST API`. */
  readonly document: string
  /** Number or heading of the part that says it. */
  readonly section?: string
  readonly url?: string
}

/** Something that a contract demands, in words: what `explain` prints and what reports refer to. */
export interface Rule {
  /** In kebab-case, as in {@link Violation.code}. */
  readonly code: string
  /** A few words, without a full stop. */
  readonly title: string
  /** Whole sentences: what is demanded, and why it matters to a caller. */
  readonly description: string
  readonly source: RuleSource
  readonly severity: Severity
  /** A short exchange or value that breaks the rule. */
  readonly example: string
}

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Declares rules, by code.
 *
 * @throws {ToolkitError} USAGE_INVALID when a code is not kebab-case or is used twice
 */
export function defineRules(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  const byCode = new Map<string, Rule>()
  for (const rule of rules) {
    if (!CODE.test(rule.code)) {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to define rule '${rule.code}': expected a code in kebab-case, found '${rule.code}'`,
      )
    }
    if (byCode.has(rule.code)) {
      throw new ToolkitError(
        'USAGE_INVALID',
        `Failed to define rule '${rule.code}': expected a code of its own, found it used twice`,
      )
    }
    byCode.set(rule.code, Object.freeze({ ...rule, source: Object.freeze({ ...rule.source }) }))
  }
  return byCode
}

/** A rule as a line of a table. */
export type RuleRow = readonly [
  code: string,
  title: string,
  description: string,
  source: RuleSource,
  example: string,
]

/** Makes rules of one severity of the rows of a table. */
export function toRules(severity: Severity, rows: readonly RuleRow[]): readonly Rule[] {
  return rows.map(([code, title, description, source, example]) => ({
    code,
    title,
    description,
    source,
    severity,
    example,
  }))
}
