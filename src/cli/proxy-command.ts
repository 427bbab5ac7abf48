import type { Command } from 'commander'
import { addKnownDeploymentsFlags } from './known-deployments.ts'
import { parseInteger } from './parse-integer.ts'
import type { ProxyFlags } from './proxy.ts'
import { addJudgingOptions } from './verdict-options.ts'

/** Declares `mockference proxy`. */
export function addProxyCommand(program: Command): void {
  const command = program
    .command('proxy')
    .description('stand between a client and a server and judge both; Ctrl-C ends it; see docs/proxy.md')
    .argument('<upstream>', 'URL of the server, as the base URL that clients of the API are given')
    .option('--api <id>', 'API that is spoken; told by host and path when left out')
    .option('--port <number>', 'port to listen on, 0 for any free one', parseInteger(65_535), 0)
    .option('--record <file>', 'writes every exchange to a .ndjson or .har file')
    .option('--keep-secrets', 'keys stay in the recorded file', false)
    .option('--exchanges <number>', 'ends after so many exchanges', parseInteger(1_000_000_000))
    .option('--for-seconds <number>', 'ends after so many seconds', parseInteger(1_000_000))
    .option(
      '--max-body-bytes <number>',
      'larger bodies pass, and are neither judged nor recorded',
      parseInteger(256_000_000),
      16_000_000,
    )
    .option('--insecure', 'takes any certificate of the server, such as a self-signed one', false)
  addJudgingOptions(addKnownDeploymentsFlags(command))
    .allowExcessArguments(false)
    .addHelpText(
      'after',
      '\nExample:\n  mockference proxy http://127.0.0.1:8080 --api modelbit --record traffic.ndjson',
    )
    .action(async (upstream: string, flags: ProxyFlags) => {
      const { runProxy } = await import('./proxy.ts')
      process.exitCode = await runProxy(upstream, flags)
    })
}
