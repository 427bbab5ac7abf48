import { listOf, namesOf, type JsonSchema, type SchemaIndex, type SchemaNode } from './json-schema.ts'
import { createChoices, type Alternative, type Choice } from './schema-choices.ts'
import type { Negation } from './schema-negation.ts'

/** Schemas that one value has to fit all at once, with every reference followed and every `allOf` opened. */
export interface Conjunction {
  readonly nodes: readonly SchemaNode[]
  /** What has not been decided yet: each needs one of its alternatives. */
  readonly choices: readonly Choice[]
  /** The nodes that a node applies to the same value, itself not included. */
  readonly appliedBy: (node: SchemaNode) => readonly SchemaNode[]
  /** Equal for equal conjunctions. */
  readonly key: string
}

export interface ConjunctionBuilder {
  readonly start: (nodes: readonly SchemaNode[]) => Conjunction
  /** The conjunction with one alternative of its first choice taken. */
  readonly choose: (conjunction: Conjunction, alternative: number) => Conjunction
}

export function createConjunctionBuilder(
  index: SchemaIndex,
  negate: (schema: JsonSchema) => readonly Negation[],
): ConjunctionBuilder {
  const choicesOf = createChoices(index, negate)

  /** Nodes that a node always applies to the same value. */
  function appliedAlways(node: SchemaNode): readonly SchemaNode[] {
    const references = ['$ref', '$dynamicRef'].flatMap((keyword) => namesOf(node, keyword))
    return [
      ...references.map((reference) => index.resolve(reference, node.schema)),
      ...(listOf(node, 'allOf') ?? []).map((one, i) => index.nodeOf(one, `${node.pointer}/allOf/${i}`)),
    ]
  }

  function reachable(
    from: SchemaNode,
    links: readonly (readonly [SchemaNode, SchemaNode])[],
  ): readonly SchemaNode[] {
    const found = new Set([from])
    for (const node of found) {
      for (const inner of appliedAlways(node)) found.add(inner)
      for (const [owner, inner] of links) if (owner === node) found.add(inner)
    }
    found.delete(from)
    return [...found]
  }

  function build(
    start: readonly SchemaNode[],
    links: readonly (readonly [SchemaNode, SchemaNode])[],
    decided: ReadonlyMap<string, number>,
  ): Conjunction {
    const nodes = new Set<SchemaNode>()
    const waiting = [...start]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (nodes.has(node)) continue
      nodes.add(node)
      waiting.push(...appliedAlways(node))
    }
    const sorted = [...nodes].filter(({ schema }) => schema !== true).sort((a, b) => a.id - b.id)
    const choices = sorted.flatMap(choicesOf).filter((choice) => !decided.has(keyOf(choice)))
    const key = `${sorted.map(({ id }) => id).join()}|${[...decided].flat().join()}`
    const appliedBy = (node: SchemaNode): readonly SchemaNode[] => reachable(node, links)
    const conjunction = { nodes: sorted, choices, appliedBy, key }
    origins.set(conjunction, { links, decided })
    return conjunction
  }

  interface Origin {
    readonly links: readonly (readonly [SchemaNode, SchemaNode])[]
    readonly decided: ReadonlyMap<string, number>
  }
  const origins = new WeakMap<Conjunction, Origin>()

  return {
    start: (nodes) => build(nodes, [], new Map()),
    choose(conjunction, alternative) {
      const choice = conjunction.choices[0] as Choice
      const { nodes, applied } = choice.alternatives[alternative] as Alternative
      const { links, decided } = origins.get(conjunction) as Origin
      const added = applied.map((node) => [choice.node, node] as const)
      return build(
        [...conjunction.nodes, ...nodes],
        [...links, ...added],
        new Map([...decided, [keyOf(choice), alternative]]),
      )
    },
  }
}

const keyOf = ({ node, keyword }: Choice): string => `${node.id}:${keyword}`
