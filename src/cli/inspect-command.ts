import { Option, type Command } from 'commander'

interface InspectFlags {
  readonly card: boolean
  readonly json: boolean
}

/** Declares `mockference inspect`. */
export function addInspectCommand(program: Command): void {
  program
    .command('inspect')
    .description('say what is in an ONNX file, whether it runs here, and propose a model card')
    .argument('<file>', 'an .onnx file')
    .addOption(
      new Option('--card', 'print only the card, to be saved as <name>.model.yaml')
        .default(false)
        .conflicts('json'),
    )
    .option('--json', 'print everything as JSON', false)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference inspect model.onnx --card > model.model.yaml')
    .action(async (file: string, flags: InspectFlags) => {
      const { inspect } = await import('./inspect.ts')
      await inspect({ file, ...flags })
    })
}
