import { fileURLToPath } from 'node:url'

/** Where the toolkit itself lies. */
const OWN_SOURCES = fileURLToPath(new URL('..', import.meta.url))

/** A module as it stands in a stack: a URL that may have a query, or a path, then line and column. */
const FRAME = /(?:file:\/\/)?(\/[^?()]*?|[A-Za-z]:[^?()]*?)(?:\?[^:\s]*)?:(\d+):(\d+)\)?$/

/**
 * Where something thrown comes from, as `path:line:column`: the first place of its stack in code of the user's, which is neither
 * Node's, nor a package's, nor the toolkit's own.
 */
export function stackPlaceOf(error: unknown): string | undefined {
  for (const line of stackLinesOf(error)) {
    const [, path = '', row, column] = FRAME.exec(line) ?? []
    const isUsers = path !== '' && !path.startsWith(OWN_SOURCES) && !/[/\\]node_modules[/\\]/.test(path)
    if (isUsers) return `${decodeURI(path)}:${row}:${column}`
  }
  return undefined
}

/** The lines of a stack that say where it was, without how the toolkit came there. */
export function stackLinesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const lines = error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    // Modules that are read anew have an address of their own each time.
    .map((line) => line.replace(/(\.[cm]?[jt]sx?)\?[^:\s]*(?=:\d)/, '$1'))
  const ownStart = lines.findIndex((line) => line.includes(OWN_SOURCES))
  return ownStart > 0 ? lines.slice(0, ownStart) : lines
}
