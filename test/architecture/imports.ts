import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

export interface FileImports {
  readonly path: string
  /** Files of the project, as paths from the root. */
  readonly files: readonly string[]
  /** npm packages by name, without the path inside them. */
  readonly packages: readonly string[]
  /** Modules of Node.js, with the prefix `node:`. */
  readonly builtins: readonly string[]
  /** Relative specifiers that lead to no file in the list. */
  readonly unresolved: readonly string[]
}

/** Collects what each file imports: static, type-only, dynamic, re-exported and `import('x').T`. */
export function collectImports(files: readonly SourceFile[]): FileImports[] {
  const paths = new Set(files.map((file) => file.path))
  return files.map((file) => importsOf(file, paths))
}

function importsOf(file: SourceFile, paths: ReadonlySet<string>): FileImports {
  const specifiers = new Set(
    ts.preProcessFile(file.text, true, true).importedFiles.map((one) => one.fileName),
  )
  const found = {
    path: file.path,
    files: [] as string[],
    packages: [] as string[],
    builtins: [] as string[],
    unresolved: [] as string[],
  }
  for (const specifier of specifiers) {
    if (specifier.startsWith('.')) {
      const target = resolveFile(posix.join(posix.dirname(file.path), specifier), paths)
      if (target === undefined) found.unresolved.push(specifier)
      else found.files.push(target)
    } else if (isBuiltin(specifier)) {
      found.builtins.push(specifier.startsWith('node:') ? specifier : `node:${specifier}`)
    } else {
      found.packages.push(packageOf(specifier))
    }
  }
  return found
}

function resolveFile(path: string, paths: ReadonlySet<string>): string | undefined {
  const source = path.replace(/\.js$/, '')
  return [path, `${source}.ts`, `${source}.d.ts`].find((candidate) => paths.has(candidate))
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
