import type { RunEnding, RunError, AttemptOutcome, Run } from '../../runs/run.ts'
import type { WebhookDelivery } from '../../runs/webhook-sender.ts'
import type { TypedRequest, TypedResponse } from '../api.ts'
import type { ApiServices } from '../api-services.ts'
import type { BasetenDeployment } from './access.ts'
import { readAsyncPredict, readAsyncRunRemote, type AsyncRequest } from './async-request.ts'
import { encodeBasetenError, isBasetenError, platformError, type BasetenError } from './baseten-error.ts'
import { isBeyondRate } from './limit-settings.ts'
import { callModel } from './model-call.ts'
import { serializePythonJson, SHORT_SEPARATORS } from './python-json.ts'
import { ownerOf, toTimeText, type RunData } from './run-data.ts'
import { asksForStream } from './text-model.ts'
import { signWebhook } from './webhook-secret.ts'

/** How long one attempt may take. */
const RUN_TIMEOUT_MS = 3_600_000
const WEBHOOK_TIMEOUT_MS = 10_000
const WEBHOOK_RETRY_DELAYS_MS = [2000]
const WEBHOOK_RETRIED: readonly number[] = [500, 502, 503, 504]

/** The line of a deployment's asynchronous requests. */
export function queueKeyOf({ settings }: BasetenDeployment): string {
  return `baseten/${settings.kind}-${settings.id}/${settings.deploymentId}`
}

/** Accepts `async_predict` or `async_run_remote`, or says why not. */
export function submitAsync(
  request: TypedRequest,
  deployment: BasetenDeployment,
  services: ApiServices,
): TypedResponse {
  const { settings } = deployment
  const { asyncPerSecond, queued } = settings.rateLimits
  if (isBeyondRate(services, settings, { kind: 'async', perSecond: asyncPerSecond })) {
    return encodeBasetenError(
      platformError(429, 'rate_limited', `At most ${asyncPerSecond} requests per second are accepted`),
    )
  }
  const read =
    settings.kind === 'model' ? readAsyncPredict(request, services.guard) : readAsyncRunRemote(request)
  if (isBasetenError(read)) return encodeBasetenError(read)
  if (settings.generates && asksForStream(read.input)) {
    const text = '/model_input/stream must not be true: asynchronous requests have no streaming output'
    return encodeBasetenError(platformError(400, 'client_error', text))
  }
  services.remark(read.remarks)
  const { input, webhookUrl, priority, maxTimeInQueueMs, retry } = read
  const data: RunData = {
    api: 'baseten',
    kind: settings.kind,
    id: settings.id,
    deploymentId: settings.deploymentId,
  }
  const accepted = services.runs.submit<unknown>({
    data,
    queue: {
      key: queueKeyOf(deployment),
      concurrency: settings.concurrency,
      maxQueued: queued ?? Infinity,
    },
    priority,
    maxTimeInQueueMs,
    retry,
    execute: ({ signal }) => execute(input, { deployment, services, signal }),
    ...(webhookUrl === undefined
      ? {}
      : {
          deliver: (ending: RunEnding<unknown>, run: Run<unknown>) =>
            ending.state === 'expired'
              ? undefined
              : services.webhooks.send(toDelivery(webhookUrl, { ending, run, data }, deployment, services)),
        }),
  })
  if ('run' in accepted) return { status: 201, body: { value: { request_id: accepted.run.id } } }
  const { reason, message } = accepted.refusal
  return encodeBasetenError(
    reason === 'store-closed'
      ? platformError(503, 'model_unavailable', message)
      : platformError(429, 'rate_limited', message),
  )
}

async function execute(
  input: AsyncRequest['input'],
  call: {
    readonly deployment: BasetenDeployment
    readonly services: ApiServices
    readonly signal: AbortSignal
  },
): Promise<AttemptOutcome<unknown>> {
  const output = await callModel(
    { value: input, form: 'json' },
    {
      ...call,
      services: call.services.asAccepted(),
      timeoutMs: RUN_TIMEOUT_MS,
    },
  )
  if (isBasetenError(output)) return toOutcome(output)
  if (output.kind === 'value') return { output: output.value }
  const message = 'The model answers with bytes, which a webhook cannot carry'
  return { error: { code: 'ASYNC_REQUEST_NOT_SUPPORTED', message }, isRetryable: false }
}

/** The documented code of an error by its status, and whether it is worth another attempt. */
function toOutcome({ status, error, serverCode }: BasetenError): AttemptOutcome<never> {
  const message = typeof error === 'string' ? error : serializePythonJson(error)
  const found = (code: string, isRetryable: boolean): AttemptOutcome<never> => ({
    error: { code, message },
    isRetryable,
  })
  if (status === 503 && serverCode === '600') return found('MODEL_NOT_READY', true)
  switch (status) {
    // The documents have 422; the server words input that does not fit as 400.
    case 400:
    case 422:
      return found('MODEL_INVALID_INPUT', false)
    case 404:
      return found('MODEL_DOES_NOT_EXIST', false)
    case 502:
    case 503:
      return found('MODEL_UNAVAILABLE', true)
    case 504:
      return found('MODEL_PREDICT_TIMEOUT', true)
    case 402:
      return found('INTERNAL_SERVER_ERROR', false)
    default:
      return found('MODEL_PREDICT_ERROR', true)
  }
}

/** Errors of the run store have words of its own. */
export function toErrorList(errors: readonly RunError[]): readonly RunError[] {
  return errors
    .filter(({ code }) => code !== 'expired')
    .map(({ code, message }) => ({ code: code === 'internal' ? 'INTERNAL_SERVER_ERROR' : code, message }))
}

interface Ended {
  readonly ending: RunEnding<unknown>
  readonly run: Run<unknown>
  readonly data: RunData
}

function toDelivery(
  url: string,
  { ending, run, data }: Ended,
  { settings }: BasetenDeployment,
  { clock }: ApiServices,
): WebhookDelivery {
  const body = {
    request_id: run.id,
    ...ownerOf(data),
    deployment_id: data.deploymentId,
    type: 'async_request_completed',
    time: toTimeText(clock.nowMs()),
    data: ending.state === 'succeeded' ? ending.output : null,
    errors: ending.state === 'succeeded' ? [] : toErrorList(ending.errors),
  }
  return {
    url,
    headers: { 'x-baseten-request-id': run.id },
    // Every attempt carries the same bytes.
    body: serializePythonJson(body, SHORT_SEPARATORS),
    sign(bytes, sentAtMs): Readonly<Record<string, string>> {
      const signature = signWebhook(bytes, settings.webhookSecrets, sentAtMs)
      return signature === undefined ? {} : { 'x-baseten-signature': signature }
    },
    attemptTimeoutMs: WEBHOOK_TIMEOUT_MS,
    retryDelaysMs: WEBHOOK_RETRY_DELAYS_MS,
    shouldRetry: (failure) =>
      'timeout' in failure || ('status' in failure && WEBHOOK_RETRIED.includes(failure.status)),
  }
}
