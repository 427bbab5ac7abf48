import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVirtualClock, wait, type VirtualClock } from '../clock/clock.ts'
import { createRandom } from '../random/random.ts'
import type { AttemptOutcome, Run, RunState } from './run.ts'
import { createRunStore, type RunStore } from './run-store.ts'

const CONCURRENCY = 2
const HOUR_MS = 3_600_000

const FINAL: readonly RunState[] = ['succeeded', 'failed', 'expired', 'canceled', 'webhook-failed']
const RANK = (state: RunState): number => (state === 'queued' ? 0 : state === 'in-progress' ? 1 : 2)

type Ending = 'output' | 'retryable' | 'final'

const plan = fc.record({
  key: fc.constantFrom('a', 'b'),
  priority: fc.nat(2),
  maxTimeInQueueMs: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  maxAttempts: fc.integer({ min: 1, max: 3 }),
  /** What the attempts come to; the last one repeats. */
  endings: fc.array(fc.constantFrom<Ending>('output', 'retryable', 'final'), { minLength: 1, maxLength: 4 }),
  durationMs: fc.nat(30),
  report: fc.constantFrom('none', 'accepted', 'refused'),
})
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('submit' as const), plan }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), pick: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), byMs: fc.integer({ min: 1, max: 50 }) }),
  },
)

/** What the model knows of one run, from what it was told and from the calls that reach it. */
interface Known {
  readonly id: string
  readonly plan: Plan
  readonly createdAtMs: number
  last: Run<string>
  executions: number
  reports: number
}

/** A store together with a plain list that says what may happen next. */
class Model {
  readonly clock: VirtualClock = createVirtualClock()
  readonly store: RunStore<string> = createRunStore({
    clock: this.clock,
    ids: createRandom(1).stream('runs'),
    onError: (_message, cause) => this.faults.push(cause),
  })
  readonly faults: unknown[] = []
  readonly all: Known[] = []
  /** In the order in which they have to begin, per key. */
  private waiting: Known[] = []
  private readonly executing = new Map<string, number>()

  submit(given: Plan): void {
    const accepted = this.store.submit<string>({
      data: 'note',
      queue: { key: given.key, concurrency: CONCURRENCY, maxQueued: 1000 },
      priority: given.priority,
      ...(given.maxTimeInQueueMs === undefined ? {} : { maxTimeInQueueMs: given.maxTimeInQueueMs }),
      retry: { maxAttempts: given.maxAttempts, initialDelayMs: 5, maxDelayMs: 10 },
      execute: ({ number }) => this.execute(known, number),
      ...(given.report === 'none' ? {} : { deliver: () => this.report(known) }),
    })
    if ('refusal' in accepted) throw new Error(accepted.refusal.message)
    const { id, createdAtMs } = accepted.run
    const known: Known = { id, plan: given, createdAtMs, last: accepted.run, executions: 0, reports: 0 }
    this.all.push(known)
    this.waiting.push(known)
    // Stable: equal priorities stay in order of submission.
    this.waiting.sort((a, b) => a.plan.priority - b.plan.priority)
  }

  private async execute(known: Known, number: number): Promise<AttemptOutcome<string>> {
    const { key, endings, durationMs, maxTimeInQueueMs = Infinity } = known.plan
    if (number === 1) {
      // The store has taken out whatever expired by now, the model has not.
      this.dropExpired()
      this.check(this.waiting.find(({ plan: other }) => other.key === key) === known, 'begins out of turn')
      this.check(this.clock.nowMs() - known.createdAtMs < maxTimeInQueueMs, 'begins too late')
      this.waiting = this.waiting.filter((other) => other !== known)
    }
    this.executing.set(key, (this.executing.get(key) ?? 0) + 1)
    this.check(this.executing.get(key)! <= CONCURRENCY, 'too many at once')
    known.executions++
    await wait(this.clock, durationMs)
    const ending = endingOf(endings, number)
    this.executing.set(key, this.executing.get(key)! - 1)
    if (ending === 'output') return { output: 'done' }
    return { error: { code: 'crash', message: `${number}` }, isRetryable: ending === 'retryable' }
  }

  private async report(known: Known): Promise<{ isDelivered: boolean; attempts: number; detail: string }> {
    known.reports++
    await wait(this.clock, 7)
    return { isDelivered: known.plan.report === 'accepted', attempts: 1, detail: '' }
  }

  cancel(pick: number): void {
    const known = this.all[pick % Math.max(1, this.all.length)]
    if (known === undefined) return
    this.dropExpired()
    const isWaiting = this.waiting.includes(known)
    expect(this.store.cancel(known.id)?.isCanceled).toBe(isWaiting)
    this.waiting = this.waiting.filter((other) => other !== known)
  }

  async advance(byMs: number): Promise<void> {
    await this.clock.advance(byMs)
    for (let turn = 0; turn < 3; turn++) await this.clock.advance(0)
  }

  private dropExpired(): void {
    this.waiting = this.waiting.filter(
      ({ createdAtMs, plan: { maxTimeInQueueMs = Infinity } }) =>
        this.clock.nowMs() - createdAtMs < maxTimeInQueueMs,
    )
  }

  /** A failure inside the store's own call would be taken for one of the execution. */
  private check(isTrue: boolean, message: string): void {
    if (!isTrue) this.faults.push(message)
  }

  compare(): void {
    this.dropExpired()
    expect(this.faults).toEqual([])
    for (const known of this.all) {
      const now = this.store.find(known.id)!
      const { last } = known
      expect(now.createdAtMs).toBe(known.createdAtMs)
      expect(now.stateAtMs).toBeGreaterThanOrEqual(last.stateAtMs)
      expect(RANK(now.state)).toBeGreaterThanOrEqual(RANK(last.state))
      if (FINAL.includes(last.state)) expect(now.state).toBe(last.state)
      expect(now.attempts).toBe(known.executions)
      expect(now.attempts).toBeLessThanOrEqual(known.plan.maxAttempts)
      expect(now.state === 'queued').toBe(this.waiting.includes(known))
      known.last = now
    }
    for (const key of ['a', 'b']) {
      const ofKey = this.all.filter(({ plan: { key: other } }) => other === key)
      expect(this.store.queueStatus(key)).toEqual({
        queued: ofKey.filter(({ last }) => last.state === 'queued').length,
        inProgress: ofKey.filter(({ last }) => last.state === 'in-progress').length,
      })
    }
  }
}

function endingOf(endings: readonly Ending[], number: number): Ending {
  return endings[Math.min(number, endings.length) - 1]!
}

/** How a run that was executed has to end. */
function expectedState({ plan: { endings, maxAttempts, report } }: Known): {
  state: RunState
  attempts: number
} {
  for (let number = 1; ; number++) {
    const ending = endingOf(endings, number)
    if (ending === 'output')
      return { state: report === 'refused' ? 'webhook-failed' : 'succeeded', attempts: number }
    if (ending === 'final' || number === maxAttempts) return { state: 'failed', attempts: number }
  }
}

test('runs always move forward, in turn, within their limits, and end once as their rules say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20, size: 'max' }), async (steps) => {
      const model = new Model()
      for (const one of steps) {
        if (one.kind === 'submit') model.submit(one.plan)
        else if (one.kind === 'cancel') model.cancel(one.pick)
        else await model.advance(one.byMs)
        model.compare()
      }
      for (let i = 0; i < 400 && model.store.underWay > 0; i++) await model.advance(20)
      model.compare()
      expect(model.store.underWay).toBe(0)
      for (const known of model.all) {
        const { state, attempts, errors } = known.last
        if (known.executions === 0) expect(['expired', 'canceled']).toContain(state)
        else expect({ state, attempts }).toEqual(expectedState(known))
        expect(errors.length).toBe(state === 'failed' || state === 'expired' ? 1 : 0)
        const isReported = known.plan.report !== 'none' && state !== 'canceled'
        expect(known.reports).toBe(isReported ? 1 : 0)
      }
      await model.advance(HOUR_MS)
      for (const { id } of model.all) expect(model.store.find(id)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})
