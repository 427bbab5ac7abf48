import type { LawOutcome, LawReport } from '../properties/index.ts'
import { escapeXml, escapeXmlAttribute } from '../report/escape-markup.ts'

export type LawReportFormat = 'text' | 'json' | 'junit'

/** A report of laws in one of its formats. */
export function writeLawReport(report: LawReport, format: LawReportFormat): string {
  if (format === 'junit') return toJunit(report)
  if (format === 'text') return `${report.text}${summaryOf(report)}\n`
  const { text: _, ...rest } = report
  return `${JSON.stringify(rest, undefined, 2)}\n`
}

function summaryOf({ api, seed, outcomes, problem }: LawReport): string {
  const broken = outcomes.filter((one) => one.counterexample !== undefined).length
  const undecided = outcomes.filter((one) => one.problem !== undefined).length
  const end = problem === undefined ? '' : ', then the adapter could not be used any more'
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
