import type { CheckOptions } from '../check-options.ts'
import { jsonCall, type Call } from '../call.ts'
import type { Answer, Session } from '../session.ts'
import type { Subject } from '../subject.ts'

/** A subject that was seen to answer. */
export interface LiveSubject extends Subject {
  /** The answer to the example. */
  readonly first: Answer
  /** Whether equal requests were answered alike, or the file says so. */
  readonly isRepeatable: boolean
  /** Whether it takes so long that little is asked. */
  readonly isSlow: boolean
  /** Items that were accepted alone, with their results. */
  readonly pool: PoolItem[]
}

export interface PoolItem {
  readonly item: unknown
  readonly result: unknown
}

/** Something that every server of an API keeps to, tried on one deployment. */
export type Law = (session: Session, subject: LiveSubject) => Promise<void>

/** A law that takes seconds, most of which it waits. */
export type SlowLaw = (
  session: Session,
  subjects: readonly LiveSubject[],
  options: CheckOptions,
) => Promise<void>

/** A JSON call of the subject's address. */
export function callOf({ target, headers }: Subject, body: unknown): Call {
  return jsonCall(target, headers, JSON.stringify(body))
}

/** What an answer says, without what differs from run to run. */
export function essenceOf({ form }: Subject, { document, bytes }: Answer): unknown {
  return document === undefined ? bytes : form.essenceOf(document.value)
}

/** A value as a message shows it. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** Draws a whole number below `count`. */
export function drawBelow(session: Session, count: number): number {
  return Math.floor(session.random.fraction() * count)
}

/** The items in another order. */
export function shuffled<T>(session: Session, items: readonly T[]): readonly T[] {
  const list = [...items]
  for (let last = list.length - 1; last > 0; last--) {
    const other = drawBelow(session, last + 1)
    ;[list[last], list[other]] = [list[other]!, list[last]!]
  }
  return list
}
