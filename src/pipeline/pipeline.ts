import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import { isFailure, requestInvalid, type Failure } from '../apis/failure.ts'
import { wallClock } from '../clock/clock.ts'
import { drawnOrder } from '../conditions/legal-variation.ts'
import { validateSchema } from '../contract/schema-validator.ts'
import type { Operation } from '../contract/operation.ts'
import type { Violation } from '../contract/violation.ts'
import type { DeploymentStore, ServedApi } from '../deployments/deployment-store.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { createRandom, type RandomStream } from '../random/random.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { createOutboundFetch } from '../runs/outbound-fetch.ts'
import { createOutboundGuard } from '../runs/outbound-guard.ts'
import { createRunStore } from '../runs/run-store.ts'
import { createWebhookSender } from '../runs/webhook-sender.ts'
import { answer, type AnswerContext } from './answer.ts'
import { NO_BODY, parseBody } from './body.ts'
import { createLocate, type Address, type Location, type Misplaced } from './locate.ts'
import type { PipelineOptions } from './pipeline-options.ts'
import { serializeResponse, varyAnswer } from './serialize.ts'
import { createWarmth } from './warmth.ts'
import type { WireRequest, WireResponse } from './wire.ts'

export type { PipelineOptions } from './pipeline-options.ts'

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
  answer(api: Api, request: TypedRequest, signal?: AbortSignal): Promise<TypedResponse>
  validateResponse(operation: Operation, response: TypedResponse): readonly Violation[]
  /** What is sent in place of an answer that breaks the contract. */
  replaceInvalid(api: Api, request: TypedRequest, violations: readonly Violation[]): TypedResponse
  /** The api's answer to a request that goes nowhere; `OPTIONS` is told the methods. */
  refuse(misplaced: Misplaced, method: string, headers: WireRequest['headers']): TypedResponse
  /**
   * @param api - whose answer it is; undefined when it is nobody's
   * @param request - what it answers; undefined when that went nowhere: such an answer is never varied
   */
  serialize(response: TypedResponse, api?: Api, request?: TypedRequest): WireResponse
  exchange(wire: WireRequest): Promise<WireResponse>
  /** Lets asynchronous runs end, at most `graceMs`, and frees the models; answers how many runs were lost. */
  close(graceMs: number): Promise<number>
}

/** Files that requests name by URL. */
const MAX_FETCHED_BYTES = 100_000_000
const FETCH_TIMEOUT_MS = 30_000
const MAX_REDIRECTS = 5

export function createPipeline(options: PipelineOptions): Pipeline {
  const { store, seed, clock = wallClock, onFault } = options
  const random = createRandom(seed)
  const byApi = new Map<Api, ServedApi>(store.served.map((served) => [served.api, served]))
  const guard = createOutboundGuard(options.allowedHosts ?? [])
  const idStreams = new Map([...byApi.keys()].map((api) => [api, random.stream(`ids ${api.id}`)]))
  const locate = createLocate([...byApi.keys()], options.bareOrigins)
  const context: AnswerContext = {
    clock,
    keptAnswers: createKeptAnswers({ random, clock }),
    runs: createRunStore({
      clock,
      ids: random.stream('runs'),
      ...(onFault === undefined ? {} : { onError: onFault }),
    }),
    guard,
    files: createOutboundFetch({
      guard,
      clock,
      maxBytes: MAX_FETCHED_BYTES,
      timeoutMs: FETCH_TIMEOUT_MS,
      maxRedirects: MAX_REDIRECTS,
      ...(options.fetchFile === undefined ? {} : { fetch: options.fetchFile }),
    }),
    warmth: createWarmth(clock),
    idsOf: (api) => idStreams.get(api) as RandomStream,
    webhooks: createWebhookSender({
      clock,
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      ...(options.onWebhookLost === undefined ? {} : { onLost: options.onWebhookLost }),
    }),
    onRemarks: options.onRemarks,
    batchOrder:
      options.batchOrder ?? (options.vary === true ? drawnOrder(random.stream('batch order')) : undefined),
    numberSpelling: options.numberSpelling ?? 'shortest',
  }
  const served = (api: Api): ServedApi => byApi.get(api) as ServedApi

  const pipeline: Pipeline = {
    seed,
    store,
    locate,
    maxBodyBytesOf(address) {
      const location = locate(address)
      return 'failure' in location ? 0 : location.api.maxBodyBytes
    },
    parse(wire, { api, operation, path, query, baseUrl }) {
      const parsed = parseBody(wire, operation, api)
      const address = { operation, path, query, headers: wire.headers, baseUrl }
      return isFailure(parsed)
        ? { request: { ...address, ...NO_BODY }, failure: parsed }
        : { request: { ...address, ...parsed } }
    },
    authenticate(api, request) {
      const { credentials, deployments } = served(api)
      const { requiresCredentials, operationId } = request.operation
      const refusal = requiresCredentials
        ? api.authenticate(request.headers, credentials, deployments, request)
        : undefined
      // Whether there is something at the address goes before what is sent there. A link names no deployment.
      if (refusal !== undefined || deployments.length === 0 || operationId === api.links?.operationId) {
        return refusal
      }
      const deployment = api.findDeployment(request, deployments)
      return isFailure(deployment) ? deployment : undefined
    },
    validateRequest({ operation, body, form, bytes }) {
      // The schema is one of JSON; what a form or other bytes have to hold is the api's to say.
      const isJson = form === undefined && bytes === undefined && body.value !== undefined
      if (operation.validateRequest === undefined || !isJson) return undefined
      const violations = validateSchema(operation.validateRequest, body.value)
      return violations.length === 0 ? undefined : requestInvalid(violations)
    },
    async answer(api, request, signal) {
      try {
        return await answer(served(api), request, context, signal)
      } catch (error) {
        onFault?.(`Failed to answer ${request.operation.operationId}: ${messageOf(error)}`, error)
        const message = `Failed to answer: ${messageOf(error)}`
        return api.encodeError({ kind: 'server-failed', message }, request.operation)
      }
    },
    validateResponse(operation, { status, headers, body, content }) {
      const contract = operation.responses[status] ?? operation.defaultResponse
      if (contract === undefined) {
        const known = Object.keys(operation.responses).join(', ')
        return [
          {
            code: 'status-undocumented',
            pointer: '',
            message: `must have one of the statuses ${known}, found ${status}`,
          },
        ]
      }
      if (content !== undefined) return validateMediaType(contract.mediaTypes, headers?.['content-type'])
      return contract.validate === undefined ? [] : validateSchema(contract.validate, body.value)
    },
    replaceInvalid(api, request, violations) {
      const list = violations.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ')
      const message = `Failed to answer ${request.operation.operationId} within its contract: ${list}`
      onFault?.(message, violations)
      return api.encodeError({ kind: 'server-failed', message }, request.operation)
    },
    refuse({ api, failure, operation }, method, headers) {
      if (method === 'OPTIONS' && failure.allowedMethods !== undefined) {
        return {
          status: 204,
          headers: { allow: failure.allowedMethods.join(', ') },
          body: { value: undefined },
        }
      }
      if (api === undefined) return { status: 404, body: { value: { error: failure.message } } }
      // No address takes a GET for an upgrade as one of its own.
      const upgrade = method === 'GET' ? headers['upgrade'] : undefined
      const answered = upgrade === undefined ? undefined : api.answerUpgrade?.(upgrade)
      return answered ?? api.encodeError(failure, operation)
    },
    serialize(response, api, request) {
      const plain = serializeResponse(response, api?.answerHeaders?.(response, context.idsOf(api)))
      const isVaried = options.vary === true && api !== undefined && request !== undefined
      return isVaried ? varyAnswer(plain, api, request, random.stream('variation')) : plain
    },
    async exchange(wire) {
      const location = locate(wire)
      if ('failure' in location)
        return pipeline.serialize(pipeline.refuse(location, wire.method, wire.headers), location.api)
      const { api } = location
      const { request, failure: unreadable } = pipeline.parse(wire, location)
      const failure =
        unreadable?.kind === 'body-too-large'
          ? unreadable
          : (pipeline.authenticate(api, request) ?? unreadable ?? pipeline.validateRequest(request))
      const response =
        failure !== undefined
          ? api.encodeError(failure, request.operation)
          : await pipeline.answer(api, request, wire.signal)
      const violations = pipeline.validateResponse(request.operation, response)
      if (violations.length === 0) return pipeline.serialize(response, api, request)
      return pipeline.serialize(pipeline.replaceInvalid(api, request, violations), api, request)
    },
    async close(graceMs) {
      const lost = await context.runs.close(graceMs)
      // Every webhook reports a run: what is still on its way belongs to one that was given up.
      await context.webhooks.close(0)
      await store.close()
      if (lost.length > 0) options.onRunsLost?.(lost.map(({ id }) => id))
      return lost.length
    },
  }
  return pipeline
}

/** What is no JSON has no schema, only a media type. */
function validateMediaType(expected: readonly string[], contentType = ''): readonly Violation[] {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (expected.includes(mediaType)) return []
  const message = `must have one of the media types ${expected.join(', ')}, found '${contentType.slice(0, 80)}'`
  return [{ code: 'media-type-undocumented', pointer: '', message }]
}
