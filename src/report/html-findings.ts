import type { HeaderList } from '../contract/exchange.ts'
import type { Rule, RuleSource } from '../contract/rule.ts'
import {
  nameFile,
  namePointer,
  nameSource,
  type Finding,
  type ShownBody,
  type ShownExchange,
} from './finding.ts'
import { groupByOperation } from './finding-group.ts'
import { markup, type Markup } from './html-markup.ts'
import type { Report, ReportedGroup } from './report.ts'
import { countOf, describeSize } from './summary-line.ts'

/** A browser unfolds this many at ease; the other formats hold all of them. */
export const MAX_HTML_GROUPS = 1_000

/** The kinds of findings by operation, each with its examples folded away. */
export function writeFindings({ groups, rules, hasBaseline }: Report): Markup {
  const shown = groups.slice(0, MAX_HTML_GROUPS)
  const sections = [...groupByOperation(shown)].map(
    ([name, members]) =>
      markup`<section class="operation">
        <h3>${name}</h3>
        ${members.map((group) => writeGroup(group, rules.get(group.code)))}
      </section> `,
  )
  const left = groups.length - shown.length
  return markup`<h2>Findings</h2>
    ${writeFilter(shown, hasBaseline)}
    ${left > 0 && markup`<p>${countOf(left, 'further kind')} of findings are left out here; the JSON report has them.</p>`}
    ${sections}`
}

function writeFilter(groups: readonly ReportedGroup[], hasBaseline: boolean): Markup {
  const codes = [...new Set(groups.map((group) => group.code))].sort()
  const severities = [...new Set(groups.map((group) => group.severity))]
  const standings = hasBaseline && writeSelect('standing', 'Baseline', ['new', 'known'])
  return markup`<form hidden aria-label="Filter of the findings">
    ${writeSelect('severity', 'Severity', severities)} ${writeSelect('code', 'Rule', codes)} ${standings}
    <button type="reset">Show all</button> <output class="quiet" aria-live="polite"></output>
  </form>`
}

function writeSelect(name: string, label: string, values: readonly string[]): Markup {
  const options = values.map((value) => markup`<option value="${value}">${value}</option>`)
  return markup`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${options}
    </select></label
  >`
}

function writeGroup(group: ReportedGroup, rule: Rule | undefined): Markup {
  const { severity, code, side, count, standing, examples, pointer, fingerprint } = group
  const isKnown = standing === 'known'
  return markup`<details
    class="finding ${severity} ${standing}"
    data-severity="${severity}"
    data-code="${code}"
    data-standing="${standing}"
  >
    <summary>
      <span class="mark ${severity}">${severity}</span> <code>${code}</code> at
      <code>${namePointer(count === 1 ? examples[0].pointer : pointer)}</code>
      ${count > 1 && markup`<span class="mark">${countOf(count, 'time')}</span>`}
      ${isKnown && markup`<span class="mark">known</span>`}
      <span class="what">${examples[0].message}</span>
    </summary>
    <div class="inside">
      <dl class="about">
        ${
          rule &&
          markup`<dt>Rule</dt>
            <dd>${rule.title}. ${rule.description}</dd>`
        }
        <dt>At fault</dt>
        <dd>${side}</dd>
        ${
          group.source &&
          markup`<dt>Source</dt>
            <dd>${writeSource(group.source)}</dd>`
        }
        <dt>Fingerprint</dt>
        <dd><code>${fingerprint}</code></dd>
      </dl>
      ${examples.map((example, i) => writeExample(example, i, group))}
    </div>
  </details> `
}

function writeSource(source: RuleSource): Markup {
  const name = nameSource(source)
  // Anything but a web address, such as `javascript:`, stays text.
  const isLink = source.url !== undefined && /^https?:\/\//i.test(source.url)
  return isLink ? markup`<a href="${source.url}">${name}</a>` : markup`${name} ${source.url}`
}

function writeExample(finding: Finding, i: number, { count, examples }: ReportedGroup): Markup {
  const { pointer, message, file, exchange, replay } = finding
  // Several findings are often of one exchange.
  const same = exchange && examples.findIndex((example) => example.exchange === exchange)
  if (same !== undefined && same < i) {
    return markup`<div class="example">
      <h4>Example ${i + 1}: <code>${namePointer(pointer)}</code></h4>
      <p>${message}</p>
      <p class="quiet">In the same exchange as example ${same + 1}.</p>
    </div> `
  }
  return markup`<div class="example">
    ${
      count > 1 &&
      markup`<h4>Example ${i + 1}: <code>${namePointer(pointer)}</code></h4>
        <p>${message}</p>`
    }
    ${file && markup`<p>File <code>${nameFile(file)}</code></p>`}
    ${
      replay !== undefined &&
      markup`<h5>See it again</h5>
        <pre>${replay}</pre>`
    }
    ${exchange && writeExchange(exchange)}
  </div> `
}

function writeExchange(exchange: ShownExchange): Markup {
  const { method, url, requestHeaders, requestBody, status, responseHeaders = [], responseBody } = exchange
  return markup`<h5>Request</h5>
    ${writeMessage(`${method} ${url}`, requestHeaders, requestBody)}
    <h5>Response</h5>
    ${writeMessage(status === undefined ? 'no answer' : String(status), responseHeaders, responseBody)}`
}

/** The lines of a message, as on the wire. */
function writeMessage(start: string, headers: HeaderList, body: ShownBody | undefined): Markup {
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return body === undefined || body.byteLength === 0
    ? markup`<pre>${lines}</pre>`
    : markup`<pre>${lines}\n\n${writeBody(body)}</pre>`
}

function writeBody({ form, text, byteLength, isWhole }: ShownBody): Markup {
  const size = describeSize(byteLength)
  if (form === 'binary') {
    return markup`<span class="quiet">(${size} of binary data, starts with ${text})</span>`
  }
  const note = !isWhole && markup`\n<span class="quiet">(shortened or redacted, ${size} in all)</span>`
  return markup`${text}${note}`
}
