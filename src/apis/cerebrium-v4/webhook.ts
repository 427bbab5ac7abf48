import { hmacSha256Hex } from '../../codecs/hmac-sha256.ts'
import type { AttemptFailure, DeliveryOutcome, WebhookPost } from '../../runs/webhook-sender.ts'
import type { WebhookTarget } from './call-options.ts'

/** Documented: three attempts in all, up to 5 s apart. */
const RETRY_DELAYS_MS: readonly number[] = [5000, 5000]
/** Not documented. */
const ATTEMPT_TIMEOUT_MS = 10_000

const utf8 = new TextEncoder()

/** Delivers the body of an answer, signed when the caller sent a secret. */
export function sendAnswer(
  webhooks: WebhookPost,
  { url, secret }: WebhookTarget,
  { runId, body }: { readonly runId: string; readonly body: string },
): Promise<DeliveryOutcome> {
  return webhooks.send({
    url,
    headers: { 'x-request-id': runId },
    body,
    ...(secret === undefined
      ? {}
      : {
          sign: (bytes, sentAtMs) => {
            const timestamp = `${Math.floor(sentAtMs / 1000)}`
            return {
              'x-cerebrium-webhook-timestamp': timestamp,
              'x-cerebrium-webhook-signature': signDelivery(bytes, { runId, timestamp, secret }),
            }
          },
        }),
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    retryDelaysMs: RETRY_DELAYS_MS,
    shouldRetry,
  })
}

/** `v1,` and the HMAC-SHA256 of `<id>.<timestamp>.<body>` in lower-case hexadecimal digits. */
export function signDelivery(
  body: Uint8Array,
  {
    runId,
    timestamp,
    secret,
  }: { readonly runId: string; readonly timestamp: string; readonly secret: Uint8Array },
): string {
  const head = utf8.encode(`${runId}.${timestamp}.`)
  const message = new Uint8Array(head.length + body.length)
  message.set(head)
  message.set(body, head.length)
  return `v1,${hmacSha256Hex(secret, message)}`
}

/** Unlike most senders: a 404 is worth another attempt, a 5xx is not. */
export function shouldRetry(failure: AttemptFailure): boolean {
  if (!('status' in failure)) return true
  const { status } = failure
  return status === 404 || status < 400 || status > 599
}
