import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { messageOf } from '../errors/toolkit-error.ts'

/** The way to a member of a card, such as `['inputs', 0, 'kind']`. */
export type CardPath = readonly (string | number)[]

/** Line and column of a member, such as `8:5`: of its name, or of what is nearest where it is missing. */
export type PlaceOf = (path: CardPath) => string

/**
 * Parses the YAML of a model card.
 *
 * @param refuse - told what was found in place of YAML, and where
 */
export function parseCardText(
  text: string,
  refuse: (found: string, place: string) => never,
): { readonly value: unknown; readonly placeOf: PlaceOf } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  const [problem] = document.errors
  if (problem !== undefined) refuse(problem.message, at(problem.pos[0]))
  try {
    return { value: document.toJS() as unknown, placeOf: (path) => at(offsetOf(document, path)) }
  } catch (error) {
    return refuse(messageOf(error), '1:1')
  }
}

function offsetOf(document: Document.Parsed, path: CardPath): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined
    const next = pair?.key ?? (isSeq(node) && typeof step === 'number' ? node.items[step] : undefined)
    if (next === undefined) break
    offset = (next as Node).range?.[0] ?? offset
    node = (pair === undefined ? next : pair.value) as Node | null
  }
  return offset
}
