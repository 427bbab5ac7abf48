import type fc from 'fast-check'
import { createSchemaIndex, schemaError, type JsonSchema } from './json-schema.ts'
import { createSchemaEngine } from './schema-engine.ts'
import { TEXT_FORMATS, type FormatRule } from './text-formats.ts'

export interface SchemaArbitraryOptions {
  /** The document that `$ref` points into, such as an OpenAPI document; the schema itself unless given. */
  readonly root?: object
  /** Levels of lists and objects, 4 unless given; more where the schema asks for more. */
  readonly maxDepth?: number
  /** Formats beside or instead of those of {@link TEXT_FORMATS}. */
  readonly formats?: Readonly<Record<string, FormatRule>>
}

const DEFAULT_MAX_DEPTH = 4
/** A schema that needs values nested deeper by more than this is taken to have no end. */
const MAX_MORE_DEPTH = 24

/**
 * Makes values that fit a JSON Schema of draft 2020-12, also odd ones: every kind of Unicode, numbers at the borders, the
 * tiniest and the hugest, members that nobody named. Every value fits, known formats included; it shrinks to few members,
 * short texts and small numbers. Values are JSON: no NaN, no halves of surrogate pairs.
 *
 * @throws {ToolkitError} USAGE_INVALID with a pointer when the schema is none, refers to another document or allows no value;
 *   where only trying shows that, while values are made
 * @see {@link https://json-schema.org/draft/2020-12/json-schema-validation | JSON Schema Validation 2020-12}
 * @example
 * const order = arbitraryFromSchema({ type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } })
 * fc.assert(fc.property(order, (value) => isValid(value)))
 */
export function arbitraryFromSchema(
  schema: unknown,
  options: SchemaArbitraryOptions = {},
): fc.Arbitrary<unknown> {
  const { maxDepth = DEFAULT_MAX_DEPTH, formats = {} } = options
  const root = options.root ?? (typeof schema === 'object' && schema !== null ? schema : {})
  const index = createSchemaIndex(root, schema as JsonSchema)
  const node = index.nodeOf(schema, '')
  const engine = createSchemaEngine({ index, formats: { ...TEXT_FORMATS, ...formats } })
  let fault = engine.faultOf([node], maxDepth)
  for (let more = 1; more <= MAX_MORE_DEPTH && fault !== undefined; more++) {
    const deeper = engine.faultOf([node], maxDepth + more)
    if (deeper === undefined) return engine.arbitraryOf([node], maxDepth + more)
    fault = deeper
  }
  if (fault !== undefined) throw schemaError(fault.pointer, fault.reason)
  return engine.arbitraryOf([node], maxDepth)
}
