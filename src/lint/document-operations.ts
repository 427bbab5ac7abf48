import { escapePointerSegment, parsePointer } from '../contract/json-pointer.ts'
import { isRecord } from '../errors/is-record.ts'

/** A part of a document behind all references. */
export interface DocumentNode {
  readonly pointer: string
  readonly value: Readonly<Record<string, unknown>>
}

/** A body of a request or an answer under one media type, or a parameter or a header. */
export interface DescribedValue {
  readonly operationId: string
  readonly node: DocumentNode
  readonly mediaType: string | undefined
}

export interface DescribedOperation {
  readonly operationId: string | undefined
  readonly node: DocumentNode
  readonly values: readonly DescribedValue[]
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

export function appendPointer(pointer: string, ...names: readonly string[]): string {
  return names.reduce((text, name) => `${text}/${escapePointerSegment(name)}`, pointer)
}

/** The object at a pointer, behind references within the document; undefined when there is none. */
export function nodeAt(root: unknown, pointer: string): DocumentNode | undefined {
  const visited = new Set<string>()
  for (let at = pointer; !visited.has(at);) {
    visited.add(at)
    const value = valueAt(root, at)
    if (!isRecord(value)) return undefined
    const reference = value['$ref']
    if (typeof reference !== 'string') return { pointer: at, value }
    if (!reference.startsWith('#/')) return undefined
    try {
      at = decodeURIComponent(reference.slice(1))
    } catch {
      return undefined
    }
  }
  return undefined
}

export function valueAt(root: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>((value, key) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    return isThere ? (value as Record<string, unknown>)[key] : undefined
  }, root)
}

/** Every operation of the paths and of the webhooks. */
export function listOperations(root: unknown): readonly DescribedOperation[] {
  return ['/paths', '/webhooks'].flatMap((place) =>
    membersOf(root, place).flatMap((path) =>
      METHODS.filter((method) => isRecord(path.value[method])).flatMap((method) => {
        const node = nodeAt(root, appendPointer(path.pointer, method))
        return node === undefined ? [] : [readOperation(root, path, node)]
      }),
    ),
  )
}

function readOperation(root: unknown, path: DocumentNode, node: DocumentNode): DescribedOperation {
  const { operationId } = node.value
  const name = typeof operationId === 'string' ? operationId : node.pointer
  const values: DescribedValue[] = []
  const add = (list: readonly DocumentNode[], mediaType?: string): void => {
    for (const one of list) values.push({ operationId: name, node: one, mediaType })
  }
  const addContent = (body: DocumentNode | undefined): void => {
    if (body === undefined) return
    for (const mediaType of Object.keys(isRecord(body.value['content']) ? body.value['content'] : {})) {
      const content = nodeAt(root, appendPointer(body.pointer, 'content', mediaType))
      if (content !== undefined) add([content], mediaType)
    }
  }
  add(entriesOf(root, appendPointer(path.pointer, 'parameters')))
  add(entriesOf(root, appendPointer(node.pointer, 'parameters')))
  addContent(nodeAt(root, appendPointer(node.pointer, 'requestBody')))
  for (const response of membersOf(root, appendPointer(node.pointer, 'responses'))) {
    addContent(response)
    add(membersOf(root, appendPointer(response.pointer, 'headers')))
  }
  return { operationId: typeof operationId === 'string' ? operationId : undefined, node, values }
}

/** The objects that an object at a pointer has as members. */
export function membersOf(root: unknown, pointer: string): readonly DocumentNode[] {
  const holder = nodeAt(root, pointer)
  return Object.keys(holder?.value ?? {}).flatMap(
    (name) => nodeAt(root, appendPointer(holder?.pointer ?? pointer, name)) ?? [],
  )
}

function entriesOf(root: unknown, pointer: string): readonly DocumentNode[] {
  const list = valueAt(root, pointer)
  if (!Array.isArray(list)) return []
  return list.flatMap((_, k) => nodeAt(root, `${pointer}/${k}`) ?? [])
}
