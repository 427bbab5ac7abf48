import { escapePointerSegment } from '../../contract/json-pointer.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'

/** A JSON Schema of draft 2020-12 as it was parsed. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>

/** A schema and where it stands. Equal schemas at one place are one node, so nodes are compared as they are. */
export interface SchemaNode {
  readonly id: number
  readonly schema: JsonSchema
  /** RFC 6901 pointer from the root. */
  readonly pointer: string
}

/** The schemas of one document. */
export interface SchemaIndex {
  /** The node of a schema; `pointer` is where it stands if the document does not hold it. */
  nodeOf(schema: unknown, pointer: string): SchemaNode
  /**
   * Finds what a reference of `node` means: `#`, `#/pointer`, `#anchor`, also behind the root's own `$id`.
   *
   * @throws {ToolkitError} USAGE_INVALID when there is no such schema
   */
  resolve(reference: string, from: JsonSchema): SchemaNode
}

/** Indexes a document, and a schema that may lie outside of it. */
export function createSchemaIndex(root: object, schema: JsonSchema): SchemaIndex {
  const pointers = new Map<object, string>()
  const anchors = new Map<string, object>()
  const nodes = new Map<JsonSchema | string, SchemaNode>()
  walk(root, '')
  walk(schema, '')

  function walk(value: unknown, pointer: string): void {
    if (typeof value !== 'object' || value === null || pointers.has(value)) return
    pointers.set(value, pointer)
    if (Array.isArray(value)) return value.forEach((item, i) => walk(item, `${pointer}/${i}`))
    for (const [name, member] of Object.entries(value)) {
      const isAnchor = name === '$anchor' || name === '$dynamicAnchor'
      if (isAnchor && typeof member === 'string' && !anchors.has(member)) anchors.set(member, value)
      walk(member, `${pointer}/${escapePointerSegment(name)}`)
    }
  }

  function nodeOf(given: unknown, pointer: string): SchemaNode {
    if (typeof given !== 'boolean' && !isRecord(given)) {
      throw schemaError(pointer, `expected an object or a boolean, found ${describeValue(given)}`)
    }
    const key = typeof given === 'boolean' ? `${given} ${pointer}` : given
    let node = nodes.get(key)
    if (node === undefined) {
      const place = typeof given === 'boolean' ? pointer : (pointers.get(given) ?? pointer)
      nodes.set(key, (node = { id: nodes.size, schema: given, pointer: place }))
    }
    return node
  }

  const resolved = new Map<string, SchemaNode>()

  function resolve(reference: string, from: JsonSchema): SchemaNode {
    const known = resolved.get(reference)
    if (known !== undefined) return known
    const node = resolveOnce(reference, from)
    resolved.set(reference, node)
    return node
  }

  function resolveOnce(reference: string, from: JsonSchema): SchemaNode {
    const { $id } = root as { $id?: unknown }
    const base = typeof $id === 'string' ? $id.replace(/#$/, '') : ''
    const local = base !== '' && reference.startsWith(base) ? reference.slice(base.length) : reference
    const fragment = local === '' ? '#' : local
    const found = fragment.startsWith('#') ? find(fragment.slice(1)) : undefined
    if (found !== undefined) return nodeOf(found.value, found.pointer)
    const place = typeof from === 'object' ? (pointers.get(from) ?? '') : ''
    throw schemaError(
      place,
      `expected a $ref to a schema of the same document, found ${describeValue(reference)}`,
    )
  }

  function find(fragment: string): { readonly value: unknown; readonly pointer: string } | undefined {
    const pointer = decodeFragment(fragment)
    if (pointer !== '' && !pointer.startsWith('/')) {
      const value = anchors.get(pointer)
      return value && { value, pointer: pointers.get(value) ?? '' }
    }
    let value: unknown = root
    for (const part of pointer.split('/').slice(1)) {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
      value = (value as Record<string, unknown>)[name]
    }
    return { value, pointer }
  }

  return { nodeOf, resolve }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    // No percent-encoding after all.
    return fragment
  }
}

export { escapePointerSegment as escapeName }

export function schemaError(pointer: string, detail: string): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to generate values for the schema at #${pointer}: ${detail}`,
  )
}

/** A keyword's number; undefined when the schema has no such keyword. */
export function numberOf({ schema, pointer }: SchemaNode, keyword: string): number | undefined {
  const value = memberOf(schema, keyword)
  if (value === undefined || (typeof value === 'number' && Number.isFinite(value))) return value
  throw schemaError(`${pointer}/${keyword}`, `expected a number, found ${describeValue(value)}`)
}

/** A keyword's list of names; empty when the schema has no such keyword. */
export function namesOf({ schema, pointer }: SchemaNode, keyword: string): readonly string[] {
  const value = memberOf(schema, keyword)
  if (value === undefined) return []
  const names = typeof value === 'string' ? [value] : value
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  throw schemaError(`${pointer}/${keyword}`, `expected a list of texts, found ${describeValue(value)}`)
}

/** A keyword's list of any values; undefined when the schema has no such keyword. */
export function listOf({ schema, pointer }: SchemaNode, keyword: string): readonly unknown[] | undefined {
  const value = memberOf(schema, keyword)
  if (value === undefined || Array.isArray(value)) return value
  throw schemaError(`${pointer}/${keyword}`, `expected a list, found ${describeValue(value)}`)
}

/** A keyword's members by name; empty when the schema has no such keyword. */
export function membersOf({ schema, pointer }: SchemaNode, keyword: string): ReadonlyMap<string, unknown> {
  const value = memberOf(schema, keyword)
  if (value === undefined) return new Map()
  if (isRecord(value)) return new Map(Object.entries(value))
  throw schemaError(`${pointer}/${keyword}`, `expected an object, found ${describeValue(value)}`)
}

/** A keyword's value; undefined when the schema has no such keyword. */
export function memberOf(schema: JsonSchema, keyword: string): unknown {
  return typeof schema === 'object' && Object.hasOwn(schema, keyword) ? schema[keyword] : undefined
}

const expressions = new Map<string, RegExp>()

/**
 * The regular expression of a `pattern`.
 *
 * @throws {ToolkitError} USAGE_INVALID when it is none
 */
export function patternOf(source: string, pointer: string): RegExp {
  let expression = expressions.get(source)
  if (expression !== undefined) return expression
  try {
    expression = new RegExp(source, 'u')
  } catch (error) {
    const found = error instanceof Error ? error.message : describeValue(source)
    throw schemaError(pointer, `expected a regular expression, found ${describeValue(source)} (${found})`)
  }
  expressions.set(source, expression)
  return expression
}
