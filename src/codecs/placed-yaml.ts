import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import { describeValue } from '../errors/describe-value.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { decodeUtf8 } from './decode-utf8.ts'

/** The way to a value, such as `['inputs', 0, 'kind']`. */
export type YamlPath = readonly (string | number)[]

/** Line and column, such as `12:5`: of a member's name, of an item itself, or of the nearest that is there. */
export type PlaceOf = (path: YamlPath) => string

/** YAML, and where things are in it. */
export interface PlacedYaml {
  readonly value: unknown
  readonly placeOf: PlaceOf
}

/** Told the place of what is wrong, such as `3:12`, and what was expected and found there. */
export type RefuseYaml = (place: string, explanation: string, cause?: unknown) => never

/** A list may use what an anchor names often; a few lines must not stand for millions of values. */
const MAX_ALIASES = 10_000

/** What the library says in the words of its own callers. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: "expected one document, found another after '---'",
  RESOURCE_EXHAUSTION: 'expected values within a few hundred others, found some that are nested deeper',
}

/**
 * Parses YAML. Merge keys (`<<: *anchor`) work.
 *
 * @param text - bytes have to be UTF-8
 */
export function parsePlacedYaml(text: string | Uint8Array, refuse: RefuseYaml): PlacedYaml {
  const decoded = typeof text === 'string' ? text : decodeUtf8(text, refuse)
  const lines = new LineCounter()
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${line}:${col}`
  }
  const options = { lineCounter: lines, prettyErrors: false, merge: true, uniqueKeys: false }
  const document = parseDocument(decoded, options)
  const [problem] = document.errors
  if (problem !== undefined) {
    const said = EXPLANATIONS[problem.code] ?? `expected YAML, found: ${firstLineOf(problem)}`
    return refuse(at(problem.pos[0]), said, problem)
  }
  const fault = findFault(document, at)
  if (fault !== undefined) return refuse(at(fault.offset), fault.explanation)
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return { value, placeOf: (path) => at(offsetOf(document, path)) }
  } catch (error) {
    const alias = firstAliasOf(document)
    if (alias === undefined) return refuse('1:1', `expected YAML, found: ${firstLineOf(error)}`, error)
    const said = `expected aliases that stand for at most ${MAX_ALIASES} values, found more, from here on`
    return refuse(at(alias), said, error)
  }
}

function firstLineOf(error: unknown): string {
  return messageOf(error).split('\n', 1)[0] ?? ''
}

interface Fault {
  readonly offset: number
  readonly explanation: string
}

/** What the library would tell without its place, or without what is meant. */
function findFault(document: Document.Parsed, at: (offset: number) => string): Fault | undefined {
  let fault: Fault | undefined
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined
      const { source } = alias
      const explanation = `expected an anchor '&${source}' before the alias '*${source}', found none`
      fault = { offset: alias.range?.[0] ?? 0, explanation }
      return visit.BREAK
    },
    Map(_, map) {
      const first = new Map<unknown, number>()
      for (const { key } of map.items) {
        // A map may be merged with several others.
        if (!isScalar(key) || typeof key.value === 'symbol') continue
        const offset = (key as Node).range?.[0] ?? 0
        const other = first.get(key.value)
        if (other !== undefined) {
          const explanation = `expected each member once, found ${describeValue(key.value)} again, which is at ${at(other)} already`
          fault = { offset, explanation }
          return visit.BREAK
        }
        first.set(key.value, offset)
      }
      return undefined
    },
  })
  return fault
}

function firstAliasOf(document: Document.Parsed): number | undefined {
  let offset: number | undefined
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = findPair(document, node, String(step))
      if (pair === undefined) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined
      if (item === undefined) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return offset
}

/** The member of a map, or of those that it is merged with. */
function findPair(document: Document.Parsed, map: YAMLMap, name: string): Pair | undefined {
  const own = map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
  if (own !== undefined) return own
  const merged = map.items.filter(({ key }) => isScalar(key) && typeof key.value === 'symbol')
  for (const { value } of merged) {
    const sources = isSeq(value) ? value.items : [value]
    for (const source of sources) {
      const node = isAlias(source) ? source.resolve(document) : source
      const found = isMap(node) ? findPair(document, node, name) : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}
