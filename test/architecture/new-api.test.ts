import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listPaths, readSources, ROOT } from './source-files.ts'

const COPIED = ['src', 'specs', 'scripts', 'mocks', 'package.json', 'tsconfig.json', '.prettierrc.json']
const REGISTRY = 'src/apis/registry.ts'

const copy = mkdtempSync(join(tmpdir(), 'mockference-new-api-'))
for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true })
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
writeFileSync(
  join(copy, 'tsconfig.apis.json'),
  JSON.stringify({ extends: './tsconfig.json', include: ['src/apis'], exclude: ['**/*.test.ts'] }),
)
afterAll(() => rmSync(copy, { recursive: true }))

function run(...command: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

function contents(): Map<string, string> {
  return new Map(readSources(listPaths(['.'], copy), copy).map(({ path, text }) => [path, text]))
}

test(
  'a new api type-checks, answers, and touches no shared file but the registry',
  { timeout: 120_000 },
  () => {
    const before = contents()
    expect(run('scripts/new-api.ts', 'acme-v2', '--root', copy)).toMatchObject({ status: 0 })
    expect(run('scripts/generate.ts', '--root', copy)).toMatchObject({ status: 0 })
    const after = contents()

    const changed = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path)
    expect(changed).toEqual([REGISTRY])
    const added = [...after.keys()].filter((path) => !before.has(path))
    expect(added.filter((path) => !path.includes('acme-v2'))).toEqual([])
    expect(added).toContain('src/apis/acme-v2/generated/operations.ts')

    const words = (text = ''): string[] => text.split(/[\s,[\]]+/)
    const known = new Set(words(before.get(REGISTRY)))
    const inserted = words(after.get(REGISTRY)).filter((word) => !known.has(word))
    expect(inserted).toEqual(['acmeV2Api', "'./acme-v2/acme-v2-api.ts'", 'acmeV2Api'])

    expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.apis.json')).toEqual({
      status: 0,
      output: '',
    })
    expect(run('--input-type=module', '--eval', ANSWER)).toEqual({
      status: 0,
      output: '[{"result":20},{"result":22}]\n',
    })
  },
)

/** Decodes the example of the new specification and encodes what a doubling model would answer. */
const ANSWER = `
  const { apis } = await import('./src/apis/registry.ts')
  const api = apis.find(({ id }) => id === 'acme-v2')
  const body = { value: { inputs: [{ foo: 10 }, { foo: 11 }] } }
  const valid = api.operations[0].validateRequest(body.value)
  const { inference } = api.decodeRequest({ body }, { inputs: [{ name: 'foo' }], outputs: [] })
  const result = inference.columns.foo.map(({ value }) => value * 2)
  const response = api.encodeResponse({ itemCount: inference.itemCount, columns: { result } })
  const fits = api.operations[0].responses[200].validate(response.body.value)
  console.log(valid && fits ? JSON.stringify(response.body.value.outputs) : 'invalid')
`

test.each(['modelbit', 'Acme', 'acme_v2', '../acme'])('refuses the id %s and writes nothing', (id) => {
  const before = readFileSync(join(copy, REGISTRY), 'utf8')
  expect(run('scripts/new-api.ts', id, '--root', copy)).toMatchObject({ status: 2 })
  expect(readFileSync(join(copy, REGISTRY), 'utf8')).toBe(before)
  expect(existsSync(join(copy, `specs/${id}.openapi.yaml`))).toBe(id === 'modelbit')
})
