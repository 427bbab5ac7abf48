import type { Api } from '../apis/api.ts'
import type { Exchange } from '../contract/exchange.ts'
import type { Operation } from '../contract/operation.ts'
import type { Rule } from '../contract/rule.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { createCoverageTally } from '../judge/coverage.ts'
import { GENERAL_RULES } from '../judge/general-rules.ts'
import type { Verdict } from '../judge/judge.ts'
import { toFindings } from '../judge/to-findings.ts'
import type { FileLocation, Finding } from '../report/finding.ts'
import { kindOf } from '../report/fingerprint.ts'
import { createRedactor } from '../report/redaction.ts'
import { createReport, type CoverageRow } from '../report/report.ts'
import { createCodeFilter } from './known-rules.ts'
import { packageVersion } from './package-version.ts'
import { assertPrintable, loadBaseline, writeBaseline, writeReports } from './reports.ts'
import type { JudgingFlags } from './verdict-options.ts'

/** Where violations that are no verdict on one exchange belong, such as those of a law. */
export interface ViolationPlace {
  readonly api: Api
  readonly operation?: Operation | undefined
  readonly exchange: Exchange
  readonly replay?: string
}

/** What a command hands its verdicts to while it runs. */
export interface VerdictRun {
  /** Aborted when the run has to end early: Ctrl-C, or enough findings. */
  readonly signal: AbortSignal
  /** Counts an exchange and keeps its violations. `file` is where it was read. */
  take(verdict: Verdict, exchange: Exchange, file?: FileLocation): void
  /** Keeps violations that follow from more than one exchange. */
  add(violations: readonly SidedViolation[], place: ViolationPlace): void
  /** Keeps findings that are made already, such as those about files. */
  addFindings(findings: readonly Finding[]): void
  /** Ends the run early, for a reason that the report names. */
  stop(reason: string): void
}

export interface VerdictRunOptions {
  readonly command: string
  /** What is judged: an address or names of files. */
  readonly target: string
  readonly flags: JudgingFlags
  readonly seed?: number
  /** Apis whose promised answers are counted. */
  readonly apis: readonly Api[]
  /** Keys that must not be written anywhere. */
  readonly secrets?: readonly string[]
  /** Rules that findings name, beside those of all APIs and of `apis`. */
  readonly rules?: ReadonlyMap<string, Rule>
  /** Why an answer was not seen. */
  readonly reasonOf?: (api: Api, operation: Operation, status: string) => string | undefined
  /** Leaves operations out of the coverage that no exchange was of: traffic need not use all of them. */
  readonly coversSeenOnly?: boolean
  /** Is told the first finding of each kind as soon as it is there, without secrets. */
  readonly onKind?: (finding: Finding) => void
  /** Whether Ctrl-C is how the run is meant to end: it ends in order then, with the exit code of its findings. */
  readonly endsOnInterrupt?: boolean
}

const EXIT_FOUND = 1
const EXIT_INTERRUPTED = 130
/** Of further findings of a kind only the number counts: what was exchanged would only take memory. */
const MAX_SHOWN_OF_A_CODE = 20

/** Lets a command judge, writes the reports, and answers the exit code. */
export async function runVerdict(
  options: VerdictRunOptions,
  work: (run: VerdictRun) => Promise<void>,
): Promise<number> {
  const { command, target, flags, seed, apis, secrets = [], rules, reasonOf } = options
  assertPrintable(flags.report, flags.reportDir)
  if (flags.updateBaseline && flags.baseline === undefined)
    throw new ToolkitError(
      'USAGE_INVALID',
      'Failed to update the baseline: expected its file in --baseline, found none',
    )
  const isWanted = createCodeFilter(flags.only, flags.skip)
  const baseline =
    flags.baseline === undefined || flags.updateBaseline ? undefined : await loadBaseline(flags.baseline)
  const redactor = createRedactor({ values: secrets })
  const coverage = createCoverageTally(apis)
  const abort = new AbortController()
  const findings: Finding[] = []
  const shown = new Map<string, number>()
  let exchanges = 0
  let stopped: string | undefined
  let isInterrupted = false
  const stop = (reason: string): void => {
    stopped ??= reason
    abort.abort()
  }
  const kinds = new Set<string>()
  const tell = (finding: Finding): void => {
    const kind = kindOf(finding)
    if (kinds.has(kind)) return
    kinds.add(kind)
    for (const redacted of redactor.redactFindings([finding])) options.onKind?.(redacted)
  }
  const keep = (found: readonly Finding[]): void => {
    for (const finding of found) {
      if (options.onKind !== undefined) tell(finding)
      if (findings.length >= flags.maxFindings)
        return stop(`${flags.maxFindings} findings, see --max-findings`)
      const count = (shown.get(finding.code) ?? 0) + 1
      shown.set(finding.code, count)
      const { exchange: _, replay: __, ...bare } = finding
      findings.push(count > MAX_SHOWN_OF_A_CODE ? bare : finding)
    }
  }
  const wanted = ({ code }: { readonly code: string }): boolean => isWanted(code)
  const run: VerdictRun = {
    signal: abort.signal,
    take(verdict, exchange, file) {
      exchanges += 1
      coverage.add(verdict)
      const { api, operation, violations } = verdict
      if (api === undefined || violations.length === 0) return
      const found = violations.filter(wanted)
      const isShown = found.some(({ code }) => (shown.get(code) ?? 0) < MAX_SHOWN_OF_A_CODE)
      keep(toFindings(found, { api, operation, exchange, file, isShown }, redactor))
    },
    add(violations, place) {
      keep(toFindings(violations.filter(wanted), rules === undefined ? place : { ...place, rules }, redactor))
    },
    addFindings(found) {
      keep(found.filter(wanted))
    },
    stop,
  }
  const interrupt = (): void => {
    if (isInterrupted) process.exit(EXIT_INTERRUPTED)
    isInterrupted = true
    if (options.endsOnInterrupt === true) abort.abort()
    else stop('interrupted')
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  const startedAtMs = Date.now()
  try {
    await work(run)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
  const report = createReport(
    {
      version: await packageVersion(),
      command,
      target,
      startedAtMs,
      endedAtMs: Date.now(),
      exchanges,
      findings,
      coverage:
        options.coversSeenOnly === true ? rowsOfSeen(coverage.toRows(reasonOf)) : coverage.toRows(reasonOf),
      rules: new Map([...rulesOf(apis), ...(rules ?? [])]),
      failOn: flags.failOn,
      ...(seed === undefined ? {} : { seed }),
      ...(stopped === undefined ? {} : { stopped }),
      ...(baseline === undefined ? {} : { baseline }),
    },
    redactor,
  )
  const stepSummaryFile = process.env['GITHUB_STEP_SUMMARY']
  await writeReports(report, {
    formats: flags.report,
    print: (text) => process.stdout.write(text),
    colours: process.stdout.isTTY && !process.env['NO_COLOR'],
    ...(flags.reportDir === undefined ? {} : { directory: flags.reportDir }),
    ...(stepSummaryFile === undefined || stepSummaryFile === '' ? {} : { stepSummaryFile }),
  })
  if (isInterrupted && options.endsOnInterrupt !== true) return EXIT_INTERRUPTED
  if (flags.updateBaseline && flags.baseline !== undefined) {
    await writeBaseline(flags.baseline, report.findings)
    return 0
  }
  return report.hasFailed ? EXIT_FOUND : 0
}

function rowsOfSeen(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  const nameOf = ({ api, operation }: CoverageRow): string => `${api} ${operation}`
  const seen = new Set(rows.filter((row) => row.exchanges > 0).map(nameOf))
  return rows.filter((row) => seen.has(nameOf(row)))
}

function rulesOf(apis: readonly Api[]): ReadonlyMap<string, Rule> {
  return new Map([...GENERAL_RULES, ...apis.flatMap(({ rules }) => [...(rules?.rules ?? [])])])
}
