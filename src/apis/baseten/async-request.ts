import { isLoopback, type OutboundGuard } from '../../runs/outbound-guard.ts'
import type { RetryRules } from '../../runs/run.ts'
import { validateSchema } from '../../contract/schema-validator.ts'
import type { Violation } from '../../contract/violation.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { TypedRequest } from '../api.ts'
import { platformError, type BasetenError } from './baseten-error.ts'
import { parseJsonBody } from './request-body.ts'

/** The largest body of an asynchronous request. */
export const MAX_ASYNC_BYTES = 262_144

/** An asynchronous request, with its defaults. */
export interface AsyncRequest {
  readonly input: unknown
  readonly webhookUrl: string | undefined
  readonly priority: number
  readonly maxTimeInQueueMs: number
  readonly retry: RetryRules
  readonly remarks: readonly Violation[]
}

/** Reads the body of `async_predict`: an envelope around what the model takes. */
export function readAsyncPredict(request: TypedRequest, guard: OutboundGuard): AsyncRequest | BasetenError {
  const body = readBody(request)
  if ('error' in body) return body
  const { value } = body
  const { validateRequest } = request.operation
  const envelope = isRecord(value) ? value : {}
  const { webhook_endpoint: webhookUrl, ...others } = envelope
  // The schema of the address is a pattern, which explains nothing.
  const checked = isRecord(value) ? others : value
  const violations = validateRequest === undefined ? [] : [...validateSchema(validateRequest, checked)]
  const problem = problemOfWebhook(webhookUrl, guard)
  if (problem !== undefined)
    violations.push({ code: 'webhook-address', pointer: '/webhook_endpoint', message: problem })
  if (violations.length > 0) return refuse(violations)
  const retry = isRecord(envelope['inference_retry_config']) ? envelope['inference_retry_config'] : {}
  const numberOf = (members: Record<string, unknown>, name: string, fallback: number): number =>
    typeof members[name] === 'number' ? members[name] : fallback
  return {
    input: envelope['model_input'],
    webhookUrl: typeof webhookUrl === 'string' ? webhookUrl : undefined,
    priority: numberOf(envelope, 'priority', 0),
    maxTimeInQueueMs: numberOf(envelope, 'max_time_in_queue_seconds', 600) * 1000,
    retry: {
      maxAttempts: numberOf(retry, 'max_attempts', 3),
      initialDelayMs: numberOf(retry, 'initial_delay_ms', 1000),
      maxDelayMs: numberOf(retry, 'max_delay_ms', 5000),
    },
    remarks: [],
  }
}

/** Reads the body of `async_run_remote`: the arguments of the chain themselves. */
export function readAsyncRunRemote(request: TypedRequest): AsyncRequest | BasetenError {
  const body = readBody(request)
  if ('error' in body) return body
  const { value } = body
  if (!isRecord(value)) {
    const message = `must be an object, the arguments of the chain by name, found ${describeValue(value)}`
    return refuse([{ code: 'body-shape', pointer: '', message }])
  }
  const isWrapped = Object.keys(value).join() === 'model_input'
  const message = 'should be the arguments of the chain themselves, found them within model_input'
  return {
    input: isWrapped ? value['model_input'] : value,
    webhookUrl: undefined,
    priority: 0,
    maxTimeInQueueMs: 600_000,
    retry: { maxAttempts: 3, initialDelayMs: 1000, maxDelayMs: 5000 },
    remarks: isWrapped ? [{ code: 'chain-input-wrapped', pointer: '/model_input', message }] : [],
  }
}

function readBody({ bytes = new Uint8Array() }: TypedRequest): { readonly value: unknown } | BasetenError {
  if (bytes.byteLength > MAX_ASYNC_BYTES) {
    const text = `payload size of ${bytes.byteLength} bytes exceeds maximum size of ${MAX_ASYNC_BYTES} bytes`
    return platformError(413, 'payload_too_large', text)
  }
  const parsed = parseJsonBody(bytes)
  return 'problem' in parsed
    ? platformError(400, 'client_error', `Invalid JSON payload: ${parsed.problem}`)
    : parsed
}

function refuse(violations: readonly Violation[]): BasetenError {
  const lines = violations.map(
    ({ pointer, message }) => `${pointer === '' ? 'the body' : pointer} ${message}`,
  )
  return platformError(400, 'client_error', lines.join('; '))
}

/** Webhooks need https, but for this machine; beyond that the server's own guard decides. */
function problemOfWebhook(url: unknown, guard: OutboundGuard): string | undefined {
  if (url === undefined || url === null) return undefined
  if (typeof url !== 'string') return `must be a URL, found ${describeValue(url)}`
  const parsed = URL.parse(url)
  if (parsed?.protocol === 'http:' && !isLoopback(parsed.hostname))
    return `must be an https URL, http is for this machine only, found the host '${parsed.hostname.slice(0, 80)}'`
  return guard.problemOf(url)
}
