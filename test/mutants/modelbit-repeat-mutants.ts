import type { LawMutant } from './law-mutant.ts'
import { naiveModelbit, postNaively, type NaiveModelbitParts } from './naive-modelbit.ts'

type SendAll = NaiveModelbitParts['sendAll']
const BATCH_SIZE = 4

const mutant = (
  law: string,
  name: string,
  instances: number,
  mistakes: Partial<NaiveModelbitParts>,
): LawMutant => ({ name, api: 'modelbit', law, instances, adapter: naiveModelbit(mistakes) })

/** Gives each call an ID of its own making. */
const withIds = (idOf: (call: readonly unknown[], i: number) => unknown): Partial<NaiveModelbitParts> => ({
  toBody: (data) => ({ data: (data as unknown[][]).map(([, ...call], i) => [idOf(call, i), ...call]) }),
})

/** Sends a batch at a time; `whenFailed` says what becomes of one that failed. */
const inBatches =
  (
    whenFailed: (results: unknown[], again: () => Promise<readonly unknown[]>) => Promise<number | undefined>,
  ): SendAll =>
  async (calls, send) => {
    const results: unknown[] = []
    for (let start = 0; start < calls.length; start += BATCH_SIZE) {
      const again = (): Promise<readonly unknown[]> => send(calls.slice(start, start + BATCH_SIZE))
      try {
        results.push(...(await again()))
      } catch {
        start = (await whenFailed(results, again)) ?? start
      }
    }
    return results
  }

/** How often the clients of this file send again. */
const ATTEMPTS = 3

export const modelbitRepeatMutants: readonly LawMutant[] = [
  mutant(
    'ids-are-unique',
    'takes the time for an ID',
    2,
    withIds(() => 1_700_000_000_000),
  ),
  mutant(
    'ids-are-unique',
    'takes the arguments for an ID',
    2,
    withIds((call) => JSON.stringify(call)),
  ),
  // A falsy 0, as in `id || null`.
  mutant(
    'ids-are-unique',
    'takes the ID 0 for none',
    1,
    withIds((_call, i) => i || null),
  ),
  mutant(
    'ids-are-unique',
    'begins again after two',
    3,
    withIds((_call, i) => i % 2),
  ),
  mutant('retries-are-safe', 'skips a batch that failed', 1, {
    sendAll: inBatches(() => Promise.resolve(undefined)),
  }),
  mutant('retries-are-safe', 'adds a batch that is sent again twice', 1, {
    sendAll: inBatches(async (results, again) => {
      const part = await again()
      results.push(...part, ...part)
      return undefined
    }),
  }),
  // github.com/weaviate/spark-connector/issues/27
  mutant('retries-are-safe', 'begins again from the first batch, and keeps what it has', 5, {
    sendAll: async (calls, send) => {
      let attempts = 0
      return inBatches(async () => {
        if (++attempts > ATTEMPTS) throw new Error('too many attempts')
        return Promise.resolve(-BATCH_SIZE)
      })(calls, send)
    },
  }),
  mutant('retries-are-safe', 'puts a batch that is sent again in front', 5, {
    sendAll: inBatches(async (results, again) => {
      results.unshift(...(await again()))
      return undefined
    }),
  }),
  // github.com/dfinity/agent-rs/pull/602
  mutant('retries-are-safe', 'sends again without end', 1, {
    async send(body, context, headers) {
      for (;;) {
        const response = await postNaively(body, context, headers)
        if (response.status < 429) return response.text()
      }
    },
  }),
]
