import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import type { FailureKind } from '../apis/failure.ts'
import { wait, type Clock } from '../clock/clock.ts'
import type { RateWindows } from '../clock/rate-windows.ts'
import { rateOf, type RateLimit } from '../conditions/conditions.ts'
import { drawDurationMs } from '../conditions/duration.ts'
import { FAULT_HEADER, type FaultRule } from '../conditions/fault.ts'
import type { FaultSchedule } from '../conditions/fault-schedule.ts'
import { losesAnswer } from '../conditions/response-fault.ts'
import type { Operation } from '../contract/operation.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { RandomStream } from '../random/random.ts'
import type { ExchangeNotes } from './exchange-notes.ts'

export interface ConditionGateOptions {
  readonly clock: Clock
  readonly rates: () => RateWindows
  readonly schedule: FaultSchedule
  /** The stream of a deployment's conditions for one purpose. */
  readonly streamOf: (purpose: string, api: Api, deployment: Deployment) => RandomStream
}

/**
 * Decides what becomes of a request that has come to its deployment: the answer of a rate limit or of a fault, or undefined
 * when the request goes on. A fault that spoils the answer later is noted.
 */
export type ConditionGate = (
  api: Api,
  request: TypedRequest,
  notes: ExchangeNotes,
) => Promise<TypedResponse> | undefined

export function createConditionGate(options: ConditionGateOptions): ConditionGate {
  const { clock, rates, schedule, streamOf } = options
  return (api, request, notes) => {
    const { deployment, conditions, signal } = notes
    if (deployment === undefined) return undefined
    const { rateLimit, faults } = conditions
    if (rateLimit !== undefined) {
      const { isBeyond, untilNextMs } = rates().count(deployment, 'rateLimit', rateOf(rateLimit))
      if (isBeyond) {
        notes.answeredBy = 'fault'
        return Promise.resolve(answerBeyondRate(api, request, rateLimit, { clock, untilNextMs }))
      }
    }
    if (faults === undefined || faults.length === 0) return undefined
    const stream = streamOf('faults', api, deployment)
    const fault = schedule.next(faults, deployment, stream)
    notes.fault = fault
    if (fault === undefined || !(fault.kind === 'status' || losesAnswer(fault))) return undefined
    notes.answeredBy = 'fault'
    const delayMs = fault.afterMs === undefined ? 0 : drawDurationMs(fault.afterMs, stream)
    const waited = delayMs > 0 ? wait(clock, delayMs, signal) : Promise.resolve()
    return waited.then(() => (fault.kind === 'status' ? answerStatus(api, request, fault) : NOTHING))
  }
}

/** Of an answer that does not arrive. The header keeps it from being held against the contract. */
const NOTHING: TypedResponse = {
  status: 502,
  headers: { [FAULT_HEADER]: 'lost' },
  body: { value: undefined },
}

function answerBeyondRate(
  api: Api,
  { operation }: TypedRequest,
  { requests, windowMs = 1000, retryAfter = 'seconds' }: RateLimit,
  { clock, untilNextMs }: { readonly clock: Clock; readonly untilNextMs: number },
): TypedResponse {
  const message = `Failed to answer: expected at most ${requests} requests in ${windowMs} ms, found more`
  const response = api.encodeError({ kind: 'rate-limited', message }, operation)
  const seconds = Math.ceil(untilNextMs / 1000)
  // Whole seconds from now, so that nobody who waits so long comes too early.
  const date = new Date(Math.ceil((clock.nowMs() + untilNextMs) / 1000) * 1000).toUTCString()
  const text = retryAfter === 'date' ? date : String(seconds)
  return {
    ...response,
    headers: {
      ...response.headers,
      ...(retryAfter === 'none' ? {} : { 'retry-after': text }),
      [FAULT_HEADER]: `rate-limit${noteUndocumented(response.status, operation)}`,
    },
  }
}

/** In the order in which they are tried for a status. */
const KINDS: readonly FailureKind[] = [
  'rate-limited',
  'unavailable',
  'unreachable',
  'timed-out',
  'server-failed',
  'request-invalid',
  'credentials-wrong',
  'credentials-insufficient',
  'deployment-unknown',
  'deployment-disabled',
  'address-unknown',
  'method-not-allowed',
  'media-type-unsupported',
  'body-too-large',
  'link-refused',
]

/**
 * The API's answer with a status: the error that it has for it, or, for a status that it never sends, the body of its
 * general error of the same class.
 */
function answerStatus(
  api: Api,
  { operation }: TypedRequest,
  { status = 500, retryAfterS }: FaultRule,
): TypedResponse {
  const message = `Failed to answer: the status ${status} was asked for`
  const allowedMethods = status === 405 ? [operation.method] : undefined
  const encode = (kind: FailureKind): TypedResponse =>
    api.encodeError({ kind, message, ...(allowedMethods && { allowedMethods }) }, operation)
  const own = KINDS.map(encode).find((response) => response.status === status)
  const response = own ?? encode(status < 500 ? 'request-invalid' : 'server-failed')
  return {
    ...response,
    status,
    headers: {
      ...response.headers,
      ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
      [FAULT_HEADER]: `status; status=${status}${noteUndocumented(status, operation)}`,
    },
  }
}

/** A mark for a status that no document of the vendor promises for the operation; its body may be ours all the same. */
function noteUndocumented(status: number, { responses }: Operation): string {
  const contract = responses[status]
  return contract === undefined || contract.undocumented === 'status' ? '; undocumented' : ''
}
