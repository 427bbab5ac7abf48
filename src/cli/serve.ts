import { startMockServer, type MockServer } from '../../mocks/prism/mock-server.ts'
import { listConfigFiles } from '../configuration/configured-store.ts'
import { loadConfig, type LoadedConfig } from '../configuration/load-config.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { describeServer } from './banner.ts'
import { findConfigFile, type ConfigFlags } from './config-flags.ts'
import { packageVersion } from './package-version.ts'
import { createServedFactory, type CreateServed, type ServedFlags } from './served-pipeline.ts'
import { watchFiles } from './watch-files.ts'

/** What the command line says; what is left out is the configuration's to say. */
export interface ServeOptions extends ServedFlags, ConfigFlags {
  readonly port?: number
  readonly host?: string
  /** Reads the configuration again when it changes. */
  readonly watch?: boolean
}

const DEFAULT_PORT = 4010
const DEFAULT_HOST = '127.0.0.1'

/** Starts the server, says where it is, and stops it in order on SIGINT and SIGTERM. */
export async function serve(options: ServeOptions): Promise<void> {
  const note = (line: string): void => console.error(line)
  const file = await findConfigFile(options)
  if (options.watch === true && file === undefined) {
    throw new ToolkitError(
      'USAGE_INVALID',
      'Failed to watch: expected a configuration file, found none. Write one with mockference init',
    )
  }
  const config = file === undefined ? undefined : await loadConfig(file)
  if (config !== undefined) note(`configuration: ${config.label}`)
  const create = createServedFactory(options, note)
  const pipeline = await create(config)
  const { port = DEFAULT_PORT, host = DEFAULT_HOST } = { ...config?.server, ...given(options) }
  const server = await startMockServer({ pipeline, version: await packageVersion(), port, host })
  console.log(describeServer(pipeline, server.url))
  const stopWatching =
    options.watch === true && config !== undefined
      ? await watchConfig({ config, create, note, onReload: (next) => server.replace(next) })
      : undefined
  stopOnSignal(server, note, stopWatching)
}

function given({ port, host }: ServeOptions): Pick<ServeOptions, 'port' | 'host'> {
  return { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) }
}

interface ConfigWatch {
  readonly config: LoadedConfig
  readonly create: CreateServed
  readonly note: (line: string) => void
  readonly onReload: (pipeline: Pipeline) => void
}

/** Serves what a configuration says after each change of it; what cannot be served changes nothing. */
function watchConfig({ config, create, note, onReload }: ConfigWatch): Promise<() => void> {
  let files = listConfigFiles(config)
  let { port, host } = config.server
  const reload = async (): Promise<void> => {
    try {
      const next = await loadConfig(config.path as string)
      files = listConfigFiles(next)
      const pipeline = await create(next)
      onReload(pipeline)
      const count = pipeline.store.served.reduce((sum, { deployments }) => sum + deployments.length, 0)
      note(`reloaded ${config.label}: ${count} deployments`)
      if (next.server.port !== port || next.server.host !== host)
        note('note: another port or host is taken at the next start')
      ;({ port, host } = next.server)
    } catch (error) {
      note(`error: ${messageOf(error)}\nnote: what was served before is still served`)
    }
  }
  return watchFiles({ list: () => files, onChange: reload })
}

function stopOnSignal(
  server: MockServer,
  note: (line: string) => void,
  stopWatching: (() => void) | undefined,
): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(130)
    isStopping = true
    note(`${signal}: finishing what is under way, once more to stop at once`)
    stopWatching?.()
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
