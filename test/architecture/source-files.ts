import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A text file of the project: its path from the root with `/` between the parts, and what it holds. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A broken rule of the architecture: the file, and a sentence that says what is wrong. */
export interface Finding {
  readonly path: string
  readonly message: string
}

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export const CODE_FOLDERS = ['src', 'mocks', 'scripts', 'test', 'bench', 'examples'] as const

const SKIPPED = new Set(['node_modules', 'dist', '.git', 'coverage', '.tmp'])
const CODE = /\.(ts|mts|cts|js|mjs|cjs)$/

/** Lists the paths of all files below the given folders or files, sorted; build output and packages are left out. */
export function listPaths(folders: readonly string[], root = ROOT): string[] {
  const found: string[] = []
  const open = [...folders]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) open.push(path)
      if (entry.isFile()) found.push(path)
    }
  }
  return found.sort()
}

export function readSources(paths: readonly string[], root = ROOT): SourceFile[] {
  return paths.map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))
}

/** Reads every code file, generated ones included, that Git would keep. */
export function readCode(folders: readonly string[] = CODE_FOLDERS): SourceFile[] {
  const existing = new Set(readdirSync(ROOT))
  return readSources(
    listPaths(folders.filter((folder) => existing.has(folder))).filter((path) => CODE.test(path)),
  )
}

export function isGenerated(path: string): boolean {
  return path.split('/').includes('generated')
}

/** Tests and the shared suites they run: never part of the package. */
export function isDevelopmentOnly(path: string): boolean {
  return /\.(test|laws|test-d)\.ts$/.test(path)
}
