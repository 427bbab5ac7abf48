import type { Operation } from './operation.ts'

/** The operation of a path with the values of its parameters, percent-decoded. */
export interface FoundOperation {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
}

/** The path is known, the method is not. */
export interface OtherMethods {
  readonly allowedMethods: readonly string[]
}

export interface OperationIndex {
  /** Undefined when no operation has such a path. Cost grows with the path's segments, not with the operations. */
  find(method: string, path: string): FoundOperation | OtherMethods | undefined
}

interface Node {
  readonly literals: Map<string, Node>
  parameter: Node | undefined
  readonly operations: Map<string, { readonly operation: Operation; readonly names: readonly string[] }>
}

/** Builds a tree over the segments of the path templates; a literal segment goes before a parameter. */
export function createOperationIndex(operations: readonly Operation[]): OperationIndex {
  const root = createNode()
  for (const operation of operations) {
    const names: string[] = []
    let node = root
    for (const segment of operation.path.slice(1).split('/')) {
      const name = /^\{(.+)\}$/.exec(segment)?.[1]
      if (name === undefined) {
        let next = node.literals.get(segment)
        if (next === undefined) node.literals.set(segment, (next = createNode()))
        node = next
      } else {
        names.push(name)
        node = node.parameter ??= createNode()
      }
    }
    node.operations.set(operation.method, { operation, names })
  }
  return {
    find(method, path) {
      if (!path.startsWith('/')) return undefined
      const values: string[] = []
      const node = descend(root, path.slice(1).split('/'), 0, values)
      if (node === undefined) return undefined
      const found = node.operations.get(method)
      if (found === undefined) return { allowedMethods: [...node.operations.keys()] }
      const parameters: Record<string, string> = {}
      found.names.forEach((name, i) => (parameters[name] = values[i] as string))
      return { operation: found.operation, path: parameters }
    },
  }
}

function createNode(): Node {
  return { literals: new Map(), parameter: undefined, operations: new Map() }
}

/** Depth is bounded by the templates, not by the request's path. */
function descend(node: Node, segments: readonly string[], i: number, values: string[]): Node | undefined {
  const segment = segments[i]
  if (segment === undefined) return node.operations.size > 0 ? node : undefined
  const literal = node.literals.get(segment)
  if (literal !== undefined) {
    const found = descend(literal, segments, i + 1, values)
    if (found !== undefined) return found
  }
  if (node.parameter === undefined || segment === '') return undefined
  const value = decodeSegment(segment)
  if (value === undefined) return undefined
  values.push(value)
  const found = descend(node.parameter, segments, i + 1, values)
  if (found === undefined) values.pop()
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
