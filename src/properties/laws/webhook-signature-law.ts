import fc from 'fast-check'
import type { DeliveryForm, DeliverySignature, WebhookDelivery } from '../../apis/delivery-form.ts'
import type { Deployment } from '../../deployments/deployment-store.ts'
import { breakLaw, defineLaw } from '../law.ts'
import {
  assertProcessed,
  deliveryFormOf,
  hasReports,
  receiptOf,
  receive,
  reportingDeployments,
  resign,
  secrets,
  sendRuns,
  type SentRun,
} from '../law-deliveries.ts'

/** What somebody who does not know the secret can do, or somebody who has seen a delivery. */
type Forgery =
  | { readonly kind: 'none' }
  | { readonly kind: 'byte changed'; readonly at: number; readonly mask: number }
  | { readonly kind: 'letter in another case'; readonly at: number }
  | { readonly kind: 'bytes added'; readonly text: string }
  | { readonly kind: 'other secret' }
  | { readonly kind: 'header missing'; readonly header: string }
  | { readonly kind: 'header empty'; readonly header: string }
  | { readonly kind: 'header changed'; readonly header: string; readonly at: number }
  | { readonly kind: 'signature cut'; readonly header: string; readonly length: number }
  | { readonly kind: 'stale' }

interface SignatureCase {
  readonly deployment: Deployment
  readonly secret: string
  /** A secret that the receiver does not know. */
  readonly otherSecret: string
  /** Signatures of both, the receiver's last; where the contract has that. */
  readonly isRotated: boolean
  readonly forgery: Forgery
}

export const webhookSignatures = defineLaw<SignatureCase>({
  name: 'webhook-signatures-are-verified',
  sentence:
    'A receiver accepts what was signed with its secret, refuses everything else, and a forgery changes nothing for what comes after it.',
  appliesTo: (api, adapter) =>
    api.deliveries?.signature !== undefined && adapter.receiveWebhook !== undefined,
  suits: hasReports,
  cases: ({ service }) => {
    const form = deliveryFormOf(service)
    const signature = form.signature as DeliverySignature
    return fc
      .record({
        deployment: fc.constantFrom(...reportingDeployments(service)),
        secret: secrets(form),
        otherSecret: secrets(form),
        isRotated: signature.takesSeveral ? fc.boolean() : fc.constant(false),
        forgery: forgeries(signature),
      })
      .filter(({ secret, otherSecret }) => secret !== otherSecret)
  },
  async check(given, bench) {
    const { deployment, secret, forgery } = given
    const { service } = bench
    const form = deliveryFormOf(service)
    const isStale = forgery.kind === 'stale'
    const ageMs = isStale ? 2 * (form.signature as DeliverySignature).staleAfterMs : 0
    const [run] = await sendRuns(deployment, { service, count: 1, secret, ageMs })
    const { delivery, runId } = run as SentRun
    const known = { secret, runIds: [runId] }
    if (forgery.kind !== 'none') {
      const forged = isStale ? delivery : forge(delivery, given, form)
      const end = await receive(bench, deployment, { ...known, delivery: forged })
      // To raise is a way to refuse.
      if (end.kind !== 'raised') {
        const { isAccepted, processed } = receiptOf(end, 'the delivery to be refused')
        if (isAccepted || processed !== undefined)
          breakLaw(
            `Expected a delivery to be refused (${forgery.kind}), found it ${isAccepted ? 'accepted' : 'handed on'}.`,
          )
      }
      if (isStale) return
    }
    const genuine = given.isRotated ? resign(delivery, form, [given.otherSecret, secret]) : delivery
    const end = await receive(bench, deployment, { ...known, delivery: genuine })
    const what = `the genuine delivery${forgery.kind === 'none' ? '' : ' after a forged one'}${given.isRotated ? ' with a second signature' : ''}`
    assertProcessed(receiptOf(end, `${what} to be accepted`), run as SentRun, what)
  },
  show: ({ deployment, isRotated, forgery }) => {
    const { kind, ...details } = forgery
    const words = Object.values(details).length === 0 ? kind : `${kind} ${JSON.stringify(details)}`
    return `1 delivery of ${deployment.name}${kind === 'none' ? '' : `, forged: ${words}`}${isRotated ? ', with signatures of two secrets' : ''}`
  },
})

function forgeries({ headerNames }: DeliverySignature): fc.Arbitrary<Forgery> {
  const header = fc.constantFrom(...headerNames)
  const kind = <Kind extends string>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name)
  return fc.oneof(
    fc.record({ kind: kind('none') }),
    fc.record({ kind: kind('byte changed'), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ kind: kind('letter in another case'), at: fc.nat() }),
    fc.record({ kind: kind('bytes added'), text: fc.constantFrom(' ', '\n', 'x', '\0') }),
    fc.record({ kind: kind('other secret') }),
    fc.record({ kind: kind('header missing'), header }),
    fc.record({ kind: kind('header empty'), header }),
    fc.record({ kind: kind('header changed'), header, at: fc.nat() }),
    fc.record({
      kind: kind('signature cut'),
      header: fc.constant(headerNames.at(-1) ?? ''),
      length: fc.nat(66),
    }),
    fc.record({ kind: kind('stale') }),
  )
}

function forge(
  delivery: WebhookDelivery,
  { forgery, otherSecret }: SignatureCase,
  form: DeliveryForm<Deployment>,
): WebhookDelivery {
  const { headers, body } = delivery
  switch (forgery.kind) {
    case 'byte changed': {
      const at = forgery.at % body.length
      return { ...delivery, body: body.map((byte, i) => (i === at ? byte ^ forgery.mask : byte)) }
    }
    case 'letter in another case': {
      const letters = Array.from(body.keys()).filter((i) => /[a-z]/i.test(String.fromCharCode(body[i] ?? 0)))
      const at = letters[forgery.at % letters.length]
      return { ...delivery, body: body.map((byte, i) => (i === at ? byte ^ 0x20 : byte)) }
    }
    case 'bytes added':
      return { ...delivery, body: Uint8Array.from([...body, ...new TextEncoder().encode(forgery.text)]) }
    case 'other secret':
      return resign(delivery, form, [otherSecret])
    case 'header missing': {
      const { [forgery.header]: _, ...others } = headers
      return { ...delivery, headers: others }
    }
    case 'header empty':
      return { ...delivery, headers: { ...headers, [forgery.header]: '' } }
    case 'header changed':
      return withHeader(delivery, forgery.header, (text) => changeDigit(text, forgery.at))
    case 'signature cut':
      return withHeader(delivery, forgery.header, (text) =>
        text.slice(0, Math.min(forgery.length, text.length - 1)),
      )
    default:
      return delivery
  }
}

function withHeader(
  delivery: WebhookDelivery,
  name: string,
  change: (text: string) => string,
): WebhookDelivery {
  const { headers } = delivery
  return { ...delivery, headers: { ...headers, [name]: change(headers[name] ?? '') } }
}

/** Another digit at one of the places that have a hexadecimal one. */
function changeDigit(text: string, at: number): string {
  const places = Array.from(text.matchAll(/[0-9a-f]/g), ({ index }) => index)
  // The version of a signature is no part of it.
  const own = places.slice(text.startsWith('v1') ? 1 : 0)
  const place = own[at % own.length] ?? 0
  return text.slice(0, place) + (text[place] === '1' ? '2' : '1') + text.slice(place + 1)
}
