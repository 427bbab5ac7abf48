import type { Violation } from '../../contract/violation.ts'

/** The data points of a request, wherever in its body they stood. */
export interface DataPoints {
  readonly points: readonly unknown[]
  /** JSON pointer of a data point. */
  readonly pointerOf: (index: number) => string
  /** The file of each data point; undefined when the body was JSON. */
  readonly files: readonly PairedFile[] | undefined
  /** Values for this run, by name. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Departures from the contract that are let through. */
  readonly remarks: readonly Violation[]
}

/** A file of a form; `pointer` names its part. */
export interface PairedFile {
  readonly bytes: Uint8Array
  readonly pointer: string
}

/** How many data points a request may have: each one needs an ID and a place in the answer. */
export const MAX_DATA_POINTS = 100_000

/** Refuses a list that is too long before anything is made of it. */
export function countProblemOf(count: number, pointer: string): Violation | undefined {
  if (count <= MAX_DATA_POINTS) return undefined
  const message = `must hold at most ${MAX_DATA_POINTS} data points, found ${count}`
  return { code: 'data-points', pointer, message }
}
