import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import type { Failure } from '../apis/failure.ts'
import type { Operation } from '../contract/operation.ts'
import type { Violation } from '../contract/violation.ts'
import type { DeploymentStore } from '../deployments/deployment-store.ts'
import type { RequestHead } from './exchange-notes.ts'
import type { Address, Location, Misplaced } from './locate.ts'
import type { PipelineControl } from './pipeline-control.ts'
import type { PipelineMemory } from './pipeline-memory.ts'
import type { WireRequest, WireResponse } from './wire.ts'

/**
 * The one way from a request to its response. `exchange` does all of it; the single steps are there for a face that
 * puts its own orchestration between them.
 */
export interface Pipeline {
  readonly seed: number
  readonly store: DeploymentStore
  locate(address: Address): Location | Misplaced
  /** How many bytes of a request's body are worth reading; 0 for a request that goes nowhere. */
  maxBodyBytesOf(address: Address): number
  /** The parsed request, or the failure of its bytes. */
  parse(wire: WireRequest, location: Location): { readonly request: TypedRequest; readonly failure?: Failure }
  /** Why the request may not pass: its credentials, or a deployment that is not there or not for it. */
  authenticate(api: Api, request: TypedRequest): Failure | undefined
  validateRequest(request: TypedRequest): Failure | undefined
  /** Computes the answer; a bug in the way becomes the api's own 500. */
  answer(api: Api, request: TypedRequest): Promise<TypedResponse>
  validateResponse(operation: Operation, response: TypedResponse): readonly Violation[]
  /** What is sent in place of an answer that breaks the contract. */
  replaceInvalid(api: Api, request: TypedRequest, violations: readonly Violation[]): TypedResponse
  /** The api's answer to a request that was refused before it reached its deployment. */
  encodeFailure(api: Api, request: TypedRequest, failure: Failure): TypedResponse
  /** Notes that Prism makes the answer from the specification. */
  noteSpecification(request: TypedRequest): void
  /** The api's answer to a request that goes nowhere; `OPTIONS` is told the methods. Never varied, always plain. */
  answerMisplaced(misplaced: Misplaced, head: RequestHead): WireResponse
  /** @param api - whose answer it is; undefined when it is nobody's */
  serialize(response: TypedResponse, api?: Api): WireResponse
  /** What is sent in the end: varied or spoilt where the conditions say so, and written down. Called once for a request. */
  finish(response: TypedResponse, api: Api, request: TypedRequest): WireResponse
  readonly control: PipelineControl
  exchange(wire: WireRequest): Promise<WireResponse>
  readonly memory: PipelineMemory
  /**
   * Lets asynchronous runs end, at most `graceMs`, and frees the models; answers how many runs were lost. Of a pipeline whose
   * memory another one has taken over only the models go.
   */
  close(graceMs: number): Promise<number>
}
