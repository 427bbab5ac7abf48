import { escapeXml, escapeXmlAttribute } from './escape-markup.ts'
import { nameFile, nameOperation, namePointer, nameSource } from './finding.ts'
import { toIsoTime } from './json-report.ts'
import type { CoverageRow, Report, ReportedGroup } from './report.ts'
import { countOf, toSeconds } from './summary-line.ts'

/** One test of JUnit: passed, left out for a reason, or failed. */
interface TestCase {
  readonly name: string
  readonly skipped?: string
  readonly failure?: { readonly type: string; readonly message: string; readonly detail: string }
}

interface TestSuite {
  readonly name: string
  readonly api: string
  readonly cases: TestCase[]
}

/**
 * The report as JUnit XML that fits both the schema of Ant and the one of Jenkins: a suite for each operation, in it a
 * test for each promised answer and one for each kind of finding. Kinds that do not make the run fail (known ones, and
 * warnings unless `failOn` says so) and answers that were not seen are skipped tests, with the reason.
 */
export function toJunitReport(report: Report): string {
  const suites = [...collectSuites(report).values()]
  // Without any suite most CI systems call the file broken.
  if (suites.length === 0)
    suites.push({ name: 'contract', api: 'mockference', cases: [{ name: 'contract' }] })
  const lines = suites.flatMap((suite, id) => writeSuite(suite, id, report))
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...lines, '</testsuites>', ''].join('\n')
}

function collectSuites(report: Report): Map<string, TestSuite> {
  const suites = new Map<string, TestSuite>()
  const suiteOf = (place: { api: string; operation?: string }): TestSuite => {
    const name = nameOperation(place)
    let suite = suites.get(name)
    if (suite === undefined) suites.set(name, (suite = { name, api: place.api, cases: [] }))
    return suite
  }
  for (const row of report.coverage) suiteOf(row).cases.push(toCoverageCase(row))
  for (const group of report.groups) suiteOf(group).cases.push(toGroupCase(group, report))
  return suites
}

function toCoverageCase({ status, mediaType, exchanges, reason }: CoverageRow): TestCase {
  const name = mediaType === '' ? `answers ${status}` : `answers ${status} with ${mediaType}`
  return exchanges > 0 ? { name } : { name, skipped: reason ?? 'not seen' }
}

function toGroupCase(group: ReportedGroup, { failOn }: Report): TestCase {
  const { code, pointer, side, severity, standing } = group
  const { message } = group.examples[0]
  const name = `${code} at ${namePointer(pointer)}${side === 'server' ? '' : ` (${side})`}`
  if (standing === 'known') return { name, skipped: `known: ${message}` }
  if (severity === 'warning' && failOn === 'error') return { name, skipped: `warning: ${message}` }
  return { name, failure: { type: code, message, detail: describe(group) } }
}

function describe({ severity, side, count, source, examples }: ReportedGroup): string {
  const lines = [`${severity}, ${side} at fault, ${countOf(count, 'time')}`]
  if (source) lines.push(`source: ${nameSource(source)}${source.url === undefined ? '' : ` ${source.url}`}`)
  for (const { pointer, message, exchange, file, replay } of examples) {
    lines.push('', `${namePointer(pointer)} ${message}`)
    if (file) lines.push(nameFile(file))
    if (exchange) lines.push(`${exchange.method} ${exchange.url} ${exchange.status ?? 'no answer'}`)
    if (replay !== undefined) lines.push(replay)
  }
  return lines.join('\n')
}

function writeSuite({ name, api, cases }: TestSuite, id: number, { run }: Report): string[] {
  const properties: [string, string][] = [
    ['target', run.target],
    ['version', run.version],
    ['durationSeconds', toSeconds(run.endedAtMs - run.startedAtMs)],
    ...(run.seed === undefined ? [] : [['seed', String(run.seed)] as [string, string]]),
    ...(run.stopped === undefined ? [] : [['stopped', run.stopped] as [string, string]]),
  ]
  const attributes = writeAttributes({
    name,
    package: api,
    id,
    // Ant's schema wants a local time, without a zone; it is UTC here. How long one operation took is not known.
    timestamp: toIsoTime(run.startedAtMs).slice(0, 19),
    hostname: 'localhost',
    tests: cases.length,
    failures: cases.filter((one) => one.failure !== undefined).length,
    errors: 0,
    skipped: cases.filter((one) => one.skipped !== undefined).length,
    time: '0',
  })
  return [
    `  <testsuite${attributes}>`,
    '    <properties>',
    ...properties.map(
      ([property, value]) => `      <property${writeAttributes({ name: property, value })}/>`,
    ),
    '    </properties>',
    ...cases.map((one) => writeCase(one, name)),
    '    <system-out></system-out>',
    '    <system-err></system-err>',
    '  </testsuite>',
  ]
}

function writeCase({ name, skipped, failure }: TestCase, classname: string): string {
  const start = `    <testcase${writeAttributes({ name, classname, time: '0' })}`
  if (skipped !== undefined) return `${start}><skipped>${escapeXml(skipped)}</skipped></testcase>`
  if (failure === undefined) return `${start}/>`
  const attributes = writeAttributes({ type: failure.type, message: failure.message })
  return `${start}><failure${attributes}>${escapeXml(failure.detail)}</failure></testcase>`
}

function writeAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXmlAttribute(String(value))}"`)
    .join('')
}
