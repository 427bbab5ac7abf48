import { expect, test } from 'vitest'
import { collectImports } from './imports.ts'
import type { SourceFile } from './source-files.ts'
import { readCode } from './source-files.ts'

/** Finds import cycles, each as the files on it in order; the first file is repeated at the end. */
function findCycles(files: readonly SourceFile[]): string[][] {
  const targets = new Map(collectImports(files).map((one) => [one.path, one.files]))
  const finished = new Set<string>()
  const cycles: string[][] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path])
    if (start >= 0 || finished.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return cycles
}

test('no file imports itself through others, not even types', () => {
  expect(findCycles(readCode())).toEqual([])
})

test('finds a cycle of three files that is closed by a type import', () => {
  const files = [
    { path: 'src/a.ts', text: "import { b } from './b.ts'" },
    { path: 'src/b.ts', text: "export const load = () => import('./c.ts')" },
    { path: 'src/c.ts', text: "import type { A } from './a.ts'" },
    { path: 'src/d.ts', text: "import { b } from './b.ts'" },
  ]
  expect(findCycles(files)).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']])
})

test('finds a file that names itself in an import type', () => {
  const files = [{ path: 'src/a.ts', text: "export type A = import('./a.ts').B\nexport type B = 1" }]
  expect(findCycles(files)).toEqual([['src/a.ts', 'src/a.ts']])
})
