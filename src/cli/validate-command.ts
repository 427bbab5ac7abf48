import { Option, type Command } from 'commander'
import { addKnownDeploymentsFlags } from './known-deployments.ts'
import type { ValidateFlags } from './validate.ts'
import { addJudgingOptions } from './verdict-options.ts'

/** Declares `mockference validate`. */
export function addValidateCommand(program: Command): void {
  const command = program
    .command('validate')
    .description('hold recorded exchanges against the contracts of their APIs; see docs/validate.md')
    .argument('<file...>', 'HAR, NDJSON of exchanges, an exchange as JSON, or HTTP messages; - for stdin')
    .option('--api <id>', 'API that the exchanges are of; told by host and path when left out')
    .option('--base-url <url>', 'what stands before the documented paths')
    .addOption(
      new Option('--format <format>', 'format of the files; told by their content when left out').choices([
        'har',
        'ndjson',
        'json',
        'http',
      ]),
    )
  command.addOption(
    new Option('--side <side>', 'who has to change something; findings of all when left out').choices([
      'client',
      'server',
      'document',
    ]),
  )
  addJudgingOptions(addKnownDeploymentsFlags(command))
    .allowExcessArguments(false)
    .addHelpText(
      'after',
      '\nExample:\n  mockference validate traffic.har --report sarif --report-dir reports',
    )
    .action(async (files: string[], flags: ValidateFlags) => {
      const { validateFiles } = await import('./validate.ts')
      process.exitCode = await validateFiles(files, flags)
    })
}
