import type { ClientAdapter } from '../../src/properties/client-adapter.ts'
import type { LawMutant } from './law-mutant.ts'
import { naiveModelbit, postNaively, type NaiveModelbitParts } from './naive-modelbit.ts'

type Part<Name extends keyof NaiveModelbitParts> = NaiveModelbitParts[Name]
const BATCH_SIZE = 4

const mutant = (
  law: string,
  name: string,
  instances: number,
  mistake: Partial<NaiveModelbitParts> | ClientAdapter,
): LawMutant => ({
  name,
  api: 'modelbit',
  law,
  instances,
  adapter: 'predict' in mistake ? mistake : naiveModelbit(mistake),
})

const right = naiveModelbit({})

/** Sends on until an answer is no error, or the attempts are used up. */
const retrying =
  (attempts: number, isWorthIt: (status: number) => boolean): Part<'send'> =>
  async (body, context, headers) => {
    for (let attempt = 1; ; attempt++) {
      const response = await postNaively(body, context, headers)
      const text = await response.text()
      if (response.ok) return text
      if (attempt === attempts || !isWorthIt(response.status)) throw new Error(text)
    }
  }

const inParts =
  (next: (start: number) => number, from: (start: number) => number = (start) => start): Part<'sendAll'> =>
  async (calls, send) => {
    const results: unknown[] = []
    for (let start = 0; start < calls.length; start = next(start))
      results.push(...(await send(calls.slice(from(start), start + BATCH_SIZE))))
    return results
  }

/** Answers by the number of calls in a request while it is under way. */
function sharesByLength(): Part<'send'> {
  const underWay = new Map<number, Promise<string>>()
  return (body, context, headers) => {
    const key = body.length
    const sent = postNaively(body, context, headers).then((response) => response.text())
    const shared = underWay.get(key) ?? sent.finally(() => underWay.delete(key))
    underWay.set(key, shared)
    return shared
  }
}

/** Keeps the last answer in a place that all calls share. */
function keepsLastAnswer(): Part<'send'> {
  let last: Response | undefined
  return async (body, context, headers) => {
    last = await postNaively(body, context, headers)
    // Something else that takes its time, such as a line in a log.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 1))
    return last.clone().text()
  }
}

export const modelbitLawMutants: readonly LawMutant[] = [
  mutant('requests-are-valid', 'sends no Content-Type', 1, {
    headersOf: ({ apiKey }) => ({ authorization: apiKey }),
  }),
  mutant('requests-are-valid', 'puts a scheme before the key', 1, {
    headersOf: ({ apiKey }) => ({ authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }),
  }),
  mutant('requests-are-valid', 'sends a member that is not documented', 1, {
    toBody: (data) => ({ data, client: 'naive/1.0' }),
  }),
  mutant('one-item-is-a-batch-of-one', 'unpacks a batch of one', 1, {
    ...right,
    predict: async (instances, context) => {
      const found = await right.predict(instances, context)
      return found.length === 1 ? (found[0] as readonly unknown[]) : found
    },
  }),
  mutant('one-item-is-a-batch-of-one', 'leaves a single prediction in its list', 1, {
    ...right,
    predictOne: (instance, context) => right.predict([instance], context),
  }),
  mutant('encodings-round-trip', 'writes six decimals', 1, {
    writeNumber: (value) => Number(value.toFixed(6)),
  }),
  // github.com/nodejs/node/issues/8320 is the same for 64 bits.
  mutant('encodings-round-trip', 'writes whole numbers in 32 bits', 1, {
    writeNumber: (value) => (Number.isInteger(value) ? value | 0 : value),
  }),
  mutant('encodings-round-trip', 'reads numbers as float32', 1, {
    match: (pairs) => pairs.map(([, result]) => (typeof result === 'number' ? Math.fround(result) : result)),
  }),
  // github.com/getzep/graphiti/pull/1732, github.com/pydantic/pydantic-ai/issues/7284
  mutant('results-in-input-order', 'matches by position', 2, {
    match: (pairs) => pairs.map(([, result]) => result),
  }),
  mutant('results-in-input-order', 'sorts IDs as texts', 11, {
    match: (pairs) =>
      pairs.toSorted(([one], [other]) => (`${one}` < `${other}` ? -1 : 1)).map(([, result]) => result),
  }),
  mutant('results-in-input-order', 'turns an answer around that does not begin with 0', 3, {
    match: (pairs) => (pairs[0]?.[0] === 0 ? pairs : pairs.toReversed()).map(([, result]) => result),
  }),
  mutant('splitting-changes-nothing', 'skips an instance at each border', 5, {
    sendAll: inParts((start) => start + BATCH_SIZE + 1),
  }),
  mutant('splitting-changes-nothing', 'sends the first of a later batch twice', 5, {
    sendAll: inParts(
      (start) => start + BATCH_SIZE,
      (start) => Math.max(0, start - 1),
    ),
  }),
  mutant('duplicates-agree', 'sends equal instances once', 2, {
    sendAll: (calls, send) => send([...new Map(calls.map((call) => [JSON.stringify(call), call])).values()]),
  }),
  mutant('duplicates-agree', 'drops an instance that equals the one before', 2, {
    sendAll: (calls, send) =>
      send(calls.filter((call, i) => JSON.stringify(call) !== JSON.stringify(calls[i - 1]))),
  }),
  mutant('empty-batch', 'answers an empty batch with nothing', 0, {
    sendAll: (calls, send) => (calls.length === 0 ? Promise.resolve(undefined as never) : send(calls)),
  }),
  mutant('empty-batch', 'makes up a prediction', 0, {
    sendAll: (calls, send) => (calls.length === 0 ? Promise.resolve([null]) : send(calls)),
  }),
  mutant('legal-variation-changes-nothing', 'searches the text for its data', 1, {
    read: (text) => JSON.parse(/^\{"data":(.*)\}$/.exec(text)?.[1] ?? '[]') as unknown,
  }),
  mutant('legal-variation-changes-nothing', 'takes the first member', 1, {
    read: (text) => Object.values(JSON.parse(text) as object)[0] as unknown,
  }),
  mutant('legal-variation-changes-nothing', 'refuses members it does not know', 1, {
    read(text) {
      const { data, ...others } = JSON.parse(text) as { data: unknown }
      if (Object.keys(others).length > 0) throw new Error(`unknown member ${Object.keys(others)[0]}`)
      return data
    },
  }),
  mutant('legal-variation-changes-nothing', 'takes the first chunk for the whole', 1, {
    async send(body, context, headers) {
      const response = await postNaively(body, context, headers)
      const { value } = await response.body!.getReader().read()
      return new TextDecoder().decode(value)
    },
  }),
  mutant('errors-are-raised', 'does not look at the status', 1, {
    send: async (body, context, headers) => (await postNaively(body, context, headers)).text(),
    match: (pairs: Parameters<Part<'match'>>[0] | undefined) =>
      (pairs ?? []).toSorted(([one], [other]) => one - other).map(([, result]) => result),
  }),
  mutant('errors-are-raised', 'loses the message', 1, {
    async send(body, context, headers) {
      const response = await postNaively(body, context, headers)
      if (!response.ok) throw new Error(`Request failed with status ${response.status}`)
      return response.text()
    },
  }),
  mutant('refusals-are-not-repeated', 'sends again whatever the error is', 1, {
    send: retrying(3, () => true),
  }),
  mutant('refusals-are-not-repeated', 'sends again without access', 1, {
    send: retrying(2, (status) => status === 401),
  }),
  mutant('concurrency-mixes-nothing', 'shares answers by the length of the request', 2, {
    send: sharesByLength(),
  }),
  mutant('concurrency-mixes-nothing', 'keeps the last answer for all', 2, { send: keepsLastAnswer() }),
  mutant('cancellation-cancels', 'ignores its signal', 1, {
    send: async (body, context, headers) =>
      (await postNaively(body, { ...context, signal: new AbortController().signal }, headers)).text(),
  }),
  mutant('cancellation-cancels', 'leaves, but lets the request go on', 1, {
    async send(body, context, headers) {
      const { signal } = context
      signal.throwIfAborted()
      const sent = postNaively(body, { ...context, signal: new AbortController().signal }, headers)
      const left = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      )
      return (await Promise.race([sent, left])).text()
    },
  }),
]
