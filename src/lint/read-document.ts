import { readFile, stat } from 'node:fs/promises'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { parsePointer } from '../contract/json-pointer.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'

/** A document that was read, with the lines of its parts. */
export interface ReadDocument {
  readonly path: string
  readonly root: Readonly<Record<string, unknown>>
  /** Counted from 1; of the nearest part above a pointer that leads nowhere. */
  lineOf(pointer: string): number
}

const MAX_BYTES = 20_000_000

/**
 * Reads an OpenAPI document, YAML or JSON.
 *
 * @throws {ToolkitError} USAGE_INVALID when there is no such file, it cannot be parsed, or holds no object
 */
export async function readDocument(path: string): Promise<ReadDocument> {
  const fail = (expected: string, found: string, cause?: unknown): ToolkitError =>
    new ToolkitError('USAGE_INVALID', `Failed to read ${path}: expected ${expected}, found ${found}`, {
      cause,
    })
  const info = await stat(path).catch((error: unknown) => {
    throw fail(
      'an OpenAPI document',
      (error as { code?: string }).code === 'ENOENT' ? 'no file' : messageOf(error),
      error,
    )
  })
  if (info.isDirectory()) throw fail('an OpenAPI document', 'a directory')
  if (info.size > MAX_BYTES) throw fail(`at most ${MAX_BYTES} bytes`, `${info.size}`)
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, merge: true })
  const [error] = document.errors
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0])
    throw fail('YAML or JSON', `a fault in line ${line}: ${error.message.split('\n', 1)[0] ?? ''}`, error)
  }
  let root: unknown
  try {
    root = document.toJS({ maxAliasCount: 10_000 })
  } catch (cause) {
    throw fail('YAML or JSON', messageOf(cause), cause)
  }
  if (!isRecord(root)) throw fail('an object', 'something else')
  return { path, root, lineOf: (pointer) => findLine(document, lines, pointer) }
}

function findLine(document: Document, lines: LineCounter, pointer: string): number {
  const names = parsePointer(pointer)
  for (let end = names.length; end > 0; end--) {
    const node = document.getIn(names.slice(0, end), true)
    if (isNode(node) && node.range !== null && node.range !== undefined)
      return lines.linePos(node.range[0]).line
  }
  return 1
}
