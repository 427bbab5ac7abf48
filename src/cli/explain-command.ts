import type { Command } from 'commander'

/** Declares `mockference explain`. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .description('say what a rule demands, where that is written down, and what breaks it')
    .argument('[code]', 'code of a rule, as findings name it; all are listed when left out')
    .option('--markdown', 'list all rules as a page of Markdown', false)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference explain batch-ids')
    .action(async (code: string | undefined, { markdown }: { readonly markdown: boolean }) => {
      const { explainRule, tabulateRules, writeRulesPage } = await import('./explain.ts')
      process.stdout.write(
        code !== undefined ? explainRule(code) : markdown ? writeRulesPage() : tabulateRules(),
      )
    })
}
