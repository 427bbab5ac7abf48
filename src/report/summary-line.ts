import type { Report } from './report.ts'

/** The outcome in one line, for the end of a report. */
export function toSummaryLine({ counts, run, gone }: Report): string {
  const found = [
    counts.errors > 0 && describe(counts.errors, 'error', counts.errorGroups),
    counts.warnings > 0 && describe(counts.warnings, 'warning', counts.warningGroups),
  ].filter((part) => part !== false)
  const parts = [
    found.length === 0 ? 'no findings' : found.join(', '),
    ...(counts.known > 0 ? [`${counts.known} known`] : []),
    ...(gone.length > 0 ? [`${countOf(gone.length, 'known kind')} gone`] : []),
    `${countOf(counts.exchanges, 'exchange')} in ${toSeconds(run.endedAtMs - run.startedAtMs)} s`,
    ...(counts.promised > 0 ? [`${counts.covered} of ${counts.promised} promised answers seen`] : []),
    ...(run.seed === undefined ? [] : [`seed ${run.seed}`]),
  ]
  const stopped = run.stopped === undefined ? '' : ` (stopped early: ${run.stopped})`
  return parts.join('; ') + stopped
}

function describe(count: number, word: string, kinds: number): string {
  return count === kinds ? countOf(count, word) : `${countOf(count, word)} of ${countOf(kinds, 'kind')}`
}

/** For example `1 error`, `1,200 errors`. */
export function countOf(count: number, word: string): string {
  return `${separate(count)} ${word}${count === 1 ? '' : 's'}`
}

function separate(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Seconds with one decimal; never negative, also when the clock was set back. */
export function toSeconds(durationMs: number): string {
  return (Math.max(0, durationMs) / 1000).toFixed(1)
}

/** Byte counts for people: `20 bytes`, `1.5 kB`. */
export function describeSize(byteLength: number): string {
  if (byteLength < 1000) return countOf(byteLength, 'byte')
  return byteLength < 1e6 ? `${(byteLength / 1000).toFixed(1)} kB` : `${(byteLength / 1e6).toFixed(1)} MB`
}
