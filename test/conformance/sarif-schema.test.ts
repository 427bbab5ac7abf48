import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBaseline } from '../../src/report/baseline.ts'
import { toSarifReport } from '../../src/report/sarif-report.ts'
import { anyText, reportOf } from '../support/arbitrary-findings.ts'
import { createExampleReport, createFinding, createFullReport } from '../support/example-report.ts'

// OASIS, SARIF 2.1.0 (rtm.5, the text of the standard), as published in the npm package @microsoft/jest-sarif; only
// reformatted. It is draft-04, of which it uses nothing that later drafts read differently but its `id`.
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(new URL('../support/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
// One of its patterns has a bracket too many, which only the older syntax takes.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

function errorsOf(text: string): unknown[] {
  validate(JSON.parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const gone = createFinding({ code: 'rule-of-old', pointer: '/x' })

test.each([
  { name: 'nothing found', report: createExampleReport() },
  { name: 'findings of all kinds', report: createFullReport() },
  { name: 'a run that was stopped', report: createFullReport({ stopped: 'interrupted {now}' }) },
  { name: 'known and gone findings', report: createFullReport({ baseline: toBaseline([gone]) }) },
])('fits the schema with $name', ({ report }) => {
  expect(errorsOf(toSarifReport(report))).toEqual([])
})

test('always fits the schema, whatever the texts', () => {
  fc.assert(
    fc.property(reportOf(anyText), (report) => {
      expect(errorsOf(toSarifReport(report))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('finds a log that does not fit', () => {
  const log = JSON.parse(toSarifReport(createFullReport()))
  log.runs[0].results[0].level = 'fatal'
  expect(errorsOf(JSON.stringify(log))).toEqual([expect.stringContaining('/runs/0/results/0/level')])
})

test('points each result to its rule, and carries the help and the source of the rule', () => {
  const { tool, results } = JSON.parse(toSarifReport(createFullReport())).runs[0]
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  const rule = tool.driver.rules.find(({ id }: { id: string }) => id === 'batch-index-duplicate')
  expect(rule.help.text).toContain('Modelbit: REST API, Batch requests')
  expect(rule.helpUri).toBe('https://doc.modelbit.com/endpoints/rest/')
})

test('gives a physical location where a file is known, else a logical one only', () => {
  const { results } = JSON.parse(toSarifReport(createFullReport())).runs[0]
  const places = results.map(({ locations }: { locations: { physicalLocation?: object }[] }) => [
    locations.length,
    locations[0]!.physicalLocation,
  ])
  expect(places).toEqual([
    [1, undefined],
    [1, { artifactLocation: { uri: 'recordings/monday.har' }, region: { startLine: 118 } }],
    [1, { artifactLocation: { uri: 'specs/modelbit.openapi.yaml' }, region: { startLine: 40 } }],
    [1, undefined],
  ])
})

test('says of every result how it stands to the baseline', () => {
  const report = createFullReport({ baseline: toBaseline([gone, createFinding()]) })
  const { results } = JSON.parse(toSarifReport(report)).runs[0]
  expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
    'unchanged',
    'new',
    'new',
    'new',
    'absent',
  ])
})

test('doubles braces and breaks links in messages (SARIF 2.1.0, 3.11.5 and 3.11.6)', () => {
  const findings = [createFinding({ message: 'must be {0}, found [a](https://evil.example)' })]
  const { results } = JSON.parse(toSarifReport(createExampleReport({ findings }))).runs[0]
  expect(results[0].message.text).toContain('must be {{0}}, found [a\\](https://evil.example)')
})
