import { writeCoverage } from './html-coverage.ts'
import { writeFindings } from './html-findings.ts'
import { markup, Markup } from './html-markup.ts'
import { HTML_SCRIPT, HTML_SCRIPT_HASH } from './html-script.ts'
import { HTML_STYLE } from './html-style.ts'
import { namePointer, nameOperation } from './finding.ts'
import { toIsoTime } from './json-report.ts'
import type { Report } from './report.ts'
import { toSummaryLine } from './summary-line.ts'
import { toWellFormed } from './well-formed.ts'

/** The report as one HTML file that loads nothing, for people. */
export function toHtmlReport(report: Report): string {
  const { run, groups, coverage, gone } = report
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${HTML_SCRIPT_HASH}'`
  const page = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${report.hasFailed ? 'Failed' : 'Passed'}: ${run.target}</title>
        <style>${new Markup(HTML_STYLE)}</style>
      </head>
      <body>
        ${writeHeader(report)}
        <main>
          ${groups.length > 0 && writeFindings(report)} ${coverage.length > 0 && writeCoverage(coverage)}
          ${gone.length > 0 && writeGone(report)}
        </main>
        <script>${new Markup(HTML_SCRIPT)}</script>
      </body>
    </html>
`
  return toWellFormed(page.text)
}

function writeHeader(report: Report): Markup {
  const { run, counts } = report
  const verdict = report.hasFailed
    ? markup`<span class="mark error">failed</span>`
    : markup`<span class="mark seen">passed</span>`
  return markup`<header>
    <h1>Contract report: ${run.target}</h1>
    <p class="verdict">${verdict} ${toSummaryLine(report)}</p>
    <p class="quiet">
      mockference ${run.version} ${run.command}, ${toIsoTime(run.startedAtMs)}
    </p>
    <dl class="facts">
      <div class="error">
        <dt>Errors</dt>
        <dd>${counts.errors}</dd>
      </div>
      <div class="warning">
        <dt>Warnings</dt>
        <dd>${counts.warnings}</dd>
      </div>
      ${
        report.hasBaseline &&
        markup`<div>
            <dt>Known</dt>
            <dd>${counts.known}</dd>
          </div>
          <div>
            <dt>Gone</dt>
            <dd>${counts.gone}</dd>
          </div>`
      }
      <div>
        <dt>Exchanges</dt>
        <dd>${counts.exchanges}</dd>
      </div>
      ${
        counts.promised > 0 &&
        markup`<div>
          <dt>Answers seen</dt>
          <dd>${counts.covered} of ${counts.promised}</dd>
        </div>`
      }
    </dl>
  </header>`
}

function writeGone({ gone }: Report): Markup {
  const items = gone.map(
    ({ code, api, operation, pointer }) =>
      markup`<li>
        <code>${code}</code> in ${nameOperation({ api, ...(operation === undefined ? {} : { operation }) })}
        at <code>${namePointer(pointer)}</code>
      </li> `,
  )
  return markup`<h2>Gone</h2>
    <p class="quiet">In the baseline, and not found any more.</p>
    <ul>
      ${items}
    </ul>`
}
