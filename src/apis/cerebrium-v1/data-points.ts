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
