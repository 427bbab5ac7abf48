import fc from 'fast-check'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { anyText, reportOf } from '../../test/support/arbitrary-findings.ts'
import { createExampleReport, createFinding, createFullReport } from '../../test/support/example-report.ts'
import { toBaseline } from './baseline.ts'
import { toTextReport } from './text-report.ts'

test('groups by operation, says what, where, why and how to see it again, and ends with a summary', () => {
  const text = toTextReport(createFullReport())
  expect(text).toMatch(/^modelbit batch\n\n {2}error batch-index-duplicate at \/data\/\*\/\*, 4 times\n/)
  expect(text).toContain('    must be unique, found 1 that /data/1 has too\n')
  expect(text).toContain(
    '    source: Modelbit: REST API, Batch requests https://doc.modelbit.com/endpoints/rest/\n',
  )
  expect(text).toContain("    again: curl -sS -i -H 'Content-Type: application/json'")
  expect(text).toContain('    at fault: client\n    file: recordings/monday.har:118\n')
  expect(text).toContain('  modelbit batch 401 application/json: needs a deployment with a key\n')
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    '6 errors of 3 kinds, 1 warning; 318 exchanges in 3.3 s; 3 of 5 promised answers seen; seed 42',
  )
})

test('colours only when asked, and nothing but colours changes then', () => {
  const report = createFullReport()
  const coloured = toTextReport(report, { colours: true })
  expect(toTextReport(report)).not.toContain('\u001b')
  expect(coloured).toContain('\u001b[31merror\u001b[39m')
  expect(stripVTControlCharacters(coloured)).toBe(toTextReport(report))
})

test('counts known findings without listing them, and names gone ones', () => {
  const baseline = toBaseline([createFinding(), createFinding({ code: 'rule-of-old', pointer: '' })])
  const text = toTextReport(createExampleReport({ findings: [createFinding()], baseline }))
  expect(text).toBe(
    'gone: rule-of-old in modelbit batch at (whole)\n\nno findings; 1 known; 1 known kind gone; 318 exchanges in 3.3 s; seed 42\n',
  )
})

test('keeps the line feeds of a curl line, which would not run otherwise', () => {
  const replay = "curl --data-raw '{\n  1}'"
  expect(toTextReport(createExampleReport({ findings: [createFinding({ replay })] }))).toContain(
    `again: ${replay}\n`,
  )
})

test('says that a run was stopped early', () => {
  expect(toTextReport(createExampleReport({ stopped: 'Ctrl-C' }))).toContain(
    'seed 42 (stopped early: Ctrl-C)\n',
  )
})

test('never writes what a terminal would obey, whatever the texts', () => {
  fc.assert(
    fc.property(reportOf(anyText), (report) => {
      expect(toTextReport(report)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u)
    }),
  )
})
