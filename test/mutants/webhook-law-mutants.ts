import { createHmac } from 'node:crypto'
import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawDelivery, LawReceipt } from '../../src/properties/client-adapter-streams.ts'
import { modelbitAdapter } from '../properties/kit-clients.ts'
import type { LawMutant } from './law-mutant.ts'

/** What a naive receiver does; each part may be wrong in its own way. */
interface Parts {
  /** The bytes that are signed. */
  readonly signed: (body: Uint8Array) => Uint8Array
  /** Whether the text of the header is right, which has this signature. */
  readonly matches: (header: string | undefined, expected: string) => boolean
  readonly isRecent: (timeMs: number) => boolean
  /** Whether the run has been handed on before; notes it down. */
  readonly createMemory: () => (runId: string) => boolean
  readonly remembersFirst: boolean
  readonly pair: (
    run: NonNullable<LawReceipt['processed']>,
    delivery: LawDelivery,
    count: number,
  ) => LawReceipt['processed']
}

const RIGHT: Parts = {
  signed: (body) => body,
  matches: (header, expected) => (header ?? '').split(/,(?=v1=)/).includes(expected),
  isRecent: (timeMs) => Math.abs(Date.now() - timeMs) <= 300_000,
  createMemory() {
    const known = new Set<string>()
    return (runId) => known.size === known.add(runId).size
  },
  remembersFirst: false,
  pair: (run) => run,
}

/** How each api names and signs. */
const READERS: Readonly<
  Record<
    string,
    (delivery: LawDelivery, parts: Parts) => { isGenuine: boolean; runId: string; result: unknown }
  >
> = {
  baseten({ headers, body, secret = '' }, { signed, matches, isRecent }) {
    const value = parse(body) as { request_id?: string; data?: unknown; time?: string }
    const expected = `v1=${createHmac('sha256', secret).update(signed(body)).digest('hex')}`
    return {
      isGenuine: matches(headers['x-baseten-signature'], expected) && isRecent(Date.parse(value.time ?? '')),
      runId: value.request_id ?? '',
      result: value.data,
    }
  },
  'cerebrium-v4'({ headers, body, secret = '' }, { signed, matches, isRecent }) {
    const runId = headers['x-request-id'] ?? ''
    const timestamp = headers['x-cerebrium-webhook-timestamp'] ?? ''
    const hmac = createHmac('sha256', secret).update(`${runId}.${timestamp}.`).update(signed(body))
    const value = parse(body) as { result?: unknown; run_id?: string }
    return {
      isGenuine:
        matches(headers['x-cerebrium-webhook-signature'], `v1,${hmac.digest('hex')}`) &&
        isRecent(Number(timestamp) * 1000),
      runId,
      result: value?.run_id === runId ? value.result : value,
    }
  },
  'cerebrium-v1'({ body }) {
    const { run_id: runId = '', result } = parse(body) as { run_id?: string; result?: unknown }
    return { isGenuine: true, runId, result }
  },
  modelbit({ headers, body }) {
    const { data } = parse(body) as { data?: unknown }
    return { isGenuine: true, runId: headers['x-mb-batch-id'] ?? '', result: data }
  },
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    return {}
  }
}

function naiveReceiver(api: string, mistakes: Partial<Parts>): ClientAdapter {
  const parts = { ...RIGHT, ...mistakes }
  const isKnown = parts.createMemory()
  // Those of one caller share the list of their runs.
  const counts = new Map<string, number>()
  return {
    takesInstances: false,
    predict: () => Promise.reject(new Error('takes no instances')),
    receiveWebhook(delivery) {
      const { isGenuine, runId, result } = READERS[api]!(delivery, parts)
      const wasKnown = parts.remembersFirst && isKnown(runId)
      if (!isGenuine) return { isAccepted: false }
      if (parts.remembersFirst ? wasKnown : isKnown(runId)) return { isAccepted: true }
      const key = delivery.runIds.join()
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      const processed = parts.pair({ runId, result }, delivery, count)
      return processed === undefined ? { isAccepted: true } : { isAccepted: true, processed }
    },
  }
}

/** `deliveries` is the most that the smallest counterexample may have. */
const mutants = (
  apis: readonly string[],
  law: string,
  name: string,
  deliveries: number,
  mistakes: Partial<Parts>,
): readonly LawMutant[] =>
  apis.map((api) => ({ name, api, law, instances: deliveries, adapter: naiveReceiver(api, mistakes) }))

const SIGNED = ['baseten', 'cerebrium-v4']
const BYTES = 'webhook-bytes-are-taken-as-sent'
const SIGNATURES = 'webhook-signatures-are-verified'

export const webhookLawMutants: readonly LawMutant[] = [
  // octokit/webhooks.js#76, GetStream/stream-chat-js#695
  ...mutants(SIGNED, BYTES, 'verifies JSON that it writes again', 1, {
    signed: (body) => new TextEncoder().encode(JSON.stringify(parse(body))),
  }),
  ...mutants(['baseten'], SIGNATURES, 'verifies the body in lower case', 1, {
    signed: (body) => new TextEncoder().encode(new TextDecoder().decode(body).toLowerCase()),
  }),
  ...mutants(['cerebrium-v4'], SIGNATURES, 'verifies the body without blanks around it', 1, {
    signed: (body) => new TextEncoder().encode(new TextDecoder().decode(body).trim()),
  }),
  // krkn-chaos/krkn#1277, BaseIntelligence/bounty-challenge#50688
  ...mutants(SIGNED, SIGNATURES, 'accepts what has no signature', 1, {
    matches: (header, expected) => (header ?? '') === '' || RIGHT.matches(header, expected),
  }),
  ...mutants(SIGNED, SIGNATURES, 'compares as many characters as there are', 1, {
    matches: (header, expected) =>
      header !== undefined && header.length >= 8 && RIGHT.matches(header, expected.slice(0, header.length)),
  }),
  ...mutants(SIGNED, SIGNATURES, 'only looks whether there is a signature', 1, {
    matches: (header) => /^v1[=,][0-9a-f]{64}/.test(header ?? ''),
  }),
  // The vendor's own sample does so.
  ...mutants(['baseten'], SIGNATURES, 'looks at the first of several signatures', 1, {
    matches: (header, expected) => header?.split(',')[0] === expected,
  }),
  ...mutants(SIGNED, SIGNATURES, 'accepts deliveries of any age', 1, { isRecent: () => true }),
  ...mutants(SIGNED, SIGNATURES, 'remembers a run before it verifies', 1, { remembersFirst: true }),
  // aashutoshkumarbhardwaj/CreatorOs#709
  ...mutants(
    [...SIGNED, 'modelbit'],
    'webhook-duplicates-are-processed-once',
    'hands repeated deliveries on again',
    2,
    { createMemory: () => () => false },
  ),
  ...mutants(SIGNED, 'webhook-duplicates-are-processed-once', 'remembers the last run alone', 4, {
    createMemory() {
      let last = ''
      return (runId) => {
        const isKnown = runId === last
        last = runId
        return isKnown
      }
    },
  }),
  ...mutants(
    [...SIGNED, 'cerebrium-v1', 'modelbit'],
    'webhook-order-changes-nothing',
    'gives results to runs in the order of their arrival',
    2,
    { pair: ({ result }, { runIds }, count) => ({ runId: runIds[count] ?? '', result }) },
  ),
  ...mutants(
    ['cerebrium-v4', 'modelbit'],
    'webhook-order-changes-nothing',
    'drops runs older than the last',
    2,
    {
      pair: (run, { runIds }, count) => (runIds.indexOf(run.runId) < count ? undefined : run),
    },
  ),
]

/** Clients that follow links; the most instances of a counterexample. */
export const linkLawMutants: readonly LawMutant[] = [
  {
    name: 'sends its key wherever a link leads',
    api: 'modelbit',
    law: 'link-leads-to-the-answer',
    instances: 1,
    adapter: {
      ...modelbitAdapter,
      predictByLink: (instances, context) =>
        modelbitAdapter.predictByLink!(instances, {
          ...context,
          fetch: (url, init) =>
            context.fetch(url, { ...init, headers: { authorization: context.apiKey, ...init?.headers } }),
        }),
    },
  },
  {
    name: 'hands out the link',
    api: 'modelbit',
    law: 'link-leads-to-the-answer',
    instances: 1,
    adapter: {
      ...modelbitAdapter,
      async predictByLink(instances, context) {
        let link = ''
        await modelbitAdapter.predictByLink!(instances, {
          ...context,
          fetch: (url, init) => {
            link = typeof url === 'string' ? url : ''
            return context.fetch(url, init)
          },
        })
        return instances.map(() => link)
      },
    },
  },
]
