import type { Rate } from '../clock/rate-windows.ts'
import type { Violation } from '../contract/violation.ts'
import { readDuration, type Duration } from './duration.ts'
import { readFaults, type FaultRule } from './fault.ts'
import { createMemberReader, type MemberReader } from './member-reader.ts'

/** How `Retry-After` says when to come back; both forms are those of RFC 9110, section 10.2.3. */
export const RETRY_AFTER_FORMS = ['seconds', 'date', 'none'] as const

/** How often a deployment may be called. */
export interface RateLimit {
  readonly requests: number
  /** 1000 when left out. */
  readonly windowMs?: number
  /** `seconds` when left out. */
  readonly retryAfter?: (typeof RETRY_AFTER_FORMS)[number]
}

/**
 * What a client of a deployment has to live with. The one schema of it: deployments files, request headers and the control
 * address all read it with {@link parseConditions}.
 */
export interface Conditions {
  /** What a request takes beside its computation; of generated text, until the first token. */
  readonly latencyMs?: Duration
  /** Added for each other request of the deployment that is under way, in ms. */
  readonly loadMs?: number
  /** Between the tokens of a generated text. */
  readonly betweenTokensMs?: Duration
  /** What a deployment that is scaled to zero needs to come up, in ms; one that is always up has none. */
  readonly coldStartMs?: number
  readonly rateLimit?: RateLimit
  /** The first that strikes a request counts. */
  readonly faults?: readonly FaultRule[]
  /** Answers in any way that the contract leaves open. */
  readonly vary?: boolean
}

/** Every condition. */
export const CONDITION_NAMES = [
  'latencyMs',
  'loadMs',
  'betweenTokensMs',
  'coldStartMs',
  'rateLimit',
  'faults',
  'vary',
] as const satisfies readonly (keyof Conditions)[]

/** Those that mean something for a single request. */
export const REQUEST_CONDITION_NAMES = CONDITION_NAMES.filter(
  (name) => name !== 'coldStartMs' && name !== 'rateLimit',
)

const MAX_MS = 2 ** 31 - 1

/** Reads conditions: the conditions, or all that is wrong with them, with a JSON pointer each. */
export function parseConditions(raw: unknown): Conditions | readonly Violation[] {
  const reader = createMemberReader('condition-invalid')
  const found = reader.object(raw, {
    pointer: '',
    members: CONDITION_NAMES,
    expected: 'an object of conditions',
  })
  if (found === undefined) return reader.violations
  const { latencyMs, loadMs, betweenTokensMs, coldStartMs, rateLimit, faults, vary } = found
  if (vary !== undefined && typeof vary !== 'boolean') reader.refuse('/vary', 'true or false', vary)
  const range = { least: 0, greatest: MAX_MS }
  const conditions = {
    latencyMs: latencyMs === undefined ? undefined : readDuration(latencyMs, '/latencyMs', reader),
    loadMs: reader.number(loadMs, '/loadMs', range),
    betweenTokensMs:
      betweenTokensMs === undefined ? undefined : readDuration(betweenTokensMs, '/betweenTokensMs', reader),
    coldStartMs: reader.number(coldStartMs, '/coldStartMs', range),
    rateLimit: rateLimit === undefined ? undefined : readRateLimit(rateLimit, reader),
    faults: faults === undefined ? undefined : readFaults(faults, '/faults', reader),
    vary,
  }
  if (reader.violations.length > 0) return reader.violations
  return Object.fromEntries(Object.entries(conditions).filter(([, member]) => member !== undefined))
}

/** Tells what is wrong from conditions. */
export function isViolations(parsed: Conditions | readonly Violation[]): parsed is readonly Violation[] {
  return Array.isArray(parsed)
}

/** The window of a limit, ready to be counted. */
export function rateOf({ requests, windowMs = 1000 }: RateLimit): Rate {
  return { calls: requests, windowMs }
}

function readRateLimit(value: unknown, reader: MemberReader): RateLimit | undefined {
  const members = ['requests', 'windowMs', 'retryAfter']
  const expected = 'an object with requests, windowMs and retryAfter'
  const found = reader.object(value, { pointer: '/rateLimit', members, expected })
  if (found === undefined) return undefined
  const { requests, windowMs, retryAfter } = found
  const isForm = (RETRY_AFTER_FORMS as readonly unknown[]).includes(retryAfter)
  if (retryAfter !== undefined && !isForm)
    reader.refuse('/rateLimit/retryAfter', `one of ${RETRY_AFTER_FORMS.join(', ')}`, retryAfter)
  const whole = { least: 0, greatest: Number.MAX_SAFE_INTEGER, isWhole: true }
  if (requests === undefined) reader.refuse('/rateLimit/requests', 'a whole number from 0', requests)
  const calls = reader.number(requests, '/rateLimit/requests', whole)
  const lengthMs = reader.number(windowMs, '/rateLimit/windowMs', { least: 1, greatest: MAX_MS })
  return calls === undefined
    ? undefined
    : {
        requests: calls,
        ...(lengthMs === undefined ? {} : { windowMs: lengthMs }),
        ...(isForm ? { retryAfter: retryAfter as (typeof RETRY_AFTER_FORMS)[number] } : {}),
      }
}
