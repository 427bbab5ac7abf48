import { startMockServer, type MockServer } from '../../mocks/prism/mock-server.ts'
import { loadConfig } from '../configuration/load-config.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { describeServer } from './banner.ts'
import { findConfigFile, type ConfigFlags } from './config-flags.ts'
import { liveOn } from './live-on.ts'
import { packageVersion } from './package-version.ts'
import { createServedFactory, type ServedFlags } from './served-pipeline.ts'
import { createFileList, watchServed } from './watch-served.ts'

/** What the command line says; what is left out is the configuration's to say. */
export interface ServeOptions extends ServedFlags, ConfigFlags {
  readonly port?: number
  readonly host?: string
  /** Serves anew what it is told to when one of its files changes. */
  readonly watch?: boolean
}

const DEFAULT_PORT = 4010
const DEFAULT_HOST = '127.0.0.1'

/** Starts the server, says where it is, and stops it in order on SIGINT and SIGTERM. */
export async function serve(options: ServeOptions): Promise<void> {
  const note = (line: string): void => console.error(line)
  const isReady = liveOn({ note, process })
  const file = await findConfigFile(options)
  const { deploymentsDirectory, ownModels } = options
  if (options.watch === true && (file ?? deploymentsDirectory ?? ownModels?.model) === undefined) {
    throw new ToolkitError(
      'USAGE_INVALID',
      'Failed to watch: expected a configuration file, --model or --deployments, found none of them. Write a file with mockference init',
    )
  }
  const config = file === undefined ? undefined : await loadConfig(file)
  if (config !== undefined) note(`configuration: ${config.label}`)
  const files = createFileList()
  const create = createServedFactory(options, { note, onFile: files.add })
  const pipeline = await files.during(config?.path, () => create(config))
  const { port = DEFAULT_PORT, host = DEFAULT_HOST } = { ...config?.server, ...given(options) }
  const server = await startMockServer({ pipeline, version: await packageVersion(), port, host })
  isReady()
  const stopWatching =
    options.watch === true
      ? await watchServed({ config, pipeline, create, files, note, onReload: (next) => server.replace(next) })
      : undefined
  stopOnSignal(server, note, stopWatching)
  // Who reads that it is there may end it at once.
  console.log(describeServer(pipeline, server.url))
}

function given({ port, host }: ServeOptions): Pick<ServeOptions, 'port' | 'host'> {
  return { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) }
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
    void server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        note(`error: Failed to stop in order: ${messageOf(error)}`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
