import { isRecord } from '../../errors/is-record.ts'
import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import type { DeliveryForm } from '../delivery-form.ts'
import { createOpenAiStreams } from '../openai-streams.ts'
import type { StreamForm } from '../stream-form.ts'
import type { BasetenDeployment } from './access.ts'
import { exampleRequest } from './example-request.ts'
import { addressOf } from './settings.ts'
import { signWebhook } from './webhook-secret.ts'

/** The address of the deployment's environment, which everything else stands below. */
function placeOf({ settings }: BasetenDeployment): string {
  return addressOf({ ...settings, serves: ['predict'] }).replace(/\/[^/]+$/, '')
}

/** Text as its bytes, which have no frames: a failure in the middle ends them like the last one. */
const predictStream: StreamForm<BasetenDeployment> = {
  name: 'predict',
  suits: ({ settings }) => settings.generates && settings.serves.includes('predict'),
  requestOf: ({ prompt, maxTokens }, deployment, isStream) => ({
    path: `${placeOf(deployment)}/predict`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, max_tokens: maxTokens, temperature: 0, stream: isStream }),
  }),
  wholeOf: (body) => String(isRecord(body) ? body['output'] : ''),
  failure: 'silent',
}

export const streams: readonly StreamForm<BasetenDeployment>[] = [
  predictStream,
  ...createOpenAiStreams<BasetenDeployment>({
    chat: ({ settings }) => settings.serves.includes('chat'),
    completions: ({ settings }) => settings.serves.includes('completions'),
    basePathOf: (deployment) => `${placeOf(deployment)}/sync/v1`,
    modelOf: ({ name }) => name,
  }),
]

/** Two attempts; the signature is over the bytes alone, the time stands in the body. */
export const deliveries: DeliveryForm<BasetenDeployment> = {
  // A webhook carries JSON, and `async_run_remote` has no place for its address.
  suits: ({ settings }) =>
    settings.kind === 'model' &&
    settings.serves[0] === 'predict' &&
    !settings.answersBytes &&
    settings.webhookSecrets.length > 0,
  requestOf(deployment, url) {
    const { headers, body } = exampleRequest(deployment, undefined)
    return {
      path: `${placeOf(deployment)}/async_predict`,
      headers,
      body: JSON.stringify({ model_input: JSON.parse(body as string) as unknown, webhook_endpoint: url }),
    }
  },
  readDelivery({ body }) {
    const { value } = parseJsonBytes(body, { keepNumberTexts: false })
    const { request_id: runId, data } = isRecord(value) ? value : {}
    return { runId: String(runId), result: data }
  },
  maxAttempts: 2,
  signature: {
    headerNames: ['x-baseten-signature'],
    toSecret: (letters) => `whsec_${letters}`,
    sign({ body }, secrets, sentAtMs) {
      const known = secrets.map((secret) => ({ secret, untilMs: undefined }))
      return { 'x-baseten-signature': signWebhook(body, known, sentAtMs) ?? '' }
    },
    takesSeveral: true,
    // The documents recommend to refuse a `time` older than this.
    staleAfterMs: 300_000,
  },
}
