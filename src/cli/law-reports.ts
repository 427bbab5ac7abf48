import type { LawOutcome, LawReport } from '../properties/index.ts'
import { REPORT_FORMATS, type ReportFormatName } from '../report/report-formats.ts'
import { escapeXml, escapeXmlAttribute } from '../report/escape-markup.ts'
import { writeReportFiles } from './reports.ts'

/** The formats that a report of laws has, of those that all reports share. */
export const LAW_REPORT_FORMATS = ['text', 'json', 'junit'] as const satisfies readonly ReportFormatName[]
export type LawReportFormat = (typeof LAW_REPORT_FORMATS)[number]

export interface WriteLawReportsOptions {
  readonly formats: readonly LawReportFormat[]
  /** Where the reports go as files; standard output then gets the text. Without one, a single format goes there. */
  readonly directory?: string
  /** Writes to standard output. */
  readonly print: (text: string) => void
}

/** @throws {ToolkitError} USAGE_INVALID when a file cannot be written */
export async function writeLawReports(
  report: LawReport,
  { formats, directory, print }: WriteLawReportsOptions,
): Promise<void> {
  const [first = 'text', ...others] = new Set(formats)
  if (directory === undefined) return print(toLawReport(report, first))
  const files = [first, ...others].map((format) => ({
    fileName: REPORT_FORMATS[format].fileName,
    text: () => toLawReport(report, format),
  }))
  await writeReportFiles(files, directory)
  print(toLawReport(report, 'text'))
}

/** A report of laws in one of its formats. */
export function toLawReport(report: LawReport, format: LawReportFormat): string {
  if (format === 'junit') return toJunit(report)
  if (format === 'text') return `${report.text}${summaryOf(report)}\n`
  const { text: _, ...rest } = report
  return `${JSON.stringify(rest, undefined, 2)}\n`
}

function summaryOf({ api, seed, outcomes, problem }: LawReport): string {
  const broken = outcomes.filter((one) => one.counterexample !== undefined).length
  const undecided = outcomes.filter((one) => one.problem !== undefined).length
  const end = problem === undefined ? '' : '; no further law could be tried'
  return `${api}: ${outcomes.length - broken - undecided} laws hold, ${broken} broken, ${undecided} undecided${end}; seed ${seed}`
}

/** A suite for the API, a test for each law. */
function toJunit({ api, outcomes, problem, text }: LawReport): string {
  const suite = escapeXmlAttribute(`laws of ${api} clients`)
  const failures = outcomes.filter((one) => one.counterexample !== undefined).length
  const isError = (one: LawOutcome): boolean => one.problem !== undefined
  const errors = outcomes.filter(isError).length + (problem === undefined ? 0 : 1)
  const cases = outcomes.map((outcome) => toCase(outcome, suite, detailOf(outcome, text)))
  if (problem !== undefined)
    cases.push(
      `    <testcase name="adapter" classname="${suite}" time="0"><error type="adapter" message="${escapeXmlAttribute(problem)}"></error></testcase>`,
    )
  const head = `  <testsuite name="${suite}" tests="${cases.length}" failures="${failures}" errors="${errors}" time="0">`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    head,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

/** What the text report says of a law. */
function detailOf({ name }: LawOutcome, text: string): string {
  const start = text.indexOf(`broken ${name}: `)
  return text.slice(start).split(/\n(?! )/, 1)[0] ?? ''
}

function toCase({ name, counterexample, problem }: LawOutcome, suite: string, detail: string): string {
  const head = `    <testcase name="${name}" classname="${suite}" time="0"`
  if (problem !== undefined)
    return `${head}><error type="${name}" message="${escapeXmlAttribute(problem)}"></error></testcase>`
  if (counterexample === undefined) return `${head}/>`
  const message = escapeXmlAttribute(counterexample.detail)
  return `${head}><failure type="${name}" message="${message}">${escapeXml(detail)}</failure></testcase>`
}
