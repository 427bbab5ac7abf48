import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.ts'
import { writeFiles } from '../own-models/own-service.ts'
import { startCli, startServing } from '../support/cli-process.ts'
import { post } from '../support/http-client.ts'

const entry = (rest = ''): string =>
  `apis: none\nserver: { seed: 3 }\ndeployments:\n  - { api: modelbit, name: plus, model: ./model.onnx${rest} }\n`
const readModel = (id: string): Promise<Uint8Array> => readFile(join(ROOT, `mocks/models/${id}.onnx`))

test('--watch serves what the files say after each change, and what they said while they are wrong', async () => {
  const files = await writeFiles({
    'own.yaml': entry(', latencyMs: 2000'),
    'model.onnx': await readModel('example_doubler'),
  })
  const at = (name: string): string => join(files.folder, name)
  const cli = await startServing('--watch', '--config', at('own.yaml'))
  const ask = async (version = 'latest'): Promise<string> =>
    (await post(`${cli.url}/modelbit/v1/plus/${version}`, { data: 16 })).text
  let reloads = 0
  const reloaded = async (): Promise<void> => {
    reloads += 1
    for (;;) {
      const text = await cli.printed('configuration', 'stderr')
      if (text.split('reloaded ').length > reloads) return
      await new Promise((resolve) => cli.child.stderr?.once('data', resolve))
    }
  }
  try {
    // Begun with the old state, it ends with it: slow, and by the old address.
    const underWay = ask()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await writeFile(at('own.yaml'), entry(', settings: { version: 7 }'))
    await reloaded()
    expect(await ask('7')).toBe('{"data":32}')
    expect(await ask('1')).toContain('error')
    expect(await underWay).toBe('{"data":32}')

    await writeFile(at('own.yaml'), entry(', latencyMS: 1'))
    expect(await cli.printed('still served', 'stderr')).toContain(
      'own.yaml:4:55: deployments[0].latencyMS must be left out',
    )
    expect(await ask('7')).toBe('{"data":32}')

    await writeFile(at('own.yaml'), entry(', settings: { version: 8 }'))
    await reloaded()
    expect(await ask('8')).toBe('{"data":32}')

    // Editors and exporters write beside a file and rename.
    await writeFile(at('next.onnx'), await readModel('example_sqrt'))
    await rename(at('next.onnx'), at('model.onnx'))
    await reloaded()
    expect(await ask('8')).toBe('{"data":4}')

    await writeFile(at('model.onnx'), 'no model')
    expect(await cli.printed('expected a whole ONNX file', 'stderr')).toContain('deployments[0].model')
    expect(await ask('8')).toBe('{"data":4}')
  } finally {
    const { code } = await cli.stop()
    expect(code).toBe(0)
    await files.remove()
  }
})

test('--watch without a configuration file ends with 2', async () => {
  const { code, stderr } = await startCli('serve', '--port', '0', '--watch', '--no-config').ended
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'Failed to watch: expected a configuration file, found none. Write one with mockference init\n',
  })
})
