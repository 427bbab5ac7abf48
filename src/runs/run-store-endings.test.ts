import { expect, test } from 'vitest'
import { createVirtualClock, wallClock } from '../clock/clock.ts'
import { createRandom } from '../random/random.ts'
import type { AttemptOutcome, Run, RunEnding, RunSubmission } from './run.ts'
import { createRunStore, type RunStore, type RunStoreOptions } from './run-store.ts'

const HOUR_MS = 3_600_000
const never = (): Promise<never> => new Promise(() => undefined)

function setUp(options: Partial<RunStoreOptions> = {}) {
  const clock = createVirtualClock()
  const store = createRunStore<string>({ clock, ids: createRandom(1).stream('runs'), ...options })
  const advance = async (byMs: number): Promise<void> => {
    await clock.advance(byMs)
    for (let turn = 0; turn < 8; turn++) await clock.advance(0)
  }
  return { clock, store, advance }
}

function submit(store: RunStore<string>, more: Partial<RunSubmission<string, string>> = {}): Run<string> {
  const accepted = store.submit<string>({
    data: '',
    queue: { key: 'a', concurrency: 1, maxQueued: 10_000 },
    execute: () => Promise.resolve({ output: 'done' }),
    ...more,
  })
  if ('refusal' in accepted) throw new Error(accepted.refusal.message)
  return accepted.run
}

test('lets a run expire that has not begun in time, reports that, and never executes it', async () => {
  const { store, advance } = setUp()
  submit(store, { execute: never })
  const endings: RunEnding<string>[] = []
  const run = submit(store, {
    maxTimeInQueueMs: 10_000,
    execute: () => Promise.reject(new Error('executed')),
    deliver(ending) {
      endings.push(ending)
      return Promise.resolve({ isDelivered: true, attempts: 1, detail: 'delivered' })
    },
  })
  await advance(9999)
  expect(store.find(run.id)?.state).toBe('queued')
  await advance(1)
  const message =
    'Failed to begin the run in time: expected it to wait at most 10000 ms, found it waiting longer'
  const errors = [{ code: 'expired', message }]
  expect(endings).toEqual([{ state: 'expired', errors }])
  expect(store.find(run.id)).toMatchObject({
    state: 'expired',
    webhookState: 'succeeded',
    stateAtMs: 10_000,
    errors,
  })
  expect(store.queueStatus('a')).toEqual({ queued: 0, inProgress: 1 })
})

test('goes by the time when the timer of a run is late, and begins the next run instead', async () => {
  let nowMs = 0
  const { store, advance } = setUp({ clock: { nowMs: () => nowMs, schedule: () => () => undefined } })
  const run = submit(store, { maxTimeInQueueMs: 10 })
  const next = submit(store)
  const another = submit(store)
  nowMs = 10
  await advance(0)
  expect([run, next, another].map(({ id }) => store.find(id)?.state)).toEqual([
    'expired',
    'succeeded',
    'succeeded',
  ])
})

test('does not let a run expire that has begun', async () => {
  const { store, advance } = setUp()
  const run = submit(store, { execute: never, maxTimeInQueueMs: 10 })
  await advance(100)
  expect(store.find(run.id)?.state).toBe('in-progress')
})

test('cancels a run that waits, and never executes or reports it', async () => {
  const { store, advance } = setUp()
  const fail = (): never => {
    throw new Error('called')
  }
  submit(store, { execute: never })
  const run = submit(store, { execute: fail, deliver: fail })
  await advance(5)
  expect(store.cancel(run.id)).toMatchObject({
    isCanceled: true,
    run: { state: 'canceled', webhookState: 'canceled', stateAtMs: 5 },
  })
  expect(store.cancel(run.id)).toMatchObject({ isCanceled: false, run: { state: 'canceled', stateAtMs: 5 } })
  expect(store.queueStatus('a')).toEqual({ queued: 0, inProgress: 1 })
})

test('leaves runs alone that have begun or are over, and knows no others', async () => {
  const { store, advance } = setUp()
  const finished = submit(store)
  const begun = submit(store, { execute: never })
  await advance(0)
  expect(store.cancel(finished.id)).toMatchObject({ isCanceled: false, run: { state: 'succeeded' } })
  expect(store.cancel(begun.id)).toMatchObject({ isCanceled: false, run: { state: 'in-progress' } })
  expect(store.cancel('nobody')).toBeUndefined()
})

test('keeps a run for an hour after it is over, then knows it no more', async () => {
  const { store, advance } = setUp()
  const early = submit(store)
  await advance(1000)
  const late = submit(store)
  const open = submit(store, { execute: never })
  await advance(HOUR_MS - 1001)
  expect(store.find(early.id)?.state).toBe('succeeded')
  await advance(1)
  expect([store.find(early.id), store.cancel(early.id)]).toEqual([undefined, undefined])
  expect(store.find(late.id)?.state).toBe('succeeded')
  await advance(HOUR_MS)
  expect(store.find(late.id)).toBeUndefined()
  expect(store.find(open.id)?.state).toBe('in-progress')
})

test('never sets the time of a state back, even if the clock is', async () => {
  const clock = createVirtualClock(50_000)
  let skewMs = 0
  const skewed = { ...clock, nowMs: () => clock.nowMs() - skewMs }
  const { store } = setUp({ clock: skewed })
  const run = submit(store)
  skewMs = 20_000
  for (let turn = 0; turn < 4; turn++) await clock.advance(0)
  expect(store.find(run.id)).toMatchObject({ state: 'succeeded', createdAtMs: 50_000, stateAtMs: 50_000 })
})

test('drops the output once it is delivered', async () => {
  const { store, advance } = setUp()
  const run = submit(store, { execute: () => Promise.resolve({ output: 'secret' }) })
  await advance(0)
  expect(JSON.stringify(store.find(run.id))).not.toContain('secret')
})

test('tells of an execution that throws and fails the run', async () => {
  const seen: string[] = []
  const { store, advance } = setUp({ onError: (message) => seen.push(message) })
  const run = submit(store, {
    retry: { maxAttempts: 3, initialDelayMs: 0, maxDelayMs: 0 },
    execute: () => Promise.reject(new Error('boom')),
  })
  await advance(10)
  expect(seen).toEqual(['Failed to execute a run: boom'])
  expect(store.find(run.id)).toMatchObject({
    state: 'failed',
    errors: [{ code: 'internal', message: 'Failed to execute a run: boom' }],
  })
})

test('tells of a report that throws and counts it as failed', async () => {
  const seen: string[] = []
  const { store, advance } = setUp({ onError: (message) => seen.push(message) })
  const run = submit(store, {
    deliver() {
      throw new Error('boom')
    },
  })
  await advance(0)
  expect(seen).toEqual([`Failed to report the run '${run.id}': boom`])
  expect(store.find(run.id)).toMatchObject({ state: 'webhook-failed', webhookState: 'failed' })
})

test('finishes what is under way before it is closed, and takes no more', async () => {
  const { store } = setUp()
  let reports = 0
  for (let i = 0; i < 20; i++) {
    submit(store, {
      deliver() {
        reports++
        return Promise.resolve({ isDelivered: true, attempts: 1, detail: 'delivered' })
      },
    })
  }
  const closing = store.close(600_000)
  const late = {
    data: '',
    queue: { key: 'a', concurrency: 1, maxQueued: 1 },
    execute: () => Promise.resolve({ output: '' }),
  }
  expect(store.submit(late)).toMatchObject({ refusal: { reason: 'store-closed' } })
  expect(await closing).toEqual([])
  expect(reports).toBe(20)
})

test('answers which runs were lost when time is up, and stops them', async () => {
  const { store, advance } = setUp()
  let reports = 0
  let signal: AbortSignal | undefined
  let end: (outcome: AttemptOutcome<string>) => void = () => undefined
  const executing = submit(store, {
    execute(attempt) {
      signal = attempt.signal
      return new Promise((resolve) => (end = resolve))
    },
    deliver() {
      reports++
      return Promise.resolve({ isDelivered: true, attempts: 1, detail: 'delivered' })
    },
  })
  const waiting = submit(store, { maxTimeInQueueMs: 1000 })
  await advance(0)
  const lost = await store.close(0)
  expect(lost.map(({ id, state }) => [id, state])).toEqual([
    [executing.id, 'in-progress'],
    [waiting.id, 'queued'],
  ])
  expect(signal?.aborted).toBe(true)
  end({ output: 'late' })
  await advance(10_000)
  expect([store.find(executing.id)?.state, reports]).toEqual(['in-progress', 0])
  expect(await store.close(0)).toEqual([])
})

test('reads other events between two runs when a thousand wait', async () => {
  const store = createRunStore<string>({ clock: wallClock, ids: createRandom(1).stream('runs') })
  let done = 0
  for (let i = 0; i < 1000; i++) submit(store, { execute: () => Promise.resolve({ output: `${++done}` }) })
  const doneAtTurns: number[] = []
  while (done < 1000) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    doneAtTurns.push(done)
  }
  expect(doneAtTurns.length).toBeGreaterThan(100)
  expect(await store.close(1000)).toEqual([])
})
