import { messageOf } from '../../errors/toolkit-error.ts'
import type { ApiServices } from '../api-services.ts'
import type { Failure } from '../failure.ts'
import type { CerebriumV4Deployment } from './access.ts'
import type { WebhookTarget } from './call-options.ts'
import type { PreparedCall } from './prepared-call.ts'
import { toForwarded, type RunAnswer } from './run-answer.ts'
import { sendAnswer } from './webhook.ts'

/** One call of a function, from its acceptance to the report about it. */
export interface FunctionRun<Call extends PreparedCall = PreparedCall> {
  readonly id: string
  readonly call: Call
  readonly deployment: CerebriumV4Deployment
  readonly services: ApiServices
  readonly webhook: WebhookTarget | undefined
}

/** The failure of a function that threw. */
export function toFailure(error: unknown): Failure {
  return { kind: 'server-failed', message: `Failed to run the function: ${messageOf(error)}` }
}

/** Tells the webhook of a call how it was answered. A caller who has left gets no answer, and nor does the webhook. */
export function forwardAnswer({ webhook, deployment, services }: FunctionRun, answer: RunAnswer): void {
  if (webhook === undefined || services.signal?.aborted === true) return
  services.runs.submit({
    id: answer.runId,
    data: undefined,
    queue: { key: `cerebrium-v4/${deployment.name}/answered`, concurrency: Infinity, maxQueued: Infinity },
    execute: () => Promise.resolve({ output: answer }),
    deliver: () => deliverAnswer(services, webhook, { answer, deployment }),
  })
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
