/** An event as a reader gets it. */
export interface ServerSentEvent {
  /** Lines joined by LF. */
  readonly data: string
  /** `message` when the stream names none. */
  readonly event: string
  /** The last id the stream gave, also by an earlier event; empty before the first. */
  readonly id: string
  /** The reconnection time in milliseconds that the stream asked for together with this event. */
  readonly retry?: number
}
