import type { Deployment } from '../../deployments/deployment-store.ts'
import type { DrawnFeature } from '../../properties/law-instances.ts'

/** Where it is known from what may be sent. */
export type Origin = 'deployments' | 'description' | 'example'

/** What is known of one address before anything is sent there. */
export interface Source {
  readonly name: string
  readonly origin: Origin
  /** Path below the base URL. */
  readonly target: string
  /** Media type of the example's body; empty when it names none. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** The example's body where it is JSON. */
  readonly body: unknown
  readonly deployment?: Deployment
  /** What the inputs are, from the deployments file or a description. */
  readonly inputs?: readonly DrawnFeature[]
  /** Whether a description says that arrays travel as `{"shape", "data"}`. */
  readonly usesTensorJson?: boolean
  /** Draws `count` instances of the inputs. */
  readonly draw: (count: number) => readonly Readonly<Record<string, unknown>>[]
}

/** How a list of items travels: what the laws of batches need to know. */
export interface Batch {
  /** Items as they stand in a request. */
  readonly items: readonly unknown[]
  /** A body with these items. */
  write(items: readonly unknown[]): unknown
  /** One result for each item, in their order; undefined when the answer cannot be read so. */
  read(answer: unknown, items: readonly unknown[]): readonly unknown[] | undefined
  /** The same call for one item alone, where the API has another form for it. */
  readonly single?: {
    write(item: unknown): unknown
    read(answer: unknown): unknown
  }
  /** Whether the contract names this a batch, so that a list of accepted items has to be accepted. */
  readonly isDocumented: boolean
  /** Whether the contract promises results in the order of the request; an open order has to be read by ID. */
  readonly order: 'request' | 'open'
  /** More items are not sent. */
  readonly maxItems: number
}

/** A request that the contract says is wrong, and the statuses that it may be refused with. */
export interface WrongCase {
  /** What is wrong with it, in words: `a body that is no object`. */
  readonly name: string
  readonly target?: string
  readonly text?: string
  readonly mediaType?: string
  readonly statuses: readonly number[]
  /** Where it is written down. */
  readonly because: string
}

/** A call beside the one that predicts, such as that for a description. */
export interface OtherCall {
  readonly method: 'GET' | 'POST'
  readonly target: string
  /** Whether it carries the body of the example. */
  readonly hasBody?: boolean
}

/** How an API is called: what its checks need to know beyond its specification. */
export interface CheckForm {
  readonly apiId: string
  /** `Authorization` of a key. */
  authorize(key: string): string
  /** Ways to give the right key that the API does not know. */
  wrongSchemes(key: string): readonly { readonly name: string; readonly value: string }[]
  /** Whether a service may be open to everybody, so that only a deployments file can tell that it is not. */
  readonly mayBeOpen: boolean
  /** Whether a deployment of a deployments file takes its example; undefined when that is its own business. */
  accepts(deployment: Deployment): boolean | undefined
  /** Whether a deployment asks for a key. */
  isSecured(deployment: Deployment): boolean
  /** Addresses of the same kind where nothing is. */
  unknownTargets(target: string): readonly string[]
  /** Whether every value of the inputs' kinds has to be taken: not so where a function of the user's decides. */
  readonly isTotal: boolean
  /** Whether the vendor says which status goes with which error; where not, another one is only worth a warning. */
  readonly namesStatuses: boolean
  batchOf(source: Source): Batch | undefined
  /** Further bodies of one call each; the first is the example. */
  bodiesOf(source: Source): readonly unknown[]
  wrongCases(source: Source): readonly WrongCase[]
  /** Other calls that a deployment has to answer with 2xx where it takes its example. */
  otherCalls?(source: Source): readonly OtherCall[]
  /** What an answer says, without what differs from run to run. */
  essenceOf(answer: unknown): unknown
}
