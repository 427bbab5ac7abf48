import type { Clock } from '../clock/clock.ts'
import type { Run, RunError, RunState, RunSubmission, WebhookState } from './run.ts'
import type { DeliveryOutcome } from './webhook-sender.ts'

/** Where each state may lead. There is no way back, and none out of a final state. */
const NEXT_STATES: Readonly<Record<RunState, readonly RunState[]>> = {
  queued: ['in-progress', 'expired', 'canceled'],
  'in-progress': ['succeeded', 'failed', 'webhook-failed'],
  succeeded: [],
  failed: [],
  expired: [],
  canceled: [],
  'webhook-failed': [],
}

/** A run as the store keeps it. */
export interface RunRecord<Data> {
  readonly id: string
  readonly data: Data
  readonly queueKey: string
  readonly createdAtMs: number
  state: RunState
  stateAtMs: number
  webhookState: WebhookState
  attempts: number
  errors: readonly RunError[]
  delivery: DeliveryOutcome | undefined
}

export function createRunRecord<Data>(
  id: string,
  submission: RunSubmission<Data, unknown>,
  nowMs: number,
): RunRecord<Data> {
  return {
    id,
    data: submission.data,
    queueKey: submission.queue.key,
    createdAtMs: nowMs,
    state: 'queued',
    stateAtMs: nowMs,
    webhookState: submission.deliver === undefined ? 'none' : 'pending',
    attempts: 0,
    errors: [],
    delivery: undefined,
  }
}

/** Moves a run on. A step that the state machine does not have is a bug of the store. */
export function moveRun(record: RunRecord<unknown>, state: RunState, clock: Clock): void {
  if (!NEXT_STATES[record.state].includes(state))
    throw new TypeError(`a run cannot go from '${record.state}' to '${state}'`)
  record.state = state
  record.stateAtMs = Math.max(record.stateAtMs, clock.nowMs())
}

/** Whether nothing will happen to the run any more. */
export function isOver({ state, webhookState }: RunRecord<unknown>): boolean {
  return NEXT_STATES[state].length === 0 && webhookState !== 'pending'
}

export function toRun<Data>(record: RunRecord<Data>): Run<Data> {
  return Object.freeze({ ...record })
}
