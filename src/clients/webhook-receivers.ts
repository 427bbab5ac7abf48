import { parseJsonBytes } from '../codecs/lossless-json.ts'
import { isRecord } from '../errors/is-record.ts'
import { verifyBasetenSignature } from './baseten-signature.ts'
import { verifyCerebriumV4Webhook } from './cerebrium-v4-webhook.ts'

/** A delivery as it came: names of headers in lower case, the bytes of the body as they were sent. */
export interface ReceivedDelivery {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/** What a webhook says of a run: its result, or why there is none. */
export interface ReceivedRun {
  readonly runId: string
  readonly result?: unknown
  readonly error?: string
}

/** What was made of a delivery: `processed` is there the first time that a run is delivered. */
export interface Receipt {
  readonly isAccepted: boolean
  readonly processed?: ReceivedRun
}

/** Takes deliveries: the reference that the laws for receivers must pass on. */
export interface WebhookReceiver {
  receive(delivery: ReceivedDelivery): Receipt
}

/** Who may send, and how the receiver knows the time. */
export interface SignedReceiverOptions {
  /** Several while they are changed. */
  readonly secrets: readonly string[]
  readonly nowMs: () => number
}

/** Ids that are remembered, so that memory stays bounded: senders repeat themselves within minutes. */
const MAX_REMEMBERED = 10_000

/** Creates a receiver that refuses what `read` gives undefined for, and hands each run on once. */
function createReceiver(read: (delivery: ReceivedDelivery) => ReceivedRun | undefined): WebhookReceiver {
  const known = new Set<string>()
  return {
    receive(delivery) {
      const run = read(delivery)
      if (run === undefined) return { isAccepted: false }
      if (known.has(run.runId)) return { isAccepted: true }
      known.add(run.runId)
      const [oldest] = known
      if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest)
      return { isAccepted: true, processed: run }
    },
  }
}

/** Creates a receiver of Baseten's asynchronous requests. */
export function createBasetenReceiver({ secrets, nowMs }: SignedReceiverOptions): WebhookReceiver {
  return createReceiver(({ headers, body }) => {
    const check = { nowMs: nowMs() }
    if (!verifyBasetenSignature(body, headers['x-baseten-signature'], secrets, check)) return undefined
    const value = readJson(body)
    if (!isRecord(value) || typeof value['request_id'] !== 'string') return undefined
    const { request_id: runId, data, errors } = value
    const [error] = Array.isArray(errors) ? (errors as unknown[]) : []
    return error === undefined ? { runId, result: data } : { runId, error: messageIn(error) }
  })
}

/** Creates a receiver of Cortex functions, version 4; bodies may be answers, or what functions returned alone. */
export function createCerebriumV4Receiver({ secrets, nowMs }: SignedReceiverOptions): WebhookReceiver {
  return createReceiver(({ headers, body }) => {
    const options = { nowMs: nowMs() }
    const isGenuine = secrets.some((secret) =>
      verifyCerebriumV4Webhook({ headers, body }, { secret, ...options }),
    )
    const runId = headers['x-request-id']
    const value = readJson(body)
    if (!isGenuine || runId === undefined || value === undefined) return undefined
    if (!isRecord(value) || value['run_id'] !== runId) return { runId, result: value }
    return 'result' in value ? { runId, result: value['result'] } : { runId, error: messageIn(value) }
  })
}

/** Creates a receiver of model endpoints, version 1; nothing tells who sends. */
export function createCerebriumV1Receiver(): WebhookReceiver {
  return createReceiver(({ body }) => {
    const value = readJson(body)
    if (!isRecord(value) || typeof value['run_id'] !== 'string') return undefined
    const { run_id: runId } = value
    return 'result' in value ? { runId, result: value['result'] } : { runId, error: messageIn(value) }
  })
}

/** Creates a receiver of Modelbit's deployments; nothing tells who sends. */
export function createModelbitReceiver(): WebhookReceiver {
  return createReceiver(({ headers, body }) => {
    const runId = headers['x-mb-batch-id']
    const value = readJson(body)
    if (runId === undefined || !isRecord(value)) return undefined
    const { data, error } = value
    return typeof error === 'string' ? { runId, error } : { runId, result: data }
  })
}

/** Undefined when it is none. */
function readJson(body: Uint8Array): unknown {
  try {
    return parseJsonBytes(body, { keepNumberTexts: false }).value
  } catch {
    return undefined
  }
}

function messageIn(error: unknown): string {
  const message = isRecord(error) ? error['message'] : undefined
  return typeof message === 'string' ? message : 'the run failed'
}
