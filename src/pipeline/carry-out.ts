import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import type { Failure } from '../apis/failure.ts'
import { drawnOrder, type BatchOrder } from '../conditions/legal-variation.ts'
import type { Deployment, ServedApi } from '../deployments/deployment-store.ts'
import { isRecord } from '../errors/is-record.ts'
import type { Metrics } from '../journal/metrics.ts'
import type { RandomStream } from '../random/random.ts'
import type { DeliveryOrigin, WebhookPost } from '../runs/webhook-sender.ts'
import { answer } from './answer.ts'
import type { AnswerState } from './answer-state.ts'
import { listenToBody } from './body-end.ts'
import type { ConditionGate } from './condition-gate.ts'
import type { ExchangeNotes } from './exchange-notes.ts'
import { createRequestTiming } from './request-timing.ts'

export interface CarryOutOptions {
  readonly state: AnswerState
  readonly gate: ConditionGate
  readonly metrics: Metrics
  readonly streamOf: (purpose: string, api: Api, deployment: Deployment) => RandomStream
  /** The order of batch answers that is wished for; drawn for answers that vary when undefined. */
  readonly batchOrder: BatchOrder | undefined
  readonly batchOrders: RandomStream
  /** Whether answers vary whose conditions do not say. */
  readonly vary: boolean
}

/** Answers requests under their conditions and counts those under way. */
export interface CarryOut {
  run(served: ServedApi, request: TypedRequest, notes: ExchangeNotes): Promise<TypedResponse>
  /** How many requests have come to a deployment and are not answered. */
  readonly underWay: number
}

export function createCarryOut(options: CarryOutOptions): CarryOut {
  const { state, gate, metrics, streamOf, batchOrder, batchOrders, vary } = options
  const byDeployment = new Map<Deployment, number>()
  let underWay = 0
  const countOf = (deployment: Deployment): number => byDeployment.get(deployment) ?? 0
  const enter = (deployment: Deployment): (() => void) => {
    underWay++
    byDeployment.set(deployment, countOf(deployment) + 1)
    return () => {
      underWay--
      byDeployment.set(deployment, countOf(deployment) - 1)
    }
  }

  const compute = async (
    served: ServedApi,
    request: TypedRequest,
    notes: ExchangeNotes,
  ): Promise<TypedResponse> => {
    const { api } = served
    const struck = gate(api, request, notes)
    if (struck !== undefined) return struck
    const { deployment, conditions, signal } = notes
    notes.answeredBy = 'api'
    const timing = createRequestTiming(conditions, {
      othersUnderWay: deployment === undefined ? 0 : countOf(deployment) - 1,
      streamOf: (purpose) => streamOf(purpose, api, deployment as Deployment),
      onInference(elapsedMs) {
        notes.answeredBy = 'model'
        notes.inferenceMs += elapsedMs
        metrics.countInference(api.id, deployment?.name ?? '', elapsedMs)
      },
      onFailure(failure) {
        notes.problem ??= failure
        if (failure.kind === 'overloaded') notes.answeredBy = 'refusal'
      },
    })
    const order = batchOrder ?? ((conditions.vary ?? vary) ? drawnOrder(batchOrders) : undefined)
    const { context } = state
    const webhooks = nameSender(context.webhooks, { api: api.id, deployment: deployment?.name ?? '' })
    const response = await answer(served, request, {
      ...context,
      webhooks,
      timing,
      signal,
      batchOrder: order,
    })
    const isRefused = notes.answeredBy === 'api' && response.status >= 400 && response.status < 500
    if (isRefused) {
      notes.answeredBy = 'refusal'
      notes.problem ??= readProblem(response)
    }
    return response
  }

  return {
    get underWay() {
      return underWay
    },
    async run(served, request, notes) {
      if (notes.deployment === undefined) return compute(served, request, notes)
      const leave = enter(notes.deployment)
      let response: TypedResponse | undefined
      try {
        response = await compute(served, request, notes)
      } finally {
        if (response === undefined || !isStream(response.content)) leave()
      }
      // A stream is under way until its end.
      if (!isStream(response.content)) return response
      return { ...response, content: listenToBody(response.content, { onEnd: leave }) }
    },
  }
}

/** Has every delivery say whose it is. */
function nameSender({ send }: WebhookPost, about: DeliveryOrigin): WebhookPost {
  return { send: (delivery) => send({ ...delivery, about }) }
}

/** What an API that refuses in its own words has said. */
function readProblem({ body: { value } }: TypedResponse): Failure | undefined {
  if (!isRecord(value)) return undefined
  const { error, message = error } = isRecord(value['error']) ? value['error'] : value
  return typeof message === 'string' ? { kind: 'request-invalid', message } : undefined
}

function isStream(content: TypedResponse['content']): content is AsyncIterable<Uint8Array> {
  return content !== undefined && !ArrayBuffer.isView(content)
}
