import { apis } from '../../src/apis/registry.ts'
import type { Deployment } from '../../src/deployments/deployment-store.ts'
import type { ClientAdapter, LawInstance } from '../../src/properties/client-adapter.ts'
import { createLawClient, type CallEnd } from '../../src/properties/law-client.ts'
import { loadLawService, type LawService } from '../../src/properties/law-service.ts'
import { findPredictionDifference } from '../../src/properties/prediction-difference.ts'
import { referenceAdapters } from '../properties/kit-clients.ts'
import { noticesDelivery, noticesStream, type BenchOf } from './canned-texts.ts'
import { EXAMPLES } from './example-batches.ts'
import { itemsOf, type LawMutant } from './law-mutant.ts'
import { recordAnswers, rehearse, withAnswers } from './recorded-answers.ts'

const TIMEOUT_MS = 1000
/** Of the last digits. */
const TOLERANCE = 1e-5

/** What is compared, and with whom. */
interface Example {
  readonly reference: ClientAdapter
  readonly service: LawService
}

/**
 * Whether an ordinary unit test would notice a wrong client: one with a mock written by hand, which looks at no request
 * and hands out the answers that a right client got: for one batch of each kind, once for a single call, for one text
 * as a stream. A receiver of webhooks gets one genuine delivery.
 */
export async function noticesExample({ api: apiId, adapter, law }: LawMutant): Promise<boolean> {
  const api = apis.find(({ id }) => id === apiId)
  const reference = referenceAdapters[apiId]
  if (api === undefined || reference === undefined) throw new TypeError(`no example for ${apiId}`)
  const service = await loadLawService(api, {})
  const benchOf: BenchOf = (tested) => ({
    service,
    client: clientOf(tested, service),
    batchSize: undefined,
  })
  try {
    switch (itemsOf(law)) {
      case 'deliveries':
        return await noticesDelivery(adapter, benchOf)
      case 'texts':
        return await noticesStream(adapter, reference, benchOf)
      case 'instances':
        return law.startsWith('link-')
          ? await noticesBatch(adapter, { reference, service }, callByLink)
          : (await noticesBatch(adapter, { reference, service }, callAll)) ||
              (await noticesOne(adapter, { reference, service }))
    }
  } finally {
    await service.close()
  }
}

type Call = (
  adapter: ClientAdapter,
  service: LawService,
  batch: { readonly deployment: Deployment; readonly instances: readonly LawInstance[] },
) => Promise<CallEnd>

const callAll: Call = (adapter, service, { deployment, instances }) =>
  clientOf(adapter, service).predict(deployment, instances)

const callByLink: Call = (adapter, service, { deployment, instances }) =>
  clientOf(adapter, service).call(deployment, (context) =>
    Promise.resolve(adapter.predictByLink?.(instances, context)),
  )

async function noticesBatch(
  adapter: ClientAdapter,
  { reference, service }: Example,
  call: Call,
): Promise<boolean> {
  for (const batch of batchesOf(service)) {
    const expected = (await service.expected(batch.deployment, batch.instances)) ?? []
    const end = await rehearse(reference, adapter, (one) => call(one, service, batch))
    if (isOther(end, expected)) return true
  }
  return false
}

async function noticesOne(adapter: ClientAdapter, { reference, service }: Example): Promise<boolean> {
  const [batch] = batchesOf(service)
  const [instance] = batch?.instances ?? []
  if (adapter.predictOne === undefined || batch === undefined || instance === undefined) return false
  const { deployment } = batch
  const [expected] = (await service.expected(deployment, [instance])) ?? []
  // The answer to a batch of one: what such a client asks for.
  const answers = await recordAnswers(reference, (one) =>
    callAll(one, service, { deployment, instances: [instance] }),
  )
  const client = clientOf(withAnswers(adapter, answers), service)
  return isOther(await client.predictOne(deployment, instance), expected)
}

function batchesOf({ api, deployments }: LawService) {
  return (EXAMPLES[api.id] ?? []).map(({ name, instances }) => {
    const deployment = deployments.find((one) => one.name === name)
    if (deployment === undefined) throw new TypeError(`no deployment ${name} of ${api.id}`)
    return { deployment, instances }
  })
}

function clientOf(adapter: ClientAdapter, service: LawService): ReturnType<typeof createLawClient> {
  service.arrange({})
  return createLawClient(adapter, { service, timeoutMs: TIMEOUT_MS, serverUrl: undefined })
}

function isOther(end: CallEnd, expected: unknown): boolean {
  return end.kind !== 'answered' || findPredictionDifference(expected, end.value, TOLERANCE) !== undefined
}
