import {
  escapeName,
  listOf,
  memberOf,
  membersOf,
  patternOf,
  type JsonSchema,
  type SchemaIndex,
  type SchemaNode,
} from './json-schema.ts'
import type { Conjunction } from './schema-conjunction.ts'

/** Schemas of the member `name`. */
export function memberNodes(
  index: SchemaIndex,
  { nodes, appliedBy }: Conjunction,
  name: string,
): readonly SchemaNode[] {
  return nodes.flatMap((node) => {
    const found = schemasOfMember(index, node, name)
    const rest = memberOf(node.schema, 'unevaluatedProperties')
    if (rest === undefined) return found
    const others = appliedBy(node)
    const isEvaluated = others.some(
      (other) =>
        schemasOfMember(index, other, name).length > 0 ||
        memberOf(other.schema, 'unevaluatedProperties') !== undefined,
    )
    return found.length > 0 || isEvaluated
      ? found
      : [index.nodeOf(rest, `${node.pointer}/unevaluatedProperties`)]
  })
}

function schemasOfMember(index: SchemaIndex, node: SchemaNode, name: string): readonly SchemaNode[] {
  const { schema, pointer } = node
  const found: SchemaNode[] = []
  const add = (place: string, one: unknown): void => void found.push(index.nodeOf(one, `${pointer}/${place}`))
  const properties = membersOf(node, 'properties')
  if (properties.has(name)) add(`properties/${escapeName(name)}`, properties.get(name))
  for (const [pattern, one] of membersOf(node, 'patternProperties')) {
    const place = `patternProperties/${escapeName(pattern)}`
    if (patternOf(pattern, `${pointer}/${place}`).test(name)) add(place, one)
  }
  const rest = memberOf(schema, 'additionalProperties')
  if (found.length === 0 && rest !== undefined) add('additionalProperties', rest)
  return found
}

/** Schemas of the item at `i`; the same for every `i` behind the longest `prefixItems`. */
export function itemNodes(
  index: SchemaIndex,
  { nodes, appliedBy }: Conjunction,
  i: number,
): readonly SchemaNode[] {
  return nodes.flatMap((node) => {
    const found = schemasOfItem(index, node, i)
    const rest = memberOf(node.schema, 'unevaluatedItems')
    if (rest === undefined || found.length > 0) return found
    const others = appliedBy(node)
    const isEvaluated = others.some(
      (other) =>
        schemasOfItem(index, other, i).length > 0 || memberOf(other.schema, 'unevaluatedItems') !== undefined,
    )
    if (isEvaluated) return found
    const contained = [node, ...others].map(({ schema }) => memberOf(schema, 'contains'))
    const allowed = contained.filter((one) => one !== undefined)
    const place = `${node.pointer}/unevaluatedItems`
    return [
      allowed.length === 0 ? index.nodeOf(rest, place) : index.nodeOf(alternativesOf(rest, allowed), place),
    ]
  })
}

const unions = new WeakMap<object, JsonSchema>()

function alternativesOf(rest: unknown, contained: readonly unknown[]): JsonSchema {
  const anchor = contained.find((one) => typeof one === 'object' && one !== null)
  const known = anchor && unions.get(anchor)
  const union = known ?? { anyOf: [...contained, rest] }
  if (anchor) unions.set(anchor, union)
  return union
}

function schemasOfItem(index: SchemaIndex, node: SchemaNode, i: number): readonly SchemaNode[] {
  const prefix = listOf(node, 'prefixItems') ?? []
  if (i < prefix.length) return [index.nodeOf(prefix[i], `${node.pointer}/prefixItems/${i}`)]
  const items = memberOf(node.schema, 'items')
  return items === undefined ? [] : [index.nodeOf(items, `${node.pointer}/items`)]
}
