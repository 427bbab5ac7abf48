import { toPrintable } from '../errors/to-printable.ts'
import { nameFile, namePointer, nameSource, nameOperation, type Finding } from './finding.ts'
import { groupByOperation } from './finding-group.ts'
import type { Report, ReportedGroup } from './report.ts'
import { countOf, toSummaryLine } from './summary-line.ts'

export interface TextReportOptions {
  /** Writes escape sequences of terminals; off when left out. */
  readonly colours?: boolean
}

/** A report for a terminal. Known findings are counted, not listed. */
export function toTextReport(report: Report, { colours = false }: TextReportOptions = {}): string {
  const paint = colours ? paintText : (_style: Style, text: string): string => text
  const fresh = report.groups.filter((group) => group.standing === 'new')
  const lines: string[] = []
  for (const [name, groups] of groupByOperation(fresh)) {
    lines.push(paint('bold', toPrintable(name)), '')
    for (const group of groups) lines.push(...describeGroup(group, paint), '')
  }
  const unreached = report.coverage.filter((row) => row.exchanges === 0)
  if (unreached.length > 0) {
    lines.push(paint('bold', 'Not seen'), '')
    for (const { api, operation, status, mediaType, reason } of unreached) {
      const what = [api, operation, status, mediaType].filter((part) => part !== '').join(' ')
      lines.push(toPrintable(`  ${what}${reason === undefined ? '' : `: ${reason}`}`))
    }
    lines.push('')
  }
  for (const { code, api, operation, pointer } of report.gone) {
    const name = nameOperation({ api, ...(operation === undefined ? {} : { operation }) })
    lines.push(toPrintable(`gone: ${code} in ${name} at ${namePointer(pointer)}`))
  }
  if (report.gone.length > 0) lines.push('')
  const outcome = report.hasFailed ? 'red' : report.groups.length > 0 ? 'yellow' : 'green'
  lines.push(paint(outcome, toPrintable(toSummaryLine(report))))
  return `${lines.join('\n')}\n`
}

type Paint = (style: Style, text: string) => string

function describeGroup(group: ReportedGroup, paint: Paint): string[] {
  const { severity, code, side, pointer, count, source } = group
  const [first, ...others] = group.examples
  const mark = paint(severity === 'error' ? 'red' : 'yellow', severity)
  const where = toPrintable(namePointer(count === 1 ? first.pointer : pointer))
  const lines = [
    `  ${mark} ${toPrintable(code)} at ${where}${count > 1 ? `, ${countOf(count, 'time')}` : ''}`,
  ]
  const add = (label: string, text: string): void => {
    lines.push(`    ${paint('dim', `${label}:`)} ${toPrintable(text)}`)
  }
  lines.push(`    ${toPrintable(first.message)}`)
  for (const other of others) if (other.message !== first.message) add('also', describePlace(other))
  if (side !== 'server') add('at fault', side)
  if (first.exchange) {
    const { method, url, status } = first.exchange
    add('seen in', `${method} ${url}${status === undefined ? ', no answer' : `, ${status}`}`)
  }
  if (first.file) add('file', nameFile(first.file))
  if (source)
    add('source', source.url === undefined ? nameSource(source) : `${nameSource(source)} ${source.url}`)
  // Its line feeds stand in quotes: spelt out or indented they would be sent.
  if (first.replay !== undefined) {
    const replay = first.replay.split('\n').map(toPrintable).join('\n')
    lines.push(`    ${paint('dim', 'again:')} ${replay}`)
  }
  return lines
}

function describePlace({ pointer, message }: Finding): string {
  return `${namePointer(pointer)} ${message}`
}

const STYLES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const
type Style = keyof typeof STYLES

function paintText(style: Style, text: string): string {
  const [on, off] = STYLES[style]
  return `\u001b[${on}m${text}\u001b[${off}m`
}
