import fc from 'fast-check'
import { checkedArbitrary } from './checked-arbitrary.ts'
import { ToolkitError } from '../../errors/toolkit-error.ts'
import { memberOf, type SchemaNode } from './json-schema.ts'
import { createConjunctionBuilder, type Conjunction } from './schema-conjunction.ts'
import { fitsSchema, type SchemaChecker } from './schema-check.ts'
import { createNegation } from './schema-negation.ts'
import { listConstants, planKind, typesOf, allowsType } from './schema-kinds.ts'
import type { Fault, Plan, SchemaEngine } from './schema-plan.ts'

/** Values of one leaf that may be refused before it gives up. */
const MAX_TRIES = 200
/** Leaves that may give up before their schema does. */
const MAX_LEAVES = 20
/** Combinations of alternatives that are looked at before one is taken to fit. */
const MAX_STEPS = 5000

const UNEVALUATED = ['unevaluatedProperties', 'unevaluatedItems'] as const

export function createSchemaEngine(checker: SchemaChecker): SchemaEngine {
  const { index } = checker
  const { start, choose } = createConjunctionBuilder(index, createNegation(index))
  const chosen = new Map<string, Conjunction>()
  const faults = new Map<string, Fault | null>()
  const plans = new Map<string, Plan>()
  const arbitraries = new Map<string, fc.Arbitrary<unknown>>()
  let steps = 0
  let asked = 0

  const engine: SchemaEngine = {
    ...checker,
    faultOf: (nodes, depth) => withinSteps(() => faultOf(start(nodes), depth)),
    arbitraryOf(nodes, depth) {
      const conjunction = start(nodes)
      if (conjunction.choices.length === 0) return arbitraryOf(conjunction, depth)
      return memoize(arbitraries, `${conjunction.key} ${depth} checked`, () =>
        checkedArbitrary({
          source: () => arbitraryOf(conjunction, depth),
          accepts: () => true,
          maxTries: MAX_LEAVES,
          failure: failureOf(conjunction),
        }),
      )
    },
    valuesOf: (nodes) => valuesOf(start(nodes)),
    fits,
  }

  /** Steps are counted from the outermost question on. */
  function withinSteps<Result>(ask: () => Result): Result {
    if (asked++ === 0) steps = 0
    try {
      return ask()
    } finally {
      asked--
    }
  }

  function fits(nodes: readonly SchemaNode[], value: unknown): boolean {
    return nodes.every(({ schema }) => fitsSchema(checker, schema, value))
  }

  function chooseOnce(conjunction: Conjunction, alternative: number): Conjunction {
    return memoize(chosen, `${conjunction.key} ${alternative}`, () => choose(conjunction, alternative))
  }

  function faultOf(conjunction: Conjunction, depth: number): Fault | undefined {
    if (steps++ > MAX_STEPS) return undefined
    const key = `${conjunction.key} ${depth}`
    const known = faults.get(key)
    if (known !== undefined) return known ?? undefined
    const fault = findFault(conjunction, depth)
    faults.set(key, fault ?? null)
    return fault
  }

  function findFault(conjunction: Conjunction, depth: number): Fault | undefined {
    const types = typesOf(conjunction)
    if ('reason' in types) return types
    const [choice] = conjunction.choices
    const constants = listConstants(conjunction)
    if (choice === undefined || constants !== undefined) return planOf(conjunction, depth).fault
    // What contradicts itself already need not be tried with every alternative. Members that no one has looked at may
    // still be looked at by one.
    const looksAtRest = conjunction.nodes.some(({ schema }) =>
      UNEVALUATED.some((name) => memberOf(schema, name) !== undefined),
    )
    const fault = looksAtRest ? undefined : planOf(conjunction, depth).fault
    if (fault !== undefined) return fault
    let only: Fault | undefined
    let count = 0
    for (const [i, { isGuess, nodes }] of choice.alternatives.entries()) {
      if (isGuess === true) continue
      count++
      const excluded = nodes.find((node) => !allowsType(node, types))
      if (excluded !== undefined) {
        only ??= { pointer: excluded.pointer, reason: 'its type excludes that of the others' }
        continue
      }
      only = faultOf(chooseOnce(conjunction, i), depth)
      if (only === undefined) return undefined
    }
    if (count === 1) return only
    const reason =
      count === 0
        ? 'nothing is left by it'
        : `none of its alternatives can be kept, the last as ${only?.reason}`
    return { pointer: `${choice.node.pointer}/${choice.keyword}`, reason }
  }

  function planOf(conjunction: Conjunction, depth: number): Plan {
    return memoize(plans, `${conjunction.key} ${depth}`, () => planKind(engine, conjunction, depth))
  }

  function arbitraryOf(conjunction: Conjunction, depth: number): fc.Arbitrary<unknown> {
    return memoize(arbitraries, `${conjunction.key} ${depth}`, () => {
      const [choice] = conjunction.choices
      if (choice !== undefined && listConstants(conjunction) === undefined) {
        return checkedArbitrary({
          source: () => chooseAny(conjunction, depth),
          accepts: () => true,
          maxTries: MAX_LEAVES,
          failure: failureOf(conjunction),
        })
      }
      return checkedArbitrary({
        source: () => planOf(conjunction, depth).create(),
        accepts: (value) => fits(conjunction.nodes, value),
        maxTries: MAX_TRIES,
        failure: failureOf(conjunction),
      })
    })
  }

  function chooseAny(conjunction: Conjunction, depth: number): fc.Arbitrary<unknown> {
    const alternatives = conjunction.choices[0]?.alternatives ?? []
    const strictCount = alternatives.filter(({ isGuess }) => isGuess !== true).length
    const types = typesOf(conjunction)
    const possible = alternatives.flatMap(({ weight, nodes }, i) => {
      if (!('reason' in types) && !nodes.every((node) => allowsType(node, types))) return []
      // A guess is worth a try where its strict sibling may fit.
      const fault = withinSteps(() => faultOf(chooseOnce(conjunction, i % strictCount), depth))
      if (fault !== undefined) return []
      return [{ weight, arbitrary: arbitraryOf(chooseOnce(conjunction, i), depth) }]
    })
    if (possible.length === 0) throw new ToolkitError('USAGE_INVALID', failureOf(conjunction))
    return fc.oneof(...possible)
  }

  function valuesOf(conjunction: Conjunction): readonly unknown[] | undefined {
    // Choices leave fewer values, and the plan's have been checked.
    return planOf(conjunction, 0).values
  }

  return engine
}

function failureOf({ nodes }: Conjunction): string {
  const pointer = nodes[0]?.pointer ?? ''
  return `Failed to generate values for the schema at #${pointer}: expected a value within ${MAX_TRIES} tries, found none. Its keywords leave few values or none; name some with enum or examples of your own`
}

function memoize<Value>(values: Map<string, Value>, key: string, create: () => Value): Value {
  let value = values.get(key)
  if (value === undefined) values.set(key, (value = create()))
  return value
}
