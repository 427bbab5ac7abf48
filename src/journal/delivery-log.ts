import type { Redactor } from '../report/redaction.ts'
import type { DeliveryAttempt } from '../runs/webhook-sender.ts'
import { createJournal, type JournalFilter, type KeptEntry } from './journal.ts'
import { keepBody, toBytes } from './kept-body.ts'
import { roundMs, toHeaderList, toMessage, type ShownMessage } from './shown-entry.ts'

/** An attempt to deliver a webhook, as it is kept. */
export interface DeliveryEntry extends KeptEntry {
  readonly attempt: DeliveryAttempt
}

/** The last attempts to deliver webhooks. Bounded as the journal is. */
export interface DeliveryLog {
  /** How many there were since the start or the last reset. */
  readonly total: number
  add(attempt: DeliveryAttempt): void
  find(filter: JournalFilter): readonly DeliveryEntry[]
  reset(): void
}

/** One attempt as `GET /__mockference/webhooks` tells it: shortened, and without secrets. */
export interface ShownDelivery {
  /** Counted from 1. */
  readonly id: number
  /** When it was sent, as ISO 8601. */
  readonly at: string
  readonly url: string
  readonly api?: string
  readonly deployment?: string
  /** Of its delivery, counted from 1. */
  readonly attempt: number
  /** Of the receiver's answer; left out when none came. */
  readonly status?: number
  /** Why no answer came. */
  readonly failure?: string
  readonly durationMs: number
  readonly request: ShownMessage
}

/** Bodies are answers that clients have asked for: fewer, and smaller than what the journal may hold. */
const MAX_BODY_BYTES = 8_000_000

export function createDeliveryLog(): DeliveryLog {
  const journal = createJournal<DeliveryEntry>({ maxBodyBytes: MAX_BODY_BYTES })
  return {
    get total() {
      return journal.nextId - 1
    },
    add(attempt) {
      const { about, status, body } = attempt
      journal.add({
        id: journal.nextId,
        api: about?.api,
        deployment: about?.deployment,
        operation: undefined,
        status,
        requestBody: keepBody(body),
        responseBody: undefined,
        // The bytes are those above, as long as they are kept.
        attempt: { ...attempt, body: NO_BYTES },
      })
    },
    find: (filter) => journal.find(filter),
    reset: () => journal.reset(),
  }
}

const NO_BYTES = new Uint8Array(0)

/** Shows attempts; a secret that one of them names is known in all. */
export function showDeliveries(
  entries: readonly DeliveryEntry[],
  redactor: Redactor,
): readonly ShownDelivery[] {
  const show = (entry: DeliveryEntry): ShownDelivery => showDelivery(entry, redactor)
  // Secrets are learned from what is shown: the first round is thrown away.
  entries.forEach(show)
  return entries.map(show)
}

function showDelivery(
  { id, api, deployment, requestBody, attempt }: DeliveryEntry,
  redactor: Redactor,
): ShownDelivery {
  const { startMs, endMs, number, status, failure, headers, url } = attempt
  const shown = redactor.showExchange({
    method: 'POST',
    url,
    requestHeaders: toHeaderList(headers),
    ...(requestBody && { requestBody: toBytes(requestBody) }),
  })
  return {
    id,
    at: new Date(startMs).toISOString(),
    url: shown.url,
    ...(api !== undefined && { api }),
    ...(deployment !== undefined && { deployment }),
    attempt: number,
    ...(status !== undefined && { status }),
    ...(failure !== undefined && { failure: redactor.redactText(failure) }),
    durationMs: roundMs(endMs - startMs),
    request: toMessage(shown.requestHeaders, shown.requestBody, requestBody),
  }
}
