import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import type { Finding, SourceFile } from './source-files.ts'
import { isGenerated, readCode, ROOT } from './source-files.ts'

const MAX_LINES = 250
const KEBAB_CASE =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(property|conformance|laws|test|test-d|bench|config|d))*\.[jt]s$/
const NAMELESS = /^(types?|utils?|helpers?|common|misc|shared)\.[jt]s$/

const handWritten = readCode().filter((file) => !isGenerated(file.path))

function findLongFiles(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines <= MAX_LINES
      ? []
      : [{ path, message: `has ${lines} lines, at most ${MAX_LINES} are allowed` }]
  })
}

test('no file has more than 250 lines', () => {
  expect(findLongFiles(handWritten)).toEqual([])
})

test('finds a file of 251 lines and leaves one of 250', () => {
  const files = [250, 251].map((lines) => ({ path: `src/${lines}.ts`, text: '//\n'.repeat(lines) }))
  expect(findLongFiles(files)).toEqual([expect.objectContaining({ path: 'src/251.ts' })])
})

function findBadNames(paths: readonly string[]): Finding[] {
  return paths.flatMap((path) => {
    const name = path.split('/').at(-1)!
    if (NAMELESS.test(name)) return [{ path, message: 'must be named after what it holds' }]
    return KEBAB_CASE.test(name) ? [] : [{ path, message: 'must be kebab-case' }]
  })
}

test('file names are kebab-case and say what the file holds', () => {
  expect(findBadNames(handWritten.map((file) => file.path))).toEqual([])
})

test('finds names in camel case, with underscores, and names that say nothing', () => {
  const bad = ['src/eventStream.ts', 'src/event_stream.ts', 'src/codecs/utils.ts', 'src/types.ts']
  const good = ['src/event-stream.ts', 'src/npy.property.test.ts', 'src/engine.laws.ts']
  expect(findBadNames([...bad, ...good]).map((finding) => finding.path)).toEqual(bad)
})

/** Finds every `index.ts` that no entry of `package.json` leads to. */
function findStrayIndexes(paths: readonly string[], entries: readonly string[]): Finding[] {
  return paths
    .filter((path) => /(^|\/)index\.[jt]s$/.test(path) && !entries.includes(path))
    .map((path) => ({ path, message: 'is no entry of package.json' }))
}

function entriesOf(packageJson: { exports?: unknown; bin?: unknown }): string[] {
  const leaves = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(leaves)
        : []
  return [...leaves(packageJson.exports), ...leaves(packageJson.bin)].map((path) =>
    path.replace(/^\.\/(dist\/)?/, '').replace(/(\.d)?\.[jt]s$/, '.ts'),
  )
}

test('index.ts is used for entries of the package only', () => {
  const entries = entriesOf(JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')))
  const published = handWritten.map((file) => file.path).filter((path) => /^(src|mocks|scripts)\//.test(path))
  expect(findStrayIndexes(published, entries)).toEqual([])
})

test('finds an index.ts that no entry leads to', () => {
  const entries = entriesOf({
    exports: { '.': { types: './dist/src/index.d.ts', default: './dist/src/index.js' } },
  })
  expect(findStrayIndexes(['src/index.ts', 'src/codecs/index.ts'], entries)).toEqual([
    expect.objectContaining({ path: 'src/codecs/index.ts' }),
  ])
})

/** Finds code in `index.ts`, `export *` and default exports. */
function findBadExports(files: readonly SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
    const index = /(^|\/)index\.[jt]s$/.test(path)
    return statements.flatMap((statement) => {
      const message = problemWith(statement, index)
      return message === undefined ? [] : [{ path, message }]
    })
  })
}

function problemWith(statement: ts.Statement, index: boolean): string | undefined {
  if (ts.isExportAssignment(statement) || hasDefaultModifier(statement))
    return 'must not have a default export'
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement
    if (!exportClause || !ts.isNamedExports(exportClause)) return 'must list the names it exports'
    const named = exportClause.elements.some((element) => element.name.text === 'default')
    if (named) return 'must not have a default export'
    if (statement.moduleSpecifier) return undefined
  }
  return index ? 'must hold nothing but `export { names } from`' : undefined
}

function hasDefaultModifier(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false
  return (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
}

test('files export names; an index.ts does nothing else', () => {
  expect(findBadExports(handWritten)).toEqual([])
})

test.each([
  { name: 'code in an index.ts', path: 'src/index.ts', text: 'export const a = 1' },
  { name: 'an export of everything', path: 'src/a.ts', text: "export * from './b.ts'" },
  { name: 'an export of a whole module', path: 'src/a.ts', text: "export * as b from './b.ts'" },
  { name: 'a default export', path: 'src/a.ts', text: 'export default 1' },
  { name: 'a default function', path: 'src/a.ts', text: 'export default function a() {}' },
  { name: 'a name exported as default', path: 'src/a.ts', text: 'const a = 1\nexport { a as default }' },
])('finds $name', ({ path, text }) => {
  expect(findBadExports([{ path, text }])).toEqual([expect.objectContaining({ path })])
})

test('allows named exports in an index.ts', () => {
  const text = "/** Entry. */\nexport { a } from './a.ts'\nexport type { B } from './b.ts'\n"
  expect(findBadExports([{ path: 'src/index.ts', text }])).toEqual([])
})
