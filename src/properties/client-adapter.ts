import type { FeatureKind } from '../features/feature.ts'
import type { Dtype } from '../tensor/dtype.ts'

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
  /** Whether the client takes `context.signal`; the law on cancellation is left out otherwise. */
  readonly takesSignal?: boolean
  /** Whether the client can only reach real addresses: `baseUrl` is then one of a server, and `fetch` the platform's own. */
  readonly needsServer?: boolean
  /** Called after a call that has taken too long: what it still does may be stopped. Says what is known of it, if anything. */
  abandon?(): string | void
}
