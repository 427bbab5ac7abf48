import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { appendPointer, isJsonObject, valueAt, type JsonObject } from './json-pointer.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/** A specification file, parsed, with its references in place. */
export interface SpecDocument {
  readonly apiId: string
  /** Path from the project root, for messages. */
  readonly file: string
  readonly root: JsonObject
}

/** A part of a specification: the value, and the pointer to it after every reference has been followed. */
export interface SpecNode {
  readonly pointer: string
  readonly value: JsonObject
}

/** A body that a specification describes, one entry per media type. */
export interface SpecBody {
  readonly node: SpecNode
  readonly contents: readonly SpecContent[]
}

export interface SpecContent {
  readonly mediaType: string
  readonly node: SpecNode
  /** Pointer to the schema after references that stand alone; absent when there is no schema. */
  readonly schemaPointer?: string
}

/** A header of an answer, or a parameter of a request beside its path. */
export interface SpecParameter {
  /** Of a header in lower case. */
  readonly name: string
  readonly place: 'header' | 'query'
  readonly isRequired: boolean
  /** Pointer to the schema after references that stand alone; absent when there is no schema. */
  readonly schemaPointer?: string
}

/** An answer that a specification describes. */
export interface SpecResponse extends SpecBody {
  /** Three digits, or `default` for every status that has no entry of its own. */
  readonly status: string
  /** What of it is a decision of this project: all of it with the status, or the body alone. */
  readonly undocumented?: 'status' | 'body'
  readonly headers: readonly SpecParameter[]
}

export interface SpecOperation {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly node: SpecNode
  readonly requiresCredentials: boolean
  readonly request?: SpecBody
  /** Those of the query and of headers; where the path has one of the same name the operation's own counts. */
  readonly parameters: readonly SpecParameter[]
  readonly responses: readonly SpecResponse[]
}

/** Thrown with the place in the specification at fault. */
export function specError(spec: SpecDocument, pointer: string, expected: string, cause?: unknown): Error {
  return new Error(`Failed to generate from ${spec.file}#${pointer}: ${expected}`, { cause })
}

export async function loadSpec(path: string): Promise<SpecDocument> {
  const file = `specs/${basename(path)}`
  const root: unknown = parse(await readFile(path, 'utf8'))
  if (!isJsonObject(root)) throw new Error(`Failed to generate from ${file}: expected an object`)
  return { apiId: basename(path).replace(/\.openapi\.yaml$/, ''), file, root }
}

/** The object at a pointer, with every reference on its way out followed. */
export function nodeAt(spec: SpecDocument, pointer: string): SpecNode {
  const target = followReferences(spec, pointer)
  const value = valueAt(spec.root, target)
  if (!isJsonObject(value)) throw specError(spec, target, 'expected an object')
  return { pointer: target, value }
}

/** Every operation in the order of the specification. */
export function listOperations(spec: SpecDocument): readonly SpecOperation[] {
  const operations: SpecOperation[] = []
  for (const path of Object.keys(nodeAt(spec, '/paths').value)) {
    const pathNode = nodeAt(spec, appendPointer('/paths', path))
    for (const method of METHODS) {
      if (pathNode.value[method] === undefined) continue
      const node = nodeAt(spec, appendPointer(pathNode.pointer, method))
      const parameters = [...readParameters(spec, pathNode), ...readParameters(spec, node)]
      operations.push(readOperation(spec, { path, method, node, parameters }))
    }
  }
  const seen = new Set<string>()
  for (const { operationId, node } of operations) {
    if (seen.has(operationId)) throw specError(spec, node.pointer, `operationId ${operationId} is used twice`)
    seen.add(operationId)
  }
  return operations
}

function readOperation(
  spec: SpecDocument,
  {
    path,
    method,
    node,
    parameters,
  }: Pick<SpecOperation, 'path' | 'method' | 'node'> & { readonly parameters: readonly SpecParameter[] },
): SpecOperation {
  const operationId = node.value['operationId']
  if (typeof operationId !== 'string' || !/^[A-Za-z][A-Za-z0-9]*$/.test(operationId)) {
    throw specError(spec, appendPointer(node.pointer, 'operationId'), 'expected a name of letters and digits')
  }
  const responses = appendPointer(node.pointer, 'responses')
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    node,
    requiresCredentials: requiresCredentials(node.value['security'] ?? spec.root['security']),
    ...(node.value['requestBody'] === undefined
      ? {}
      : { request: readBody(spec, appendPointer(node.pointer, 'requestBody')) }),
    parameters: [...new Map(parameters.map((one) => [`${one.place} ${one.name}`, one])).values()],
    responses: Object.keys(nodeAt(spec, responses).value).map((status) => {
      const pointer = appendPointer(responses, status)
      if (!/^(?:[1-5]\d\d|default)$/.test(status))
        throw specError(spec, pointer, 'expected a status of three digits or default')
      const { value } = nodeAt(spec, pointer)
      return {
        status,
        ...readMark(value['x-undocumented'], () => specError(spec, pointer, UNKNOWN_MARK)),
        headers: readHeaders(spec, pointer),
        ...readBody(spec, pointer),
      }
    }),
  }
}

const UNKNOWN_MARK = "expected 'x-undocumented' to be true or body"

function readMark(mark: unknown, refuse: () => Error): Pick<SpecResponse, 'undocumented'> {
  if (mark === undefined) return {}
  if (mark === true) return { undocumented: 'status' }
  if (mark === 'body') return { undocumented: 'body' }
  throw refuse()
}

function readHeaders(spec: SpecDocument, responsePointer: string): readonly SpecParameter[] {
  const node = nodeAt(spec, responsePointer)
  const names = isJsonObject(node.value['headers']) ? Object.keys(node.value['headers']) : []
  return names.map((name) => {
    const header = nodeAt(spec, appendPointer(node.pointer, 'headers', name))
    return { name: name.toLowerCase(), place: 'header', ...readRequirement(spec, header) }
  })
}

function readParameters(spec: SpecDocument, { pointer, value }: SpecNode): readonly SpecParameter[] {
  const list: unknown = value['parameters']
  if (!Array.isArray(list)) return []
  return list.flatMap((_, i): readonly SpecParameter[] => {
    const node = nodeAt(spec, appendPointer(pointer, 'parameters', String(i)))
    const { name, in: place } = node.value
    if (typeof name !== 'string') throw specError(spec, node.pointer, 'expected a parameter with a name')
    if (place !== 'query' && place !== 'header') return []
    const written = place === 'header' ? name.toLowerCase() : name
    return [{ name: written, place, ...readRequirement(spec, node) }]
  })
}

function readRequirement(
  spec: SpecDocument,
  { pointer, value }: SpecNode,
): Pick<SpecParameter, 'isRequired' | 'schemaPointer'> {
  const isRequired = value['required'] === true
  if (value['schema'] === undefined) return { isRequired }
  return { isRequired, schemaPointer: followReferences(spec, appendPointer(pointer, 'schema')) }
}

function requiresCredentials(security: unknown): boolean {
  if (!Array.isArray(security) || security.length === 0) return false
  return security.every((alternative) => isJsonObject(alternative) && Object.keys(alternative).length > 0)
}

function readBody(spec: SpecDocument, pointer: string): SpecBody {
  const node = nodeAt(spec, pointer)
  const mediaTypes = isJsonObject(node.value['content']) ? Object.keys(node.value['content']) : []
  const contents = mediaTypes.map((mediaType) => {
    const content = nodeAt(spec, appendPointer(node.pointer, 'content', mediaType))
    return content.value['schema'] === undefined
      ? { mediaType, node: content }
      : {
          mediaType,
          node: content,
          schemaPointer: followReferences(spec, appendPointer(content.pointer, 'schema')),
        }
  })
  return { node, contents }
}

/** Follows references that stand alone; one with siblings is a schema of its own. */
function followReferences(spec: SpecDocument, start: string): string {
  const visited = new Set<string>()
  let pointer = start
  for (;;) {
    if (visited.has(pointer)) throw specError(spec, start, 'the reference leads back to itself')
    visited.add(pointer)
    const value = valueAt(spec.root, pointer)
    if (value === undefined) throw specError(spec, start, `#${pointer} does not exist`)
    const reference = isJsonObject(value) && Object.keys(value).length === 1 ? value['$ref'] : undefined
    if (reference === undefined) return pointer
    if (typeof reference !== 'string' || !reference.startsWith('#/')) {
      throw specError(spec, pointer, 'expected a reference within the document')
    }
    pointer = decodeURIComponent(reference.slice(1))
  }
}
