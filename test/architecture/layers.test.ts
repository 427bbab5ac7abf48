import { expect, test } from 'vitest'
import { collectImports } from './imports.ts'
import { mayUse, placeOf } from './layers.ts'
import type { Finding, SourceFile } from './source-files.ts'
import { isDevelopmentOnly, readCode } from './source-files.ts'

const LAYERED = /^(src|mocks)\//

function findUpwardImports(files: readonly SourceFile[]): Finding[] {
  return collectImports(files)
    .filter(({ path }) => LAYERED.test(path) && !isDevelopmentOnly(path))
    .flatMap(({ path, files: targets }) =>
      targets.flatMap((target) => {
        const message = problemWith(path, target)
        return message === undefined ? [] : [{ path, message }]
      }),
    )
}

function problemWith(path: string, target: string): string | undefined {
  if (isDevelopmentOnly(target)) return `imports ${target}, which is for tests only`
  const from = placeOf(path)
  const to = placeOf(target)
  if (!from || !to) return `imports ${target}: ${from ? target : path} lies in no folder of the layer table`
  if (mayUse(from, to)) return undefined
  return `imports ${target}: layer ${from.row.layer} (${from.folder}) may not use layer ${to.row.layer} (${to.folder})`
}

test('a file imports from its own folder and from lower layers only', () => {
  const files = readCode()
  expect(files.length).toBeGreaterThan(0)
  expect(findUpwardImports(files)).toEqual([])
})

test('every source file lies in a folder of the layer table', () => {
  const strays = readCode(['src', 'mocks'])
    .map((file) => file.path)
    .filter((path) => placeOf(path) === undefined)
  expect(strays).toEqual([])
})

const BAD = [
  { name: 'upward', from: 'src/tensor/a.ts', to: 'src/codecs/b.ts' },
  { name: 'sideways', from: 'src/codecs/a.ts', to: 'src/features/b.ts' },
  { name: 'from one api to another', from: 'src/apis/one/a.ts', to: 'src/apis/two/b.ts' },
  { name: 'from one face to the other', from: 'mocks/msw/a.ts', to: 'mocks/prism/b.ts' },
  { name: 'of a test by a source file', from: 'src/engine/a.ts', to: 'src/engine/b.laws.ts' },
  { name: 'from a folder without a layer', from: 'src/helpers/a.ts', to: 'src/errors/b.ts' },
  { name: 'out of the layers', from: 'src/codecs/a.ts', to: 'scripts/b.ts' },
  { name: 'of the entry', from: 'src/pipeline/a.ts', to: 'src/index.ts' },
]

test.each(BAD)('finds an import $name', ({ from, to }) => {
  expect(findUpwardImports(pair(from, to))).toEqual([
    expect.objectContaining({ path: from, message: expect.stringContaining(to) }),
  ])
})

const GOOD = [
  { name: 'the table lists', from: 'src/features/a.ts', to: 'src/codecs/b.ts' },
  { name: 'of the interface every api implements', from: 'src/apis/one/a.ts', to: 'src/apis/api.ts' },
  { name: 'of an api by the registry', from: 'src/apis/registry.ts', to: 'src/apis/one/a.ts' },
  { name: 'within one api', from: 'src/apis/one/a.ts', to: 'src/apis/one/generated/b.ts' },
  { name: 'upward by a test', from: 'src/tensor/a.test.ts', to: 'src/codecs/b.ts' },
]

test.each(GOOD)('allows an import $name', ({ from, to }) => {
  expect(findUpwardImports(pair(from, to))).toEqual([])
})

function pair(from: string, to: string): SourceFile[] {
  const up = '../'.repeat(from.split('/').length - 1)
  return [
    { path: from, text: `import type { B } from '${up}${to}'\nexport type A = B\n` },
    { path: to, text: 'export type B = string\n' },
  ]
}
