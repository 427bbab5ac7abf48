import { expect, test } from 'vitest'
import { collectImports } from './imports.ts'
import type { Finding, SourceFile } from './source-files.ts'
import { isDevelopmentOnly, readCode } from './source-files.ts'
import { BROWSER_FOLDERS, PACKAGE_PLACES, TEST_PACKAGES } from './third-party.ts'

const code = readCode(['src', 'mocks', 'scripts'])

function findMisplacedPackages(files: readonly SourceFile[]): Finding[] {
  return collectImports(files).flatMap(({ path, packages }) =>
    packages.filter((name) => !mayImport(path, name)).map((name) => ({ path, message: `imports ${name}` })),
  )
}

function mayImport(path: string, name: string): boolean {
  if (isDevelopmentOnly(path) && TEST_PACKAGES.includes(name)) return true
  return (PACKAGE_PLACES[name] ?? []).some((place) => place.test(path))
}

test('a package is imported only where the table says', () => {
  expect(findMisplacedPackages(code)).toEqual([])
})

test.each([
  { name: 'a known package in a wrong place', path: 'src/contract/a.ts', imported: 'ajv/dist/2020.js' },
  { name: 'a package nobody listed', path: 'src/codecs/a.ts', imported: '@scope/unknown/deep.js' },
  { name: 'the package itself', path: 'src/cli/a.ts', imported: 'mockference' },
  { name: 'a test runner in a source file', path: 'src/codecs/a.ts', imported: 'vitest' },
])('finds $name', ({ path, imported }) => {
  const files = [{ path, text: `export const load = () => import('${imported}')` }]
  expect(findMisplacedPackages(files)).toEqual([expect.objectContaining({ path })])
})

function findNodeImports(files: readonly SourceFile[]): Finding[] {
  return collectImports(files)
    .filter(({ path }) => !isDevelopmentOnly(path))
    .filter(({ path }) => BROWSER_FOLDERS.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap(({ path, builtins }) => builtins.map((name) => ({ path, message: `imports ${name}` })))
}

test('code that also runs in a browser imports nothing from Node.js', () => {
  expect(findNodeImports(code)).toEqual([])
})

test('finds a module of Node.js in a codec, with and without its prefix', () => {
  const text = "import { Buffer } from 'node:buffer'\nimport { join } from 'path'"
  const files = [
    { path: 'src/codecs/a.ts', text },
    { path: 'src/codecs/a.test.ts', text },
    { path: 'src/cli/a.ts', text },
  ]
  expect(findNodeImports(files)).toEqual([
    { path: 'src/codecs/a.ts', message: 'imports node:buffer' },
    { path: 'src/codecs/a.ts', message: 'imports node:path' },
  ])
})
