import { expect, test } from 'vitest'
import type { Finding, SourceFile } from './source-files.ts'
import { listPaths, readCode, readSources } from './source-files.ts'

// Built from pieces, so that this file does not find itself.
const OPEN_TASK = ['TO', 'DO'].join('')
const REGISTRIES = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'npmmirror', 'com'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['npm', 'jsr', 'io'],
].map((labels) => labels.join('.'))
/** A lock file that says where a package came from ties everybody to that place. */
const RESOLVED = /"resolved": "https?:/

const TEXT = /\.(md|ts|js|json|ya?ml|html|sh|npmrc)$|(^|\/)(run|LICENSE|\.npmrc)$/

function findLines(files: readonly SourceFile[], message: string, bad: (line: string) => boolean): Finding[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (bad(line) ? [{ path: `${path}:${i + 1}`, message }] : [])),
  )
}

function findOpenTasks(files: readonly SourceFile[]): Finding[] {
  const issue = new RegExp(`\\b${OPEN_TASK}\\b.*#\\d+`)
  const task = new RegExp(`\\b${OPEN_TASK}\\b`)
  return findLines(
    files,
    'an open task needs an issue number',
    (line) => task.test(line) && !issue.test(line),
  )
}

test('every open task names its issue', () => {
  expect(findOpenTasks(readCode())).toEqual([])
})

test('finds an open task without an issue number', () => {
  const text = `// ${OPEN_TASK}(#12): later\n// ${OPEN_TASK}: later`
  expect(findOpenTasks([{ path: 'a.ts', text }])).toEqual([expect.objectContaining({ path: 'a.ts:2' })])
})

function findSilencedTests(files: readonly SourceFile[]): Finding[] {
  const silenced = /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo)\b/
  return findLines(
    files,
    'a test that is left out needs its reason on the same line',
    (line) => silenced.test(line) && !/\/\/ \S+ \S+/.test(line),
  )
}

test('a test that is left out says why', () => {
  expect(findSilencedTests(readCode())).toEqual([])
})

test('finds tests that are left out without a reason', () => {
  const [only, skip] = [['test', 'only'].join('.'), ['describe', 'each', 'skip'].join('.')]
  const text = `${only}('a')\n${skip}('b')\n${skip}('c') // needs a GPU\n`
  expect(findSilencedTests([{ path: 'a.test.ts', text }]).map((finding) => finding.path)).toEqual([
    'a.test.ts:1',
    'a.test.ts:2',
  ])
})

function findRegistryHosts(files: readonly SourceFile[]): Finding[] {
  return findLines(
    files,
    'must not name a package registry',
    (line) => REGISTRIES.some((host) => line.includes(host)) || RESOLVED.test(line),
  )
}

test('no file names the host of a package registry', () => {
  const paths = listPaths(['.']).filter((path) => TEXT.test(path))
  expect(paths).toContain('package.json')
  expect(findRegistryHosts(readSources(paths))).toEqual([])
})

test('finds the host of a package registry', () => {
  const resolved = ['"resolved"', '"https://packages.example/ajv"'].join(': ')
  const text = `See ${REGISTRIES[0]}/ajv\n${resolved}\nhttps://example.com/`
  expect(findRegistryHosts([{ path: 'a.json', text }]).map((finding) => finding.path)).toEqual([
    'a.json:1',
    'a.json:2',
  ])
})
