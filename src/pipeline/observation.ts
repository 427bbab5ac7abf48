import { joinBytes } from '../codecs/join-bytes.ts'
import { readSteadyMs, type Clock } from '../clock/clock.ts'
import { FAULT_HEADER } from '../conditions/fault.ts'
import { VARIATION_HEADER } from '../conditions/legal-variation.ts'
import type { Journal, JournalEntry } from '../journal/journal.ts'
import { keepBody, MAX_KEPT_BYTES, sizeOf } from '../journal/kept-body.ts'
import type { Metrics } from '../journal/metrics.ts'
import { CLIENT_LEFT, listenToBody } from './body-end.ts'
import type { ExchangeNotes } from './exchange-notes.ts'
import type { WireResponse } from './wire.ts'

export interface ObservationOptions {
  readonly clock: Clock
  /** Undefined when nothing is kept. */
  readonly journal: Journal<JournalEntry> | undefined
  readonly metrics: Metrics
  readonly judge: JournalEntry['judge']
}

/** Writes exchanges down: in the journal, and as numbers. */
export type Observe = (notes: ExchangeNotes, response: WireResponse) => WireResponse

export function createObserve({ clock, journal, metrics, judge }: ObservationOptions): Observe {
  // What began before a reset is none of what comes after it.
  const isOld = ({ journalResets }: ExchangeNotes): boolean =>
    journal !== undefined && journalResets !== undefined && journalResets !== journal.resets
  const count = (notes: ExchangeNotes, response: WireResponse, durationMs: number): void =>
    metrics.countExchange({
      api: notes.api?.id ?? '',
      deployment: notes.deployment?.name ?? '',
      operation: notes.operationId ?? '',
      status: isUnsent(notes, response) ? 'none' : String(response.status),
      durationMs,
      fault: findHeader(response, FAULT_HEADER)?.split(';', 1)[0] ?? '',
    })
  return (notes, response) => {
    if (isOld(notes)) return response
    const durationMs = readSteadyMs(clock) - notes.startMs
    const { body } = response
    const entry =
      journal && toEntry(notes, response, { id: journal.nextId, atMs: clock.nowMs(), durationMs, judge })
    if (entry !== undefined) journal?.add(entry)
    if (typeof body === 'string' || ArrayBuffer.isView(body)) {
      count(notes, response, durationMs)
      return response
    }
    const collected = createBeginning()
    const listened = listenToBody(body, {
      onChunk: entry && collected.push,
      onEnd(failure) {
        if (isOld(notes)) return
        const wholeMs = readSteadyMs(clock) - notes.startMs
        count(notes, response, wholeMs)
        if (entry === undefined) return
        entry.durationMs = wholeMs
        entry.inferenceMs = notes.inferenceMs
        entry.answeredBy = notes.answeredBy
        entry.responseBody = collected.take()
        entry.failure ??= failure
        entry.isAbandoned ||= failure === CLIENT_LEFT
        entry.problem ??= notes.problem
        journal?.grow(sizeOf(entry.responseBody))
      },
    })
    return { ...response, body: listened }
  }
}

/** The first bytes of a stream, as many as are kept. */
function createBeginning(): {
  readonly push: (chunk: Uint8Array) => void
  readonly take: () => JournalEntry['responseBody']
} {
  const chunks: Uint8Array[] = []
  let byteLength = 0
  return {
    push(chunk) {
      if (byteLength <= MAX_KEPT_BYTES) chunks.push(chunk)
      byteLength += chunk.byteLength
    },
    take: () => {
      const kept = keepBody(joinBytes(chunks))
      return byteLength > MAX_KEPT_BYTES ? { ...kept, byteLength, isWhole: false } : kept
    },
  }
}

function toEntry(
  notes: ExchangeNotes,
  response: WireResponse,
  { id, atMs, durationMs, judge }: Pick<JournalEntry, 'id' | 'atMs' | 'durationMs' | 'judge'>,
): JournalEntry {
  const { head, deployment } = notes
  const { status, headers, body, breaks } = response
  const isMade = typeof body === 'string' || ArrayBuffer.isView(body)
  const isSent = !isUnsent(notes, response)
  const isAbandoned = notes.signal?.aborted === true
  return {
    id,
    judge,
    atMs: atMs - durationMs,
    method: head.method,
    origin: head.origin,
    target: head.target,
    requestHeaders: head.headers,
    requestBody: notes.requestBody,
    api: notes.api?.id,
    operation: notes.operationId,
    deployment: deployment?.name,
    model: deployment?.modelId,
    answeredBy: notes.answeredBy,
    status: isSent ? status : undefined,
    responseHeaders: isSent ? headers : undefined,
    responseBody: isMade && isSent ? keepBody(body) : undefined,
    durationMs,
    inferenceMs: notes.inferenceMs,
    fault: findHeader(response, FAULT_HEADER),
    variation: findHeader(response, VARIATION_HEADER),
    problem: notes.problem,
    failure:
      breaks !== undefined
        ? `the connection was ${breaks.by === 'reset' ? 'reset' : 'closed'}, as the fault says`
        : isAbandoned
          ? CLIENT_LEFT
          : undefined,
    isAbandoned,
  }
}

/** Whether the client sees nothing of it: the connection ends before, or the client has left already. */
function isUnsent({ signal }: ExchangeNotes, response: WireResponse): boolean {
  return isLost(response) || signal?.aborted === true
}

function isLost({ breaks }: WireResponse): boolean {
  return breaks?.place === 'before-headers'
}

/** @param name - in lower case; answers that vary have names in any case */
function findHeader({ headers }: WireResponse, name: string): string | undefined {
  const plain = headers[name]
  if (plain !== undefined) return plain
  for (const other in headers)
    if (other.length === name.length && other.toLowerCase() === name) return headers[other]
  return undefined
}
