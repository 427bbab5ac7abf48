import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { createRandom } from '../random/random.ts'
import type { AttemptOutcome, Run, RunEnding, RunSubmission } from './run.ts'
import { createRunStore, type RunStore, type RunStoreOptions } from './run-store.ts'
import type { DeliveryOutcome } from './webhook-sender.ts'

type Submission = RunSubmission<string, string>

const SUCCESS: AttemptOutcome<string> = { output: 'done' }
const DELIVERED: DeliveryOutcome = { isDelivered: true, attempts: 1, detail: 'delivered' }
const REFUSED: DeliveryOutcome = { isDelivered: false, attempts: 2, detail: 'status 500' }
const QUEUE = { key: 'a', concurrency: 1, maxQueued: 100 }

function setUp(options: Partial<RunStoreOptions> = {}) {
  const clock = createVirtualClock(1_000_000)
  const store = createRunStore<string>({ clock, ids: createRandom(1).stream('runs'), ...options })
  /** Lets everything happen that is due, over several turns of the event loop. */
  const advance = async (byMs: number): Promise<void> => {
    await clock.advance(byMs)
    for (let turn = 0; turn < 8; turn++) await clock.advance(0)
  }
  return { clock, store, advance }
}

function submit(store: RunStore<string>, more: Partial<Submission> = {}): Run<string> {
  const accepted = store.submit<string>({
    data: 'note',
    queue: QUEUE,
    execute: () => Promise.resolve(SUCCESS),
    ...more,
  })
  if ('refusal' in accepted) throw new Error(accepted.refusal.message)
  return accepted.run
}

/** Work that ends when it is told to. */
function createWork() {
  const ends: ((outcome: AttemptOutcome<string>) => void)[] = []
  let begun = 0
  return {
    execute: () => {
      begun++
      return new Promise<AttemptOutcome<string>>((resolve) => ends.push(resolve))
    },
    end: (outcome: AttemptOutcome<string> = SUCCESS) => ends.shift()!(outcome),
    get begun() {
      return begun
    },
  }
}

test('acknowledges at once, begins later and keeps what the api noted', async () => {
  const { store, advance } = setUp()
  const work = createWork()
  const run = submit(store, { execute: work.execute, data: 'model abc' })
  await Promise.resolve()
  expect(work.begun).toBe(0)
  expect(run).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    data: 'model abc',
    queueKey: 'a',
    state: 'queued',
    webhookState: 'none',
    createdAtMs: 1_000_000,
    stateAtMs: 1_000_000,
    attempts: 0,
    errors: [],
    delivery: undefined,
  })
  await advance(5)
  expect(store.find(run.id)).toMatchObject({ state: 'in-progress', stateAtMs: 1_000_000, attempts: 1 })
  work.end()
  await advance(0)
  expect(store.find(run.id)).toMatchObject({
    state: 'succeeded',
    createdAtMs: 1_000_000,
    stateAtMs: 1_000_005,
  })
})

test('executes as many runs of a key at once as allowed and counts them and those that wait', async () => {
  const { store, advance } = setUp()
  const work = createWork()
  const queue = { key: 'a', concurrency: 2, maxQueued: 10 }
  for (let i = 0; i < 5; i++) submit(store, { queue, execute: work.execute })
  submit(store, { queue: { ...queue, key: 'b' }, execute: work.execute })
  await advance(0)
  expect(work.begun).toBe(3)
  expect(store.queueStatus('a')).toEqual({ queued: 3, inProgress: 2 })
  expect(store.queueStatus('b')).toEqual({ queued: 0, inProgress: 1 })
  work.end()
  await advance(0)
  expect(store.queueStatus('a')).toEqual({ queued: 2, inProgress: 2 })
  expect(store.queueStatus('nobody')).toEqual({ queued: 0, inProgress: 0 })
})

test('begins by priority, and in order of submission within one', async () => {
  const { store, advance } = setUp()
  const order: number[] = []
  for (const [i, priority] of [2, 0, 1, 0].entries()) {
    const execute = (): Promise<AttemptOutcome<string>> => {
      order.push(i)
      return Promise.resolve(SUCCESS)
    }
    submit(store, { priority, execute })
  }
  await advance(0)
  expect(order).toEqual([1, 3, 2, 0])
})

test('refuses a run when as many wait as may, when as many are under way, and when its id is taken', async () => {
  const { store, advance } = setUp({ maxUnderWay: 4 })
  const work = createWork()
  const queue = { key: 'a', concurrency: 1, maxQueued: 2 }
  const submission: Submission = { data: '', queue, execute: work.execute }
  submit(store, { ...submission, id: 'mine' })
  await advance(0)
  submit(store, submission)
  submit(store, submission)
  expect(store.submit(submission)).toEqual({
    refusal: {
      reason: 'queue-full',
      message: 'Failed to accept the run: expected less than 2 queued, found 2',
    },
  })
  const elsewhere = { ...submission, queue: { ...queue, key: 'b' } }
  expect(store.submit({ ...elsewhere, id: 'mine' })).toMatchObject({ refusal: { reason: 'id-taken' } })
  submit(store, elsewhere)
  expect(store.submit(elsewhere)).toEqual({
    refusal: {
      reason: 'store-full',
      message: 'Failed to accept the run: expected less than 4 under way, found 4',
    },
  })
})

test('waits 100, 200, 300 and 300 ms between attempts and reports the error of the last one', async () => {
  const { store, clock, advance } = setUp()
  const begunAtMs: number[] = []
  const retry = { maxAttempts: 5, initialDelayMs: 100, maxDelayMs: 300 }
  const endings: RunEnding<string>[] = []
  const run = submit(store, {
    retry,
    execute({ number }) {
      begunAtMs.push(clock.nowMs() - 1_000_000)
      return Promise.resolve({ error: { code: 'crash', message: `attempt ${number}` }, isRetryable: true })
    },
    deliver(ending) {
      endings.push(ending)
      return Promise.resolve(DELIVERED)
    },
  })
  for (let i = 0; i < 10; i++) await advance(100)
  expect(begunAtMs).toEqual([0, 100, 300, 600, 900])
  const errors = [{ code: 'crash', message: 'attempt 5' }]
  expect(endings).toEqual([{ state: 'failed', errors }])
  expect(store.find(run.id)).toMatchObject({
    state: 'failed',
    webhookState: 'succeeded',
    errors,
    attempts: 5,
  })
})

test('does not execute again after a failure that the api calls final', async () => {
  const { store, advance } = setUp()
  const work = createWork()
  const run = submit(store, {
    execute: work.execute,
    retry: { maxAttempts: 3, initialDelayMs: 0, maxDelayMs: 0 },
  })
  await advance(0)
  work.end({ error: { code: 'input', message: 'bad' }, isRetryable: false })
  await advance(10_000)
  expect(work.begun).toBe(1)
  expect(store.find(run.id)).toMatchObject({ state: 'failed', errors: [{ code: 'input', message: 'bad' }] })
})

test('forgets the errors of attempts that a later one made good', async () => {
  const { store, advance } = setUp()
  const run = submit(store, {
    retry: { maxAttempts: 2, initialDelayMs: 0, maxDelayMs: 0 },
    execute: ({ number }) =>
      Promise.resolve(
        number === 1 ? { error: { code: 'crash', message: 'once' }, isRetryable: true } : SUCCESS,
      ),
  })
  await advance(0)
  expect(store.find(run.id)).toMatchObject({ state: 'succeeded', attempts: 2, errors: [] })
})

test.each([
  { name: 'accepted', outcome: DELIVERED, state: 'succeeded', webhookState: 'succeeded' },
  { name: 'refused', outcome: REFUSED, state: 'webhook-failed', webhookState: 'failed' },
  { name: 'left out by the api', outcome: undefined, state: 'succeeded', webhookState: 'canceled' },
])('ends a run with an output once its report is $name', async ({ outcome, state, webhookState }) => {
  const { store, advance } = setUp()
  let end: (outcome: DeliveryOutcome) => void = () => undefined
  const delivery = new Promise<DeliveryOutcome>((resolve) => (end = resolve))
  let reported: RunEnding<string> | undefined
  const run = submit(store, {
    deliver(ending) {
      reported = ending
      return outcome && delivery
    },
  })
  expect(run.webhookState).toBe('pending')
  await advance(0)
  expect(reported).toEqual({ state: 'succeeded', output: 'done' })
  if (outcome !== undefined) {
    expect(store.find(run.id)).toMatchObject({ state: 'in-progress', webhookState: 'pending' })
    expect(store.queueStatus('a')).toEqual({ queued: 0, inProgress: 1 })
    end(outcome)
    await advance(0)
  }
  expect(store.find(run.id)).toMatchObject({ state, webhookState, delivery: outcome })
  expect(store.queueStatus('a')).toEqual({ queued: 0, inProgress: 0 })
})

test('lets the next run begin while a report is on its way', async () => {
  const { store, advance } = setUp()
  submit(store, { deliver: () => new Promise(() => undefined) })
  const second = submit(store)
  await advance(0)
  expect(store.find(second.id)?.state).toBe('succeeded')
})

test('counts a run of a key whose earlier report ends in the meantime', async () => {
  const { store, advance } = setUp()
  const reports: ((outcome: DeliveryOutcome) => void)[] = []
  const deliver = (): Promise<DeliveryOutcome> => new Promise((resolve) => reports.push(resolve))
  submit(store, { deliver })
  submit(store, { deliver })
  await advance(0)
  reports[0]!(DELIVERED)
  await advance(0)
  const work = createWork()
  submit(store, { execute: work.execute })
  submit(store, { execute: work.execute })
  await advance(0)
  reports[1]!(DELIVERED)
  await advance(0)
  expect(store.queueStatus('a')).toEqual({ queued: 1, inProgress: 1 })
  submit(store, { execute: work.execute })
  await advance(0)
  expect(work.begun).toBe(1)
})
