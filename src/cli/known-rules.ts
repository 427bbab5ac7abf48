import { apis } from '../apis/registry.ts'
import { CHECK_RULES } from '../check/check-rules.ts'
import type { Rule } from '../contract/rule.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { GENERAL_RULES } from '../judge/general-rules.ts'
import { LINT_RULES } from '../lint/lint-rules.ts'
import { nearestNames } from './nearest-names.ts'

/** A rule and whose it is: the id of an API, `all APIs`, `check` or `documents`. */
export interface KnownRule {
  readonly rule: Rule
  readonly owner: string
}

/** Every rule that a finding may name, in the order of their owners. One code may stand for a rule of each of several APIs. */
export function listRules(): readonly KnownRule[] {
  return [
    ...[...GENERAL_RULES.values()].map((rule) => ({ rule, owner: 'all APIs' })),
    ...apis.flatMap(({ id, rules }) =>
      [...(rules?.rules.values() ?? [])].map((rule) => ({ rule, owner: id })),
    ),
    ...[...CHECK_RULES.values()].map((rule) => ({ rule, owner: 'check' })),
    ...[...LINT_RULES.values()].map((rule) => ({ rule, owner: 'documents' })),
  ]
}

/** Stands for all rules about schemas. */
const SCHEMA = 'schema'

/**
 * Reads the values of `--only` and `--skip`: codes, or `schema` for all that begin with it.
 *
 * @throws {ToolkitError} USAGE_INVALID when no rule has such a code
 */
export function createCodeFilter(
  only: readonly string[] | undefined,
  skip: readonly string[] | undefined,
): (code: string) => boolean {
  const known = new Set(listRules().map(({ rule }) => rule.code))
  const read = (flag: string, codes: readonly string[]): readonly string[] => {
    const unknown = codes.find((code) => code !== SCHEMA && !known.has(code))
    if (unknown === undefined) return codes
    const near = nearestNames(unknown, [...known, SCHEMA])
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read ${flag}: expected the code of a rule, ${near.join(' or ')} is near, found '${unknown.slice(0, 80)}'. See mockference explain`,
    )
  }
  const wanted = only && read('--only', only)
  const left = read('--skip', skip ?? [])
  const isIn = (codes: readonly string[], code: string): boolean =>
    codes.includes(code) || (codes.includes(SCHEMA) && code.startsWith(`${SCHEMA}-`))
  return (code) => (wanted === undefined || isIn(wanted, code)) && !isIn(left, code)
}
