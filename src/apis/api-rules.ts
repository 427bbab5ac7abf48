import type { JsonDocument } from '../codecs/lossless-json.ts'
import type { ServerSentEvent } from '../codecs/server-sent-event.ts'
import type { Rule } from '../contract/rule.ts'
import type { SidedViolation } from '../contract/violation.ts'
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

/** What an api demands that its schemas cannot state. */
export interface ApiRules<Settings = unknown> {
  readonly rules: ReadonlyMap<string, Rule>
  /** Looks at an exchange whose bodies fit their schemas. */
  check(exchange: TypedExchange<Settings>): readonly SidedViolation[]
}
