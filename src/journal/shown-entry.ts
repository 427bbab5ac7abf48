import type { Exchange, HeaderList } from '../contract/exchange.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { createTurns } from '../engine/turns.ts'
import type { ShownBody } from '../report/finding.ts'
import type { Redactor } from '../report/redaction.ts'
import type { AnsweredBy, JournalEntry, JudgeExchange } from './journal.ts'
import { toBytes, type KeptBody } from './kept-body.ts'

/** One exchange as `GET /__mockference/requests` tells it: shortened, and without secrets. */
export interface ShownEntry {
  /** Counted from 1. */
  readonly id: number
  /** When it was received, as ISO 8601. */
  readonly at: string
  readonly method: string
  readonly url: string
  readonly api?: string
  readonly operation?: string
  readonly deployment?: string
  readonly model?: string
  readonly answeredBy: AnsweredBy
  /** Left out when the connection ended before any header. */
  readonly status?: number
  readonly durationMs: number
  readonly inferenceMs: number
  /** The fault that the answer was given, as its header says. */
  readonly fault?: string
  /** How the answer differs from the plain one within its contract, as its header says. */
  readonly variation?: string
  /**
   * Why a request was refused before it reached its deployment, and what was near; or why its model failed, which the answer
   * may keep to itself.
   */
  readonly problem?: string
  /** Why the answer did not reach the client as a whole. */
  readonly failure?: string
  readonly request: ShownMessage
  readonly response?: ShownMessage
  /** Whether both sides keep to the contract. Left out when nothing judges. */
  readonly verdict?: { readonly isValid: boolean; readonly violations: readonly SidedViolation[] }
}

export interface ShownMessage {
  readonly headers: HeaderList
  /** Left out when it was not kept. */
  readonly body?: ShownBody
}

export interface ShowOptions {
  readonly redactor: Redactor
  /** Nothing judges an entry that has none. */
  readonly judgeOf: (entry: JournalEntry) => JudgeExchange | undefined
  /** Where the exchange would have been sent without a bare origin. */
  readonly addressOf: (entry: JournalEntry) => string
}

/** Shows entries; a secret that one of them names is known in all. Others get their turn in between. */
export async function showEntries(
  entries: readonly JournalEntry[],
  { redactor, judgeOf, addressOf }: ShowOptions,
): Promise<readonly ShownEntry[]> {
  const turn = createTurns()
  // Secrets are learned from what is shown: the first round is thrown away.
  for (const entry of entries) {
    redactor.showExchange(toExchange(entry, entry.origin + entry.target, false))
    await turn()
  }
  const shown: ShownEntry[] = []
  for (const entry of entries) {
    const judge = judgeOf(entry)
    shown.push(showEntry(entry, redactor, judge && findViolations(entry, judge, addressOf(entry))))
    await turn()
  }
  return shown
}

/** What is known of entries whose answers are complete; reading them again costs nothing. */
const judged = new WeakMap<JournalEntry, readonly SidedViolation[]>()

function findViolations(entry: JournalEntry, judge: JudgeExchange, url: string): readonly SidedViolation[] {
  const known = judged.get(entry)
  if (known !== undefined) return known
  const found = judge(toExchange(entry, url, true)).violations
  // A client that leaves leaves the server nothing to be blamed for.
  const own = entry.isAbandoned ? found.filter(({ side }) => side === 'client') : found
  const misplaced = describeMisplaced(entry, own)
  const violations = misplaced === undefined ? own : [...own, misplaced]
  if (entry.responseBody !== undefined || entry.failure !== undefined) judged.set(entry, violations)
  return violations
}

/** Requests that no judge knows are wrong all the same when they go nowhere. */
const MISPLACED: readonly string[] = ['address-unknown', 'deployment-unknown', 'method-not-allowed']

function describeMisplaced(
  { problem }: JournalEntry,
  found: readonly SidedViolation[],
): SidedViolation | undefined {
  if (problem === undefined || !MISPLACED.includes(problem.kind)) return undefined
  if (found.some(({ side }) => side === 'client')) return undefined
  return { side: 'client', code: 'address-unknown', pointer: '', message: problem.message }
}

function showEntry(
  entry: JournalEntry,
  redactor: Redactor,
  violations: readonly SidedViolation[] | undefined,
): ShownEntry {
  const { requestBody, responseBody, fault, variation, problem, failure } = entry
  const shown = redactor.showExchange(toExchange(entry, entry.origin + entry.target, false))
  return {
    id: entry.id,
    at: new Date(entry.atMs).toISOString(),
    method: entry.method,
    url: shown.url,
    ...(entry.api !== undefined && { api: entry.api }),
    ...(entry.operation !== undefined && { operation: entry.operation }),
    ...(entry.deployment !== undefined && { deployment: entry.deployment }),
    ...(entry.model !== undefined && { model: entry.model }),
    answeredBy: entry.answeredBy,
    ...(entry.status !== undefined && { status: entry.status }),
    durationMs: roundMs(entry.durationMs),
    inferenceMs: roundMs(entry.inferenceMs),
    ...(fault !== undefined && { fault }),
    ...(variation !== undefined && { variation }),
    ...(problem !== undefined && { problem: redactor.redactText(problem.message) }),
    ...(failure !== undefined && { failure }),
    request: toMessage(shown.requestHeaders, shown.requestBody, requestBody),
    ...(shown.responseHeaders && {
      response: toMessage(shown.responseHeaders, shown.responseBody, responseBody),
    }),
    ...(violations && {
      verdict: {
        isValid: violations.length === 0,
        violations: violations.map((one) => ({ ...one, message: redactor.redactText(one.message) })),
      },
    }),
  }
}

export function toMessage(
  headers: HeaderList,
  body: ShownBody | undefined,
  kept: KeptBody | undefined,
): ShownMessage {
  if (body === undefined || kept === undefined) return { headers }
  return { headers, body: kept.isWhole ? body : { ...body, byteLength: kept.byteLength, isWhole: false } }
}

/** @param isJudged - of a body that is not kept as a whole nothing is judged */
function toExchange(entry: JournalEntry, url: string, isJudged: boolean): Exchange {
  const { method, requestHeaders, requestBody, status, responseHeaders, responseBody, failure } = entry
  return {
    method,
    url,
    requestHeaders: toHeaderList(requestHeaders),
    ...(requestBody && (requestBody.isWhole || !isJudged) && { requestBody: toBytes(requestBody) }),
    ...(status !== undefined && { status }),
    ...(responseHeaders && { responseHeaders: toHeaderList(responseHeaders) }),
    ...(responseBody && (responseBody.isWhole || !isJudged) && { responseBody: toBytes(responseBody) }),
    ...(failure !== undefined && { failure }),
  }
}

export function toHeaderList(headers: Readonly<Record<string, string | undefined>>): HeaderList {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
}

/** Microseconds are enough. */
export function roundMs(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
