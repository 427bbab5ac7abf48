import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { init } from '../../src/cli/init.ts'
import { loadConfiguredStore } from '../../src/configuration/configured-store.ts'
import { loadConfig } from '../../src/configuration/load-config.ts'
import { isConfigInvalid, parseConfig } from '../../src/configuration/parse-config.ts'
import { createOnnxEngine } from '../../src/engine/onnx/onnx-engine.ts'
import { writeFiles } from '../own-models/own-service.ts'
import { sklearnClassifier } from '../own-models/sklearn-models.ts'
import { startCli, startCliIn, waitUntilReady } from '../support/cli-process.ts'
import { post } from '../support/http-client.ts'

const TWICE = '{ api: modelbit, name: twice, model: example_doubler }'
const one = (deployment: string): string => `apis: none\ndeployments:\n  - ${deployment}\n`

let files: Awaited<ReturnType<typeof writeFiles>>
const at = (name: string): string => join(files.folder, name)

beforeAll(async () => {
  files = await writeFiles({
    'iris.onnx': sklearnClassifier(),
    'broken.onnx': new Uint8Array(100).fill(255),
    'misfit.yaml': `model: iris.onnx
inputs: [{ name: a, kind: number, tensor: X }]
outputs: [{ name: b, kind: text, tensor: output_label }]`,
    'typo.yaml': 'server:\n  prot: 1\n  seed: x\n',
    'slash.yaml': 'server:\n  port: 0\n  x/y: 3\n',
    'list.yaml': '[]\n',
    'syntax.yaml': 'server:\n  port: 1\n bad\n',
    'twins.yaml': `${one(TWICE)}  - ${TWICE}\n`,
    'default-twin.yaml': `deployments:\n  - ${TWICE.replace('twice', 'example_doubler')}\n`,
    'missing.yaml': one('{ api: modelbit, name: a, model: ./none.onnx }'),
    'corrupt.yaml': one('{ api: modelbit, name: a, model: ./broken.onnx }'),
    'bad-card.yaml': one('{ api: modelbit, name: a, model: ./iris.onnx, card: ./misfit.yaml }'),
    'bad-id.yaml': one('{ api: modelbit, name: a, model: example_dubler }'),
    'bad-setting.yaml': one(TWICE.replace(' }', ', settings: { aliasses: [x] } }')),
    'mockference.config.ts': 'export default { deployments: [{ api: "x", name: "a", model: "b" }] }\n',
    'project/mockference.config.yaml': `server: { port: 1, seed: 5 }\ncredentials: { apiKeys: [my-key] }\n${one(TWICE)}
  - api: peltarion
    name: iris
    model: ../iris.onnx
    settings: { id: 5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999 }
`,
    'adapter.mjs': `import { createInterface } from 'node:readline'
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line)
  console.log(JSON.stringify({ id, error: 'no' }))
}`,
  })
})
afterAll(() => files.remove())

test.each([
  {
    file: 'typo.yaml',
    text: 'typo.yaml:2:3: server.prot must be left out or be one of port, host, seed, allowHosts, vary, numberSpelling, found "prot" (did you mean \'port\'?)',
  },
  { file: 'typo.yaml', text: 'typo.yaml:3:3: server.seed must be a whole number' },
  { file: 'syntax.yaml', text: /syntax\.yaml:\d:\d: expected YAML, found: / },
  {
    file: 'twins.yaml',
    text: "twins.yaml:4:22: deployments[1].name 'twice': expected one deployment at /v1/twice/main/1 of modelbit, found 'twice' at",
  },
  { file: 'default-twin.yaml', text: "found 'example_doubler' among the default ones, which 'apis' chooses" },
  {
    file: 'missing.yaml',
    text: /missing\.yaml:3:31: deployments\[0\]\.model: .*none\.onnx: expected a file, found nothing/,
  },
  {
    file: 'corrupt.yaml',
    text: /corrupt\.yaml:3:31: deployments\[0\]\.model: .*broken\.onnx: expected a whole ONNX file/,
  },
  {
    file: 'bad-card.yaml',
    text: /bad-card\.yaml:3:51: deployments\[0\]\.card: .*misfit\.yaml:2:10: a number needs a tensor/,
  },
  { file: 'bad-id.yaml', text: "found 'example_dubler' (did you mean 'example_doubler'?)" },
  {
    file: 'bad-setting.yaml',
    text: 'bad-setting.yaml:3:71: deployments[0].settings.aliasses must be left out or be one of branch, version, aliases, parameters, calls, found "aliasses" (did you mean \'aliases\'?)',
  },
  { file: 'mockference.config.ts', text: 'mockference.config.ts: deployments[0].api must be one of' },
  { file: 'slash.yaml', text: 'slash.yaml:3:3: server.x/y must be left out or be one of port' },
  { file: 'list.yaml', text: 'list.yaml:1:1: the configuration must be an object with server, apis' },
  { file: 'nowhere.yaml', text: 'nowhere.yaml: expected a configuration file, found nothing' },
])('what cannot be served is told with its place: $file', async ({ file, text }) => {
  const serve = async (): Promise<unknown> =>
    loadConfiguredStore(await loadConfig(at(file)), { engine: createOnnxEngine() })
  await expect(serve()).rejects.toThrow(text)
})

test.each(['typo.yaml', 'bad-card.yaml', 'nowhere.yaml'])('serve ends with 2: %s', async (file) => {
  const { code, stdout, stderr } = await startCli('serve', '--port', '0', '--config', at(file)).ended
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^Failed to (read|serve) .*${file}:`, 'm'))
  expect(stderr).not.toMatch(/^\s+at \S+ \(/m)
})

test('the file of the working directory says what is served, flags go before it, and paths are relative to it', async () => {
  const cli = await waitUntilReady(startCliIn(at('project'), 'serve', '--port', '0', '--seed', '9'))
  try {
    const health = (await (await fetch(`${cli.url}/__mockference/health`)).json()) as {
      seed: number
      deployments: { api: string; name: string }[]
    }
    expect(health.seed).toBe(9)
    expect(health.deployments.map(({ api, name }) => `${api} ${name}`)).toEqual([
      'modelbit twice',
      'peltarion iris',
    ])
    const url = `${cli.url}/modelbit/v1/twice/latest`
    const ask = (key: string): Promise<{ status: number; text: string }> =>
      post(url, { data: 4 }, { authorization: key })
    expect(await ask('my-key')).toMatchObject({ status: 200, text: '{"data":8}' })
    expect((await ask('test-key')).status).toBe(401)
    expect(cli.banner).toContain('5f8a5a5e-8c0f-4c1f-9d59-0a3cf5c2b999')
    const checked = startCliIn(
      at('project'),
      'check',
      `${cli.url}/modelbit`,
      '--api',
      'modelbit',
      '--requests',
      '30',
    )
    const { code, stdout, stderr } = await checked.ended
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Requests are made from mockference.config.yaml: twice.') as unknown,
    })
    expect(stdout).not.toContain('example_adder')
  } finally {
    await cli.stop()
  }
})

test('--no-config reads none', async () => {
  const cli = await waitUntilReady(startCliIn(at('project'), 'serve', '--port', '0', '--no-config'))
  expect(cli.banner).toContain('/modelbit/v1/example_adder/latest')
  const { stderr } = await cli.stop()
  expect(stderr).not.toContain('configuration')
})

test('laws talk to the deployments of the file', async () => {
  const args = ['laws', 'modelbit', '--exec', `${process.execPath} ${at('adapter.mjs')}`, '--runs', '1']
  const cli = startCliIn(at('project'), ...args, '--deployments', 'example_adder')
  expect((await cli.ended).stdout).toContain("written for (twice), found 'example_adder'")
  const found = await startCli(...args, '--config', at('project/mockference.config.yaml')).ended
  expect(found.stdout).toContain(`--config ${at('project/mockference.config.yaml')}`)
  expect(found.stdout).toContain('twice')
})

test('init beside another configuration says which one counts, and quotes its path', async () => {
  const folder = at('ü b')
  await mkdir(folder)
  await writeFile(join(folder, 'mockference.config.ts'), 'export default { apis: "none" }')
  const refused = await startCliIn(files.folder, 'init', 'ü b').ended
  expect(refused).toMatchObject({ code: 2, stdout: '' })
  expect(refused.stderr).toContain('found mockference.config.ts there. With --force it is written beside it')
  const forced = await startCliIn(files.folder, 'init', 'ü b', '--force').ended
  expect(forced.stdout).toContain(`serve --watch --config 'ü b/mockference.config.yaml'\n`)
  expect(forced.stdout).toMatch(/npm install --save-dev <path>\/mockference-[\d.]+\.tgz /)
  expect(forced.stderr).toBe(
    'note: mockference.config.yaml goes before mockference.config.ts beside it, which is no longer read by itself\n',
  )
  const checked = startCliIn(folder, 'check', 'http://127.0.0.1:1/', '--api', 'modelbit', '--requests', '1')
  expect((await checked.ended).stderr).toContain(
    'note: mockference.config.yaml is read, and mockference.config.ts beside it is not\n',
  )
})

test('init tells in words where nothing can be written', async () => {
  await writeFile(at('file'), '')
  await expect(init(at('file'), { force: false })).rejects.toThrow('expected a directory, found a file')
  await expect(init('', { force: false })).rejects.toThrow("expected a directory, found ''")
})

test('init writes a file that can be served, does not overwrite it, and says what to run', async () => {
  const folder = at('new')
  await mkdir(join(folder, 'node_modules/mockference/dist'), { recursive: true })
  await writeFile(join(folder, 'node_modules/mockference/dist/mockference.config.schema.json'), '{}')
  const first = await startCliIn(folder, 'init').ended
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain('npx mockference serve --watch')
  const path = join(folder, 'mockference.config.yaml')
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\/node_modules\/mockference\/dist\/mockference\.config\.schema\.json\n/,
  )
  const uncommented = text.replaceAll(/^( *)# (?=(host|allowHosts|vary|credentials|- api| {2}\w+):)/gm, '$1')
  expect(isConfigInvalid(parseConfig(parse(uncommented)))).toBe(false)
  expect(uncommented).toContain('\n    card: ')
  await writeFile(path, 'apis: none\n')
  const again = await startCliIn(folder, 'init').ended
  expect(again).toMatchObject({ code: 2, stdout: '' })
  expect(again.stderr).toContain('expected no configuration file, found it. Overwrite it with --force')
  expect(await readFile(path, 'utf8')).toBe('apis: none\n')
  expect(await startCli('init', folder, '--force').ended).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`--config ${path}`) as unknown,
  })
  const cli = await waitUntilReady(startCliIn(folder, 'serve', '--port', '0'))
  const answer = await post(`${cli.url}/modelbit/v1/slow_doubler/latest`, { data: 4 })
  expect(answer).toMatchObject({ status: 200, text: '{"data":8}' })
  await cli.stop()
})
