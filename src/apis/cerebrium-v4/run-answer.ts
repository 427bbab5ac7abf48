import { serializeJson } from '../../codecs/lossless-json.ts'
import { isRecord } from '../../errors/is-record.ts'
import type { TypedResponse } from '../api.ts'
import type { Failure } from '../failure.ts'
import { encodeError } from './errors.ts'

/** How a run ended, in the words of its answer. */
export interface RunAnswer {
  readonly runId: string
  readonly status: number
  /** The body, also where HTTP sends none. */
  readonly body: Readonly<Record<string, unknown>>
}

/** The envelope around what a function returned. Its member `status_code` becomes the status, and stays. */
export function toRunAnswer(runId: string, result: unknown, runTimeMs: number): RunAnswer {
  return { runId, status: statusOf(result), body: { run_id: runId, run_time_ms: runTimeMs, result } }
}

/** The answer to a run that failed. */
export function toFailedAnswer(runId: string, failure: Failure): RunAnswer {
  return { runId, status: encodeError(failure).status, body: { message: failure.message, run_id: runId } }
}

/** What is no status of a final answer is left alone. */
function statusOf(result: unknown): number {
  const chosen = isRecord(result) ? result['status_code'] : undefined
  return typeof chosen === 'number' && Number.isInteger(chosen) && chosen >= 200 && chosen <= 599
    ? chosen
    : 200
}

// RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5.
const WITHOUT_BODY: readonly number[] = [204, 205, 304]

export function toResponse({ runId, status, body }: RunAnswer): TypedResponse {
  const value = WITHOUT_BODY.includes(status) ? undefined : body
  return { status, headers: { 'x-request-id': runId }, body: { value } }
}

/** What a webhook receives: the body as its caller gets it, or what the function returned alone. */
export function toForwarded({ body }: RunAnswer, isBareResult: boolean): string {
  return serializeJson({ value: isBareResult && 'result' in body ? body['result'] : body })
}
