import { parseJsonBytes } from '../../codecs/lossless-json.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { DeliveryForm, WebhookDelivery } from '../delivery-form.ts'
import { createOpenAiStreams } from '../openai-streams.ts'
import type { StreamForm } from '../stream-form.ts'
import type { CerebriumV4Deployment } from './access.ts'
import { exampleRequest } from './example-request.ts'
import { signDelivery } from './webhook.ts'

const utf8 = new TextEncoder()

/** The texts that a function yields, by one of the two habits; a failure in the middle breaks the connection. */
function functionStream(
  yields: 'text' | 'frames',
  events: NonNullable<StreamForm<unknown>['events']>,
): StreamForm<CerebriumV4Deployment> {
  return {
    name: yields,
    suits: ({ settings }) => settings.serves === 'function' && settings.yields === yields,
    requestOf: ({ prompt, maxTokens }, { settings }, isStream) => ({
      path: functionPathOf({ settings }),
      headers: {
        'content-type': 'application/json',
        accept: isStream ? 'text/event-stream' : 'application/json',
      },
      body: JSON.stringify({ prompt, max_tokens: maxTokens, temperature: 0 }),
    }),
    wholeOf: (body) => String(isRecord(body) ? body['result'] : ''),
    events,
    failure: 'broken',
  }
}

function functionPathOf({ settings }: Pick<CerebriumV4Deployment, 'settings'>): string {
  const { projectId, appName, functionName } = settings
  return `/v4/${projectId}/${appName}/${functionName}`
}

const servesText = ({ settings }: CerebriumV4Deployment): boolean =>
  settings.serves === 'text' && !settings.usesManualChunks

export const streams: readonly StreamForm<CerebriumV4Deployment>[] = [
  functionStream('text', { hasOpenJson: false }),
  functionStream('frames', { endMark: '[DONE]', hasOpenJson: false }),
  ...createOpenAiStreams<CerebriumV4Deployment>({
    chat: servesText,
    completions: servesText,
    basePathOf: functionPathOf,
    modelOf: ({ name }) => name,
  }),
]

const ID_HEADER = 'x-request-id'
const TIMESTAMP_HEADER = 'x-cerebrium-webhook-timestamp'
const SIGNATURE_HEADER = 'x-cerebrium-webhook-signature'

/** Three attempts; the signature is over the id, the time and the bytes. */
export const deliveries: DeliveryForm<CerebriumV4Deployment> = {
  suits: ({ settings }) =>
    settings.serves === 'function' && settings.yields === undefined && !settings.functionName.startsWith('_'),
  requestOf(deployment, url, secret) {
    const { path, headers, body } = exampleRequest(deployment, undefined)
    const query = new URLSearchParams({ async: 'true', webhookEndpoint: url })
    return {
      path: `${path}?${query.toString()}`,
      headers: { ...headers, 'x-webhook-secret': secret },
      body: body as string,
    }
  },
  readDelivery({ headers, body }: WebhookDelivery) {
    const { value } = parseJsonBytes(body, { keepNumberTexts: false })
    const isEnvelope = isRecord(value) && 'run_id' in value
    return { runId: headers[ID_HEADER] ?? '', result: isEnvelope ? value['result'] : value }
  },
  maxAttempts: 3,
  signature: {
    headerNames: [ID_HEADER, TIMESTAMP_HEADER, SIGNATURE_HEADER],
    toSecret: (letters) => letters,
    sign({ headers, body }, [secret = ''], sentAtMs) {
      const timestamp = `${Math.floor(sentAtMs / 1000)}`
      const runId = headers[ID_HEADER] ?? ''
      const signature = signDelivery(body, { runId, timestamp, secret: utf8.encode(secret) })
      return { [TIMESTAMP_HEADER]: timestamp, [SIGNATURE_HEADER]: signature }
    },
    takesSeveral: false,
    // Not documented; a day is beyond what any receiver could allow.
    staleAfterMs: 86_400_000,
  },
}
