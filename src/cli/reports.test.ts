import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createExampleReport, createFinding, createFullReport } from '../../test/support/example-report.ts'
import { REPORT_FORMATS, type ReportFormatName } from '../report/report-formats.ts'
import { toStepSummary } from '../report/step-summary.ts'
import { assertPrintable, loadBaseline, writeBaseline, writeReports } from './reports.ts'

const ALL = Object.keys(REPORT_FORMATS) as ReportFormatName[]
const report = createFullReport()
let folder = ''
let printed = ''
const print = (text: string): void => void (printed += text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mockference-reports-'))
  printed = ''
})
afterEach(() => rmSync(folder, { recursive: true }))

test('writes every format into a new directory, and prints annotations as well', async () => {
  const directory = join(folder, 'a', 'b')
  const files = await writeReports(report, { formats: ALL, directory, print })
  expect(files).toEqual(ALL.map((format) => join(directory, REPORT_FORMATS[format].fileName)))
  expect(readdirSync(directory).sort()).toEqual(
    Object.values(REPORT_FORMATS)
      .map(({ fileName }) => fileName)
      .sort(),
  )
  for (const { fileName, write } of Object.values(REPORT_FORMATS)) {
    expect(readFileSync(join(directory, fileName), 'utf8')).toBe(write(report))
  }
  expect(printed).toBe(REPORT_FORMATS.github.write(report))
})

test('prints one format when there is no directory, once if it is named twice', async () => {
  expect(await writeReports(report, { formats: ['json', 'json'], print })).toEqual([])
  expect(JSON.parse(printed)).toMatchObject({ version: 1 })
})

test('prints colours when asked', async () => {
  await writeReports(report, { formats: ['text', 'github'], print, colours: true })
  expect(printed).toMatch(/\u001b\[31merror[\s\S]*\n::error title=/)
})

test('adds to the summary of a step', async () => {
  const stepSummaryFile = join(folder, 'summary.md')
  writeFileSync(stepSummaryFile, 'before\n')
  await writeReports(report, { formats: ['github'], print, stepSummaryFile })
  expect(readFileSync(stepSummaryFile, 'utf8')).toBe(`before\n${toStepSummary(report)}`)
})

test('refuses two formats for one output', () => {
  expect(() => assertPrintable(['json', 'github'], undefined)).toThrow(
    /^Failed to write reports: expected one format for standard output, found json, github\. Name a directory with --report-dir$/,
  )
  expect(() => assertPrintable(['json', 'github'], 'x')).not.toThrow()
})

function fail(pattern: RegExp): object {
  return { code: 'USAGE_INVALID', message: expect.stringMatching(pattern) }
}

test('says in one line that the directory is a file', async () => {
  const directory = join(folder, 'file')
  writeFileSync(directory, 'x')
  await expect(writeReports(report, { formats: ['json'], directory, print })).rejects.toMatchObject(
    fail(/^Failed to write \S+file: expected a directory, found a file$/),
  )
  await expect(
    writeReports(report, { formats: ['json'], directory: join(directory, 'x'), print }),
  ).rejects.toMatchObject(fail(/^Failed to write \S+x: expected a directory, found a file$/))
  expect(readFileSync(directory, 'utf8')).toBe('x')
})

test('says in one line that it may not write', async () => {
  // Nobody may make a directory there, root included.
  await expect(
    writeReports(report, { formats: ['json'], directory: '/sys/mockference', print }),
  ).rejects.toMatchObject(
    fail(
      /^Failed to write \/sys\/mockference: expected (permission, found none|a place that can be written, found .*)$/,
    ),
  )
})

test('ends where a directory takes no other, rather than trying for ever', async () => {
  const link = join(folder, 'link')
  symlinkSync(join(folder, 'nowhere'), link)
  for (const directory of [
    join(link, 'reports'),
    ...(existsSync('/proc/self') ? ['/proc/mockference/reports'] : []),
  ]) {
    await expect(writeReports(report, { formats: ['json'], directory, print })).rejects.toMatchObject(
      fail(
        /^Failed to write \S+reports: expected a (directory, found a file|place that takes new files, found none)$/,
      ),
    )
  }
  expect(readdirSync(folder)).toEqual(['link'])
})

test('leaves no temporary file and the old reports when one cannot be made', async () => {
  writeFileSync(join(folder, 'report.json'), 'old')
  // A time that no date can have: the JSON report is the second to be made, and fails.
  const broken = createExampleReport({ startedAtMs: Number.NaN })
  await expect(
    writeReports(broken, { formats: ['text', 'json'], directory: folder, print }),
  ).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['report.json'])
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old')
})

test('leaves no temporary file when a directory stands where a report goes', async () => {
  mkdirSync(join(folder, 'report.json'))
  await expect(writeReports(report, { formats: ['json'], directory: folder, print })).rejects.toMatchObject(
    fail(/^Failed to write \S+report\.json: expected a file, found a directory$/),
  )
  expect(readdirSync(folder)).toEqual(['report.json'])
})

test('reads the baseline that it wrote', async () => {
  const path = join(folder, 'ci', 'known.json')
  await writeBaseline(path, [createFinding(), createFinding({ pointer: '/data/9/0' })])
  expect(await loadBaseline(path)).toMatchObject({
    version: 1,
    findings: [{ count: 2, pointer: '/data/*/*' }],
  })
  expect(readdirSync(join(folder, 'ci'))).toEqual(['known.json'])
})

test.each([
  { name: 'is missing', path: 'none.json', message: /none\.json: expected a file, found nothing$/ },
  { name: 'is a directory', path: '.', message: /: expected a file, found a directory$/ },
])('says in one line that a baseline $name', async ({ path, message }) => {
  await expect(loadBaseline(join(folder, path))).rejects.toMatchObject(fail(message))
})
