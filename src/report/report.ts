import type { Rule, Severity } from '../contract/rule.ts'
import { compareGroups, type Baseline, type BaselineEntry } from './baseline.ts'
import type { Finding } from './finding.ts'
import { groupFindings, sortFindings, type FindingGroup } from './finding-group.ts'
import type { Redactor } from './redaction.ts'

/** One answer that a contract promises, and whether the run came across it. */
export interface CoverageRow {
  readonly api: string
  readonly operation: string
  /** As in the specification: `200`, `4XX` or `default`. */
  readonly status: string
  /** Empty for an answer without a body. */
  readonly mediaType: string
  /** How many exchanges showed it. */
  readonly exchanges: number
  /** Why there was none, for people. */
  readonly reason?: string
}

/** What a run tells about itself. Times are milliseconds since 1970. */
export interface Run {
  readonly version: string
  /** The command, for example `check`. */
  readonly command: string
  /** What was judged: an address or the names of files. */
  readonly target: string
  readonly seed?: number
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly exchanges: number
  /** Why the run ended before it was done; absent when it was. */
  readonly stopped?: string
}

export interface ReportOptions extends Run {
  readonly findings: readonly Finding[]
  readonly coverage?: readonly CoverageRow[]
  /** What is known of the rules that findings name. */
  readonly rules?: ReadonlyMap<string, Rule>
  readonly baseline?: Baseline
  /** The least severity that makes the run fail; `error` when left out. */
  readonly failOn?: Severity
  /** How many findings of one kind are shown; 3 when left out. */
  readonly maxExamples?: number
}

/** A group beside the baseline; without a baseline all are new. */
export interface ReportedGroup extends FindingGroup {
  readonly standing: 'new' | 'known'
}

export interface ReportCounts {
  readonly exchanges: number
  /** New findings by severity, then how many kinds of each. Known ones are not among them. */
  readonly errors: number
  readonly warnings: number
  readonly errorGroups: number
  readonly warningGroups: number
  /** Findings of kinds that the baseline knows. */
  readonly known: number
  readonly knownGroups: number
  /** Kinds of the baseline that were not found. */
  readonly gone: number
  readonly covered: number
  readonly promised: number
}

/** Everything that a run found, without secrets, sorted and counted. Made by {@link createReport} only. */
export interface Report {
  readonly run: Run
  /** All of them, in the order of the groups. */
  readonly findings: readonly Finding[]
  readonly groups: readonly ReportedGroup[]
  /** Whether the run was compared with a baseline. */
  readonly hasBaseline: boolean
  readonly gone: readonly BaselineEntry[]
  readonly coverage: readonly CoverageRow[]
  /** The rules that findings name, by code. */
  readonly rules: ReadonlyMap<string, Rule>
  readonly failOn: Severity
  readonly counts: ReportCounts
  /** Whether a new finding is as severe as `failOn`. */
  readonly hasFailed: boolean
  // Nothing else has this member: a report that a redactor did not see cannot be written.
  readonly [IS_REDACTED]: true
}

declare const IS_REDACTED: unique symbol

/**
 * Puts together what the formats write. Every text passes the redactor.
 *
 * @param redactor - the one that showed the exchanges: it knows the secrets they had
 */
export function createReport(options: ReportOptions, redactor: Redactor): Report {
  const { version, command, target, seed, startedAtMs, endedAtMs, exchanges, stopped } = options
  const { coverage = [], rules, baseline, failOn = 'error', maxExamples } = options
  // What these texts name as secret is known before the findings, and the other way round.
  for (const text of [target, stopped ?? '', ...coverage.map((row) => row.reason ?? '')])
    redactor.redactText(text)
  const redacted = redactor.redactFindings(options.findings)
  const inGroups = groupFindings(redacted, maxExamples === undefined ? {} : { maxExamples })
  const comparison = baseline && compareGroups(inGroups, baseline)
  const known = new Set(comparison?.known)
  const groups = inGroups.map((group) => ({
    ...group,
    standing: known.has(group) ? ('known' as const) : ('new' as const),
  }))
  const gone = comparison?.gone ?? []
  const codes = new Set(groups.map((group) => group.code))
  const counts = count(groups, { exchanges, coverage, gone: gone.length })
  const run: Run = {
    version,
    command,
    target: redactor.redactText(target),
    ...(seed === undefined ? {} : { seed }),
    startedAtMs,
    endedAtMs,
    exchanges,
    ...(stopped === undefined ? {} : { stopped: redactor.redactText(stopped) }),
  }
  const report: Omit<Report, typeof IS_REDACTED> = {
    run,
    findings: sortFindings(redacted),
    groups,
    hasBaseline: baseline !== undefined,
    gone,
    coverage: coverage.map((row) => redactRow(row, redactor)),
    rules: new Map([...(rules ?? [])].filter(([code]) => codes.has(code))),
    failOn,
    counts,
    hasFailed: counts.errors > 0 || (failOn === 'warning' && counts.warnings > 0),
  }
  return report as Report
}

function redactRow(row: CoverageRow, redactor: Redactor): CoverageRow {
  return row.reason === undefined ? row : { ...row, reason: redactor.redactText(row.reason) }
}

function count(
  groups: readonly ReportedGroup[],
  { exchanges, coverage, gone }: { exchanges: number; coverage: readonly CoverageRow[]; gone: number },
): ReportCounts {
  const fresh = groups.filter((group) => group.standing === 'new')
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    fresh.filter((group) => group.severity === severity),
  ) as [ReportedGroup[], ReportedGroup[]]
  const known = groups.filter((group) => group.standing === 'known')
  return {
    exchanges,
    errors: sum(errors),
    warnings: sum(warnings),
    errorGroups: errors.length,
    warningGroups: warnings.length,
    known: sum(known),
    knownGroups: known.length,
    gone,
    covered: coverage.filter((row) => row.exchanges > 0).length,
    promised: coverage.length,
  }
}

function sum(groups: readonly FindingGroup[]): number {
  return groups.reduce((total, group) => total + group.count, 0)
}
