import { escapeHtml } from './escape-markup.ts'
import { nameOperation, namePointer, nameSource } from './finding.ts'
import type { Report, ReportedGroup } from './report.ts'
import { toSummaryLine } from './summary-line.ts'
import { toWellFormed } from './well-formed.ts'

/** GitHub takes 1 MiB for one step; this many rows stay below it with messages of ordinary length. */
const MAX_ROWS = 100
const MAX_CELL_CHARACTERS = 600

/** New findings and coverage as Markdown, for the summary page of a step on GitHub. */
export function toStepSummary(report: Report): string {
  const fresh = report.groups.filter((group) => group.standing === 'new')
  const blocks = [
    `## mockference ${toCell(report.run.command)}: ${report.hasFailed ? 'failed' : 'passed'}`,
    `${toCell(toSummaryLine(report))}`,
    `Target: ${toCell(report.run.target)}`,
  ]
  if (fresh.length > 0) blocks.push(writeFindings(fresh))
  if (report.coverage.length > 0) blocks.push(writeCoverage(report))
  return `${blocks.join('\n\n')}\n`
}

function writeFindings(groups: readonly ReportedGroup[]): string {
  const rows = groups.slice(0, MAX_ROWS).map((group) => {
    const [first] = group.examples
    const source = group.source ? nameSource(group.source) : ''
    const cells = [
      group.severity,
      group.code,
      nameOperation(group),
      namePointer(group.pointer),
      first.message,
      String(group.count),
      source,
    ]
    return `| ${cells.map(toCell).join(' | ')} |`
  })
  const head = ['| | rule | operation | at | what | times | source |', '|---|---|---|---|---|--:|---|']
  const left = groups.length - rows.length
  const more = left > 0 ? `\n\nand ${left} more, which the other reports list.` : ''
  return [...head, ...rows].join('\n') + more
}

function writeCoverage({ coverage }: Report): string {
  const rows = coverage.slice(0, MAX_ROWS).map(({ api, operation, status, mediaType, exchanges, reason }) => {
    const seen = exchanges > 0 ? String(exchanges) : `not seen${reason === undefined ? '' : `: ${reason}`}`
    return `| ${[`${api} ${operation}`, status, mediaType, seen].map(toCell).join(' | ')} |`
  })
  const left = coverage.length - rows.length
  const more = left > 0 ? `\n\nand ${left} more.` : ''
  const head = ['| operation | status | media type | seen |', '|---|---|---|---|']
  return `<details><summary>Coverage</summary>\n\n${[...head, ...rows].join('\n')}${more}\n\n</details>`
}

// What Markdown, its tables and GitHub's own marks (@name, #1) would make something of.
const MARKS = /[\\`*_{}[\]()#+!|~@$:]/g

/** Text that stays text: in one line, no marks, no tags, no mentions. */
function toCell(text: string): string {
  const short =
    text.length <= MAX_CELL_CHARACTERS
      ? text
      : `${text.slice(0, MAX_CELL_CHARACTERS - 3).replace(/[\uD800-\uDBFF]$/, '')}...`
  const line = escapeHtml(toWellFormed(short).replace(/[\p{Cc}\u2028\u2029]+/gu, ' '))
  // As references: a backslash would not stop a mention or a bare address from becoming a link.
  return line.replace(MARKS, (mark, at: number) =>
    mark === '#' && line[at - 1] === '&' ? mark : `&#${mark.charCodeAt(0)};`,
  )
}
