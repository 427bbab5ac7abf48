import type { FeatureKind } from '../features/feature.ts'
import type { Dtype } from '../tensor/dtype.ts'
import type { LawDelivery, LawPieces, LawReceipt, LawTextCall } from './client-adapter-streams.ts'

/**
 * One instance: a value for each input of the deployment, in the order of the inputs. Numbers, texts and names of
 * categories are themselves, images are the bytes of a PNG file, arrays are a `Tensor`: `{ dtype, shape, data }`.
 */
export type LawInstance = Readonly<Record<string, unknown>>

/** An input or output of the model. */
export interface LawFeature {
  readonly name: string
  readonly kind: FeatureKind
  readonly dtype: Dtype
  /** Shape of one item; a text is a dimension that the model leaves open. */
  readonly shape: readonly (number | string)[]
}

/** The deployment that a call goes to. */
export interface LawDeployment {
  readonly name: string
  /** Path below the base URL, as its documentation has it. */
  readonly path: string
  /** What the deployments file says of it, by the names of the api. */
  readonly settings: unknown
  readonly inputs: readonly LawFeature[]
  readonly outputs: readonly LawFeature[]
}

/** What a client needs to reach the service. */
export interface AdapterContext {
  /** What stands before the documented path, without a final slash. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly deployment: LawDeployment
  /** Leads to the service without a socket. Clients that have a `fetch` of their own are given a server: see `serve`. */
  readonly fetch: typeof fetch
  /** Aborted by the law on cancellation alone. */
  readonly signal: AbortSignal
}

/** The client under test, put into the words of the laws. */
export interface ClientAdapter {
  /**
   * Hands all instances to the client at once and gives its predictions, one for each instance: JSON values as they are,
   * images as `{ width, height, channels, data }`, arrays as `{ dtype, shape, data }`.
   */
  predict(instances: readonly LawInstance[], context: AdapterContext): Promise<readonly unknown[]>
  /** Where the client has a call for a single instance. */
  predictOne?(instance: LawInstance, context: AdapterContext): Promise<unknown>
  /** Asks for a text as a stream. A list in place of an iterable leaves open when its pieces came. */
  stream?(call: LawTextCall, context: AdapterContext): Promise<LawPieces> | LawPieces
  /** Names of the ways of streaming that the client has; all of the api when left out. */
  readonly streamForms?: readonly string[]
  /** Asks for the same text as a whole. */
  complete?(call: LawTextCall, context: AdapterContext): Promise<string>
  /** Hands a delivery to the receiver of webhooks. One receiver gets all deliveries, and remembers what it has to. */
  receiveWebhook?(delivery: LawDelivery, context: AdapterContext): Promise<LawReceipt> | LawReceipt
  /** As `predict`, for a client that asks for a link to the answer and follows it. */
  predictByLink?(instances: readonly LawInstance[], context: AdapterContext): Promise<readonly unknown[]>
  /** False for a client that only streams text or receives webhooks: `predict` is then never called. */
  readonly takesInstances?: boolean
  /** Whether the client takes `context.signal`; the law on cancellation is left out otherwise. */
  readonly takesSignal?: boolean
  /** Whether the client can only reach real addresses: `baseUrl` is then one of a server, and `fetch` the platform's own. */
  readonly needsServer?: boolean
  /** Called after a call that has taken too long: what it still does may be stopped. Says what is known of it, if anything. */
  abandon?(): string | void
}
