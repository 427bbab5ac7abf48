import type { LoadResult } from './load.ts'

/** Everything measured of one server. */
export interface Measurement extends LoadResult {
  readonly name: string
  /** Median over several starts. */
  readonly readyMs: number
  readonly peakBytes: number | undefined
}

/** A goal that the project sets itself, and how far it is. */
interface Target {
  readonly label: string
  readonly goal: string
  readonly value: number | undefined
  readonly text: (value: number) => string
  readonly isReached: (value: number) => boolean
}

const COLUMNS = ['server', 'requests/s', 'p50 ms', 'p99 ms', 'ready ms', 'peak MB'] as const

/** Formats measurements as a table of Markdown. */
export function formatTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.name,
    Math.round(one.requestsPerSecond).toLocaleString('en-US'),
    `${one.p50Ms}`,
    `${one.p99Ms}`,
    one.readyMs.toFixed(0),
    one.peakBytes === undefined ? '-' : toMegabytes(one.peakBytes),
  ])
  const widths = COLUMNS.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(COLUMNS), rule, ...rows.map(line)].join('\n')
}

/** Formats one line per target: what was measured, the goal, and whether it was reached. */
export function formatTargets(bare: Measurement, prism: Measurement, ours: Measurement): string {
  const targets: readonly Target[] = [
    {
      label: 'Mockference / bare node:http',
      goal: 'at least 0.5',
      value: ours.requestsPerSecond / bare.requestsPerSecond,
      text: (ratio) => ratio.toFixed(2),
      isReached: (ratio) => ratio >= 0.5,
    },
    {
      label: 'Mockference / Prism CLI',
      goal: 'at least 10',
      value: ours.requestsPerSecond / prism.requestsPerSecond,
      text: (ratio) => ratio.toFixed(1),
      isReached: (ratio) => ratio >= 10,
    },
    {
      label: 'ready',
      goal: 'at most 350 ms',
      value: ours.readyMs,
      text: (ms) => `${ms.toFixed(0)} ms`,
      isReached: (ms) => ms <= 350,
    },
    {
      label: 'peak memory',
      goal: 'under 200 MB',
      value: ours.peakBytes,
      text: (bytes) => `${toMegabytes(bytes)} MB`,
      isReached: (bytes) => bytes < 200e6,
    },
  ]
  return targets.map(formatTarget).join('\n')
}

function formatTarget({ label, goal, value, text, isReached }: Target): string {
  if (value === undefined) return `${label}: not measured on this system (target ${goal})`
  return `${label}: ${text(value)} (target ${goal}: ${isReached(value) ? 'reached' : 'missed'})`
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
