import fc from 'fast-check'
import { identityOf } from './json-equality.ts'
import { listOf, memberOf, numberOf, type SchemaNode } from './json-schema.ts'
import { itemNodes } from './schema-children.ts'
import type { Conjunction } from './schema-conjunction.ts'
import { faultOf, faultPlan, largest, smallest, type Plan, type SchemaEngine } from './schema-plan.ts'

/** Items that are made beyond those that have to be. */
const MAX_MORE = 5
/** Longer lists repeat their items. */
const MAX_DRAWN = 40

/** Items that a list has to hold because of `contains`. */
interface Contained {
  readonly node: SchemaNode
  readonly count: number
}

/** Plans lists: items in front by their place, then any number of items of one kind. */
export function planList(engine: SchemaEngine, conjunction: Conjunction, depth: number): Plan {
  const { nodes } = conjunction
  const places = Math.max(0, ...nodes.map((node) => listOf(node, 'prefixItems')?.length ?? 0))
  const nodesAt = (i: number): readonly SchemaNode[] =>
    itemNodes(engine.index, conjunction, Math.min(i, places))
  const canHold = (all: readonly SchemaNode[]): boolean =>
    depth > 0 && engine.faultOf(all, depth - 1) === undefined
  let longest = smallest(nodes, 'maxItems')
  const firstImpossible = Array.from({ length: places + 1 }, (_, i) => i).find((i) => !canHold(nodesAt(i)))
  if (firstImpossible !== undefined) longest = Math.min(longest, firstImpossible)
  const isUnique = nodes.some(({ schema }) => memberOf(schema, 'uniqueItems') === true)
  const few = isUnique && longest > places ? engine.valuesOf(nodesAt(places)) : undefined
  if (few !== undefined) longest = Math.min(longest, places + few.length)
  const contained = findContained(engine, nodes)
  const needed = contained.reduce((sum, { count }) => sum + count, 0)
  const shortest = Math.max(largest(nodes, 'minItems'), needed > 0 ? 1 : 0)
  const keywords = ['minItems', 'maxItems', 'items', 'prefixItems', 'uniqueItems', 'contains']
  const fault = faultOf(conjunction, keywords, 'they leave no list')
  if (shortest > longest) {
    const inner =
      firstImpossible === longest && depth > 0 ? engine.faultOf(nodesAt(longest), depth - 1) : undefined
    return faultPlan(inner ?? fault)
  }
  if (longest === 0) return { values: [[]], create: () => fc.constant([]) }

  const placed = placeContained(contained, { nodesAt, canHold, places, longest })
  if (placed === undefined) return faultPlan(fault)
  const slots = placed
  const limits = capsOf(engine, nodes)
  const itemAt = (i: number): fc.Arbitrary<unknown> => {
    const more = slots.get(i) ?? []
    const all = [...nodesAt(i), ...more]
    // Where only so many items may be contained, the others are not.
    const others = limits.filter((one) => !more.includes(one.node)).map((one) => one.negative)
    const kept = canHold([...all, ...others]) ? [...all, ...others] : all
    return engine.arbitraryOf(kept, depth - 1)
  }
  const front = Math.min(longest, Math.max(places, ...[...slots.keys()].map((i) => i + 1)))
  const atLeast = Math.max(shortest, ...[...slots.keys()].map((i) => i + 1))
  return {
    create() {
      const fronts = fc.tuple(
        fc.integer({ min: Math.min(atLeast, front), max: front }),
        fc.tuple(...Array.from({ length: front }, (_, i) => itemAt(i))),
      )
      const mostMore = longest - front
      const rest = mostMore > 0 ? restOf(Math.max(0, atLeast - front), mostMore) : fc.constant([])
      return fc.tuple(fronts, rest).map(([[length, items], more]) => {
        const list = length < front ? items.slice(0, length) : [...items, ...more]
        return isUnique
          ? withoutDoubles(list, shortest, Math.min(longest, shortest + places + MAX_MORE))
          : list
      })
    },
  }

  function restOf(least: number, most: number): fc.Arbitrary<unknown[]> {
    const item = itemAt(places + slots.size + 1)
    const maxLength = Math.min(most, least + MAX_MORE)
    const plain = slots.size === 0 && limits.length === 0
    if (few !== undefined && plain)
      return fc.shuffledSubarray([...few], { minLength: least, maxLength: Math.min(most, few.length) })
    if (least > MAX_DRAWN && !isUnique) {
      return fc
        .tuple(fc.array(item, { minLength: 1, maxLength: 8 }), fc.nat(Math.min(MAX_MORE, most - least)))
        .map(([pool, more]) =>
          Array.from({ length: least + more }, (_, i) => structuredClone(pool[i % pool.length])),
        )
    }
    // Equal items are left out of a list of unique ones: a few more make up for them.
    const spare = isUnique && least > 0 ? 4 + least : 0
    return fc.array(item, { minLength: least + spare, maxLength: Math.max(maxLength, least + spare) })
  }
}

function findContained(engine: SchemaEngine, nodes: readonly SchemaNode[]): readonly Contained[] {
  return nodes.flatMap((node) => {
    const contains = memberOf(node.schema, 'contains')
    const count = numberOf(node, 'minContains') ?? 1
    if (contains === undefined || count <= 0) return []
    return [{ node: engine.index.nodeOf(contains, `${node.pointer}/contains`), count }]
  })
}

interface Cap {
  readonly node: SchemaNode
  readonly negative: SchemaNode
}

const negatives = new WeakMap<SchemaNode, SchemaNode>()

/** What only so many items may fit. */
function capsOf(engine: SchemaEngine, nodes: readonly SchemaNode[]): readonly Cap[] {
  return nodes.flatMap((owner) => {
    const contains = memberOf(owner.schema, 'contains')
    if (contains === undefined || numberOf(owner, 'maxContains') === undefined) return []
    const node = engine.index.nodeOf(contains, `${owner.pointer}/contains`)
    let negative = negatives.get(node)
    if (negative === undefined) {
      negatives.set(node, (negative = engine.index.nodeOf({ not: contains }, node.pointer)))
    }
    return [{ node, negative }]
  })
}

interface Room {
  readonly places: number
  readonly longest: number
  readonly nodesAt: (i: number) => readonly SchemaNode[]
  readonly canHold: (nodes: readonly SchemaNode[]) => boolean
}

/** Gives every contained item a place of its own, or, where they are too many, one that others have too. */
function placeContained(
  contained: readonly Contained[],
  { nodesAt, canHold, places, longest }: Room,
): ReadonlyMap<number, readonly SchemaNode[]> | undefined {
  const slots = new Map<number, readonly SchemaNode[]>()
  for (const { node, count } of contained) {
    let left = count
    const end = Math.min(longest, places + slots.size + count)
    // From the back: items without a place of their own take anything more often.
    const free = Array.from({ length: end }, (_, i) => end - 1 - i)
    const candidates = [...free.filter((i) => !slots.has(i)), ...free.filter((i) => slots.has(i))]
    for (const i of candidates) {
      if (left === 0) break
      const given = slots.get(i) ?? []
      if (given.includes(node) || !canHold([...nodesAt(i), ...given, node])) continue
      slots.set(i, [...given, node])
      left--
    }
    if (left > 0) return undefined
  }
  return slots
}

function withoutDoubles(list: readonly unknown[], least: number, most: number): readonly unknown[] {
  const seen = new Set<string>()
  const kept = list.filter((item) => {
    const identity = identityOf(item)
    return !seen.has(identity) && seen.add(identity)
  })
  return kept.length >= least ? kept.slice(0, most) : list
}
