import type { ClientAdapter } from '../../src/properties/client-adapter.ts'

/** A client that is wrong in one way, and the law that has to find it. */
export interface LawMutant {
  readonly name: string
  readonly api: string
  readonly law: string
  /** Instances of the smallest counterexample. */
  readonly instances: number
  readonly adapter: ClientAdapter
}
