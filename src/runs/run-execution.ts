import { wait, type Clock } from '../clock/clock.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { AttemptOutcome, Run, RunEnding, RunSubmission } from './run.ts'
import type { DeliveryOutcome } from './webhook-sender.ts'

/** What executing and reporting need from the store. */
export interface ExecutionContext {
  readonly clock: Clock
  /** Aborted when the store gives up. */
  readonly signal: AbortSignal
  /** Told of work that threw. */
  readonly onError: ((message: string, cause: unknown) => void) | undefined
}

/** What is told of a run on its way. */
export interface ExecutionHooks {
  readonly onAttempt: (number: number) => void
  /** Asked to resolve once `pause` is over and the run may go on; nothing executes in between. */
  readonly onPause: (pause: Promise<unknown>) => Promise<void>
}

/** Executes a run as often as its rules allow. Never rejects. */
export async function executeRun<Data, Output>(
  submission: RunSubmission<Data, Output>,
  { clock, signal, onError }: ExecutionContext,
  { onAttempt, onPause }: ExecutionHooks,
): Promise<RunEnding<Output>> {
  const tryOnce = async (number: number): Promise<AttemptOutcome<Output>> => {
    try {
      return await submission.execute({ number, signal })
    } catch (error) {
      const message = `Failed to execute a run: ${messageOf(error)}`
      if (!signal.aborted) onError?.(message, error)
      return { error: { code: 'internal', message }, isRetryable: false }
    }
  }
  const { retry } = submission
  let delayMs = Math.min(retry?.initialDelayMs ?? 0, retry?.maxDelayMs ?? 0)
  for (let number = 1; ; number++) {
    onAttempt(number)
    const outcome = await tryOnce(number)
    if ('output' in outcome) return { state: 'succeeded', output: outcome.output }
    const isLast = !outcome.isRetryable || number >= (retry?.maxAttempts ?? 1)
    if (!isLast) await onPause(wait(clock, delayMs, signal))
    if (isLast || signal.aborted) return { state: 'failed', errors: [outcome.error] }
    delayMs = Math.min(delayMs * 2, retry?.maxDelayMs ?? 0)
  }
}

/** Reports how a run ended; undefined when the api does not report such an ending. Never rejects. */
export async function reportRun<Data, Output>(
  submission: RunSubmission<Data, Output>,
  ending: RunEnding<Output>,
  run: Run<Data>,
  { signal, onError }: ExecutionContext,
): Promise<DeliveryOutcome | undefined> {
  try {
    return await submission.deliver?.(ending, run)
  } catch (error) {
    const detail = `Failed to report the run '${run.id}': ${messageOf(error)}`
    if (!signal.aborted) onError?.(detail, error)
    return { isDelivered: false, attempts: 0, detail }
  }
}
