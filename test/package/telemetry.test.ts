import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sourceUrl = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href)

const program = `
  import { readFile } from 'node:fs/promises'
  import { createPlacingEngine } from ${sourceUrl('src/engine/placing-engine.ts')}
  import { defineTensor } from ${sourceUrl('src/tensor/tensor.ts')}
  const bytes = await readFile(new URL(${sourceUrl('mocks/models/example_doubler.onnx')}))
  for (const run of ['inline', 'worker']) {
    const model = await createPlacingEngine().load(bytes, 'example_doubler.onnx', { run })
    const { result } = await model.run({ foo: defineTensor('float64', [1], Float64Array.of(21)) })
    await model.close()
    console.log(run, result.data[0])
  }
`

test('writes nothing below the home of the user who runs a model, here or in a worker', async () => {
  const home = await mkdtemp(join(tmpdir(), 'mockference-home-'))
  const environment: NodeJS.ProcessEnv = { ...process.env, HOME: home, USERPROFILE: home }
  delete environment['ORT_DISABLE_TELEMETRY']
  for (const name of ['XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME']) {
    environment[name] = join(home, name)
  }
  const child = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: environment,
  })
  expect(child.stdout).toBe('inline 42\nworker 42\n')
  expect(await readdir(home, { recursive: true })).toEqual([])
  await rm(home, { recursive: true })
})
