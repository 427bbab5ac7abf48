import { apis } from '../../src/apis/registry.ts'
import type { Deployment } from '../../src/deployments/deployment-store.ts'
import type { ClientAdapter, LawInstance } from '../../src/properties/client-adapter.ts'
import { createLawClient, type CallEnd } from '../../src/properties/law-client.ts'
import { loadLawService, type LawService } from '../../src/properties/law-service.ts'
import { findPredictionDifference } from '../../src/properties/prediction-difference.ts'
import { EXAMPLES, REFERENCES } from './example-batches.ts'
import type { LawMutant } from './law-mutant.ts'

/** What an ordinary test gives a client in place of the service: answers that were recorded once, one after the other. */
interface Recorded {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

const TIMEOUT_MS = 1000
/** Of the last digits. */
const TOLERANCE = 1e-5

/**
 * Whether an ordinary unit test would notice a wrong client: one with a mock written by hand, which looks at no request
 * and hands out the answers that a right client got for one batch of each kind, and once for a single call.
 */
export async function noticesExample({ api: apiId, adapter }: LawMutant): Promise<boolean> {
  const api = apis.find(({ id }) => id === apiId)
  const reference = REFERENCES[apiId]
  if (api === undefined || reference === undefined) throw new TypeError(`no example for ${apiId}`)
  const service = await loadLawService(api, {})
  try {
    for (const { name, instances } of EXAMPLES[apiId] ?? []) {
      const deployment = service.deployments.find((one) => one.name === name)
      if (deployment === undefined) throw new TypeError(`no deployment ${name} of ${apiId}`)
      const expected = (await service.expected(deployment, instances)) ?? []
      const call = (tested: ClientAdapter): Promise<CallEnd> =>
        clientOf(tested, service).predict(deployment, instances)
      if (isOther(await rehearse(reference, adapter, call), expected)) return true
    }
    const [first] = EXAMPLES[apiId] ?? []
    const deployment = service.deployments.find((one) => one.name === first?.name)
    const [instance] = first?.instances ?? []
    if (adapter.predictOne === undefined || deployment === undefined || instance === undefined) return false
    return await noticesOne(adapter, { reference, service, deployment, instance })
  } finally {
    await service.close()
  }
}

interface SingleExample {
  readonly reference: ClientAdapter
  readonly service: LawService
  readonly deployment: Deployment
  readonly instance: LawInstance
}

async function noticesOne(
  adapter: ClientAdapter,
  { reference, service, deployment, instance }: SingleExample,
): Promise<boolean> {
  const [expected] = (await service.expected(deployment, [instance])) ?? []
  // The answer to a batch of one: what such a client asks for.
  const record = (tested: ClientAdapter): Promise<CallEnd> =>
    clientOf(tested, service).predict(deployment, [instance])
  const answers = await recordAnswers(reference, record)
  return isOther(
    await clientOf(withAnswers(adapter, answers), service).predictOne(deployment, instance),
    expected,
  )
}

function clientOf(adapter: ClientAdapter, service: LawService): ReturnType<typeof createLawClient> {
  service.arrange({})
  return createLawClient(adapter, { service, timeoutMs: TIMEOUT_MS, serverUrl: undefined })
}

async function rehearse(
  reference: ClientAdapter,
  tested: ClientAdapter,
  call: (adapter: ClientAdapter) => Promise<CallEnd>,
): Promise<CallEnd> {
  return call(withAnswers(tested, await recordAnswers(reference, call)))
}

async function recordAnswers(
  reference: ClientAdapter,
  call: (adapter: ClientAdapter) => Promise<CallEnd>,
): Promise<readonly Recorded[]> {
  const answers: Promise<Recorded>[] = []
  await call(
    withFetch(reference, (send) => async (...sent) => {
      const response = send(...sent)
      answers.push(response.then((one) => record(one.clone())))
      return response
    }),
  )
  return Promise.all(answers)
}

async function record(response: Response): Promise<Recorded> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], bytes }
}

function withAnswers(adapter: ClientAdapter, answers: readonly Recorded[]): ClientAdapter {
  let next = 0
  return withFetch(adapter, () => () => {
    const answer = answers[next++]
    if (answer === undefined) return Promise.reject(new Error('the mock has no answer left'))
    const { status, headers, bytes } = answer
    return Promise.resolve(new Response(bytes, { status, headers: headers.map(([...pair]) => pair) }))
  })
}

function withFetch(adapter: ClientAdapter, change: (send: typeof fetch) => typeof fetch): ClientAdapter {
  const isSingle = adapter.predictOne !== undefined
  return {
    ...adapter,
    predict: (instances, context) => adapter.predict(instances, { ...context, fetch: change(context.fetch) }),
    ...(isSingle && {
      predictOne: (instance, context) =>
        adapter.predictOne?.(instance, { ...context, fetch: change(context.fetch) }) ??
        Promise.reject(new Error('there is no call for one')),
    }),
  }
}

function isOther(end: CallEnd, expected: unknown): boolean {
  return end.kind !== 'answered' || findPredictionDifference(expected, end.value, TOLERANCE) !== undefined
}
