import type { Clock } from '../clock/clock.ts'
import type { RandomStream } from '../random/random.ts'
import { createFinishedRuns } from './finished-runs.ts'
import type { QueueEntry } from './priority-queue.ts'
import type { Run, RunEnding, RunRefusal, RunSubmission } from './run.ts'
import { executeRun, reportRun, type ExecutionContext } from './run-execution.ts'
import { createRunLine, type RunLine } from './run-line.ts'
import { createRunRecord, isOver, moveRun, toRun, type RunRecord } from './run-record.ts'

/** How long a line is. Runs whose report is on its way are in progress too, though nothing executes any more. */
export interface QueueStatus {
  readonly queued: number
  readonly inProgress: number
}

/** Asynchronous runs from acknowledgement to report. What an api decides comes with each submission. */
export interface RunStore<Data = unknown> {
  /** Accepts a run; it begins in a later turn of the event loop, never within this call. */
  submit<Output>(
    submission: RunSubmission<Data, Output>,
  ): { readonly run: Run<Data> } | { readonly refusal: RunRefusal }
  /** Undefined for a run that never was or is over for longer than it is kept. */
  find(id: string): Run<Data> | undefined
  /** Cancels a run that still waits; any other stays as it is. Undefined as with `find`. */
  cancel(id: string): { readonly isCanceled: boolean; readonly run: Run<Data> } | undefined
  queueStatus(queueKey: string): QueueStatus
  /** How many are accepted and not over. */
  readonly underWay: number
  /** Waits for the runs that are under way now, at most `graceMs` of real time. */
  drain(graceMs: number): Promise<void>
  /** Refuses new runs, waits for those under way, at most `graceMs` of real time, and answers the ones lost. */
  close(graceMs: number): Promise<readonly Run<Data>[]>
}

export interface RunStoreOptions {
  readonly clock: Clock
  /** Ids of runs that come without one are drawn from here. */
  readonly ids: RandomStream
  /** How long a run can be found after it is over; 1 h when left out. */
  readonly retentionMs?: number
  /** How many runs of all lines may be under way; 10,000 when left out. */
  readonly maxUnderWay?: number
  /** Told of bugs: an execution or a report that threw. */
  readonly onError?: (message: string, cause: unknown) => void
}

const RETENTION_MS = 3_600_000
const MAX_UNDER_WAY = 10_000
const MAX_FINISHED = 100_000

interface Job<Data> {
  readonly record: RunRecord<Data>
  readonly submission: RunSubmission<Data, unknown>
  readonly line: RunLine<Job<Data>>
  /** Resolves when the run is over. */
  readonly settled: Promise<void>
  readonly onSettled: () => void
  entry?: QueueEntry<Job<Data>>
  stopExpiry?: () => void
}

export function createRunStore<Data = unknown>(options: RunStoreOptions): RunStore<Data> {
  const { clock, ids, maxUnderWay = MAX_UNDER_WAY } = options
  const stop = new AbortController()
  const context: ExecutionContext = { clock, signal: stop.signal, onError: options.onError }
  const records = new Map<string, RunRecord<Data>>()
  const underWay = new Map<string, Job<Data>>()
  const lines = new Map<string, RunLine<Job<Data>>>()
  const inProgress = new Map<string, number>()
  const finished = createFinishedRuns({
    clock,
    retentionMs: options.retentionMs ?? RETENTION_MS,
    maxCount: MAX_FINISHED,
    onForget: (id) => records.delete(id),
  })
  let isClosed = false

  const lineOf = (key: string): RunLine<Job<Data>> => {
    let line = lines.get(key)
    if (line === undefined) lines.set(key, (line = createRunLine({ clock, begin })))
    return line
  }

  const begin = (job: Job<Data>): boolean => {
    if (stop.signal.aborted) return false
    job.stopExpiry?.()
    // Timers may be late: the time itself decides.
    if (clock.nowMs() - job.record.createdAtMs >= (job.submission.maxTimeInQueueMs ?? Infinity)) {
      expire(job)
      return false
    }
    moveRun(job.record, 'in-progress', clock)
    countInProgress(job, 1)
    void carryOut(job)
    return true
  }

  const carryOut = async (job: Job<Data>): Promise<void> => {
    const ending = await executeRun(job.submission, context, {
      onAttempt: (number) => (job.record.attempts = number),
      onPause: (pause) => job.line.stepAside(pause),
    })
    job.line.leave()
    if (!stop.signal.aborted) await conclude(job, ending)
  }

  const conclude = async (job: Job<Data>, ending: RunEnding<unknown>): Promise<void> => {
    const { record, submission } = job
    if (ending.state !== 'succeeded') {
      record.errors = ending.errors
      finish(job, ending.state)
    }
    if (record.webhookState === 'pending') {
      const outcome = await reportRun(submission, ending, toRun(record), context)
      if (stop.signal.aborted) return
      record.delivery = outcome
      record.webhookState = outcome === undefined ? 'canceled' : outcome.isDelivered ? 'succeeded' : 'failed'
    }
    // Only now is it known how a run with an output ends.
    if (ending.state === 'succeeded')
      finish(job, record.webhookState === 'failed' ? 'webhook-failed' : 'succeeded')
    settle(job)
  }

  const finish = (job: Job<Data>, state: RunRecord<Data>['state']): void => {
    if (job.record.state === 'in-progress') countInProgress(job, -1)
    moveRun(job.record, state, clock)
  }

  const expire = (job: Job<Data>): void => {
    const waitedMs = job.submission.maxTimeInQueueMs
    const message = `Failed to begin the run in time: expected it to wait at most ${waitedMs} ms, found it waiting longer`
    void conclude(job, { state: 'expired', errors: [{ code: 'expired', message }] })
  }

  const settle = ({ record, line, onSettled }: Job<Data>): void => {
    if (!isOver(record)) throw new TypeError(`the run '${record.id}' is not over`)
    underWay.delete(record.id)
    finished.add(record.id)
    // A report may outlive its line, and by then a new one may have the same key.
    if (line.isIdle && lines.get(record.queueKey) === line) lines.delete(record.queueKey)
    onSettled()
  }

  const countInProgress = ({ record: { queueKey } }: Job<Data>, change: 1 | -1): void => {
    const count = (inProgress.get(queueKey) ?? 0) + change
    if (count === 0) inProgress.delete(queueKey)
    else inProgress.set(queueKey, count)
  }

  const refuse = (submission: RunSubmission<Data, unknown>): RunRefusal | undefined => {
    const { id, queue } = submission
    const waiting = lines.get(queue.key)?.waiting ?? 0
    const found = 'Failed to accept the run: expected'
    if (isClosed) return { reason: 'store-closed', message: `${found} an open server, found it closing` }
    if (id !== undefined && records.has(id))
      return { reason: 'id-taken', message: `${found} a new id, found one in use` }
    if (underWay.size >= maxUnderWay) {
      const message = `${found} less than ${maxUnderWay} under way, found ${underWay.size}`
      return { reason: 'store-full', message }
    }
    if (waiting >= queue.maxQueued) {
      return {
        reason: 'queue-full',
        message: `${found} less than ${queue.maxQueued} queued, found ${waiting}`,
      }
    }
    return undefined
  }

  const drain = async (graceMs: number): Promise<void> => {
    if (underWay.size === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)))
    await Promise.race([Promise.all(Array.from(underWay.values(), ({ settled }) => settled)), late])
    clearTimeout(timer)
  }

  return {
    submit(given) {
      const submission = given as RunSubmission<Data, unknown>
      const refusal = refuse(submission)
      if (refusal !== undefined) return { refusal }
      const { queue, priority = 0, maxTimeInQueueMs } = submission
      const record = createRunRecord(submission.id ?? ids.hex(16), submission, clock.nowMs())
      const line = lineOf(queue.key)
      let onSettled = (): void => undefined
      const settled = new Promise<void>((resolve) => (onSettled = resolve))
      const job: Job<Data> = { record, submission, line, settled, onSettled }
      records.set(record.id, record)
      underWay.set(record.id, job)
      line.setRules(queue)
      const entry = (job.entry = line.add(job, priority))
      if (maxTimeInQueueMs !== undefined) {
        job.stopExpiry = clock.schedule(maxTimeInQueueMs, () => {
          line.remove(entry)
          expire(job)
        })
      }
      return { run: toRun(record) }
    },
    find(id) {
      const record = records.get(id)
      return record && toRun(record)
    },
    cancel(id) {
      const record = records.get(id)
      if (record === undefined) return undefined
      const job = underWay.get(id)
      const isCanceled = record.state === 'queued' && job?.entry !== undefined
      if (isCanceled) {
        job.stopExpiry?.()
        job.line.remove(job.entry!)
        finish(job, 'canceled')
        if (record.webhookState === 'pending') record.webhookState = 'canceled'
        settle(job)
      }
      return { isCanceled, run: toRun(record) }
    },
    queueStatus: (queueKey) => ({
      queued: lines.get(queueKey)?.waiting ?? 0,
      inProgress: inProgress.get(queueKey) ?? 0,
    }),
    get underWay() {
      return underWay.size
    },
    drain,
    async close(graceMs) {
      isClosed = true
      await drain(graceMs)
      const lost = [...underWay.values()]
      stop.abort()
      for (const job of lost) {
        job.stopExpiry?.()
        if (job.entry !== undefined) job.line.remove(job.entry)
      }
      underWay.clear()
      return lost.map(({ record }) => toRun(record))
    },
  }
}
