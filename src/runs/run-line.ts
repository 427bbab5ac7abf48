import type { Clock } from '../clock/clock.ts'
import { createPriorityQueue, type PriorityQueue, type QueueEntry } from './priority-queue.ts'
import type { QueueRules } from './run.ts'

/** Where runs of one key wait until they may begin. Beginning is never part of the call that made it possible. */
export interface RunLine<Job> {
  readonly waiting: number
  /** How many have begun and not left. */
  readonly executing: number
  /** Nothing waits, executes, or has stepped aside. */
  readonly isIdle: boolean
  setRules(rules: QueueRules): void
  add(job: Job, priority: number): QueueEntry<Job>
  remove(entry: QueueEntry<Job>): void
  /** Says that a job which has begun no longer executes; the next one gets its turn. */
  leave(): void
  /**
   * Gives the place of a job that has begun to others until `pause` is over and a place is free again. It goes before jobs
   * that have not begun.
   */
  stepAside(pause: Promise<unknown>): Promise<void>
}

/** How long jobs are begun in one go before others get their turn. */
const SLICE_MS = 5

export interface RunLineOptions<Job> {
  readonly clock: Clock
  /** Begins a job; answers false when the job is not to be executed after all. */
  readonly begin: (job: Job) => boolean
}

export function createRunLine<Job>({ clock, begin }: RunLineOptions<Job>): RunLine<Job> {
  const queue: PriorityQueue<Job> = createPriorityQueue()
  let concurrency = 1
  /** Jobs that have stepped aside and want to go on, in the order of wanting. */
  const returning: (() => void)[] = []
  let executing = 0
  let aside = 0
  let isPlanned = false

  const beginSome = (): void => {
    isPlanned = false
    const startMs = clock.nowMs()
    while (executing < concurrency && clock.nowMs() - startMs < SLICE_MS) {
      const goOn = returning.shift()
      if (goOn !== undefined) {
        executing++
        aside--
        goOn()
        continue
      }
      const job = queue.takeFirst()
      if (job === undefined) return
      if (begin(job)) executing++
    }
    plan()
  }

  // A turn of the event loop, not a wait: an acknowledgement goes out first, and requests are read between two runs.
  const plan = (): void => {
    const isEmpty = queue.size === 0 && returning.length === 0
    if (isPlanned || isEmpty || executing >= concurrency) return
    isPlanned = true
    setTimeout(beginSome, 0)
  }

  return {
    get waiting() {
      return queue.size
    },
    get executing() {
      return executing
    },
    get isIdle() {
      return queue.size === 0 && executing === 0 && aside === 0
    },
    setRules(rules) {
      concurrency = rules.concurrency
    },
    add(job, priority) {
      const entry = queue.add(job, priority)
      plan()
      return entry
    },
    remove: (entry) => queue.remove(entry),
    leave() {
      executing--
      plan()
    },
    async stepAside(pause) {
      executing--
      aside++
      plan()
      await pause
      await new Promise<void>((resolve) => {
        returning.push(resolve)
        plan()
      })
    },
  }
}
