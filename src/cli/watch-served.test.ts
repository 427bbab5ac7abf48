import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { modelbitApi } from '../apis/modelbit/modelbit-api.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { Pipeline } from '../pipeline/pipeline.ts'
import { createFileList, watchServed, type ServedWatch } from './watch-served.ts'

const CONFIG = 'apis: none\n'
let folder = ''
let path = ''
let stop: (() => void) | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watch-'))
  path = join(folder, 'own.yaml')
  await writeFile(path, CONFIG)
})
afterEach(async () => {
  stop?.()
  await rm(folder, { recursive: true })
})

const poll = <T>(read: () => T): ReturnType<typeof expect.poll<T>> => expect.poll(read, { timeout: 20_000 })

/** A pipeline that serves deployments of these names. */
function pipelineOf(...names: readonly string[]): Pipeline {
  const deployments = names.map(
    (name) =>
      ({
        name,
        settings: { name, branch: 'main', version: 1, aliases: [], parameters: [], calls: [] },
        inputs: [],
        outputs: [],
      }) as unknown as Deployment,
  )
  const served = [{ api: modelbitApi, credentials: { apiKeys: [] }, deployments }]
  return { store: { served, close: () => Promise.resolve() } } as unknown as Pipeline
}

interface Watched {
  readonly notes: string[]
  readonly files: ReturnType<typeof createFileList>
}

/** Reads the file as `serve` does, lets something happen meanwhile, and watches. */
async function watch(
  options: Partial<ServedWatch> & { readonly meanwhile?: () => Promise<void> } = {},
): Promise<Watched> {
  const notes: string[] = []
  const files = createFileList()
  const { meanwhile, ...rest } = options
  await files.during(path, async () => {
    await readFile(path)
    await meanwhile?.()
  })
  const listening = { port: 4010, host: '127.0.0.1' }
  stop = watchServed({
    configFile: path,
    pipeline: pipelineOf(),
    create: () => Promise.resolve(pipelineOf('a')),
    files,
    note: (line) => notes.push(line),
    listeningBy: (config) => ({ ...listening, ...config?.server }),
    listening,
    server: { url: 'http://127.0.0.1:4010', replace: () => undefined },
    intervalMs: 5,
    ...rest,
  })
  return { notes, files }
}

test('a file that is rewritten between its reading and the watch is read again', async () => {
  const { notes } = await watch({ meanwhile: () => writeFile(path, `${CONFIG}# more\n`) })
  await poll(() => notes[0]).toBe(`reloaded ${path}: 1 deployment`)
})

test('a file that is rewritten while it is read again is read once more', async () => {
  let count = 0
  const { notes } = await watch({
    create: async () => {
      if (count++ === 0) await writeFile(path, `${CONFIG}# more and more\n`)
      return pipelineOf('a')
    },
  })
  await writeFile(path, `${CONFIG}# more\n`)
  await poll(() => notes.filter((line) => line.startsWith('reloaded'))).toHaveLength(2)
})

test('what is wrong is told once, also when files that were not reached have changed', async () => {
  const model = join(folder, 'model.onnx')
  const { notes, files } = await watch()
  files.add(model)
  await Promise.all([writeFile(path, 'apis: some\n'), writeFile(model, 'new')])
  await poll(() => notes).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(notes).toEqual([expect.stringContaining("apis must be 'all', 'none' or a list")])
  expect([...files.known().keys()]).toEqual([path, model])
})

test('a command is printed for what is new, and a port that differs from the one in use is told', async () => {
  const { notes } = await watch({
    pipeline: pipelineOf('a'),
    create: () => Promise.resolve(pipelineOf('a', 'b')),
  })
  await writeFile(path, 'server: { port: 1 }\n')
  await poll(() => notes).toEqual([
    `reloaded ${path}: 2 deployments`,
    expect.stringMatching(/^ {2}curl .*http:\/\/127\.0\.0\.1:4010\/modelbit\/v1\/b\//),
    'note: another port or host is taken at the next start',
  ])
  await writeFile(path, 'server: { port: 4010, seed: 1 }\n')
  await poll(() => notes.slice(3)).toEqual([`reloaded ${path}: 2 deployments`])
})
