#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import type { NumberSpelling } from '../conditions/number-spelling.ts'
import { toPrintable } from '../errors/to-printable.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { addApisCommand } from './apis-command.ts'
import { addCheckCommand } from './check-command.ts'
import { addConfigFlags, pickGiven, type ConfigFlags } from './config-flags.ts'
import { addExplainCommand } from './explain-command.ts'
import { addInitCommand } from './init-command.ts'
import { addInspectCommand } from './inspect-command.ts'
import { addLawsCommand } from './laws-command.ts'
import { addLintCommand } from './lint-command.ts'
import { addOwnModelFlags, type OwnModelFlags } from './own-model-flags.ts'
import { packageVersion } from './package-version.ts'
import { parseInteger } from './parse-integer.ts'
import { addProxyCommand } from './proxy-command.ts'
import { addValidateCommand } from './validate-command.ts'

const EXIT_WRONG_USE = 2

interface ServeFlags extends OwnModelFlags, ConfigFlags {
  readonly port: number
  readonly host: string
  readonly seed?: number
  readonly allowHost: string[]
  readonly numberSpelling: NumberSpelling
  readonly vary: boolean
  readonly deployments?: string
  readonly watch: boolean
}

async function createProgram(): Promise<Command> {
  const program = new Command('mockference')
    .description(
      'Stand-in for inference APIs: the documented wire behaviour, answers computed by real ONNX models',
    )
    .version(await packageVersion())
    .exitOverride()
    .configureOutput({ outputError: (text, print) => print(text) })
    .showHelpAfterError('(--help shows what there is)')
  const serveCommand = program
    .command('serve', { isDefault: true })
    .description('serve every API on one port')
    .option('--port <number>', 'port to listen on, 0 for any free one', parseInteger(65_535), 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--seed <number>',
      'seed of ids and signatures; drawn and printed when left out',
      parseInteger(2 ** 32 - 1),
    )
    .option(
      '--allow-host <name...>',
      'hosts beside this machine that webhooks may be sent to and files fetched from',
      [],
    )
    .addOption(
      new Option('--number-spelling <form>', 'how numbers are written where an API leaves it open')
        .choices(['shortest', 'java'])
        .default('shortest'),
    )
    .option('--deployments <directory>', 'folder of deployments files in place of the default ones')
    .option(
      '--watch',
      'read everything again when the configuration file, a model, a card, or a file that those name changes',
      false,
    )
    .option('--vary', 'answer in any way that the contracts leave open, drawn from the seed', false)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference serve --port 0 --seed 1')
    .action(async (flags: ServeFlags, command: Command) => {
      const { allowHost, deployments, ...given } = pickGiven(flags, command)
      const { serve } = await import('./serve.ts')
      await serve({
        ...given,
        ...(allowHost === undefined ? {} : { allowedHosts: allowHost }),
        ...(deployments === undefined ? {} : { deploymentsDirectory: deployments }),
        ownModels: flags,
      })
    })
  addOwnModelFlags(addConfigFlags(serveCommand))
  addInitCommand(program)
  addCheckCommand(program)
  addValidateCommand(program)
  addProxyCommand(program)
  addInspectCommand(program)
  addLawsCommand(program)
  addExplainCommand(program)
  addApisCommand(program)
  addLintCommand(program)
  program
    .command('tone')
    .description('write a text in tones, which the model whisper hears, as a WAV file to standard output')
    .argument('<text>', 'letters, digits, blanks and signs; see docs/tone-alphabet.md')
    .option('--rate <number>', 'samples per second, 8000 to 192000', parseInteger(192_000), 16_000)
    .allowExcessArguments(false)
    .addHelpText('after', '\nExample:\n  mockference tone "hello world" > hello.wav')
    .action(async (text: string, flags: { rate: number }) => {
      const { writeTone } = await import('./tone.ts')
      await writeTone({ text, sampleRateHz: flags.rate }, process.stdout)
    })
  return program
}

// Whoever reads the output may have had enough, as `head` has: commands that mind are told by their own writing.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await (await createProgram()).parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT_WRONG_USE
  else {
    const message = error instanceof ToolkitError ? error.message : `Failed to run: ${messageOf(error)}`
    console.error(message.split('\n').map(toPrintable).join('\n'))
    process.exitCode = EXIT_WRONG_USE
  }
}
