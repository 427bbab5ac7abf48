import type { JsonDocument, JsonStyle } from '../codecs/lossless-json.ts'
import type { Operation } from '../contract/operation.ts'
import type { Violation } from '../contract/violation.ts'
import type { FeatureProblem, Feature } from '../features/feature.ts'
import type { InferenceResult } from '../inference/inference-request.ts'
import type { RandomStream } from '../random/random.ts'
import type { ApiRules } from './api-rules.ts'
import type { ApiServices } from './api-services.ts'
import type { DecodedRequest } from './decoded-request.ts'
import type { DeliveryForm } from './delivery-form.ts'
import type { Failure } from './failure.ts'
import type { InstanceId, PassingFailures } from './instance-form.ts'
import type { StreamForm } from './stream-form.ts'
import type { ApiDeployment, TypedRequest } from './typed-request.ts'

export type { DecodedRequest, Delivery } from './decoded-request.ts'
export type { ApiDeployment, TypedRequest } from './typed-request.ts'

/** A response before it is written as bytes. */
export interface TypedResponse {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON; a `value` of undefined is an empty body. */
  readonly body: JsonDocument
  /** How the JSON text looks; without blanks when left out. */
  readonly style?: JsonStyle
  /** Sent in place of `body`, with the `content-type` of `headers`: bytes, or bytes that are still being made. */
  readonly content?: Uint8Array | AsyncIterable<Uint8Array>
}

/** How the bytes of a request are read; `none` leaves the body undefined, and its schema unasked. */
export type BodyForm = 'json' | 'form' | 'bytes' | 'none'

/** How an api wants a body to be read. */
export interface ChosenForm {
  readonly form: BodyForm
  readonly remarks: readonly Violation[]
  /** A body that cannot be read so is left to its media type. */
  readonly isGuess?: boolean
}

/** A request's bytes with what says how to read them. */
export interface UnreadBody {
  readonly operation: Operation
  readonly headers: TypedRequest['headers']
  readonly bytes: Uint8Array
}

/** A POST to paste, to try, or to start from. */
export interface ExampleRequest {
  /** Path below the api's base URL. */
  readonly path: string
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Bytes where a file is part of it. Made when it is asked for. */
  readonly body: string | Uint8Array
}

/** Who may call: the keys of the deployments file. An empty list lets everybody in. */
export interface Credentials {
  readonly apiKeys: readonly string[]
}

/** Puts the items of a list in another order. */
export type ReorderItems = <T>(items: readonly T[]) => readonly T[]

/** What an answer may say of its making: ids of the api's stream, and how long the model took once it was up. */
export interface AnswerFacts {
  readonly ids: RandomStream
  readonly elapsedMs: number
}

/** One documented protocol: everything a vendor decided, and nothing else. All functions are pure. */
export interface Api<Settings = unknown, Plan = unknown, Id extends string = string> {
  readonly id: Id
  readonly title: string
  /** Matches the vendor's own host names, without port. */
  readonly hostPattern: RegExp
  /** The path that a host (lower case, no port) stands for where its name carries meaning, such as `/model-abcd1234`. */
  pathOfHost?(host: string): string | undefined
  readonly operations: readonly Operation[]
  /** Largest request body, in bytes. */
  readonly maxBodyBytes: number
  /** Of JSON, where fewer are taken: short texts of many lists become values that take ten times the memory. */
  readonly maxJsonBytes?: number
  /** Whether the exact spelling of a request's numbers matters, as that of IDs beyond 2^53 does. Costs time. */
  readonly keepsNumberTexts?: boolean
  /** Names of the members of the api's part of a deployments file; no others are taken. */
  readonly settingNames: readonly string[]
  /** Turns the api's part of a deployments file into settings; returns what is wrong instead of throwing. */
  parseSettings(
    name: string,
    raw: Readonly<Record<string, unknown>>,
    inputs: readonly Feature[],
    outputs: readonly Feature[],
  ): Settings | readonly Violation[]
  /** What stands in the api's part of a deployments file for a model of which no more than the name is said; nothing when absent. */
  defaultSettings?(
    name: string,
    inputs: readonly Feature[],
    outputs: readonly Feature[],
  ): Readonly<Record<string, unknown>>
  /** Text that is equal for two deployments exactly when they would answer at one address. */
  addressOf(settings: Settings): string
  /** A POST that the deployment answers with 200. `apiKey` is undefined when none is needed. */
  exampleRequest(deployment: ApiDeployment<Settings>, apiKey: string | undefined): ExampleRequest
  /**
   * How a body is to be read where the api does not go by the media type alone. Absent or undefined: a media type of the
   * operation is needed, and tells.
   */
  readBodyAs?(body: UnreadBody): ChosenForm | undefined
  /** Why the request may not pass, or undefined when it may. Keys may belong to single deployments. */
  authenticate(
    headers: TypedRequest['headers'],
    credentials: Credentials,
    deployments: readonly ApiDeployment<Settings>[],
    request: TypedRequest,
  ): Failure | undefined
  findDeployment(
    request: TypedRequest,
    deployments: readonly ApiDeployment<Settings>[],
  ): ApiDeployment<Settings> | Failure
  /**
   * Answers by itself what is not one inference: a description of the deployment, asynchronous runs, generated text.
   * Undefined when the request goes the usual way, through `decodeRequest` and the model to `encodeResponse`.
   */
  answerItself?(
    request: TypedRequest,
    deployment: ApiDeployment<Settings>,
    services: ApiServices,
  ): TypedResponse | Failure | Promise<TypedResponse | Failure> | undefined
  decodeRequest(request: TypedRequest, deployment: ApiDeployment<Settings>): DecodedRequest<Plan> | Failure
  /** Puts problems of single values at their place in the body. */
  locateProblems(
    problems: readonly FeatureProblem[],
    plan: Plan,
    deployment: ApiDeployment<Settings>,
  ): Failure
  encodeResponse(result: InferenceResult, plan: Plan, facts: AnswerFacts): TypedResponse
  /** Rearranges the items of an answer; only apis that leave their order open have it. */
  reorderItems?(response: TypedResponse, plan: Plan, reorder: ReorderItems): TypedResponse
  /** Present when numbers of an answer may be spelled in any way that JSON allows, but for those of these members. */
  readonly spellsNumbersFreely?: { readonly wholeMembers: readonly string[] }
  /**
   * Members of which one stands at the top of every JSON answer of the api's own making: such an answer may gain members
   * that nobody documented. Absent where an answer is the model's own value.
   */
  readonly openMembers?: readonly string[]
  /** What the api demands that its schemas cannot state. */
  readonly rules?: ApiRules<Settings>
  /** What a list of instances is to this api; only apis whose requests carry one have it. */
  readonly instances?: InstanceForm<Settings>
  /** @param operation - where the request went, for apis whose errors look different there; undefined when it went nowhere */
  encodeError(failure: Failure, operation?: Operation): TypedResponse
  /** Headers for every answer, errors too, that does not have them yet. */
  answerHeaders?(response: TypedResponse, ids: RandomStream): Readonly<Record<string, string>>
  /** Answers a GET that asks for another protocol, such as `websocket`, where GET is not taken; 405 or 404 when undefined. */
  answerUpgrade?(protocol: string): TypedResponse | undefined
  /** Where a kept answer can be fetched; only apis whose requests can ask for a link have it. */
  readonly links?: LinkForm
  /** How an answer is sent to a webhook; only apis with asynchronous answers have it. */
  readonly webhooks?: WebhookForm
  /** The ways in which text is sent while it is written, for those who read it. */
  readonly streams?: readonly StreamForm<ApiDeployment<Settings>>[]
  /** What webhooks receive, for those who judge it. */
  readonly deliveries?: DeliveryForm<ApiDeployment<Settings>>
}

/** How a list of instances, one value per input feature each, becomes a list of predictions. */
export interface InstanceForm<Settings> {
  /** Whether the deployment answers each instance of a list with one prediction, whatever stands beside it. */
  suits(deployment: ApiDeployment<Settings>): boolean
  /** What the caller of a correct client receives, one prediction for each item. */
  predictionsOf(result: InferenceResult, deployment: ApiDeployment<Settings>): readonly unknown[]
  /** Whether the arrays of a request may hold NaN and infinities, which JSON has not. */
  readonly carriesNonFinite: boolean
  /** Whether a request to the deployment carries one instance, so that a list takes as many requests; absent: never. */
  carriesOne?(deployment: ApiDeployment<Settings>): boolean
  /** The IDs that a request gives its instances; only apis whose instances have IDs. */
  idsOf?(body: JsonDocument): readonly InstanceId[]
  /** What the service may answer for a while, to requests that may be sent again. */
  readonly passingFailures: PassingFailures
}

/** How an api words links to kept answers. */
export interface LinkForm {
  /** The operation that serves them. */
  readonly operationId: string
  /** Path and query below the api's base URL. */
  addressOf(link: KeptLink): string
  /** Reads the link out of a request for it. */
  linkOf(request: TypedRequest): KeptLink
  /** The answer that carries the address. */
  encodeLink(url: string): TypedResponse
  /** What the address serves: the part of the whole answer that the link stands for. */
  contentOf(response: TypedResponse): TypedResponse
}

/** The parts of a link: which answer, until when (ms since the epoch), and proof that this server made it. */
export interface KeptLink {
  readonly id: string
  readonly expiresMs: number
  readonly signature: string
}

/** How an api words asynchronous answers. */
export interface WebhookForm {
  encodeAcknowledgement(id: string): TypedResponse
  /** Headers of the delivery beside `content-type`. */
  headersFor(id: string): Readonly<Record<string, string>>
  /** Waits before each further attempt, in ms; its length is the number of retries. */
  readonly retryDelaysMs: readonly number[]
}
