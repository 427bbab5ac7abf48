import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, explainReadError, explainWriteError } from '../errors/explain-file-error.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'
import { parseBaseline, serializeBaseline, toBaseline, type Baseline } from '../report/baseline.ts'
import type { Finding } from '../report/finding.ts'
import { REPORT_FORMATS, type ReportFormatName } from '../report/report-formats.ts'
import type { Report } from '../report/report.ts'
import { toStepSummary } from '../report/step-summary.ts'
import { toTextReport } from '../report/text-report.ts'

export interface WriteReportsOptions {
  readonly formats: readonly ReportFormatName[]
  /** Made when it is not there. Without one, a single format goes to standard output. */
  readonly directory?: string
  /** Writes to standard output. */
  readonly print: (text: string) => void
  /** For the text report on standard output; files never have any. */
  readonly colours?: boolean
  /** The file that GitHub shows as the summary of a step: `GITHUB_STEP_SUMMARY`. */
  readonly stepSummaryFile?: string
}

/**
 * Writes the reports. Those of a directory are written under temporary names and renamed when all of them are complete.
 * `github` always goes to standard output as well: only there its commands are read.
 *
 * @returns the files written, in the order of the formats
 * @throws {ToolkitError} USAGE_INVALID when the formats do not fit on standard output, or a file cannot be written
 */
export async function writeReports(report: Report, options: WriteReportsOptions): Promise<string[]> {
  const { directory, print, colours = false, stepSummaryFile } = options
  const formats = [...new Set(options.formats)]
  assertPrintable(formats, directory)
  const files = directory === undefined ? [] : await writeFiles(report, formats, directory)
  for (const format of formats) {
    if (directory !== undefined && format !== 'github') continue
    print(format === 'text' ? toTextReport(report, { colours }) : REPORT_FORMATS[format].write(report))
  }
  if (formats.includes('github') && stepSummaryFile !== undefined) {
    // Other steps may have written to it: it is added to, never replaced.
    await attempt(stepSummaryFile, () => appendFile(stepSummaryFile, toStepSummary(report)))
  }
  return files
}

/**
 * Refuses several formats for one output, before any work is done. Annotations may stand among the lines of a text.
 *
 * @throws {ToolkitError} USAGE_INVALID
 */
export function assertPrintable(formats: readonly ReportFormatName[], directory: string | undefined): void {
  const machine = new Set(formats.filter((format) => format !== 'text' && format !== 'github'))
  if (directory !== undefined || new Set(formats).size <= 1 || machine.size === 0) return
  throw new ToolkitError(
    'USAGE_INVALID',
    `Failed to write reports: expected one format for standard output, found ${formats.join(', ')}. Name a directory with --report-dir`,
  )
}

async function writeFiles(
  report: Report,
  formats: readonly ReportFormatName[],
  directory: string,
): Promise<string[]> {
  const files = formats.map((format) => {
    const { fileName, write } = REPORT_FORMATS[format]
    return { fileName, text: () => write(report) }
  })
  return writeReportFiles(files, directory)
}

/**
 * Writes the files of a directory, which is made when it is not there: all of them or none.
 *
 * @returns their paths
 * @throws {ToolkitError} USAGE_INVALID when one cannot be written
 */
export async function writeReportFiles(
  files: readonly { readonly fileName: string; readonly text: () => string }[],
  directory: string,
): Promise<string[]> {
  await attempt(directory, () => makeDirectory(directory))
  const placed = files.map(({ fileName, text }) => ({ path: join(directory, fileName), text }))
  await replaceFiles(placed)
  return placed.map(({ path }) => path)
}

interface NewFile {
  readonly path: string
  /** Made when it is written, so that one report at a time is in memory. */
  readonly text: () => string
}

/** Puts the files in place when all of them are written; otherwise none, and no temporary file stays. */
async function replaceFiles(files: readonly NewFile[]): Promise<void> {
  const temporary = (path: string): string => `${path}.${process.pid}.tmp`
  try {
    for (const { path, text } of files) await attempt(path, () => writeFile(temporary(path), text()))
    for (const { path } of files) await attempt(path, () => rename(temporary(path), path))
  } finally {
    await Promise.all(files.map(({ path }) => rm(temporary(path), { force: true }).catch(() => undefined)))
  }
}

/** @throws {ToolkitError} USAGE_INVALID when it cannot be read, or is no baseline of this version */
export async function loadBaseline(path: string): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to read baseline ${path}: ${explainReadError(error)}`, {
      cause: error,
    })
  }
  return parseBaseline(text, path)
}

/** Writes the findings as the ones that are known from now on. */
export async function writeBaseline(path: string, findings: readonly Finding[]): Promise<void> {
  await attempt(dirname(path), () => makeDirectory(dirname(path)))
  await replaceFiles([{ path, text: () => serializeBaseline(toBaseline(findings)) }])
}

/**
 * Makes a directory and those above it. `mkdir` with `recursive` never ends where a directory that is there takes no other
 * and says ENOENT: below `/proc`, or below a link that leads nowhere.
 */
export async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory)
  } catch (error) {
    if (await isDirectory(directory)) return
    const parent = dirname(directory)
    if (codeOf(error) !== 'ENOENT' || parent === directory || (await isDirectory(parent))) throw error
    await makeDirectory(parent)
    await makeDirectory(directory)
  }
}

function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function attempt(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const found = codeOf(error) === 'ENOENT' ? NO_PLACE : explainWriteError(error)
    throw new ToolkitError('USAGE_INVALID', `Failed to write ${path}: ${found}`, { cause: error })
  }
}

const NO_PLACE = 'expected a place that takes new files, found none'
