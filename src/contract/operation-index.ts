import { ToolkitError } from '../errors/toolkit-error.ts'
import type { Operation } from './operation.ts'

/** The operation of a path with the values of its parameters, percent-decoded. */
export interface FoundOperation {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
}

/** The path is known, the method is not. */
export interface OtherMethods {
  readonly allowedMethods: readonly string[]
  /** The first of the operations that are there. */
  readonly sibling: Operation
}

export interface OperationIndex {
  /** Undefined when no operation has such a path. Cost grows with the path, not with the operations. */
  find(method: string, path: string): FoundOperation | OtherMethods | undefined
}

/** Most nodes have one of these: what is not there takes no memory, which thousands of operations would feel. */
interface Node {
  literals: Map<string, Node> | undefined
  /** Parameters between literals, by prefix and then by suffix. */
  affixed: LongestFirst<LongestFirst<Node>> | undefined
  parameter: Node | undefined
  operations: Map<string, { readonly operation: Operation; readonly names: readonly string[] }> | undefined
}

/** Values by text, with the lengths of the texts in descending order: one look-up for each length finds all that fit. */
interface LongestFirst<Value> {
  readonly byText: Map<string, Value>
  readonly lengths: number[]
}

/** One segment of a template: literal, or a parameter with what stands before and after it. */
const SEGMENT = /^([^{}]*)(?:\{([^{}]+)\}([^{}]*))?$/

/**
 * Builds a tree over the segments of the path templates. A literal segment goes before `model-{id}`, a parameter between
 * literals, and that before `{id}`; of several parameters between literals, the longest prefix goes first, then the
 * longest suffix.
 *
 * @throws {ToolkitError} USAGE_INVALID when a segment of a template has more than one parameter
 */
export function createOperationIndex(operations: readonly Operation[]): OperationIndex {
  const root = createNode()
  for (const operation of operations) {
    const names: string[] = []
    let node = root
    for (const segment of operation.path.slice(1).split('/')) {
      const match = SEGMENT.exec(segment)
      if (match === null) {
        throw new ToolkitError(
          'USAGE_INVALID',
          `Failed to index operation ${operation.operationId}: expected at most one parameter in a segment of the path, found ${segment}`,
        )
      }
      const [, prefix = '', name, suffix = ''] = match
      if (name !== undefined) names.push(name)
      node = childOf(node, prefix, name, suffix)
    }
    node.operations ??= new Map()
    node.operations.set(operation.method, { operation, names })
  }
  return {
    find(method, path) {
      if (!path.startsWith('/')) return undefined
      const values: string[] = []
      const operations = descend(root, { segments: path.slice(1).split('/'), depth: 0, values })?.operations
      if (operations === undefined) return undefined
      const found = operations.get(method)
      if (found === undefined) {
        const [first] = operations.values()
        return { allowedMethods: [...operations.keys()], sibling: first!.operation }
      }
      const parameters: Record<string, string> = {}
      found.names.forEach((name, i) => (parameters[name] = values[i] as string))
      return { operation: found.operation, path: parameters }
    },
  }
}

function createNode(): Node {
  return { literals: undefined, affixed: undefined, parameter: undefined, operations: undefined }
}

/** The node below for a segment of a template, made when it is not there yet. */
function childOf(node: Node, prefix: string, name: string | undefined, suffix: string): Node {
  if (name === undefined) {
    node.literals ??= new Map()
    let child = node.literals.get(prefix)
    if (child === undefined) node.literals.set(prefix, (child = createNode()))
    return child
  }
  if (prefix === '' && suffix === '') return (node.parameter ??= createNode())
  node.affixed ??= { byText: new Map(), lengths: [] }
  const bySuffix = entryOf(node.affixed, prefix, () => ({ byText: new Map<string, Node>(), lengths: [] }))
  return entryOf(bySuffix, suffix, createNode)
}

function entryOf<Value>(entries: LongestFirst<Value>, text: string, create: () => Value): Value {
  const known = entries.byText.get(text)
  if (known !== undefined) return known
  const value = create()
  entries.byText.set(text, value)
  if (!entries.lengths.includes(text.length)) entries.lengths.push(text.length)
  entries.lengths.sort((a, b) => b - a)
  return value
}

/** A path on its way down the tree. */
interface Descent {
  readonly segments: readonly string[]
  /** How many segments have been passed. */
  depth: number
  /** Values of the parameters passed so far. */
  readonly values: string[]
}

/** Depth is bounded by the templates, not by the request's path. */
function descend(node: Node, descent: Descent): Node | undefined {
  const segment = descent.segments[descent.depth]
  if (segment === undefined) return node.operations === undefined ? undefined : node
  descent.depth += 1
  const literal = node.literals?.get(segment)
  const found =
    (literal && descend(literal, descent)) ??
    (node.affixed && enterAffixed(node.affixed, segment, descent)) ??
    (node.parameter && enterParameter(node.parameter, segment, descent))
  if (found === undefined) descent.depth -= 1
  return found
}

function enterAffixed(
  affixed: LongestFirst<LongestFirst<Node>>,
  segment: string,
  descent: Descent,
): Node | undefined {
  for (const prefixLength of affixed.lengths) {
    const bySuffix = affixed.byText.get(segment.slice(0, prefixLength))
    if (bySuffix === undefined) continue
    for (const suffixLength of bySuffix.lengths) {
      const end = segment.length - suffixLength
      const child = bySuffix.byText.get(segment.slice(end))
      // Where prefix and suffix overlap the text is empty.
      const found = child && enterParameter(child, segment.slice(prefixLength, end), descent)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** The text of a parameter has at least one character. */
function enterParameter(node: Node, text: string, descent: Descent): Node | undefined {
  const value = text === '' ? undefined : decodeSegment(text)
  if (value === undefined) return undefined
  descent.values.push(value)
  const found = descend(node, descent)
  if (found === undefined) descent.values.pop()
  return found
}

function decodeSegment(segment: string): string | undefined {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
