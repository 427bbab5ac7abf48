import { hmacSha256Hex } from '../codecs/hmac-sha256.ts'

/** What a receiver has of a delivery. */
export interface CerebriumV4Delivery {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The raw bytes of the body: JSON that was parsed and written again may differ. */
  readonly body: Uint8Array
}

export interface CerebriumV4WebhookOptions {
  readonly secret: string
  /** The receiver's time, in ms since the epoch. */
  readonly nowMs: number
  /** How far the time of sending may lie in the past, or in the future by another clock; 5 minutes when left out. */
  readonly toleranceMs?: number
}

const TOLERANCE_MS = 300_000
const utf8 = new TextEncoder()

/** Whether a delivery was signed with the secret, over these very bytes, not long ago. Takes equal time for all signatures. */
export function verifyCerebriumV4Webhook(
  { headers, body }: CerebriumV4Delivery,
  { secret, nowMs, toleranceMs = TOLERANCE_MS }: CerebriumV4WebhookOptions,
): boolean {
  const id = headers['x-request-id']
  const timestamp = headers['x-cerebrium-webhook-timestamp']
  const signature = headers['x-cerebrium-webhook-signature']
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') return false
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(nowMs - Number(timestamp) * 1000) > toleranceMs) return false
  const head = utf8.encode(`${id}.${timestamp}.`)
  const message = new Uint8Array(head.byteLength + body.byteLength)
  message.set(head)
  message.set(body, head.byteLength)
  const expected = `v1,${hmacSha256Hex(utf8.encode(secret), message)}`
  if (signature.length !== expected.length) return false
  let difference = 0
  for (let i = 0; i < expected.length; i++) difference |= signature.charCodeAt(i) ^ expected.charCodeAt(i)
  return difference === 0
}
