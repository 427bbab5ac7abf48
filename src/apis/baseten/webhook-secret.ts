import { hmacSha256Hex } from '../../codecs/hmac-sha256.ts'
import { describeValue } from '../../errors/describe-value.ts'
import { isRecord } from '../../errors/is-record.ts'

/** A secret that webhooks are signed with. */
export interface WebhookSecret {
  /** With its prefix `whsec_`, which is part of the key. */
  readonly secret: string
  /** When it stops to be valid, ms since the epoch; never when undefined. */
  readonly untilMs: number | undefined
}

/** How long a secret stays valid once another has taken its place. */
const ROTATION_MS = 24 * 3_600_000

/** Reads `[whsec_..., { secret: whsec_..., replacedAt: <time> }]`, the newest first. */
export function readWebhookSecrets(
  raw: unknown,
  refuse: (pointer: string, message: string) => void,
): readonly WebhookSecret[] {
  if (raw === undefined) return []
  if (!Array.isArray(raw)) {
    refuse('webhookSecrets', `must be a list of secrets, found ${describeValue(raw)}`)
    return []
  }
  return raw.map((entry: unknown, i) => {
    const { secret, replacedAt } = isRecord(entry) ? entry : { secret: entry, replacedAt: undefined }
    const untilMs =
      replacedAt === undefined
        ? undefined
        : Date.parse(typeof replacedAt === 'string' ? replacedAt : '') + ROTATION_MS
    // The value is a secret: it is not quoted.
    if (typeof secret !== 'string' || !/^whsec_.+$/s.test(secret) || Number.isNaN(untilMs))
      refuse(`webhookSecrets/${i}`, 'must be text that begins with whsec_, or { secret, replacedAt }')
    return { secret: String(secret), untilMs }
  })
}

const utf8 = new TextEncoder()

/** The value of `X-BASETEN-SIGNATURE`: one signature for each secret that is valid now. Undefined without any. */
export function signWebhook(
  body: Uint8Array,
  secrets: readonly WebhookSecret[],
  nowMs: number,
): string | undefined {
  const valid = secrets.filter(({ untilMs = Infinity }) => nowMs < untilMs)
  if (valid.length === 0) return undefined
  return valid.map(({ secret }) => `v1=${hmacSha256Hex(utf8.encode(secret), body)}`).join()
}
