import { hmacSha256Hex } from '../codecs/hmac-sha256.ts'
import { isRecord } from '../errors/is-record.ts'

/** When a delivery counts as too old, or as one of the future. */
export interface SignatureCheck {
  readonly nowMs: number
  /** 5 minutes when left out, as Baseten recommends. */
  readonly toleranceMs?: number
}

const utf8 = new TextEncoder()

/**
 * Whether a webhook was sent by somebody who knows one of the secrets: one of the signatures in the header fits the raw
 * bytes of the body. With `check`, the member `time` has to be near, too: the signature itself knows no time.
 *
 * @param header - the value of `X-BASETEN-SIGNATURE`, `v1=<hex>[,v1=<hex>]`
 * @param secrets - with their prefix `whsec_`; several while they are changed
 * @see {@link https://docs.baseten.co/inference/async | Baseten, asynchronous inference}
 */
export function verifyBasetenSignature(
  body: Uint8Array,
  header: string | undefined,
  secrets: readonly string[],
  check?: SignatureCheck,
): boolean {
  const given = (header ?? '').split(',').flatMap((part) => /^ *v1=([0-9a-f]{64}) *$/.exec(part)?.[1] ?? [])
  const expected = secrets.map((secret) => hmacSha256Hex(utf8.encode(secret), body))
  let isKnown = false
  for (const one of given) for (const other of expected) if (isEqual(one, other)) isKnown = true
  return isKnown && (check === undefined || isRecent(body, check))
}

/** Both have 64 digits; the time does not depend on where they differ. */
function isEqual(one: string, other: string): boolean {
  let difference = 0
  for (let i = 0; i < 64; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i)
  return difference === 0
}

function isRecent(body: Uint8Array, { nowMs, toleranceMs = 300_000 }: SignatureCheck): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    const time = isRecord(value) && typeof value['time'] === 'string' ? Date.parse(value['time']) : NaN
    return Math.abs(nowMs - time) <= toleranceMs
  } catch {
    return false
  }
}
