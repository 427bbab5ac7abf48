import type { Run, RunState, WebhookState } from '../../runs/run.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'
import { queueKeyOf, toErrorList } from './async-run.ts'
import { encodeBasetenError, platformError } from './baseten-error.ts'
import { isBeyondRate } from './limit-settings.ts'
import { isRunData, ownerOf, toTimeText, type RunData } from './run-data.ts'

const STATES: Readonly<Record<RunState, string>> = {
  queued: 'QUEUED',
  'in-progress': 'IN_PROGRESS',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  expired: 'EXPIRED',
  canceled: 'CANCELED',
  'webhook-failed': 'WEBHOOK_FAILED',
}

const WEBHOOK_STATES: Readonly<Record<WebhookState, string>> = {
  none: 'NO_WEBHOOK_PROVIDED',
  pending: 'PENDING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELED',
}

/** Refuses looking and canceling beyond their rate. */
export function refuseRate(
  { settings }: BasetenDeployment,
  services: ApiServices,
): TypedResponse | undefined {
  const { statusPerSecond } = settings.rateLimits
  return isBeyondRate(services, settings, { kind: 'status', perSecond: statusPerSecond })
    ? encodeBasetenError(
        platformError(429, 'rate_limited', `At most ${statusPerSecond} requests per second are accepted`),
      )
    : undefined
}

/** Answers how far an asynchronous request is. */
export function answerStatus(
  { path }: TypedRequest,
  deployment: BasetenDeployment,
  { runs }: ApiServices,
): TypedResponse {
  const id = path['requestId'] ?? ''
  const run = runs.find(id)
  if (run === undefined || !isOwn(run, deployment)) return notFound(id)
  return { status: 200, body: { value: encodeStatus(run) } }
}

/** Cancels an asynchronous request that still waits. */
export function answerCancel(
  { path }: TypedRequest,
  deployment: BasetenDeployment,
  { runs }: ApiServices,
): TypedResponse {
  const id = path['requestId'] ?? ''
  const known = runs.find(id)
  // Looked at first: a request of somebody else is not to be canceled.
  const result = known !== undefined && isOwn(known, deployment) ? runs.cancel(id) : undefined
  if (result === undefined) return notFound(id)
  const message = result.isCanceled
    ? 'The request was canceled'
    : `The request is ${STATES[result.run.state]}, only QUEUED requests can be canceled`
  return { status: 200, body: { value: { request_id: id, canceled: result.isCanceled, message } } }
}

/** Answers how many asynchronous requests of a deployment wait, and how many run. */
export function answerQueue(deployment: BasetenDeployment, { runs }: ApiServices): TypedResponse {
  const { queued, inProgress } = runs.queueStatus(queueKeyOf(deployment))
  const { settings } = deployment
  return {
    status: 200,
    body: {
      value: {
        // The vendor's answer has this member for chains too.
        model_id: settings.id,
        deployment_id: settings.deploymentId,
        num_queued_requests: queued,
        num_in_progress_requests: inProgress,
      },
    },
  }
}

function isOwn<Data>(run: Run<Data>, { settings }: BasetenDeployment): run is Run<Data & RunData> {
  const { data } = run
  return isRunData(data) && data.kind === settings.kind && data.id === settings.id
}

function notFound(id: string): TypedResponse {
  const text = `Request '${id.slice(0, 80)}' does not exist, or ended more than one hour ago`
  return encodeBasetenError(platformError(404, 'model_does_not_exist', text))
}

function encodeStatus(run: Run<RunData>): object {
  return {
    request_id: run.id,
    ...ownerOf(run.data),
    deployment_id: run.data.deploymentId,
    status: STATES[run.state],
    webhook_status: WEBHOOK_STATES[run.webhookState],
    created_at: toTimeText(run.createdAtMs),
    status_at: toTimeText(run.stateAtMs),
    errors: toErrorList(run.errors),
  }
}
