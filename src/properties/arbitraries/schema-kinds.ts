import fc from 'fast-check'
import { listOf, memberOf, namesOf, numberOf, patternOf, type SchemaNode } from './json-schema.ts'
import { listNumbers, numbers, type NumberLimits } from './number-values.ts'
import type { Conjunction } from './schema-conjunction.ts'
import { planList } from './schema-lists.ts'
import { planObject } from './schema-objects.ts'
import {
  faultOf,
  faultPlan,
  largest,
  smallest,
  type Fault,
  type Plan,
  type SchemaEngine,
} from './schema-plan.ts'
import { textValues, type TextLimits } from './text-values.ts'

const TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const
type Type = (typeof TYPES)[number]

/** The types that all nodes allow; numbers may have to be whole. */
export function typesOf({ nodes }: Conjunction): ReadonlySet<Type> | Fault {
  let types: readonly Type[] = TYPES
  for (const node of nodes) {
    if (node.schema === false) return { pointer: node.pointer, reason: 'it is false, which no value fits' }
    const names = namesOf(node, 'type')
    if (names.length === 0) continue
    const before = types
    types = types.filter((type) => names.includes(type) || (type === 'number' && names.includes('integer')))
    if (types.length === 0) {
      const reason = `type ${names.join(' or ')} and type ${before.join(' or ')} exclude each other`
      return { pointer: node.pointer, reason }
    }
  }
  return new Set(types)
}

/** Whether a node by itself leaves one of these types. */
export function allowsType(node: SchemaNode, types: ReadonlySet<Type>): boolean {
  const names = namesOf(node, 'type')
  return names.length === 0 || names.some((name) => types.has(name === 'integer' ? 'number' : (name as Type)))
}

/** The values of one `const` or `enum`, those with the fewest. */
export function listConstants({ nodes }: Conjunction): readonly unknown[] | undefined {
  const lists = nodes.flatMap((node) => {
    const { schema } = node
    const listed = listOf(node, 'enum')
    const only = memberOf(schema, 'const')
    return [...(listed ? [listed] : []), ...(only === undefined ? [] : [[only]])]
  })
  return lists.toSorted((a, b) => a.length - b.length)[0]
}

/** Plans the values of a conjunction whose choices are all taken. */
export function planKind(engine: SchemaEngine, conjunction: Conjunction, depth: number): Plan {
  const types = typesOf(conjunction)
  if ('reason' in types) return faultPlan(types)
  const constants = listConstants(conjunction)
  if (constants !== undefined) {
    return planValues(
      constants.filter((value) => engine.fits(conjunction.nodes, value)),
      faultOf(conjunction, ['const', 'enum'], 'its values do not fit the rest'),
    )
  }
  const plans = [...types].map((type) => ({ type, plan: planType(type, { engine, conjunction, depth }) }))
  const possible = plans.filter(({ plan }) => plan.fault === undefined)
  const [first] = plans
  if (possible.length === 0 && first !== undefined) return first.plan
  const values = possible.every(({ plan }) => plan.values !== undefined)
    ? possible.flatMap(({ plan }) => plan.values ?? [])
    : undefined
  return {
    ...(values && { values }),
    create: () =>
      fc.oneof(...possible.map(({ type, plan }) => ({ weight: WEIGHTS[type], arbitrary: plan.create() }))),
  }
}

const WEIGHTS: Readonly<Record<Type, number>> = {
  null: 1,
  boolean: 1,
  number: 3,
  string: 3,
  array: 2,
  object: 2,
}

interface Planned {
  readonly engine: SchemaEngine
  readonly conjunction: Conjunction
  readonly depth: number
}

function planType(type: Type, planned: Planned): Plan {
  const { engine, conjunction } = planned
  const listed = (values: readonly unknown[]): Plan =>
    planValues(
      values.filter((value) => engine.fits(conjunction.nodes, value)),
      faultOf(conjunction, ['not', 'type'], `no ${type} fits`),
    )
  switch (type) {
    case 'null':
      return listed([null])
    case 'boolean':
      return listed([false, true])
    case 'number':
      return planNumber(planned)
    case 'string':
      return planText(planned)
    case 'array':
      return planList(engine, conjunction, planned.depth)
    case 'object':
      return planObject(engine, conjunction, planned.depth)
  }
}

function planValues(values: readonly unknown[], fault: Fault): Plan {
  if (values.length === 0) return { ...faultPlan(fault), values }
  return { values, create: () => fc.constantFrom(...values).map((value) => structuredClone(value)) }
}

function planNumber({ engine, conjunction }: Planned): Plan {
  const { nodes } = conjunction
  const all = (keyword: string): readonly number[] => nodes.flatMap((node) => numberOf(node, keyword) ?? [])
  const limits: NumberLimits = {
    minimum: Math.max(-Infinity, ...all('minimum')),
    maximum: Math.min(Infinity, ...all('maximum')),
    exclusiveMinimum: Math.max(-Infinity, ...all('exclusiveMinimum')),
    exclusiveMaximum: Math.min(Infinity, ...all('exclusiveMaximum')),
    steps: all('multipleOf').filter((step) => step > 0),
    isInteger: nodes.some((node) => {
      const names = namesOf(node, 'type')
      return names.includes('integer') && !names.includes('number')
    }),
  }
  const keywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']
  const fault = faultOf(conjunction, keywords, 'they leave no number')
  const listed = listNumbers(limits)
  if (listed !== undefined)
    return planValues(
      listed.filter((value) => engine.fits(nodes, value)),
      fault,
    )
  const arbitrary = numbers(limits)
  return arbitrary === undefined ? faultPlan(fault) : { create: () => arbitrary }
}

function planText({ engine, conjunction }: Planned): Plan {
  const { nodes } = conjunction
  const limits: TextLimits = {
    minLength: largest(nodes, 'minLength'),
    maxLength: smallest(nodes, 'maxLength'),
    patterns: nodes.flatMap((node) => {
      const pattern = memberOf(node.schema, 'pattern')
      return typeof pattern === 'string' ? [patternOf(pattern, `${node.pointer}/pattern`)] : []
    }),
    formats: nodes.flatMap(({ schema }) => {
      const format = memberOf(schema, 'format')
      const isKnown = typeof format === 'string' && Object.hasOwn(engine.formats, format)
      return isKnown ? [engine.formats[format]!] : []
    }),
  }
  const fault = faultOf(conjunction, ['minLength', 'maxLength', 'pattern', 'format'], 'they leave no text')
  if (limits.maxLength === 0)
    return planValues(
      [''].filter((text) => limits.minLength === 0 && engine.fits(nodes, text)),
      fault,
    )
  const arbitrary = textValues(limits)
  return arbitrary === undefined ? faultPlan(fault) : { create: () => arbitrary }
}
