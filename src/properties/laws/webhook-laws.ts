import fc from 'fast-check'
import type { Api } from '../../apis/api.ts'
import type { Deployment } from '../../deployments/deployment-store.ts'
import type { ClientAdapter } from '../client-adapter.ts'
import { breakLaw, defineLaw, type LawBench } from '../law.ts'
import {
  assertProcessed,
  deliveryFormOf,
  hasReports,
  receiptOf,
  receive,
  reportingDeployments,
  resign,
  respellDelivery,
  secrets,
  sendRuns,
  type SentRun,
} from '../law-deliveries.ts'

interface WebhookCase {
  readonly deployment: Deployment
  readonly secret: string
}

function takesWebhooks(api: Api, adapter: ClientAdapter): boolean {
  return api.deliveries !== undefined && adapter.receiveWebhook !== undefined
}

function webhookCases({ service }: LawBench): fc.Arbitrary<WebhookCase> {
  return fc.record({
    deployment: fc.constantFrom(...reportingDeployments(service)),
    secret: secrets(deliveryFormOf(service)),
  })
}

export const webhookBytes = defineLaw<WebhookCase & { readonly seed: number | undefined }>({
  name: 'webhook-bytes-are-taken-as-sent',
  sentence: 'A receiver takes a delivery in whatever way its JSON is written, as the bytes that were sent.',
  appliesTo: takesWebhooks,
  suits: hasReports,
  cases: (bench) =>
    fc
      .record({ given: webhookCases(bench), seed: fc.option(fc.nat(0xffff), { nil: undefined }) })
      .map(({ given, seed }) => ({ ...given, seed })),
  async check({ deployment, secret, seed }, bench) {
    const { service } = bench
    const [run] = await sendRuns(deployment, { service, count: 1, secret })
    const { delivery, runId } = run as SentRun
    const written =
      seed === undefined
        ? delivery
        : resign(respellDelivery(delivery, seed), deliveryFormOf(service), [secret])
    const end = await receive(bench, deployment, { delivery: written, secret, runIds: [runId] })
    const text = new TextDecoder().decode(written.body)
    const what = `the delivery ${text.length <= 300 ? text : `${text.slice(0, 297)}...`}`
    assertProcessed(receiptOf(end, `${what} to be accepted`), run as SentRun, what)
  },
  show: ({ deployment, seed }) =>
    `1 delivery of ${deployment.name}${seed === undefined ? '' : `, varied with ${seed}`}`,
})

interface OrderCase extends WebhookCase {
  /** Runs by their number, in the order of their deliveries. */
  readonly order: readonly number[]
}

/** Some runs more than once, none of them more often than the sender tries. */
function repeatedOrders({ service }: LawBench): fc.Arbitrary<readonly number[]> {
  const { maxAttempts } = deliveryFormOf(service)
  return fc
    .array(fc.nat(2), { minLength: 2, maxLength: 7 })
    .map((drawn) =>
      drawn.filter((run, i) => drawn.slice(0, i).filter((one) => one === run).length < maxAttempts),
    )
    .filter((runs) => new Set(runs).size < runs.length)
    .map(toRanks)
}

/** Each run once. */
const mixedOrders: fc.Arbitrary<readonly number[]> = fc
  .uniqueArray(fc.nat(9), { minLength: 2, maxLength: 4 })
  .map(toRanks)

/** The numbers from 0 on, in place of those with gaps between them. */
function toRanks(drawn: readonly number[]): readonly number[] {
  const sorted = [...new Set(drawn)].sort((one, other) => one - other)
  return drawn.map((number) => sorted.indexOf(number))
}

function orderCases(bench: LawBench, orders: fc.Arbitrary<readonly number[]>): fc.Arbitrary<OrderCase> {
  return fc
    .record({ given: webhookCases(bench), order: orders })
    .map(({ given, order }) => ({ ...given, order }))
}

async function checkOrder({ deployment, secret, order }: OrderCase, bench: LawBench): Promise<void> {
  const { service } = bench
  const count = Math.max(...order) + 1
  const runs = await sendRuns(deployment, { service, count, secret })
  const runIds = runs.map(({ runId }) => runId)
  const seen = new Set<number>()
  for (const index of order) {
    const run = runs[index] as SentRun
    // Each attempt is signed when it is sent.
    const delivery = resign(run.delivery, deliveryFormOf(service), [secret])
    const what = `the ${seen.has(index) ? 'repeated ' : ''}delivery of run ${index + 1}`
    const end = await receive(bench, deployment, { delivery, secret, runIds })
    const receipt = receiptOf(end, `${what} to be accepted`)
    if (!seen.has(index)) assertProcessed(receipt, run, what)
    else if (receipt.processed !== undefined)
      breakLaw(`Expected ${what} to change nothing, found it handed on once more.`)
    else if (!receipt.isAccepted)
      breakLaw(`Expected ${what} to be accepted, so that the sender stops, found it refused.`)
    seen.add(index)
  }
}

function showOrder({ deployment, order }: OrderCase): string {
  const runs = order.map((index) => index + 1).join(', ')
  return `${order.length} deliveries of ${deployment.name}, of the runs ${runs} in this order`
}

export const webhookDuplicates = defineLaw<OrderCase>({
  name: 'webhook-duplicates-are-processed-once',
  sentence: 'A receiver hands a run on once, however often it is delivered, and accepts every delivery.',
  appliesTo: (api, adapter) => takesWebhooks(api, adapter) && (api.deliveries?.maxAttempts ?? 1) > 1,
  suits: hasReports,
  cases: (bench) => orderCases(bench, repeatedOrders(bench)),
  check: checkOrder,
  show: showOrder,
})

export const webhookOrder = defineLaw<OrderCase>({
  name: 'webhook-order-changes-nothing',
  sentence: 'A receiver hands each run on with its own result, in whatever order the runs are delivered.',
  appliesTo: takesWebhooks,
  suits: hasReports,
  cases: (bench) => orderCases(bench, mixedOrders),
  check: checkOrder,
  show: showOrder,
})
