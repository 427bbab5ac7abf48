import type { Exchange } from '../contract/exchange.ts'
import type { SidedViolation } from '../contract/violation.ts'
import { sizeOf, type KeptBody } from './kept-body.ts'

/** Who made an answer. */
export type AnsweredBy =
  /** The model computed it. */
  | 'model'
  /** The API's own logic, without a run of the model: a description, a state, an acknowledgement, a kept answer. */
  | 'api'
  /** The request was refused before it reached its deployment, or went nowhere. */
  | 'refusal'
  /** Examples and schemas of the specification, asked for with `Prefer`. */
  | 'specification'
  /** A fault in place of an answer. */
  | 'fault'

/** What a {@link Journal} has to know of its entries. */
export interface KeptEntry {
  /** Counted from 1. */
  readonly id: number
  readonly api: string | undefined
  readonly operation: string | undefined
  readonly deployment: string | undefined
  /** Undefined when there was no answer. */
  readonly status: number | undefined
  requestBody: KeptBody | undefined
  responseBody: KeptBody | undefined
}

/** One exchange, as it is kept. Members that are not known are left out. */
export interface JournalEntry extends KeptEntry {
  /** When it was received, in ms since the Unix epoch. */
  readonly atMs: number
  readonly method: string
  /** Scheme, host and port the client used. */
  readonly origin: string
  readonly target: string
  readonly requestHeaders: Readonly<Record<string, string | undefined>>
  readonly model: string | undefined
  answeredBy: AnsweredBy
  readonly responseHeaders: Readonly<Record<string, string>> | undefined
  /** Until the answer was ready; of a stream until its end. */
  durationMs: number
  /** The part of it that the model took. */
  inferenceMs: number
  readonly fault: string | undefined
  readonly variation: string | undefined
  /** Why a request was refused before it reached its deployment, or why its model failed, which the answer may keep to itself. */
  problem: { readonly kind: string; readonly message: string } | undefined
  /** Why the answer did not reach the client as a whole. */
  failure: string | undefined
  /** Whether that was the client's doing. */
  isAbandoned: boolean
  /** Judges it by what was served when it was answered. */
  readonly judge: (() => Promise<JudgeExchange>) | undefined
}

/** Holds an exchange against the contract of its API. */
export type JudgeExchange = (exchange: Exchange) => { readonly violations: readonly SidedViolation[] }

/** Which entries are wanted; members that are left out do not matter. */
export interface JournalFilter {
  readonly api?: string
  readonly deployment?: string
  readonly operation?: string
  /** A status, or its first digit as `4xx`. */
  readonly status?: string
  /** Only entries with a greater id. */
  readonly since?: number
  /** The last so many. */
  readonly limit: number
}

/** The last entries. Bounded in number and in bytes: the oldest give way, their bodies first. */
export interface Journal<Entry extends KeptEntry> {
  /** The id of the next entry. */
  readonly nextId: number
  /** How often it was emptied: what began before does not belong into it any more. */
  readonly resets: number
  add(entry: Entry): void
  /** Counts a body that an entry was given after it was added. */
  grow(byteLength: number): void
  /** In the order of their ids. */
  find(filter: JournalFilter): readonly Entry[]
  readonly count: number
  reset(): void
}

export interface JournalOptions {
  /** How many entries are kept; 1000 when left out. */
  readonly maxEntries?: number
  /** How many bytes of bodies are kept; 32,000,000 when left out. */
  readonly maxBodyBytes?: number
}

export const MAX_ENTRIES = 1000
const MAX_BODY_BYTES = 32_000_000

export function createJournal<Entry extends KeptEntry>(options: JournalOptions = {}): Journal<Entry> {
  const { maxEntries = MAX_ENTRIES, maxBodyBytes = MAX_BODY_BYTES } = options
  let ring: Entry[] = []
  let nextId = 1
  let resets = 0
  let bodyBytes = 0
  /** The oldest entry that may have bodies. */
  let withBodiesFrom = 1
  const at = (id: number): Entry | undefined => ring[(id - 1) % maxEntries]

  const dropBodies = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    bodyBytes -= sizeOf(entry.requestBody) + sizeOf(entry.responseBody)
    entry.requestBody = undefined
    entry.responseBody = undefined
  }

  const makeRoom = (): void => {
    while (bodyBytes > maxBodyBytes && withBodiesFrom < nextId - 1) {
      const entry = at(withBodiesFrom)
      if (entry?.id === withBodiesFrom) dropBodies(entry)
      withBodiesFrom++
    }
  }

  return {
    get nextId() {
      return nextId
    },
    get resets() {
      return resets
    },
    get count() {
      return ring.length
    },
    add(entry) {
      dropBodies(at(nextId))
      ring[(nextId - 1) % maxEntries] = entry
      nextId++
      bodyBytes += sizeOf(entry.requestBody) + sizeOf(entry.responseBody)
      makeRoom()
    },
    grow(byteLength) {
      bodyBytes += byteLength
      makeRoom()
    },
    find({ limit, since = 0, ...filter }) {
      const found: Entry[] = []
      const least = Math.max(since + 1, nextId - ring.length)
      for (let id = nextId - 1; id >= least && found.length < limit; id--) {
        const entry = at(id)
        if (entry !== undefined && fits(entry, filter)) found.push(entry)
      }
      return found.reverse()
    },
    reset() {
      resets += 1
      ring = []
      nextId = 1
      bodyBytes = 0
      withBodiesFrom = 1
    },
  }
}

function fits(
  entry: KeptEntry,
  { api, deployment, operation, status }: Omit<JournalFilter, 'limit' | 'since'>,
): boolean {
  if (api !== undefined && entry.api !== api) return false
  if (deployment !== undefined && entry.deployment !== deployment) return false
  if (operation !== undefined && entry.operation !== operation) return false
  if (status === undefined) return true
  const text = entry.status === undefined ? 'none' : String(entry.status)
  return status.endsWith('xx') ? text.startsWith(status.charAt(0)) : text === status
}
