import { resolve } from 'node:path'
import { loadConfig, type LoadedConfig } from '../configuration/load-config.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import type { CreateServed } from './served-pipeline.ts'
import { watchFiles } from './watch-files.ts'

/** The files that what is served was read from. */
export interface FileList {
  readonly add: (path: string) => void
  /** Begins the list anew with what `read` reads; when that fails, the files of before stay in it as well. */
  during<Result>(configPath: string | undefined, read: () => Promise<Result>): Promise<Result>
  readonly list: () => readonly string[]
}

export function createFileList(): FileList {
  let files = new Set<string>()
  return {
    add: (path) => void files.add(resolve(path)),
    async during(configPath, read) {
      const before = files
      files = new Set(configPath === undefined ? [] : [configPath])
      try {
        return await read()
      } catch (error) {
        files = new Set([...before, ...files])
        throw error
      }
    },
    list: () => [...files],
  }
}

export interface ServedWatch {
  /** Undefined when the command line alone says what is served. */
  readonly config: LoadedConfig | undefined
  /** What is served at first. */
  readonly pipeline: Pipeline
  readonly create: CreateServed
  readonly files: FileList
  readonly note: (line: string) => void
  readonly onReload: (pipeline: Pipeline) => void
}

/**
 * Serves what the files say after each change of one of them; what cannot be served changes nothing.
 *
 * @returns ends it
 */
export function watchServed({
  config,
  pipeline,
  create,
  files,
  note,
  onReload,
}: ServedWatch): Promise<() => void> {
  let { port, host } = config?.server ?? {}
  let current = pipeline
  const reload = async (): Promise<void> => {
    try {
      const { next, created } = await files.during(config?.path, async () => {
        const read = config?.path === undefined ? undefined : await loadConfig(config.path)
        return { next: read, created: await create(read, current) }
      })
      onReload((current = created))
      const count = created.store.served.reduce((sum, { deployments }) => sum + deployments.length, 0)
      note(`reloaded ${config?.label ?? 'the files'}: ${count} deployments`)
      if (next?.server.port !== port || next?.server.host !== host)
        note('note: another port or host is taken at the next start')
      ;({ port, host } = next?.server ?? {})
    } catch (error) {
      note(`error: ${messageOf(error)}\nnote: what was served before is still served`)
    }
  }
  return watchFiles({ list: files.list, onChange: reload })
}
