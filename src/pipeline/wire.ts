import type { WrittenResponse } from '../conditions/written-response.ts'

/** A request as it came in, whatever carried it. Header names are in lower case. */
export interface WireRequest {
  /** In upper case. */
  readonly method: string
  /** Scheme, host and port the client used, such as `http://127.0.0.1:4010`. */
  readonly origin: string
  /** Path and query as sent, beginning with `/`. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Empty when there is none; `too-large` when the cap was passed and the rest was thrown away. */
  readonly bytes: Uint8Array | 'too-large'
  /** Aborted when the client has gone. */
  readonly signal?: AbortSignal
}

/** A response ready to be written. */
export type WireResponse = WrittenResponse
