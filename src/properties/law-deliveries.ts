import fc from 'fast-check'
import type { DeliveryForm, WebhookDelivery, DeliveredRun } from '../apis/delivery-form.ts'
import { wallClock } from '../clock/clock.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import { isRecord } from '../errors/is-record.ts'
import { varyJson } from '../conditions/json-variation.ts'
import { createRandom } from '../random/random.ts'
import type { LawReceipt } from './client-adapter-streams.ts'
import { toText } from './difference.ts'
import type { CallEnd } from './law-client.ts'
import { lightDeployments } from './law-instances.ts'
import type { LawService } from './law-service.ts'
import { breakLaw, type LawBench } from './law.ts'
import { sendOwnRequest } from './own-request.ts'
import { findPredictionDifference } from './prediction-difference.ts'

/** A run whose result was sent, as it was. */
export interface SentRun extends DeliveredRun {
  readonly delivery: WebhookDelivery
}

/** What the laws on webhooks need of an api that has them. */
export function deliveryFormOf({ api }: LawService): DeliveryForm<Deployment> {
  if (api.deliveries === undefined) throw new TypeError(`the api '${api.id}' sends nothing to webhooks`)
  return api.deliveries
}

/** Deployments whose runs are reported; those that are quickly run when there are some. */
export function reportingDeployments({ api, everyDeployment }: LawService): readonly Deployment[] {
  const suitable = everyDeployment.filter((one) => api.deliveries?.suits(one) === true)
  return lightDeployments(suitable.filter(({ generator }) => generator === undefined))
}

export function hasReports({ service }: LawBench): boolean {
  return reportingDeployments(service).length > 0
}

/** Texts of the form that secrets have. */
export function secrets({ signature }: DeliveryForm<Deployment>): fc.Arbitrary<string> {
  return fc
    .string({ unit: fc.constantFrom(...'abcdefABCDEF0123456789'), minLength: 16, maxLength: 24 })
    .map((letters) => signature?.toSecret(letters) ?? letters)
}

/**
 * Has the deployment carry out runs for a webhook, one after the other, and takes what is sent.
 *
 * @param ageMs - how long ago they are sent
 */
export async function sendRuns(
  deployment: Deployment,
  { service, count, secret, ageMs = 0 }: SendOptions,
): Promise<readonly SentRun[]> {
  const form = deliveryFormOf(service)
  const { deliveryBox } = service
  service.arrange({})
  const sent: SentRun[] = []
  for (let i = 0; i < count; i++) {
    const { url, arrived } = deliveryBox.expect()
    deliveryBox.shift(-ageMs)
    try {
      await sendOwnRequest(service, deployment, form.requestOf(deployment, url, secret))
      const plain = await arrived
      const delivery = { ...plain, headers: { ...plain.headers, 'content-type': 'application/json' } }
      sent.push({ ...form.readDelivery(delivery), delivery: resign(delivery, form, [secret], ageMs) })
    } finally {
      deliveryBox.shift(0)
    }
  }
  // What the law asks of the service is no exchange of the client.
  service.arrange({})
  return sent
}

export interface SendOptions {
  readonly service: LawService
  readonly count: number
  readonly secret: string
  readonly ageMs?: number
}

/** The delivery with signatures of these secrets; as it is where nothing is signed. */
export function resign(
  delivery: WebhookDelivery,
  { signature }: DeliveryForm<Deployment>,
  known: readonly string[],
  ageMs = 0,
): WebhookDelivery {
  if (signature === undefined) return delivery
  const signed = signature.sign(delivery, known, wallClock.nowMs() - ageMs)
  return { ...delivery, headers: { ...delivery.headers, ...signed } }
}

/** The same JSON, spelt in another way. */
export function respellDelivery(delivery: WebhookDelivery, seed: number): WebhookDelivery {
  const random = createRandom(seed).stream('delivery')
  const { text } = varyJson(new TextDecoder().decode(delivery.body), {
    random,
    spellsNumbersFreely: undefined,
    allowsMember: () => false,
  })
  return { ...delivery, body: new TextEncoder().encode(text) }
}

/** Hands a delivery to the receiver. */
export function receive(
  { client }: LawBench,
  deployment: Deployment,
  given: {
    readonly delivery: WebhookDelivery
    readonly secret: string | undefined
    readonly runIds: readonly string[]
  },
): Promise<CallEnd> {
  const { delivery, ...known } = given
  return client.call(deployment, (context) =>
    Promise.resolve(client.adapter.receiveWebhook?.({ ...delivery, ...known }, context)),
  )
}

/** What the receiver says it did. */
export function receiptOf(end: CallEnd, what: string): LawReceipt {
  if (end.kind === 'hung') return breakLaw(`Expected ${what}, found no answer ${end.waited}.`)
  if (end.kind === 'raised') return breakLaw(`Expected ${what}, the receiver raised: ${end.message}`)
  const { value } = end
  if (!isRecord(value) || typeof value['isAccepted'] !== 'boolean')
    return breakLaw(`Expected 'isAccepted' from the receiver, found ${toText(value)}.`)
  const { isAccepted, processed } = value
  if (processed === undefined || processed === null) return { isAccepted }
  if (!isRecord(processed) || typeof processed['runId'] !== 'string')
    return breakLaw(
      `Expected 'processed' with 'runId' and 'result' from the receiver, found ${toText(processed)}.`,
    )
  return { isAccepted, processed: { runId: processed['runId'], result: processed['result'] } }
}

/** @throws when the receiver did not hand on this very run */
export function assertProcessed({ isAccepted, processed }: LawReceipt, run: SentRun, what: string): void {
  if (!isAccepted) breakLaw(`Expected ${what} to be accepted, found it refused.`)
  if (processed === undefined) return breakLaw(`Expected ${what} to be handed on, found that it was not.`)
  if (processed.runId !== run.runId)
    breakLaw(`Expected ${what} to be handed on as run ${run.runId}, found it as ${processed.runId}.`)
  const difference = findPredictionDifference(run.result, processed.result, 0)
  if (difference === undefined) return
  const place = difference.pointer === '' ? '' : ` at ${difference.pointer}`
  breakLaw(`Expected the result ${difference.expected}${place} of ${what}, found ${difference.found}.`)
}
