import type { Api, DecodedRequest, Delivery, TypedRequest, TypedResponse } from '../apis/api.ts'
import type { ApiServices } from '../apis/api-services.ts'
import { isFailure, type Failure } from '../apis/failure.ts'
import { submitReportedRun } from '../apis/reported-run.ts'
import { serializeJson } from '../codecs/lossless-json.ts'
import type { Violation } from '../contract/violation.ts'
import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import { readSteadyMs, type Clock } from '../clock/clock.ts'
import type { RateWindows } from '../clock/rate-windows.ts'
import { applyOrder, VARIATION_HEADER, type BatchOrder } from '../conditions/legal-variation.ts'
import { spellNumbersAsJava, type NumberSpelling } from '../conditions/number-spelling.ts'
import type { InferenceResult } from '../inference/inference-request.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { RandomStream } from '../random/random.ts'
import type { OutboundFetch } from '../runs/outbound-fetch.ts'
import type { OutboundGuard } from '../runs/outbound-guard.ts'
import type { RunStore } from '../runs/run-store.ts'
import type { WebhookPost } from '../runs/webhook-sender.ts'
import { acceptGenerator } from './accepted-generator.ts'
import { releaseBody } from './body.ts'
import { compute, type ComputeOptions } from './infer.ts'
import { encodeFeatures, findGroupProblems, type ItemGroup } from './item-groups.ts'
import type { RequestTiming } from './request-timing.ts'
import { timeGenerator } from './timed-generator.ts'
import type { Warmth } from './warmth.ts'

/** What answering needs beside the request. */
export interface AnswerContext {
  readonly clock: Clock
  readonly keptAnswers: KeptAnswers
  readonly runs: RunStore
  readonly webhooks: WebhookPost
  readonly guard: OutboundGuard
  readonly files: OutboundFetch
  readonly warmth: Warmth
  /** Limits that apis have themselves. */
  readonly rates: RateWindows
  /** A stream of ids for each api. */
  readonly idsOf: (api: Api) => RandomStream
  /** The order of batch answers where the contract leaves it open; the api's usual order when undefined. */
  readonly batchOrder: BatchOrder | undefined
  /** How numbers are written where the contract leaves it open. */
  readonly numberSpelling: NumberSpelling
  /** What this request has to wait for. */
  readonly timing: RequestTiming
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal | undefined
  /** Told of departures from the contract that were let through. */
  readonly onRemarks: ((api: Api, request: TypedRequest, remarks: readonly Violation[]) => void) | undefined
}

/** Answers a typed request that fits its schema: the inner part of the pipeline. Never rejects on bad input. */
export async function answer(
  served: ServedApi,
  request: TypedRequest,
  context: AnswerContext,
): Promise<TypedResponse> {
  const { api, deployments } = served
  const refuse = (failure: Failure): TypedResponse => {
    context.timing.onFailure(failure)
    return api.encodeError(failure, request.operation)
  }
  if (request.operation.operationId === api.links?.operationId) return fetchKept(api, request, context)
  const deployment = api.findDeployment(request, deployments)
  if (isFailure(deployment)) return refuse(deployment)
  if (api.answerItself !== undefined) {
    const services = createServices(served, deployment as Deployment, request, context)
    const own = await api.answerItself(request, deployment, services)
    if (own !== undefined) return isFailure(own) ? refuse(own) : own
  }
  const decoded = api.decodeRequest(request, deployment)
  if (isFailure(decoded)) return refuse(decoded)
  const remarks = [...request.remarks, ...decoded.remarks]
  if (remarks.length > 0) context.onRemarks?.(api, request, remarks)
  releaseBody(request)
  const groups = encodeFeatures(decoded.inference, deployment as Deployment)
  if ('problems' in groups) return refuse(api.locateProblems(groups.problems, decoded.plan, deployment))

  const job = { api, deployment: deployment as Deployment, decoded, groups }
  if (decoded.delivery.kind === 'webhook') return acknowledge(job, decoded.delivery, context)
  const { result, elapsedMs } = await runJob(job, context, { signal: context.signal })
  if (isFailure(result)) return api.encodeError(result, request.operation)
  const response = encodeResult(job, { result, elapsedMs }, context)
  if (decoded.delivery.kind === 'direct' || api.links === undefined) return response
  const link = context.keptAnswers.keep(api.links.contentOf(response), {
    lifetimeMs: decoded.delivery.lifetimeMs,
    owner: deployment as Deployment,
  })
  return api.links.encodeLink(request.baseUrl + api.links.addressOf(link))
}

function createServices(
  served: ServedApi,
  deployment: Deployment,
  request: TypedRequest,
  context: AnswerContext,
  isAccepted = false,
): ApiServices {
  const { api, deployments } = served
  const { clock, warmth, rates, timing, runs, webhooks, guard, files } = context
  const prepare: ApiServices['prepare'] = (inference) => {
    const groups = encodeFeatures(inference, deployment)
    if ('problems' in groups) return groups
    return {
      check: () => findGroupProblems(groups, inference, deployment),
      async run(options) {
        await warmth.wake(deployment)
        return compute(deployment, groups, inference, { clock, timing, isAccepted, ...options })
      },
    }
  }
  const { generator } = deployment
  return {
    clock,
    deployments,
    rates,
    ids: context.idsOf(api),
    signal: context.signal,
    generator: generator && timeGenerator(isAccepted ? acceptGenerator(generator) : generator, timing, clock),
    runs,
    webhooks,
    guard,
    files,
    releaseBody: () => releaseBody(request),
    wake: () => warmth.wake(deployment),
    prepare,
    asAccepted: () => createServices(served, deployment, request, context, true),
    async infer(inference, options) {
      const prepared = prepare(inference)
      return 'problems' in prepared ? prepared : prepared.run(options)
    },
    remark: (remarks) => {
      if (remarks.length > 0) context.onRemarks?.(api, request, remarks)
    },
  }
}

interface Outcome<Result = InferenceResult> {
  readonly result: Result
  /** The time that the model took, in ms; a cold start is not counted. */
  readonly elapsedMs: number
}

function encodeResult(
  { api, decoded }: Job,
  { result, elapsedMs }: Outcome,
  context: AnswerContext,
): TypedResponse {
  const { batchOrder, numberSpelling } = context
  let response = api.encodeResponse(result, decoded.plan, { ids: context.idsOf(api), elapsedMs })
  const variations: string[] = []
  if (batchOrder !== undefined && api.reorderItems !== undefined) {
    const plain = response
    response = api.reorderItems(plain, decoded.plan, (items) => applyOrder(items, batchOrder))
    if (response !== plain) variations.push('batch-order')
  }
  const freely = api.spellsNumbersFreely
  if (numberSpelling === 'java' && freely !== undefined && response.content === undefined) {
    response = { ...response, body: spellNumbersAsJava(response.body, freely.wholeMembers) }
    variations.push('number-spelling')
  }
  if (variations.length === 0) return response
  return { ...response, headers: { ...response.headers, [VARIATION_HEADER]: variations.join(', ') } }
}

interface Job {
  readonly api: Api
  readonly deployment: Deployment
  readonly decoded: DecodedRequest
  readonly groups: readonly ItemGroup[]
}

async function runJob(
  job: Job,
  { clock, warmth, timing }: AnswerContext,
  {
    signal,
    isAccepted = false,
  }: Pick<ComputeOptions, 'isAccepted'> & { readonly signal?: AbortSignal | undefined },
): Promise<Outcome<InferenceResult | Failure>> {
  const { deployment, decoded, groups } = job
  const options = {
    clock,
    timing,
    timeoutMs: decoded.timeoutMs,
    isAccepted,
    ...(signal === undefined ? {} : { signal }),
  }
  // A cold start holds the request; the time allowed, and the time told, are those of the computation.
  await warmth.wake(deployment)
  const startMs = readSteadyMs(clock)
  const result = await compute(deployment, groups, decoded.inference, options)
  return {
    result: 'problems' in result ? job.api.locateProblems(result.problems, decoded.plan, deployment) : result,
    elapsedMs: readSteadyMs(clock) - startMs,
  }
}

function acknowledge(
  job: Job,
  { url, pointer, attemptTimeoutMs }: Extract<Delivery, { kind: 'webhook' }>,
  context: AnswerContext,
): TypedResponse {
  const { api } = job
  const form = api.webhooks
  if (form === undefined) throw new TypeError(`the api '${api.id}' asks for a webhook and does not say how`)
  const serialize = (response: TypedResponse): string => serializeJson(response.body, response.style)
  const accepted = submitReportedRun(context, {
    queueKey: `${api.id}/${job.deployment.name}`,
    url,
    pointer,
    async execute(signal) {
      const { result, elapsedMs } = await runJob(job, context, { signal, isAccepted: true })
      return serialize(
        isFailure(result) ? api.encodeError(result) : encodeResult(job, { result, elapsedMs }, context),
      )
    },
    describeFailure: (message) => serialize(api.encodeError({ kind: 'server-failed', message })),
    headersFor: (id) => form.headersFor(id),
    attemptTimeoutMs,
    retryDelaysMs: form.retryDelaysMs,
  })
  return isFailure(accepted) ? api.encodeError(accepted) : form.encodeAcknowledgement(accepted.id)
}

function fetchKept(api: Api, request: TypedRequest, { keptAnswers }: AnswerContext): TypedResponse {
  const found = keptAnswers.find((api.links as NonNullable<Api['links']>).linkOf(request))
  if (found === 'unknown') {
    const message =
      'Failed to find the kept answer: expected a link of this server, found one that it does not know'
    return api.encodeError({ kind: 'address-unknown', message })
  }
  if (found === 'refused') {
    const message =
      'Failed to open the link: expected it unchanged and before it expires, found it altered or too late'
    return api.encodeError({ kind: 'link-refused', message })
  }
  return found
}
