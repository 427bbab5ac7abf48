import { fingerprintOf } from './fingerprint.ts'
import type { Report } from './report.ts'

/** Goes up when a member is renamed or taken away; new members leave it. */
export const JSON_REPORT_VERSION = 1

/** The report as one JSON document, indented: groups with their examples. */
export function toJsonReport(report: Report): string {
  return `${JSON.stringify({ ...head(report), groups: report.groups, gone: report.gone, coverage: report.coverage, rules: [...report.rules.values()] }, undefined, 2)}\n`
}

/**
 * The report line by line, each a JSON object with a `type`: first `run`, then `coverage` and `gone`, then every single
 * `finding` with the fingerprint of its kind. The last line, `end`, says that nothing is missing.
 */
export function toNdjsonReport(report: Report): string {
  const standings = new Map(report.groups.map(({ fingerprint, standing }) => [fingerprint, standing]))
  const lines: object[] = [
    { type: 'run', ...head(report) },
    ...report.coverage.map((row) => ({ type: 'coverage', ...row })),
    ...report.gone.map((entry) => ({ type: 'gone', ...entry })),
  ]
  for (const finding of report.findings) {
    const fingerprint = fingerprintOf(finding)
    lines.push({ type: 'finding', fingerprint, standing: standings.get(fingerprint), ...finding })
  }
  lines.push({ type: 'end', findings: report.findings.length })
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

function head({ run, counts, failOn, hasFailed }: Report): object {
  const { startedAtMs, endedAtMs, ...rest } = run
  return {
    version: JSON_REPORT_VERSION,
    run: {
      tool: 'mockference',
      toolVersion: rest.version,
      command: rest.command,
      target: rest.target,
      ...(rest.seed === undefined ? {} : { seed: rest.seed }),
      startedAt: toIsoTime(startedAtMs),
      endedAt: toIsoTime(endedAtMs),
      ...(rest.stopped === undefined ? {} : { stopped: rest.stopped }),
    },
    failOn,
    hasFailed,
    counts,
  }
}

/** RFC 3339 with milliseconds, in UTC. */
export function toIsoTime(timeMs: number): string {
  return new Date(timeMs).toISOString()
}
