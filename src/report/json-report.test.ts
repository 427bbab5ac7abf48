import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, reportOf } from '../../test/support/arbitrary-findings.ts'
import { createFinding, createFullReport } from '../../test/support/example-report.ts'
import { toBaseline } from './baseline.ts'
import { toJsonReport, toNdjsonReport } from './json-report.ts'

test('holds run, counts, groups with examples, coverage and rules in one document', () => {
  const report = JSON.parse(toJsonReport(createFullReport()))
  expect(report).toMatchObject({
    version: 1,
    run: {
      tool: 'mockference',
      toolVersion: '0.1.0',
      command: 'check',
      target: 'http://127.0.0.1:4010/modelbit',
      seed: 42,
      startedAt: '2025-03-01T12:00:00.000Z',
      endedAt: '2025-03-01T12:00:03.250Z',
    },
    failOn: 'error',
    hasFailed: true,
    counts: {
      exchanges: 318,
      errors: 6,
      errorGroups: 3,
      warnings: 1,
      warningGroups: 1,
      covered: 3,
      promised: 5,
    },
  })
  expect(
    report.groups.map(({ count, examples }: { count: number; examples: [] }) => [count, examples.length]),
  ).toEqual([
    [4, 3],
    [1, 1],
    [1, 1],
    [1, 1],
  ])
  expect([report.coverage.length, report.rules[0].code]).toEqual([5, 'batch-index-duplicate'])
})

test('writes every finding on a line of its own, with its kind and how it stands to the baseline', () => {
  const report = createFullReport({
    baseline: toBaseline([createFinding(), createFinding({ code: 'rule-of-old' })]),
  })
  const lines = toNdjsonReport(report)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ type, standing }) => (standing === undefined ? type : standing))).toEqual([
    'run',
    ...Array<string>(5).fill('coverage'),
    'gone',
    ...Array<string>(4).fill('known'),
    ...Array<string>(3).fill('new'),
    'end',
  ])
  expect(lines.at(-1)).toEqual({ type: 'end', findings: 7 })
})

test('always has as many lines as things to tell, whatever the texts', () => {
  fc.assert(
    fc.property(reportOf(anyText), (report) => {
      const lines = toNdjsonReport(report).trimEnd().split('\n')
      expect(lines).toHaveLength(2 + report.coverage.length + report.findings.length)
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty('type')
      expect(JSON.parse(toJsonReport(report)).groups).toHaveLength(report.groups.length)
    }),
  )
})
