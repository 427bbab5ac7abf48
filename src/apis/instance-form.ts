/** An ID that a request gives an instance. */
export interface InstanceId {
  /** As it stands in the request, as JSON: equal for equal IDs. */
  readonly text: string
  /** What is wrong with it: `must ..., found ...`. */
  readonly problem?: string
}

/** Answers that say that a request was not carried out, and may be soon. */
export interface PassingFailures {
  readonly statuses: readonly number[]
  /** The JSON that stands in the body beside such a status. */
  bodyOf(status: number, message: string): unknown
}
