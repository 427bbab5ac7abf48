import { basename } from 'node:path'
import type { Command } from 'commander'
import type { LoadedConfig } from '../configuration/load-config.ts'

/** Flags of the commands that know what is served. */
export interface ConfigFlags {
  /** A file; false when none is to be read; the one of the working directory when left out. */
  readonly config?: string | boolean
}

/** Declares them. */
export function addConfigFlags(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'configuration file; mockference.config.yaml of the working directory when left out',
    )
    .option('--no-config', 'read no configuration file')
}

/** The path of the configuration file as messages call it; undefined when there is none, or none is wanted. */
export async function findConfigFile({ config }: ConfigFlags): Promise<string | undefined> {
  if (typeof config === 'string') return config
  if (config === false) return undefined
  const { findConfigs } = await import('../configuration/load-config.ts')
  const [found, ...others] = findConfigs('.').map((path) => basename(path))
  if (others.length > 0) console.error(`note: ${found} is read, and ${others.join(', ')} beside it is not`)
  return found
}

/**
 * The configuration that says what is served under an API. One that was only found, and does not serve the API, says nothing.
 */
export async function readConfigFor(apiId: string, flags: ConfigFlags): Promise<LoadedConfig | undefined> {
  const file = await findConfigFile(flags)
  if (file === undefined) return undefined
  const { loadConfig } = await import('../configuration/load-config.ts')
  const config = await loadConfig(file)
  const isServed =
    config.apis?.includes(apiId) !== false || config.deployments.some(({ api }) => api === apiId)
  return isServed || typeof flags.config === 'string' ? config : undefined
}

/** The flags that stand on the command line, without those that have their default. */
export function pickGiven<Flags extends object>(flags: Flags, command: Command): Partial<Flags> {
  const given = Object.entries(flags).filter(([name]) => command.getOptionValueSource(name) !== 'default')
  return Object.fromEntries(given) as Partial<Flags>
}
