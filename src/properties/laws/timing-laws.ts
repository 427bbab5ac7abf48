import fc from 'fast-check'
import { toText } from '../difference.ts'
import { breakLaw, defineLaw, predictionsOf } from '../law.ts'
import type { LawBatch } from '../law-instances.ts'
import { compare, expectedOf, lightBatches, showBatch } from './batch-laws.ts'

export const concurrency = defineLaw<{
  readonly calls: readonly LawBatch[]
  readonly scheduler: fc.Scheduler
}>({
  name: 'concurrency-mixes-nothing',
  sentence:
    'Calls that are made at the same time get their own predictions, in whatever order the answers come.',
  appliesTo: (api) => api.instances !== undefined,
  cases: (bench) =>
    fc.record({
      calls: fc
        .array(fc.record({ call: lightBatches(bench, { minItems: 1, maxItems: 1 }), isKept: fc.nat(9) }), {
          minLength: 2,
          maxLength: 4,
        })
        .map((drawn) => drawn.filter(({ isKept }) => isKept > 0).map(({ call }) => call))
        .filter((calls) => calls.length > 1),
      scheduler: fc.scheduler(),
    }),
  async check({ calls, scheduler }, bench) {
    const expected: (readonly unknown[])[] = []
    for (const call of calls) expected.push(await expectedOf(call, bench))
    const { service, client } = bench
    service.arrange({ hold: () => scheduler.schedule(Promise.resolve(), 'an answer') })
    const ends = calls.map(({ deployment, instances }) => client.predict(deployment, instances))
    const answered = await scheduler.waitFor(Promise.all(ends))
    answered.forEach((end, i) => {
      const { instances } = calls[i] as LawBatch
      compare(predictionsOf(end, instances.length), expected[i] ?? [])
    })
  },
  show: ({ calls }) => calls.map(showBatch).join('; at the same time '),
})

const ABORTED_AT = ['before', 'during'] as const

export const cancellation = defineLaw<LawBatch & { readonly abortedAt: (typeof ABORTED_AT)[number] }>({
  name: 'cancellation-cancels',
  sentence: 'A call that its caller cancels ends at once with an error, and so does its request.',
  appliesTo: (api, adapter) => api.instances !== undefined && adapter.takesSignal === true,
  cases: (bench) =>
    fc
      .record({
        given: lightBatches(bench, { minItems: 1, maxItems: 2 }),
        abortedAt: fc.constantFrom(...ABORTED_AT),
      })
      .map(({ given, abortedAt }) => ({ ...given, abortedAt })),
  async check({ deployment, instances, abortedAt }, { service, client }) {
    const abort = new AbortController()
    const requests: (AbortSignal | undefined)[] = []
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    service.arrange({
      hold: (signal) => {
        requests.push(signal)
        abort.abort()
        return released
      },
    })
    if (abortedAt === 'before') abort.abort()
    // An answer that comes all the same shows a client that waits for it.
    const patience = client.adapter.needsServer === true ? ON_SOCKETS : IN_PROCESS
    const late = setTimeout(release, patience.answerAfterMs)
    const end = await client.predict(deployment, instances, abort.signal)
    clearTimeout(late)
    for (const signal of requests) await abortedSoon(signal, patience.abortedWithinMs)
    release()
    if (end.kind === 'hung') breakLaw(`Expected an error, found nothing ${end.waited}.`)
    if (end.kind === 'answered') breakLaw(`Expected an error, found ${toText(end.value)}.`)
    if (abortedAt === 'before' && requests.length > 0)
      breakLaw(`Expected no request, found ${requests.length}.`)
    // Where a request carries one instance, those of all may be under way when the caller cancels.
    const most = service.api.instances?.carriesOne?.(deployment) === true ? instances.length : 1
    if (requests.length > most)
      breakLaw(
        `Expected ${most === 1 ? 'one request' : `at most ${most} requests`}, found ${requests.length}.`,
      )
    if (requests.some((signal) => signal?.aborted === false))
      breakLaw('Expected the request to be cancelled, found it still waiting for its answer.')
  },
  show: ({ abortedAt, ...given }) => `${showBatch(given)}, cancelled ${abortedAt} the request`,
})

/** A socket takes a moment to tell that it was closed. */
function abortedSoon(signal: AbortSignal | undefined, withinMs: number): Promise<void> {
  if (signal === undefined || signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, withinMs)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', done, { once: true })
  })
}

const ON_SOCKETS = { answerAfterMs: 50, abortedWithinMs: 100 }
/** Nothing lies between the client and the service. */
const IN_PROCESS = { answerAfterMs: 10, abortedWithinMs: 5 }
