import type { Command } from 'commander'

/** Declares `mockference apis`. */
export function addApisCommand(program: Command): void {
  program
    .command('apis')
    .description('say which APIs are supported: their operations, hosts and documents')
    .option('--json', 'write JSON', false)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference apis --json')
    .action(async ({ json }: { readonly json: boolean }) => {
      const { describeApis, tabulateApis } = await import('./apis.ts')
      process.stdout.write(
        json ? `${JSON.stringify(await describeApis(), undefined, 2)}\n` : tabulateApis(await describeApis()),
      )
    })
}
