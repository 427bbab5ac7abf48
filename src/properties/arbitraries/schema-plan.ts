import type fc from 'fast-check'
import { memberOf, numberOf, schemaError, type SchemaNode } from './json-schema.ts'
import type { SchemaChecker } from './schema-check.ts'
import type { Conjunction } from './schema-conjunction.ts'

/** Why no value fits. */
export interface Fault {
  readonly pointer: string
  readonly reason: string
}

/** What the parts that make lists and objects need. `depth` is how many levels of lists and objects may still follow. */
export interface SchemaEngine extends SchemaChecker {
  /** Tells whether a value exists, as far as can be said without trying. */
  faultOf(nodes: readonly SchemaNode[], depth: number): Fault | undefined
  arbitraryOf(nodes: readonly SchemaNode[], depth: number): fc.Arbitrary<unknown>
  /** All values, when they are known to be few. */
  valuesOf(nodes: readonly SchemaNode[]): readonly unknown[] | undefined
  fits(nodes: readonly SchemaNode[], value: unknown): boolean
}

/** How values of a conjunction without choices are made, or why there are none. */
export interface Plan {
  readonly fault?: Fault
  /** All values, when they are few. */
  readonly values?: readonly unknown[]
  /** Values that may not fit yet; not to be called when there is a fault. */
  create(): fc.Arbitrary<unknown>
}

export function faultPlan(fault: Fault): Plan {
  return {
    fault,
    create() {
      throw schemaError(fault.pointer, fault.reason)
    },
  }
}

export function largest(nodes: readonly SchemaNode[], keyword: string): number {
  return Math.max(0, ...nodes.flatMap((node) => numberOf(node, keyword) ?? []))
}

export function smallest(nodes: readonly SchemaNode[], keyword: string): number {
  return Math.min(Infinity, ...nodes.flatMap((node) => numberOf(node, keyword) ?? []))
}

/** A fault of the keywords that are there, at the last schema that has one of them. */
export function faultOf({ nodes }: Conjunction, keywords: readonly string[], reason: string): Fault {
  const found = nodes.flatMap((node) =>
    keywords.flatMap((keyword) => {
      const value = memberOf(node.schema, keyword)
      return value === undefined ? [] : [{ node, text: `${keyword} ${JSON.stringify(value)}`.slice(0, 80) }]
    }),
  )
  const pointer = (found.at(-1)?.node ?? nodes.at(-1))?.pointer ?? ''
  return { pointer, reason: [...found.map(({ text }) => text).slice(0, 5), reason].join(', ') }
}
