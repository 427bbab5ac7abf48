import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, reportOf } from '../../test/support/arbitrary-findings.ts'
import { createExampleReport, createFinding, createFullReport } from '../../test/support/example-report.ts'
import { toBaseline } from './baseline.ts'
import { toGithubReport } from './github-report.ts'
import { toStepSummary } from './step-summary.ts'

// How the runner reads a command; https://github.com/actions/toolkit, packages/core/src/command.ts writes it.
const COMMAND = /^::(error|warning|notice) ((?:(?:file|line|title)=[^,:]*,?)+)::([^\r\n]*)$/

/** Reads the commands as the runner does. */
function readCommands(text: string): { name: string; properties: Record<string, string>; message: string }[] {
  const decode = (value: string): string =>
    value.replace(/%(0D|0A|3A|2C|25)/g, (escape) => decodeURIComponent(escape))
  return text.split('\n').flatMap((line) => {
    const [, name, properties, message] = COMMAND.exec(line) ?? []
    if (name === undefined) return []
    const pairs = properties!
      .split(',')
      .map((pair): [string, string] => [
        pair.slice(0, pair.indexOf('=')),
        decode(pair.slice(pair.indexOf('=') + 1)),
      ])
    return [{ name, properties: Object.fromEntries(pairs), message: decode(message!) }]
  })
}

test('annotates the file and the line', () => {
  const file = { path: 'a, b:c%.har', line: 7 }
  const findings = [createFinding({ message: 'must be 100%,\r\nfound ::error::x', file })]
  const [command] = readCommands(toGithubReport(createExampleReport({ findings })))
  expect(command).toEqual({
    name: 'error',
    properties: { file: 'a, b:c%.har', line: '7', title: 'batch-index-duplicate in modelbit batch' },
    message: '/data/3/0 must be 100%,\r\nfound ::error::x\nserver at fault, 1 time',
  })
})

test('annotates ten of a severity and says how many more there are', () => {
  const findings = Array.from({ length: 25 }, (_, i) =>
    createFinding({ code: `c-${i}`, severity: i < 13 ? 'error' : 'warning' }),
  )
  const text = toGithubReport(createExampleReport({ findings }))
  const names = readCommands(text).map(({ name }) => name)
  expect([
    names.filter((name) => name === 'error').length,
    names.filter((name) => name === 'warning').length,
  ]).toEqual([10, 10])
  expect(text).toContain('\n3 more kinds of error not annotated\n')
})

test('annotates no known finding', () => {
  const text = toGithubReport(
    createExampleReport({ findings: [createFinding()], baseline: toBaseline([createFinding()]) }),
  )
  expect(readCommands(text).map(({ name }) => name)).toEqual(['notice'])
})

test('never writes a command that a text brought along', () => {
  const text = fc.oneof(anyText, fc.constantFrom('\n::error::x', '%0A::stop-commands::x', '::a,b:c='))
  fc.assert(
    fc.property(reportOf(text), (report) => {
      const lines = toGithubReport(report)
        .trimEnd()
        .split(/[\r\n]+/)
      const fresh = report.groups.filter(({ standing }) => standing === 'new').length
      expect(lines.every((line) => COMMAND.test(line))).toBe(true)
      expect(lines).toHaveLength(fresh + 1)
    }),
  )
})

test('sums up in tables', () => {
  const summary = toStepSummary(createFullReport())
  expect(summary).toMatch(/^## mockference check: failed\n\n6 errors of 3 kinds, 1 warning/)
  expect(summary).toContain(
    '| error | batch-index-duplicate | modelbit batch | /data/&#42;/&#42; | must be unique',
  )
  expect(summary).toContain(
    '| modelbit batch | 401 | application/json | not seen&#58; needs a deployment with a key |',
  )
})

test('never lets a text become a tag, a mark, a mention or another row', () => {
  fc.assert(
    fc.property(reportOf(anyText), (report) => {
      const fill = (text: string): string => text.replace(/&(#\d+|amp|lt|gt|quot);/g, 'x')
      const lines = fill(toStepSummary(report))
        .replace('<details><summary>Coverage</summary>', '')
        .replace('</details>', '')
        .split('\n')
      const rows = lines.filter((line) => line.startsWith('|') && !line.startsWith('|---'))
      const heads = (report.groups.length > 0 ? 1 : 0) + (report.coverage.length > 0 ? 1 : 0)
      expect(rows).toHaveLength(heads + report.groups.length + report.coverage.length)
      for (const row of rows) expect([4, 7]).toContain(row.split('|').length - 2)
      for (const line of lines.filter((line) => line !== ''))
        expect(line.replace(/^## /, '')).not.toMatch(/[<>@`*_[\]\\#]/)
    }),
  )
})
