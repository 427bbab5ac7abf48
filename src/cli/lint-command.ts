import type { Command } from 'commander'
import { addJudgingOptions, type JudgingFlags } from './verdict-options.ts'

/** Declares `mockference lint`. */
export function addLintCommand(program: Command): void {
  const command = program
    .command('lint')
    .description('look for mistakes in OpenAPI documents: structure, schemas, examples')
    .argument(
      '[document...]',
      'OpenAPI 3.1 documents, YAML or JSON; those of the supported APIs when left out',
    )
    .addHelpText('after', '\nExample:\n  mockference lint openapi.yaml --report github')
  addJudgingOptions(command).action(async (documents: readonly string[], flags: JudgingFlags) => {
    const { lint } = await import('./lint.ts')
    process.exitCode = await lint(documents, flags)
  })
}
