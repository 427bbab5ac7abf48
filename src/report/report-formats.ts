import { toGithubReport } from './github-report.ts'
import { toHtmlReport } from './html-report.ts'
import { toJsonReport, toNdjsonReport } from './json-report.ts'
import { toJunitReport } from './junit-report.ts'
import type { Report } from './report.ts'
import { toSarifReport } from './sarif-report.ts'
import { toTextReport } from './text-report.ts'

/** How one kind of report is made, and its file's name in a directory of reports. */
export interface ReportFormat {
  readonly fileName: string
  readonly write: (report: Report) => string
}

/** Every format by the name that the command line knows it by. */
export const REPORT_FORMATS = {
  text: { fileName: 'report.txt', write: (report) => toTextReport(report) },
  json: { fileName: 'report.json', write: toJsonReport },
  ndjson: { fileName: 'report.ndjson', write: toNdjsonReport },
  junit: { fileName: 'junit.xml', write: toJunitReport },
  sarif: { fileName: 'report.sarif', write: toSarifReport },
  github: { fileName: 'annotations.txt', write: toGithubReport },
  html: { fileName: 'report.html', write: toHtmlReport },
} as const satisfies Readonly<Record<string, ReportFormat>>

export type ReportFormatName = keyof typeof REPORT_FORMATS

export function isReportFormatName(name: string): name is ReportFormatName {
  return Object.hasOwn(REPORT_FORMATS, name)
}
