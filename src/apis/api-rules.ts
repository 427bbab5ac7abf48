import type { JsonDocument } from '../codecs/lossless-json.ts'
import type { ServerSentEvent } from '../codecs/server-sent-event.ts'
import type { Rule } from '../contract/rule.ts'
import type { SidedViolation, Violation } from '../contract/violation.ts'
import type { DecodedRequest } from './decoded-request.ts'
import type { Failure } from './failure.ts'
import type { ApiDeployment, TypedRequest } from './typed-request.ts'

/** A response that was received and read, as far as it can be. */
export interface ReceivedResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** In lower case, without parameters; empty when there is none. */
  readonly mediaType: string
  /** Undefined when the body was not recorded. */
  readonly bytes: Uint8Array | undefined
  /** Of a body that is JSON. */
  readonly body?: JsonDocument
  /** Of an event stream, in order. */
  readonly events?: readonly ServerSentEvent[]
  /** False when the connection ended before the body did. */
  readonly isComplete: boolean
}

/** A request and its response, both read. */
export interface TypedExchange<Settings = unknown> {
  readonly request: TypedRequest
  readonly response: ReceivedResponse
  /** Whether the request fits the contract, as far as is known; what answers an invalid one has to look like is open. */
  readonly isRequestValid: boolean
  /** Where it is known what the address serves. */
  readonly deployment?: ApiDeployment<Settings>
}

/** What a webhook receiver got. */
export interface ReceivedDelivery {
  readonly method: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Uint8Array
}

/** What is known of the run that a delivery reports. */
export interface DeliveryContext {
  /** The id that the caller was given when the run was accepted. */
  readonly id?: string
  /** What the delivery has to be signed with; several while a secret is replaced. Unsigned deliveries are open without one. */
  readonly secrets?: readonly string[]
  /** Of the receiver, in ms since the epoch; the time of sending is not looked at without it. */
  readonly nowMs?: number
}

/** What an api demands that its schemas cannot state. */
export interface ApiRules<Settings = unknown> {
  readonly rules: ReadonlyMap<string, Rule>
  /** Looks at an exchange whose bodies fit their schemas. */
  check(exchange: TypedExchange<Settings>): readonly SidedViolation[]
  /** What is wrong with a request beyond its schema. `deployment` where it is known what the address serves. */
  checkRequest?(request: TypedRequest, deployment?: ApiDeployment<Settings>): readonly Violation[]
  /** Takes a request apart, to look at its values; undefined where the api does not, or not for this deployment. */
  decode?(
    request: TypedRequest,
    deployment: ApiDeployment<Settings>,
  ): DecodedRequest<unknown> | Failure | undefined
  readonly credentials: CredentialForm
  /** Whether a body without Content-Type, or with any, is documented. */
  readonly leavesMediaTypeOpen?: boolean
  /** Whether the answer itself shows why its status is none of those documented. */
  explainsStatus?(request: TypedRequest, response: ReceivedResponse): boolean
  /** Looks at what a webhook receiver got; only apis that send webhooks have it. */
  checkDelivery?(delivery: ReceivedDelivery, context?: DeliveryContext): readonly Violation[]
  /**
   * Looks at how often one delivery came, by the statuses that its receiver answered with, in order; undefined stands for no
   * answer in time.
   */
  checkAttempts?(answers: readonly (number | undefined)[]): readonly Violation[]
  /** Looks at two exchanges about one run, the later behind the earlier. */
  checkSequence?(earlier: TypedExchange<Settings>, later: TypedExchange<Settings>): readonly SidedViolation[]
  /** Whether the body of this answer is the model's own, whatever is documented for its status. */
  leavesBodyOpen?(request: TypedRequest, response: ReceivedResponse): boolean
}

/** How credentials look on the wire, whoever they belong to. */
export interface CredentialForm {
  /** For people: `Authorization: Bearer <key>`. */
  readonly expected: string
  /** Whether a service may do without them. */
  readonly areOptional: boolean
  /** Why the value of Authorization cannot be right; undefined when it may be. */
  readonly problemOf: (authorization: string) => string | undefined
}
