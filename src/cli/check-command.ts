import type { Command } from 'commander'
import type { CheckFlags } from './check-flags.ts'
import { addConfigFlags } from './config-flags.ts'
import { explainMissing } from './laws-command.ts'
import { parseInteger } from './parse-integer.ts'
import { addVerdictOptions } from './verdict-options.ts'

/** Declares `mockference check`. */
export function addCheckCommand(program: Command): void {
  const command = program
    .command('check')
    .description('send generated requests to a live endpoint and judge its answers; see docs/check.md')
    .argument('<url>', 'what stands before the documented paths, such as http://127.0.0.1:4010/modelbit')
    .requiredOption('--api <id>', 'API that is spoken there, such as modelbit')
    .option(
      '--key <key>',
      'API key or token; MOCKFERENCE_KEY, or that of the deployments file or the configuration, when left out',
    )
    .option('--deployments <directory>', 'folder of deployments files that says what is served')
    .option(
      '--deployment <name...>',
      'deployments that are checked, all when left out; of Peltarion also an id, which describes itself',
    )
    .option('--example <file>', 'a JSON body that the endpoint takes, to make requests from; needs --path')
    .option('--path <path>', 'path below the URL that the example is sent to, such as /v1/my_model/latest')
    .option('--requests <number>', 'requests that are sent at most', parseInteger(10_000_000), 800)
    .option('--max-sent-mb <number>', 'megabytes that are sent at most', parseInteger(100_000), 50)
    .option('--concurrency <number>', 'requests under way at once', parseInteger(256), 8)
    .option('--insecure', 'take any TLS certificate', false)
    .option('--record <file>', 'writes every exchange to a .ndjson or .har file, which validate reads')
    .option('--keep-secrets', 'keys stay in the recorded file', false)
    .option('--no-webhooks', 'ask for no webhooks; they need an endpoint that reaches this machine')
  addVerdictOptions(addConfigFlags(command))
    .allowExcessArguments(false)
    .addHelpText(
      'after',
      '\nExample:\n  mockference check http://127.0.0.1:4010/modelbit --api modelbit --seed 1',
    )
    .action(async (url: string, flags: CheckFlags) => {
      const { check } = await import('./check.ts').catch((error: unknown) => explainMissing('check', error))
      process.exitCode = await check(url, flags)
    })
}
