import type { JsonDocument } from '../codecs/lossless-json.ts'
import type { FormPart } from '../codecs/multipart.ts'
import type { Operation } from '../contract/operation.ts'
import type { Violation } from '../contract/violation.ts'
import type { Feature } from '../features/feature.ts'

/** A request that has been routed to an operation and parsed; header names are in lower case. */
export interface TypedRequest {
  readonly operation: Operation
  /** Values of the path's `{parameters}`, percent-decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The parsed JSON body; `value` is undefined for a request without one. */
  readonly body: JsonDocument
  /** The parts of a form, in order; undefined when the body is none. */
  readonly form?: readonly FormPart[]
  /** The body as it came, when it is neither JSON nor a form. */
  readonly bytes?: Uint8Array
  /** Departures from the contract that were let through while the body was read. */
  readonly remarks: readonly Violation[]
  /** Where this api begins for the client, without a final slash: links in answers start with it. */
  readonly baseUrl: string
}

/** What an api sees of a deployment: its settings and the features of its model. */
export interface ApiDeployment<Settings> {
  readonly name: string
  readonly settings: Settings
  readonly inputs: readonly Feature[]
  readonly outputs: readonly Feature[]
}
