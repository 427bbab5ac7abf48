import { InvalidArgumentError, Option, type Command } from 'commander'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { addConfigFlags, type ConfigFlags } from './config-flags.ts'
import type { AdapterCall } from './laws.ts'
import { LAW_REPORT_FORMATS, type LawReportFormat } from './law-reports.ts'
import { parseInteger } from './parse-integer.ts'

interface LawsFlags extends ConfigFlags {
  readonly exec: string
  readonly seed?: number
  readonly runs: number
  readonly path?: string
  readonly only?: string[]
  readonly deployments?: string[]
  readonly batchSize?: number
  readonly calls: readonly AdapterCall[]
  readonly streamForms?: string[]
  readonly timeoutMs?: number
  readonly report: readonly LawReportFormat[]
  readonly reportDir?: string
}

/** Known before anything of the kit is loaded. */
const ADAPTER_CALLS: readonly AdapterCall[] = ['predict', 'stream', 'complete', 'receiveWebhook']

/** fast-check is an optional peer: who makes no requests with it need not have it. */
export function explainMissing(work: string, error: unknown): never {
  if (!/fast-check/.test(messageOf(error))) throw error
  throw new ToolkitError(
    'DEPENDENCY_MISSING',
    `Failed to ${work}: expected the package fast-check, found none. Run npm install --save-dev fast-check`,
    { cause: error },
  )
}

/** Reads a list such as `junit,json`. */
function parseFormats(text: string): readonly LawReportFormat[] {
  return text.split(',').map((name) => {
    const format = LAW_REPORT_FORMATS.find((one) => one === name.trim())
    if (format !== undefined) return format
    throw new InvalidArgumentError(
      `Expected ${LAW_REPORT_FORMATS.join(', ')} or a list of them such as junit,json, found '${name}'.`,
    )
  })
}

/** Declares `mockference laws`. */
export function addLawsCommand(program: Command): void {
  const command = program
    .command('laws')
    .description('look for bugs in a client of an API with cases made up for it; see docs/laws.md')
    .argument('<api>', 'id of the API, such as modelbit')
    .requiredOption('--exec <command>', 'adapter of the client: reads and writes one JSON object per line')
    .option(
      '--seed <number>',
      'seed of the cases; drawn and printed when left out',
      parseInteger(2 ** 32 - 1),
    )
    .option('--runs <number>', 'cases for each law', parseInteger(1_000_000, 1), 100)
    .option(
      '--path <path>',
      'with --seed and one law in --only: straight to a counterexample that was printed',
    )
    .option('--only <law...>', 'names of laws; all that apply when left out')
    .option('--deployments <name...>', 'names of deployments; all that suit when left out')
    .option(
      '--batch-size <number>',
      'instances that the client sends in one request',
      parseInteger(1_000_000, 1),
    )
    .addOption(
      new Option('--calls <name...>', 'what the adapter answers')
        .choices(ADAPTER_CALLS)
        .default(['predict'], 'predict'),
    )
    .option('--stream-forms <name...>', 'ways of streaming that the client has; all of the API when left out')
    .option(
      '--timeout-ms <number>',
      'time that one call may take; 5000 when left out',
      parseInteger(3_600_000, 1),
    )
    .option(
      '--report <formats>',
      `one of ${LAW_REPORT_FORMATS.join(', ')}, or several with commas between them and --report-dir`,
      parseFormats,
      ['text'],
    )
    .option('--report-dir <directory>', 'writes the reports as files, and the text to standard output')
  addConfigFlags(command)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference laws modelbit --exec "python3 adapter.py" --seed 1')
    .action(async (api: string, flags: LawsFlags) => {
      const { checkLaws } = await import('./laws.ts').catch((error: unknown) =>
        explainMissing('try laws', error),
      )
      process.exitCode = await checkLaws({ api, ...flags })
    })
}
