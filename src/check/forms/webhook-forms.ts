import type { BasetenSettings } from '../../apis/baseten/settings.ts'
import { verifyBasetenSignature } from '../../clients/baseten-signature.ts'
import { verifyCerebriumV4Webhook } from '../../clients/cerebrium-v4-webhook.ts'
import { isRecord } from '../../errors/is-record.ts'
import { jsonCall, type Call } from '../call.ts'
import type { Subject } from '../subject.ts'
import type { Delivery } from '../webhook-receiver.ts'

/** How a receiver behaves, and what the documentation says of a sender that meets it. */
export interface WebhookPlan {
  /** For people: `a receiver that answers 500 once`. */
  readonly name: string
  /** Status for a delivery, counted from 1. */
  readonly reply: (count: number) => number
  readonly least: number
  readonly most: number | undefined
  /** Whether numbers are documented; where they are not, fewer deliveries are worth a warning only. */
  readonly isNumbered: boolean
}

/** How an API is asked to call a webhook, and what arrives there. */
export interface WebhookForm {
  /** Undefined where this deployment cannot be asked so. */
  call(subject: Subject, url: string): Call | undefined
  /** Of the acknowledgement. */
  idOf(acknowledgement: unknown): unknown
  /** Whether a delivery names the run. */
  carriesId(delivery: Delivery, body: unknown, id: string): boolean
  /** The part of a delivery that is the answer, in the forms that it may have. */
  answersIn(body: unknown): readonly unknown[]
  /** Whether it is signed as documented; undefined where that cannot be known. */
  isSigned?(delivery: Delivery, subject: Subject): boolean | undefined
  readonly plans: readonly WebhookPlan[]
}

/** Sent with the calls of Cerebrium v4, which signs with it. */
const SECRET = 'mockference-check-secret'

const once: WebhookPlan = {
  name: 'a receiver that answers 200',
  reply: () => 200,
  least: 1,
  most: 1,
  isNumbered: true,
}

/** By id of the API. */
export const webhookForms: Readonly<Record<string, WebhookForm | undefined>> = {
  modelbit: {
    call: ({ target, headers, source: { body } }, url) =>
      isRecord(body)
        ? jsonCall(target, headers, JSON.stringify({ ...body, response_webhook: url }))
        : undefined,
    idOf: (body) => (isRecord(body) ? body['batchId'] : undefined),
    carriesId: ({ headers }, _body, id) => headers['x-mb-batch-id'] === id,
    answersIn: (body) => [isRecord(body) ? { data: body['data'] } : body],
    plans: [
      once,
      {
        name: 'a receiver that answers 500 once',
        reply: (count) => (count === 1 ? 500 : 200),
        least: 2,
        most: 2,
        isNumbered: false,
      },
    ],
  },
  baseten: {
    call: ({ target, headers, source: { body } }, url) =>
      body !== undefined && target.endsWith('/predict')
        ? jsonCall(
            target.replace(/predict$/, 'async_predict'),
            headers,
            JSON.stringify({ model_input: body, webhook_endpoint: url }),
          )
        : undefined,
    idOf: (body) => (isRecord(body) ? body['request_id'] : undefined),
    carriesId: (_delivery, body, id) => isRecord(body) && body['request_id'] === id,
    answersIn: (body) => [isRecord(body) ? body['data'] : undefined],
    isSigned({ bytes, headers, receivedAtMs }, { source: { deployment } }) {
      const secrets = (deployment?.settings as BasetenSettings | undefined)?.webhookSecrets ?? []
      if (secrets.length === 0) return undefined
      const texts = secrets.map((one) => (typeof one === 'string' ? one : one.secret))
      return verifyBasetenSignature(bytes, headers['x-baseten-signature'], texts, { nowMs: receivedAtMs })
    },
    plans: [
      once,
      { name: 'a receiver that answers 503', reply: () => 503, least: 2, most: 2, isNumbered: true },
      { name: 'a receiver that answers 400', reply: () => 400, least: 1, most: 1, isNumbered: true },
    ],
  },
  'cerebrium-v1': {
    call: ({ target, headers, source: { body } }, url) => {
      if (body === undefined) return undefined
      const whole = isRecord(body) ? body : { data: body }
      return jsonCall(target, headers, JSON.stringify({ ...whole, webhook_endpoint: url }))
    },
    idOf: (body) => (isRecord(body) ? body['run_id'] : undefined),
    carriesId: (_delivery, body, id) => isRecord(body) && body['run_id'] === id,
    answersIn: (body) => [isRecord(body) ? { result: body['result'] } : body],
    plans: [once],
  },
  'cerebrium-v4': {
    call: ({ target, headers, source: { body } }, url) =>
      isRecord(body) && /^\/v4\/[^/]+\/[^/]+\/[^/]+$/.test(target)
        ? jsonCall(
            `${target}?webhookEndpoint=${encodeURIComponent(url)}`,
            [...headers, ['X-Webhook-Secret', SECRET]],
            JSON.stringify(body),
          )
        : undefined,
    idOf: (body) => (isRecord(body) ? body['run_id'] : undefined),
    carriesId: ({ headers }, _body, id) => headers['x-request-id'] === id,
    // Whether the envelope or the result alone is forwarded is open.
    answersIn: (body) => [
      isRecord(body) && 'result' in body ? { result: body['result'] } : body,
      { result: body },
    ],
    isSigned: ({ headers, bytes, receivedAtMs }) =>
      verifyCerebriumV4Webhook({ headers, body: bytes }, { secret: SECRET, nowMs: receivedAtMs }),
    plans: [
      once,
      { name: 'a receiver that answers 404', reply: () => 404, least: 2, most: 3, isNumbered: true },
      { name: 'a receiver that answers 500', reply: () => 500, least: 1, most: 1, isNumbered: true },
    ],
  },
}
