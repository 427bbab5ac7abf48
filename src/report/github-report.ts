import { nameOperation, namePointer, nameSource } from './finding.ts'
import type { Report, ReportedGroup } from './report.ts'
import { countOf, toSummaryLine } from './summary-line.ts'

/** GitHub shows this many annotations of a severity for one step. */
const MAX_ANNOTATIONS = 10

/**
 * New findings as workflow commands, which GitHub turns into annotations when they are printed to standard output.
 *
 * @see {@link https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands | Workflow commands}
 */
export function toGithubReport(report: Report): string {
  const fresh = report.groups.filter((group) => group.standing === 'new')
  const lines = (['error', 'warning'] as const).flatMap((severity) => {
    const groups = fresh.filter((group) => group.severity === severity)
    const shown = groups.slice(0, MAX_ANNOTATIONS).map(toCommand)
    const left = groups.length - shown.length
    return left > 0 ? [...shown, `${countOf(left, `more kind`)} of ${severity} not annotated`] : shown
  })
  lines.push(`::notice title=mockference::${escapeData(toSummaryLine(report))}`)
  return `${lines.join('\n')}\n`
}

function toCommand(group: ReportedGroup): string {
  const [first] = group.examples
  const { file } = first
  const properties = [
    ...(file ? [`file=${escapeProperty(file.path)}`] : []),
    ...(file?.line === undefined ? [] : [`line=${file.line}`]),
    `title=${escapeProperty(`${group.code} in ${nameOperation(group)}`)}`,
  ]
  const lines = [
    `${namePointer(first.pointer)} ${first.message}`,
    `${group.side} at fault, ${countOf(group.count, 'time')}`,
    ...(group.source ? [`source: ${nameSource(group.source)} ${group.source.url ?? ''}`.trimEnd()] : []),
    ...(first.replay === undefined ? [] : [first.replay]),
  ]
  return `::${group.severity} ${properties.join(',')}::${escapeData(lines.join('\n'))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
