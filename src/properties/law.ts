import fc from 'fast-check'
import type { Api } from '../apis/api.ts'
import type { ClientAdapter } from './client-adapter.ts'
import { toText } from './difference.ts'
import type { CallEnd, LawClient } from './law-client.ts'
import type { LawService } from './law-service.ts'
import { showExchanges } from './shown-exchanges.ts'

/** What a law is checked with. */
export interface LawBench {
  readonly service: LawService
  readonly client: LawClient
  /** Instances that the client sends in one request at most, as far as that is known. */
  readonly batchSize: number | undefined
}

/** Something that every correct client of an api does. */
export interface Law {
  /** In kebab-case. */
  readonly name: string
  /** The law in words: a whole sentence. */
  readonly sentence: string
  /** Whether the law says anything about this api and adapter. */
  appliesTo(api: Api, adapter: ClientAdapter): boolean
  /** Whether there are cases of it for the deployments at hand. */
  suits(bench: LawBench): boolean
  createProperty(bench: LawBench): LawProperty
}

// The cases of laws differ; whoever runs one only needs to show them.
export type LawProperty = fc.IAsyncProperty<[unknown]>

export interface LawDefinition<Case> extends Omit<Law, 'createProperty' | 'suits'> {
  /** Left out by laws on instances: there is a deployment that takes some. */
  suits?(bench: LawBench): boolean
  cases(bench: LawBench): fc.Arbitrary<Case>
  /** Breaks the law by throwing; `fc.pre` leaves out cases that say nothing. */
  check(given: Case, bench: LawBench): Promise<void>
  /** What is sent, in one line. */
  show(given: Case): string
}

/** A broken law with everything that a reader needs. Its message is what was expected and what was found. */
export class LawBroken extends Error {
  readonly input: string
  /** What was sent and received, a line each. */
  readonly exchanges: readonly string[]

  constructor(detail: string, shown: { readonly input: string; readonly exchanges: readonly string[] }) {
    super(detail)
    this.input = shown.input
    this.exchanges = shown.exchanges
  }
}

export function defineLaw<Case>(definition: LawDefinition<Case>): Law {
  const { name, sentence } = definition
  return {
    name,
    sentence,
    appliesTo: (api, adapter) =>
      (definition.suits !== undefined || adapter.takesInstances !== false) &&
      definition.appliesTo(api, adapter),
    suits: (bench) => definition.suits?.(bench) ?? bench.service.deployments.length > 0,
    createProperty(bench) {
      const { service, client } = bench
      const predicate = async (given: Case): Promise<void> => {
        // One hanging call is enough: smaller cases would only take as long again.
        fc.pre(!client.hasHung())
        service.arrange({})
        try {
          await definition.check(given, bench)
        } catch (error) {
          if (!(error instanceof BrokenLaw)) throw error
          throw new LawBroken(error.message, {
            input: definition.show(given),
            exchanges: showExchanges(service.exchanges()),
          })
        }
      }
      return fc.asyncProperty(definition.cases(bench), predicate)
    },
  }
}

/** Thrown by `check` alone: {@link defineLaw} adds what was exchanged. */
class BrokenLaw extends Error {}

/** @throws always: the law is broken, and how */
export function breakLaw(detail: string): never {
  throw new BrokenLaw(detail)
}

/** The value of a call that had to succeed. */
export function valueOf(end: CallEnd): unknown {
  if (end.kind === 'answered') return end.value
  if (end.kind === 'hung') return breakLaw(`Expected an answer, found none ${end.waited}.`)
  return breakLaw(`Expected an answer, the client raised: ${end.message}`)
}

/** The predictions of a call that had to succeed: one for each instance. */
export function predictionsOf(end: CallEnd, count: number): readonly unknown[] {
  const value = valueOf(end)
  if (!Array.isArray(value))
    return breakLaw(`Expected a list of ${countPredictions(count)}, found ${toText(value)}.`)
  if (value.length === count) return value as readonly unknown[]
  const words = `Expected ${countPredictions(count)}, found ${value.length}`
  return breakLaw(`${words}: ${toText(value)}.`)
}

function countPredictions(count: number): string {
  return `${count} ${count === 1 ? 'prediction' : 'predictions'}`
}
