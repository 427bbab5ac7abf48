import type { Api, TypedRequest } from '../apis/api.ts'
import type { Failure } from '../apis/failure.ts'
import type { Conditions } from '../conditions/conditions.ts'
import type { FaultRule } from '../conditions/fault.ts'
import type { Deployment } from '../deployments/deployment-store.ts'
import type { AnsweredBy } from '../journal/journal.ts'
import type { KeptBody } from '../journal/kept-body.ts'
import type { WireRequest } from './wire.ts'

/** What of a request is known before its body is read. */
export type RequestHead = Pick<WireRequest, 'method' | 'origin' | 'target' | 'headers'>

/** What becomes known of a request on its way, for its answer and for the journal. */
export interface ExchangeNotes {
  readonly head: RequestHead
  readonly api: Api | undefined
  readonly operationId: string | undefined
  readonly startMs: number
  readonly requestBody: KeptBody | undefined
  readonly signal: AbortSignal | undefined
  /** How often the journal had been emptied when it came. */
  readonly journalResets: number | undefined
  /** Asked for by headers. */
  readonly asked: Conditions | undefined
  /** Whether the headers ask for something that is not there. */
  readonly isMisasked: boolean
  deployment: Deployment | undefined
  /** What holds for the request, once its deployment is known. */
  conditions: Conditions
  /** What is going to be wrong with the answer. */
  fault: FaultRule | undefined
  answeredBy: AnsweredBy
  inferenceMs: number
  /** Why it was refused before it reached its deployment, or why the model failed. */
  problem: Failure | undefined
}

/** Notes by request. Nothing is kept longer than the request itself. */
export interface NoteBook {
  open(request: TypedRequest, notes: ExchangeNotes): void
  /** @throws {TypeError} for a request that was not opened */
  of(request: TypedRequest): ExchangeNotes
}

export function createNoteBook(): NoteBook {
  const notes = new WeakMap<TypedRequest, ExchangeNotes>()
  return {
    open: (request, own) => void notes.set(request, own),
    of(request) {
      const found = notes.get(request)
      if (found === undefined) throw new TypeError('expected a request that this pipeline has parsed')
      return found
    },
  }
}

export function createNotes(
  known: Pick<ExchangeNotes, 'head' | 'api' | 'operationId' | 'startMs'> & Partial<ExchangeNotes>,
): ExchangeNotes {
  return {
    requestBody: undefined,
    signal: undefined,
    journalResets: undefined,
    asked: undefined,
    isMisasked: false,
    deployment: undefined,
    conditions: {},
    fault: undefined,
    answeredBy: 'refusal',
    inferenceMs: 0,
    problem: undefined,
    ...known,
  }
}
