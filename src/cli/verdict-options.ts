import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Severity } from '../contract/rule.ts'
import type { ReportFormatName } from '../report/report-formats.ts'
import { parseInteger } from './parse-integer.ts'

/** The flags of all commands with a verdict. */
export interface JudgingFlags {
  readonly report: readonly ReportFormatName[]
  readonly reportDir?: string
  readonly failOn: Severity
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly maxFindings: number
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
}

/** The flags of commands with a verdict that send requests themselves. */
export interface VerdictFlags extends JudgingFlags {
  readonly seed?: number
  readonly timeoutMs: number
}

const FORMATS = [
  'text',
  'json',
  'ndjson',
  'junit',
  'sarif',
  'github',
  'html',
] as const satisfies readonly ReportFormatName[]

/** Declares the flags of a command that sends requests. */
export function addVerdictOptions(command: Command): Command {
  return addJudgingOptions(command)
    .option(
      '--seed <number>',
      'seed of whatever is drawn; drawn and printed when left out',
      parseInteger(2 ** 32 - 1),
    )
    .option('--timeout-ms <number>', 'time that one request may take', parseInteger(3_600_000), 10_000)
}

/** Declares the flags of a command that judges what others sent. */
export function addJudgingOptions(command: Command): Command {
  return command
    .option(
      '--report <formats>',
      `what is written: ${FORMATS.join(', ')}, or several with commas`,
      parseFormats,
      ['text'],
    )
    .option(
      '--report-dir <directory>',
      'where reports are written; one alone goes to standard output without it',
    )
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .option('--baseline <file>', 'findings that are known: only new kinds fail')
    .option('--update-baseline', 'write the findings to the file of --baseline, as known from now on', false)
    .option('--max-findings <number>', 'ends early after so many findings', parseInteger(10_000_000), 10_000)
    .option('--only <codes...>', 'rules that are looked at; all when left out')
    .option('--skip <codes...>', 'rules that are left out')
}

function parseFormats(text: string): ReportFormatName[] {
  const names = text.split(',').map((name) => name.trim())
  return names.map((name) => {
    const known = FORMATS.find((format) => format === name)
    if (known === undefined)
      throw new InvalidArgumentError(
        `Expected ${FORMATS.join(', ')}, or several with commas, found '${name}'.`,
      )
    return known
  })
}
