import { messageOf } from '../../errors/toolkit-error.ts'
import type { ApiServices } from '../api-services.ts'
import { modelFailed, type Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import type { WebhookTarget } from './call-options.ts'
import type { PreparedCall } from './prepared-call.ts'
import { toForwarded, type RunAnswer } from './run-answer.ts'
import { sendAnswer } from './webhook.ts'

/** One call of a function, from its acceptance to the report about it. */
export interface FunctionRun<Call extends PreparedCall = PreparedCall> extends ForwardContext {
  readonly id: string
  readonly call: Call
}

/** Where an answer is forwarded from and to. */
export interface ForwardContext {
  readonly deployment: CerebriumV4Deployment
  readonly services: ApiServices
  readonly webhook: WebhookTarget | undefined
}

/** The failure of a function that threw. */
export function toFailure(error: unknown): Failure {
  return modelFailed(error, `Failed to run the function: ${messageOf(error)}`)
}

/** Tells the webhook of a call how it was answered. */
export function forwardAnswer(context: ForwardContext, answer: RunAnswer): void {
  const { forwardsBareResult } = context.deployment.settings
  forwardBody(context, { runId: answer.runId, body: toForwarded(answer, forwardsBareResult) })
}

/**
 * Sends the webhook of a call a body, after the answer. A caller who has left gets no answer, and nor does the webhook.
 * That there are too many reports on their way is remarked: the answer does not depend on them.
 */
export function forwardBody(
  { webhook, deployment, services }: ForwardContext,
  { runId, body }: { readonly runId: string; readonly body: string },
): void {
  if (webhook === undefined || services.signal?.aborted === true) return
  const submitted = services.runs.submit({
    id: runId,
    data: undefined,
    queue: { key: `cerebrium-v4/${deployment.name}/answered`, concurrency: Infinity, maxQueued: Infinity },
    execute: () => Promise.resolve({ output: undefined }),
    deliver: () => sendAnswer(services.webhooks, webhook, { runId, body }),
  })
  if (!('refusal' in submitted)) return
  const message = `must be told of run ${runId}, which it is not: ${submitted.refusal.message}`
  services.remark([{ code: 'webhook-lost', pointer: '/webhookEndpoint', message }])
}

/** Sends what the deployment forwards of an answer. */
export function deliverAnswer(
  { webhooks }: ApiServices,
  webhook: WebhookTarget,
  { answer, deployment }: { readonly answer: RunAnswer; readonly deployment: CerebriumV4Deployment },
): ReturnType<typeof sendAnswer> {
  const body = toForwarded(answer, deployment.settings.forwardsBareResult)
  return sendAnswer(webhooks, webhook, { runId: answer.runId, body })
}
