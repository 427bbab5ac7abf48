import { Option, type Command } from 'commander'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { AdapterCall } from './laws.ts'
import type { LawReportFormat } from './law-reports.ts'
import { parseInteger } from './parse-integer.ts'

interface LawsFlags {
  readonly exec: string
  readonly seed?: number
  readonly runs: number
  readonly path?: string
  readonly only?: string[]
  readonly deployments?: string[]
  readonly batchSize?: number
  readonly calls: readonly AdapterCall[]
  readonly streamForms?: string[]
  readonly timeoutMs: number
  readonly report: LawReportFormat
}

/** Known before anything of the kit is loaded. */
const ADAPTER_CALLS: readonly AdapterCall[] = ['predict', 'stream', 'complete', 'receiveWebhook']

/** fast-check is an optional peer: who never tries laws need not have it. */
export function explainMissing(error: unknown): never {
  if (!/fast-check/.test(messageOf(error))) throw error
  throw new ToolkitError(
    'DEPENDENCY_MISSING',
    'Failed to prepare laws: expected the package fast-check, found none. Run npm install --save-dev fast-check',
    { cause: error },
  )
}

/** Declares `mockference laws`. */
export function addLawsCommand(program: Command): void {
  program
    .command('laws')
    .description('look for bugs in a client of an API with cases made up for it; see docs/laws.md')
    .argument('<api>', 'id of the API, such as modelbit')
    .requiredOption('--exec <command>', 'adapter of the client: reads and writes one JSON object per line')
    .option(
      '--seed <number>',
      'seed of the cases; drawn and printed when left out',
      parseInteger(2 ** 32 - 1),
    )
    .option('--runs <number>', 'cases for each law', parseInteger(1_000_000), 100)
    .option('--path <path>', 'goes straight to a counterexample that was printed for the seed')
    .option('--only <law...>', 'names of laws; all that apply when left out')
    .option('--deployments <name...>', 'names of deployments; all that suit when left out')
    .option(
      '--batch-size <number>',
      'instances that the client sends in one request',
      parseInteger(1_000_000),
    )
    .addOption(
      new Option('--calls <name...>', 'what the adapter answers')
        .choices(ADAPTER_CALLS)
        .default(['predict'], 'predict'),
    )
    .option('--stream-forms <name...>', 'ways of streaming that the client has; all of the API when left out')
    .option('--timeout-ms <number>', 'time that one call may take', parseInteger(3_600_000), 5000)
    .addOption(
      new Option('--report <format>', 'what is written to standard output')
        .choices(['text', 'json', 'junit'])
        .default('text'),
    )
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference laws modelbit --exec "python3 adapter.py" --seed 1')
    .action(async (api: string, flags: LawsFlags) => {
      const { checkLaws } = await import('./laws.ts').catch(explainMissing)
      process.exitCode = await checkLaws({ api, ...flags })
    })
}
