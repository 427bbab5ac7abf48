import { resolve } from 'node:path'
import { loadConfig, type LoadedConfig } from '../configuration/load-config.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { countDeployments, describeAdded } from './banner.ts'
import type { CreateServed } from './served-pipeline.ts'
import { readStamp, watchFiles, type Stamps } from './watch-files.ts'

/** The files that what is served was read from. */
export interface FileList {
  /** Told of a file before it is read. */
  readonly add: (path: string) => void
  /** Begins the list anew with what `read` reads; when that fails, the files of before stay in it as well. */
  during<Result>(configPath: string | undefined, read: () => Promise<Result>): Promise<Result>
  /** The files as they were before they were read: what changed since has not been seen. */
  readonly known: () => Stamps
}

export function createFileList(): FileList {
  let files = new Map<string, string>()
  const add = (path: string): void => {
    const full = resolve(path)
    if (!files.has(full)) files.set(full, readStamp(full))
  }
  return {
    add,
    async during(configPath, read) {
      // Those that a failure keeps from being read again are taken for read: they would be told as changed for ever.
      const before = new Map([...files.keys()].map((path) => [path, readStamp(path)]))
      files = new Map()
      if (configPath !== undefined) add(configPath)
      try {
        return await read()
      } catch (error) {
        files = new Map([...before, ...files])
        throw error
      }
    },
    known: () => files,
  }
}

/** Where a server listens. */
export interface Listening {
  readonly port: number
  readonly host: string
}

export interface ServedWatch {
  /** The configuration file as messages call it; undefined when the command line alone says what is served. */
  readonly configFile: string | undefined
  /** What is served at first. */
  readonly pipeline: Pipeline
  readonly create: CreateServed
  readonly files: FileList
  readonly note: (line: string) => void
  /** Where the server would listen by a configuration. */
  readonly listeningBy: (config: LoadedConfig | undefined) => Listening
  /** Where it listens. */
  readonly listening: Listening
  readonly server: { readonly url: string; readonly replace: (pipeline: Pipeline) => void }
  readonly intervalMs?: number
}

/**
 * Serves what the files say after each change of one of them; what cannot be served changes nothing.
 *
 * @returns ends it
 */
export function watchServed({
  configFile,
  pipeline,
  create,
  files,
  note,
  listeningBy,
  listening,
  server,
  intervalMs,
}: ServedWatch): () => void {
  let current = pipeline
  const reload = async (): Promise<void> => {
    try {
      const { config, created } = await files.during(configFile, async () => {
        const read = configFile === undefined ? undefined : await loadConfig(configFile)
        return { config: read, created: await create(read, current) }
      })
      const before = current
      server.replace((current = created))
      note(`reloaded ${configFile ?? 'the files'}: ${countDeployments(created.store)}`)
      for (const line of describeAdded(before.store, created.store, server.url)) note(line)
      const wanted = listeningBy(config)
      if (wanted.port !== listening.port || wanted.host !== listening.host)
        note('note: another port or host is taken at the next start')
    } catch (error) {
      note(`error: ${messageOf(error)}\nnote: what was served before is still served`)
    }
  }
  return watchFiles({
    known: files.known,
    onChange: reload,
    ...(intervalMs === undefined ? {} : { intervalMs }),
  })
}
