import type { Command } from 'commander'

/** Declares `mockference init`. */
export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description('write a configuration file to begin with; see docs/configuration.md')
    .argument('[directory]', 'where it is written', '.')
    .option('--force', 'overwrite the file that is there', false)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference init && mockference serve --watch')
    .action(async (directory: string, flags: { force: boolean }) => {
      const { init } = await import('./init.ts')
      await init(directory, flags)
    })
}
