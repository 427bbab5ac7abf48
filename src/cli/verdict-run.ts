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
import type { Finding } from '../report/finding.ts'
import { createRedactor } from '../report/redaction.ts'
import { createReport } from '../report/report.ts'
import { createCodeFilter } from './known-rules.ts'
import { packageVersion } from './package-version.ts'
import { assertPrintable, loadBaseline, writeBaseline, writeReports } from './reports.ts'
import type { VerdictFlags } from './verdict-options.ts'

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
  /** Counts an exchange and keeps its violations. */
  take(verdict: Verdict, exchange: Exchange): void
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
  readonly flags: VerdictFlags
  readonly seed?: number
  /** Apis whose promised answers are counted. */
  readonly apis: readonly Api[]
  /** Keys that must not be written anywhere. */
  readonly secrets?: readonly string[]
  /** Rules that findings name, beside those of all APIs and of `apis`. */
  readonly rules?: ReadonlyMap<string, Rule>
  /** Why an answer was not seen. */
  readonly reasonOf?: (api: Api, operation: Operation, status: string) => string | undefined
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
  const keep = (found: readonly Finding[]): void => {
    for (const finding of found) {
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
    take(verdict, exchange) {
      exchanges += 1
      coverage.add(verdict)
      const { api, operation, violations } = verdict
      if (api !== undefined)
        keep(toFindings(violations.filter(wanted), { api, operation, exchange }, redactor))
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
    stop('interrupted')
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
      coverage: coverage.toRows(reasonOf),
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
  if (isInterrupted) return EXIT_INTERRUPTED
  if (flags.updateBaseline && flags.baseline !== undefined) {
    await writeBaseline(flags.baseline, report.findings)
    return 0
  }
  return report.hasFailed ? EXIT_FOUND : 0
}

function rulesOf(apis: readonly Api[]): ReadonlyMap<string, Rule> {
  return new Map([...GENERAL_RULES, ...apis.flatMap(({ rules }) => [...(rules?.rules ?? [])])])
}
