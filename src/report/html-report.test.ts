import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, reportOf } from '../../test/support/arbitrary-findings.ts'
import { createExampleReport, createFinding, createFullReport } from '../../test/support/example-report.ts'
import { toBaseline } from './baseline.ts'
import { HTML_SCRIPT, HTML_SCRIPT_HASH } from './html-script.ts'
import { HTML_STYLE } from './html-style.ts'
import { toHtmlReport } from './html-report.ts'

const ELEMENTS =
  'html|head|meta|title|body|header|main|section|h[1-5]|p|dl|dt|dd|div|span|code|pre|a|ul|li|details|summary|' +
  'table|thead|tbody|tr|th|td|form|label|select|option|button|output'
const ATTRIBUTES =
  'lang|charset|http-equiv|content|name|class|id|scope|tabindex|role|aria-[a-z]+|data-[a-z]+|href|value|type'
const TAG = new RegExp(`^</?(?:${ELEMENTS})(?:\\s+(?:hidden|(?:${ATTRIBUTES})="[^"<>]*"))*\\s*/?>`)

/** What stands between the style, the script and the tags that the report has on purpose. */
function findForeignTags(page: string): string[] {
  const rest = page
    .replace('<!doctype html>', '')
    .replace(`<style>${HTML_STYLE}</style>`, '')
    .replace(`<script>${HTML_SCRIPT}</script>`, '')
  return [...rest.matchAll(/</g)].map(({ index }) => rest.slice(index)).filter((text) => !TAG.test(text))
}

const hostile = fc.oneof(
  anyText,
  fc.stringMatching(/^[<>"'`&=/!\-a-z ${}]{0,12}$/),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '</pre></details><style>*{}',
    '--></script><!--',
    'javascript:alert(1)',
    '&lt;b&gt;&#60;b&#62;',
    '$&$1${x}',
    '\u202egnp.exe',
  ),
)

test('never has a tag or an attribute that a text brought along', () => {
  fc.assert(
    fc.property(reportOf(hostile), (report) => {
      const page = toHtmlReport(report)
      expect(findForeignTags(page)).toEqual([])
      for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//i)
      expect(page).toBe(Buffer.from(page).toString())
    }),
    { numRuns: 300 },
  )
})

test('finds tags and attributes that a text brought along', () => {
  expect(findForeignTags('<p><b>x</b></p>')).toEqual(['<b>x</b></p>', '</b></p>'])
  expect(findForeignTags('<p onclick="x">')).toHaveLength(1)
})

test('lets only its own script run, and loads nothing', () => {
  const page = toHtmlReport(createFullReport())
  expect(HTML_SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(HTML_SCRIPT).digest('base64')}`)
  expect(page).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;${HTML_SCRIPT_HASH}&#39;"`,
  )
  expect(page).toContain(`<script>${HTML_SCRIPT}</script>`)
  expect(page).not.toMatch(/\bsrc=|<link|@import|url\(/)
})

test('shows the request, the answer, the source and how to see it again', () => {
  const page = toHtmlReport(createFullReport())
  for (const text of [
    'Authorization: Bearer [redacted]\n\n{&quot;data&quot;: [[1, &quot;dog&quot;], [2, &quot;cat&quot;]]}</pre>',
    '<pre>200\nContent-Type: application/json\n\n{&quot;data&quot;: [[1, 12.5], [1, 4.25]]}</pre>',
    '<a href="https://doc.modelbit.com/endpoints/rest/">Modelbit: REST API, Batch requests</a>',
    'An id names one row.',
    'In the same exchange as example 1.',
    'recordings/monday.har:118',
  ]) {
    expect(page).toContain(text)
  }
})

test('has a row for each operation, a column for each status, and the reasons of what was not seen', () => {
  const page = toHtmlReport(createFullReport()).replace(/\s+/g, ' ')
  const table = page.slice(page.indexOf('id="coverage"'))
  expect([...table.matchAll(/<th scope="col">(\w+)<\/th>/g)].slice(0, 5).map(([, name]) => name)).toEqual([
    'Operation',
    '200',
    '400',
    '401',
    '503',
  ])
  expect(table).toContain('application/json × 290')
  expect(table).toContain('<td>401 application/json</td> <td>needs a deployment with a key</td>')
})

test('marks known findings and lists gone ones', () => {
  const baseline = toBaseline([createFinding(), createFinding({ code: 'rule-of-old' })])
  const page = toHtmlReport(createFullReport({ baseline }))
  expect(page).toContain('<span class="mark">known</span>')
  expect(page.slice(page.indexOf('<h2>Gone</h2>'))).toContain('<code>rule-of-old</code>')
})

test('says that nothing was found', () => {
  const page = toHtmlReport(createExampleReport())
  expect(page).toContain('no findings; 318 exchanges in 3.3 s; seed 42')
  expect(page).not.toContain('<form')
})

test('shows a thousand kinds and says how many more there are', () => {
  const findings = Array.from({ length: 1_003 }, (_, i) => createFinding({ code: `code-${i}` }))
  const page = toHtmlReport(createExampleReport({ findings }))
  expect(page.match(/<details/g)).toHaveLength(1_000)
  expect(page).toContain('3 further kinds of findings are left out here')
})
