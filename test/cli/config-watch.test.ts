import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.ts'
import { torchLinear } from '../own-models/network-models.ts'
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

test('--watch sees the card, the function and the list of a model of the command line', async () => {
  const hook = (factor: number): string =>
    `export const decode = ({ shape, data }) => Array.from({ length: shape[0] }, (_, i) => data[2 * i] * ${factor})`
  const card = (output: string): string =>
    `model: model.onnx\ninputs: [{ name: in, kind: tensor, tensor: input.1 }]\noutputs: [${output}]`
  const files = await writeFiles({ 'model.onnx': torchLinear(), 'half.mjs': hook(0.5) })
  const at = (name: string): string => join(files.folder, name)
  const cli = await startServing(
    '--watch',
    '--no-config',
    '--only-models',
    '--name',
    'm',
    '--model',
    at('model.onnx'),
  )
  const ask = async (): Promise<string> =>
    (await post(`${cli.url}/modelbit/v1/m/latest`, { data: [[1, [2, 0, 0]]] })).text
  try {
    expect(await ask()).toBe('{"data":[[1,[2,4]]]}')
    await writeFile(at('model.model.yaml'), card("{ name: y, kind: hook, tensor: '7', hook: ./half.mjs }"))
    await expect.poll(ask).toBe('{"data":[[1,1]]}')
    await writeFile(at('half.mjs'), hook(10))
    await expect.poll(ask).toBe('{"data":[[1,20]]}')
    await writeFile(at('half.mjs'), 'export const decode = (')
    await cli.printed('still served', 'stderr')
    await writeFile(at('half.mjs'), hook(100))
    await expect.poll(ask).toBe('{"data":[[1,200]]}')

    await writeFile(
      at('model.model.yaml'),
      card("{ name: y, kind: label, tensor: '7', categories: names.txt }"),
    )
    await cli.printed('names.txt', 'stderr')
    await writeFile(at('names.txt'), 'yes\nno\n')
    await expect.poll(ask).toBe('{"data":[[1,"no"]]}')
  } finally {
    await cli.stop()
    await files.remove()
  }
})

test('--watch without anything to watch ends with 2', async () => {
  const { code, stderr } = await startCli('serve', '--port', '0', '--watch', '--no-config').ended
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'Failed to watch: expected a configuration file, --model or --deployments, found none of them. Write a file with mockference init\n',
  })
})
