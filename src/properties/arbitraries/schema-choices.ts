import {
  escapeName,
  listOf,
  memberOf,
  membersOf,
  type JsonSchema,
  type SchemaIndex,
  type SchemaNode,
} from './json-schema.ts'
import type { Negation } from './schema-negation.ts'

/** A keyword that leaves several ways to fit it. */
export interface Choice {
  readonly node: SchemaNode
  readonly keyword: string
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  readonly nodes: readonly SchemaNode[]
  /** Those of `nodes` whose members count as evaluated by the chooser. */
  readonly applied: readonly SchemaNode[]
  readonly weight: number
  /** Another choice of the same kind that asks for less than it should, tried first when values are made. */
  readonly isGuess?: boolean
}

/** Finds what a node leaves open; the same list for the same node. */
export function createChoices(
  index: SchemaIndex,
  negate: (schema: JsonSchema) => readonly Negation[],
): (node: SchemaNode) => readonly Choice[] {
  const choicesByNode = new Map<number, readonly Choice[]>()
  const negatives = new Map<JsonSchema, JsonSchema>()

  function negativeOf(schema: unknown, pointer: string): SchemaNode {
    const key = schema as JsonSchema
    let negative = negatives.get(key)
    if (negative === undefined) negatives.set(key, (negative = { not: key }))
    return index.nodeOf(negative, pointer)
  }

  function choicesOf(node: SchemaNode): readonly Choice[] {
    const known = choicesByNode.get(node.id)
    if (known !== undefined) return known
    const choices = [...readChoices(node)]
    choicesByNode.set(node.id, choices)
    return choices
  }

  function* readChoices(node: SchemaNode): Generator<Choice> {
    const { schema, pointer } = node
    const child = (keyword: string, one: unknown): SchemaNode => index.nodeOf(one, `${pointer}/${keyword}`)
    const anyOf = listOf(node, 'anyOf')?.map((one, i) => child(`anyOf/${i}`, one))
    if (anyOf !== undefined) {
      const alternatives = anyOf.map((one) => ({ nodes: [one], applied: [one], weight: 1 }))
      yield { node, keyword: 'anyOf', alternatives }
    }
    const oneOf = listOf(node, 'oneOf')?.map((one, i) => child(`oneOf/${i}`, one))
    if (oneOf !== undefined) {
      // That the others do not fit is mostly so by itself; values in which they nearly fit are worth the detour too.
      const strict = oneOf.map((one) => {
        const others = oneOf
          .filter((other) => other !== one)
          .map((other) => negativeOf(other.schema, other.pointer))
        return { nodes: [one, ...others], applied: [one], weight: 1 }
      })
      const guesses = oneOf.map((one) => ({ nodes: [one], applied: [one], weight: 12, isGuess: true }))
      yield { node, keyword: 'oneOf', alternatives: oneOf.length > 1 ? [...strict, ...guesses] : strict }
    }
    const negated = memberOf(schema, 'not')
    if (negated !== undefined) {
      const alternatives = negate(negated as JsonSchema).map((way) => {
        const nodes = way.schema === true ? [] : [index.nodeOf(way.schema, `${pointer}/not`)]
        return { nodes, applied: [], weight: way.isLoose === true ? 1 : 3 }
      })
      yield { node, keyword: 'not', alternatives }
    }
    const condition = memberOf(schema, 'if')
    if (condition !== undefined && ['then', 'else'].some((name) => memberOf(schema, name) !== undefined)) {
      const branch = (keyword: string): SchemaNode => child(keyword, memberOf(schema, keyword) ?? true)
      const [met, then, otherwise] = [child('if', condition), branch('then'), branch('else')]
      const alternatives = [
        { nodes: [met, then], applied: [met, then], weight: 1 },
        { nodes: [negativeOf(condition, met.pointer), otherwise], applied: [otherwise], weight: 1 },
      ]
      yield { node, keyword: 'if', alternatives }
    }
    for (const [name, one] of membersOf(node, 'dependentSchemas')) {
      const keyword = `dependentSchemas/${escapeName(name)}`
      const dependent = child(keyword, one)
      const present = index.nodeOf({ type: 'object', required: [name] }, `${pointer}/${keyword}`)
      const absent = index.nodeOf(
        { properties: Object.fromEntries([[name, false]]) },
        `${pointer}/${keyword}`,
      )
      const alternatives = [
        { nodes: [absent], applied: [], weight: 1 },
        { nodes: [present, dependent], applied: [dependent], weight: 1 },
      ]
      yield { node, keyword, alternatives }
    }
  }

  return choicesOf
}
