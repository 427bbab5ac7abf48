import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'

/** YAML, and where things are in it. */
export interface ConfigText {
  readonly value: unknown
  /** Line and column of a JSON pointer, such as `12:5`: of the member's name, of an item itself, or of the nearest that is there. */
  readonly placeOf: (pointer: string) => string
}

/**
 * Parses YAML.
 *
 * @param label - how messages call the file
 * @throws {ToolkitError} USAGE_INVALID with line and column
 */
export function parseConfigText(text: string, label: string): ConfigText {
  const lines = new LineCounter()
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [problem] = document.errors
  const refuse = (place: string, error: unknown): never => {
    const message = messageOf(error).split('\n', 1)[0]
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read ${label}${place}: expected YAML, found: ${message}`,
      {
        cause: error,
      },
    )
  }
  if (problem !== undefined) return refuse(`:${at(problem.pos[0])}`, problem)
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    return refuse('', error)
  }
  return { value, placeOf: (pointer) => at(offsetOf(document, pointer)) }
}

function offsetOf(document: Document.Parsed, pointer: string): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const name of pointer.split('/').slice(1)) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      if (pair === undefined) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node)) {
      const item = node.items[Number(name)] as Node | undefined
      if (item === undefined) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}
