import fc from 'fast-check'
import { escapeName, memberOf, membersOf, namesOf, patternOf, type SchemaNode } from './json-schema.ts'
import { memberNodes } from './schema-children.ts'
import type { Conjunction } from './schema-conjunction.ts'
import { faultOf, faultPlan, largest, smallest, type Plan, type SchemaEngine } from './schema-plan.ts'
import { names as anyNames } from './texts.ts'

/** Members beyond those that have to be and those that the schema names. */
const MAX_MORE = 3

type Entry = readonly [name: string, value: unknown]
type EntryArbitrary = fc.Arbitrary<Entry>

/** Plans objects: members that have to be, members that may be, and members whose names the schema leaves open. */
export function planObject(engine: SchemaEngine, conjunction: Conjunction, depth: number): Plan {
  const { nodes } = conjunction
  const open = openNames(engine, conjunction)
  const memberFault = (name: string) => {
    const nameNodes = open.nodes.filter((node) => !engine.fits([node], name))
    if (nameNodes.length > 0)
      return faultOf(
        { ...conjunction, nodes: nameNodes },
        [],
        `the name ${JSON.stringify(name)} is not allowed`,
      )
    if (depth === 0)
      return { pointer: nodes[0]?.pointer ?? '', reason: 'its values are nested too deeply or without end' }
    return engine.faultOf(memberNodes(engine.index, conjunction, name), depth - 1)
  }
  const required = [...requiredNames(nodes)]
  for (const name of required) {
    const fault = memberFault(name)
    if (fault !== undefined) return faultPlan(fault)
  }
  const optional = [...knownNames(nodes, open.listed)].filter(
    (name) => !required.includes(name) && memberFault(name) === undefined,
  )
  const least = Math.max(largest(nodes, 'minProperties'), required.length)
  const most = smallest(nodes, 'maxProperties')
  const fault = faultOf(conjunction, ['minProperties', 'maxProperties', 'required'], 'they leave no object')
  if (least > most || required.length > most) return faultPlan(fault)
  const sources =
    depth === 0 || open.listed !== undefined ? [] : openSources(engine, conjunction, { open, depth })
  if (least > required.length + optional.length && sources.length === 0) {
    return faultPlan(
      faultOf(
        conjunction,
        ['minProperties', 'additionalProperties', 'propertyNames'],
        'they leave no object',
      ),
    )
  }
  if (required.length + optional.length === 0 && sources.length === 0)
    return { values: [{}], create: () => fc.constant({}) }

  const entryOf = (name: string): EntryArbitrary =>
    engine
      .arbitraryOf(memberNodes(engine.index, conjunction, name), depth - 1)
      .map((value) => [name, value] as const)
  const dependents = nodes.flatMap((node) => [...membersOf(node, 'dependentRequired')]) as (readonly [
    string,
    string[],
  ])[]
  const more = Math.max(0, least - required.length)
  return {
    create() {
      // Members that are named fill the object up where no others may.
      const forced = sources.length === 0 ? more : Math.min(more, optional.length)
      const filled = forced === 0 ? [0] : sources.length === 0 ? [forced] : [0, forced]
      const forms = filled.map((count) => {
        const chosen = count === 0 ? fc.constant<string[]>([]) : fc.subarray(optional, { minLength: count })
        const added =
          sources.length === 0
            ? fc.constant<Entry[]>([])
            : openEntries(sources, more - count, most - required.length)
        return chosen.chain((names) => {
          const certain = [...required, ...names].map(entryOf)
          const maybe =
            count > 0 ? [] : optional.map((name) => fc.option(entryOf(name), { nil: undefined, freq: 2 }))
          return fc
            .tuple(fc.tuple(...certain), fc.tuple(...maybe), added)
            .map(([always, sometimes, others]) =>
              assemble(always, [...sometimes.filter((entry) => entry !== undefined), ...others], {
                most,
                dependents,
              }),
            )
        })
      })
      return fc.oneof(...forms)
    },
  }
}

function assemble(
  always: readonly Entry[],
  sometimes: readonly Entry[],
  { most, dependents }: { most: number; dependents: readonly (readonly [string, string[]])[] },
): Record<string, unknown> {
  const entries = new Map(always)
  for (const [name, value] of sometimes) {
    if (entries.size < most && !entries.has(name)) entries.set(name, value)
  }
  // A member that needs others which are not there goes; that may leave another one alone.
  for (let before = -1; before !== entries.size;) {
    before = entries.size
    for (const [name, needed] of dependents) {
      if (!needed.every((one) => entries.has(one))) entries.delete(name)
    }
  }
  return Object.fromEntries(entries)
}

function requiredNames(nodes: readonly SchemaNode[]): ReadonlySet<string> {
  const names = new Set(nodes.flatMap((node) => namesOf(node, 'required')))
  const dependents = nodes.flatMap((node) => [...membersOf(node, 'dependentRequired')]) as [
    string,
    string[],
  ][]
  // A set that grows while it is walked: a name that is needed may need others.
  for (const name of names) {
    for (const [owner, needed] of dependents) if (owner === name) needed.forEach((one) => names.add(one))
  }
  return names
}

function knownNames(
  nodes: readonly SchemaNode[],
  listed: readonly string[] | undefined,
): ReadonlySet<string> {
  const names = new Set(listed)
  for (const node of nodes) {
    for (const name of membersOf(node, 'properties').keys()) names.add(name)
    for (const [name, needed] of membersOf(node, 'dependentRequired'))
      [name, ...(needed as string[])].forEach((one) => names.add(one))
  }
  return names
}

/** What names of members have to be. */
interface OpenNames {
  readonly nodes: readonly SchemaNode[]
  /** All names, when they are few. */
  readonly listed: readonly string[] | undefined
}

const texts = { type: 'string' } as const

function openNames(engine: SchemaEngine, { nodes }: Conjunction): OpenNames {
  const own = nodes.flatMap((node) => {
    const names = memberOf(node.schema, 'propertyNames')
    return names === undefined ? [] : [engine.index.nodeOf(names, `${node.pointer}/propertyNames`)]
  })
  if (own.length === 0) return { nodes: own, listed: undefined }
  const all = [...own, engine.index.nodeOf(texts, '')]
  if (engine.faultOf(all, 0) !== undefined) return { nodes: own, listed: [] }
  return { nodes: own, listed: engine.valuesOf(all) as readonly string[] | undefined }
}

/** Members with names that the schema does not list: any names, and names for each pattern. */
function openSources(
  engine: SchemaEngine,
  conjunction: Conjunction,
  { open, depth }: { open: OpenNames; depth: number },
): readonly EntryArbitrary[] {
  const { nodes } = conjunction
  const known = knownNames(nodes, undefined)
  const patterns = nodes.flatMap((node) =>
    [...membersOf(node, 'patternProperties').keys()].map((source) => ({ node, source })),
  )
  const expressions = patterns.map(({ node, source }) =>
    patternOf(source, `${node.pointer}/patternProperties/${escapeName(source)}`),
  )
  const isFree = (name: string): boolean => !known.has(name) && !expressions.some((one) => one.test(name))
  const valueOf = (name: string): fc.Arbitrary<unknown> | undefined => {
    const all = memberNodes(engine.index, conjunction, name)
    return engine.faultOf(all, depth - 1) === undefined ? engine.arbitraryOf(all, depth - 1) : undefined
  }
  const sources: EntryArbitrary[] = []
  const sample = FREE_NAMES.find(isFree)
  const free = sample === undefined ? undefined : valueOf(sample)
  if (free !== undefined) {
    const name = open.nodes.length === 0 ? anyNames : nameOf(engine, open.nodes)
    // Not filter, which never gives up. A name that is known already stands back for it.
    sources.push(fc.tuple(name, free).map(([one, value]): Entry => [one, isFree(one) ? value : TAKEN]))
  }
  for (const { node, source } of patterns) {
    const place = `${node.pointer}/patternProperties/${escapeName(source)}`
    const all = [...open.nodes, patternNode(engine, source, place)]
    if (engine.faultOf(all, 0) !== undefined) continue
    const own = memberOf(node.schema, 'patternProperties') as Record<string, unknown>
    if (engine.faultOf([engine.index.nodeOf(own[source], place)], depth - 1) !== undefined) continue
    sources.push(
      nameOf(engine, all).chain((name) =>
        (valueOf(name) ?? fc.constant(TAKEN)).map((value): Entry => [name, known.has(name) ? TAKEN : value]),
      ),
    )
  }
  return sources
}

/** Stands for the value of a member that is left out. */
const TAKEN = Symbol('taken')

/** One of them is no known name and fits no pattern, unless the patterns take nearly everything. */
const FREE_NAMES = ['member', '_', '0', 'A', '', '\u00e9', ' ', '-', 'a longer name']

const patternNodes = new WeakMap<object, Map<string, SchemaNode>>()

function patternNode({ index }: SchemaEngine, pattern: string, pointer: string): SchemaNode {
  let known = patternNodes.get(index)
  if (known === undefined) patternNodes.set(index, (known = new Map<string, SchemaNode>()))
  let node = known.get(pattern)
  if (node === undefined) known.set(pattern, (node = index.nodeOf({ type: 'string', pattern }, pointer)))
  return node
}

function nameOf(engine: SchemaEngine, nodes: readonly SchemaNode[]): fc.Arbitrary<string> {
  return engine.arbitraryOf([...nodes, engine.index.nodeOf(texts, '')], 0) as fc.Arbitrary<string>
}

function openEntries(sources: readonly EntryArbitrary[], least: number, most: number): fc.Arbitrary<Entry[]> {
  // Equal names count once: a few more make up for them.
  const spare = least > 0 ? Math.min(2, Math.max(0, most - least)) : 0
  const maxLength = Math.min(most, Math.max(least + spare, MAX_MORE))
  const minLength = Math.min(Math.max(0, least) + spare, maxLength)
  return fc
    .array(fc.oneof(...sources), { minLength, maxLength })
    .map((entries) => entries.filter(([, value]) => value !== TAKEN))
}
