import type { Exchange } from '../contract/exchange.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/** One exchange of a recording with its place there, both counted from 1. */
export interface RecordedExchange {
  readonly exchange: Exchange
  readonly line?: number
  readonly entry?: number
}

/** Why an exchange is not judged. */
export type SkipReason =
  /** Its host is none of the API's. */
  | 'other-host'
  /** A browser's question whether it may ask. */
  | 'preflight'
  /** A question which methods there are, which no API documents. */
  | 'options'
  /** The client went away before there was an answer. */
  | 'aborted'
  /** Not HTTP: `data:`, `blob:`, `ws:`. */
  | 'not-http'

/** Where a reader hands its exchanges to, in the order of the recording. */
export interface RecordingSink {
  readonly take: (recorded: RecordedExchange) => void
  readonly skip: (reason: SkipReason, url: string) => void
}

/** Reads a recording as its bytes come. Keeps nothing of `bytes`, which may be written over afterwards. */
export interface RecordingReader {
  /** @throws {ToolkitError} USAGE_INVALID when the recording is broken */
  readonly push: (bytes: Buffer) => void
  /** Tells that nothing follows. */
  readonly end: () => void
}

/** What is read, by the name that people gave it. */
export interface ReaderOptions {
  readonly name: string
  readonly sink: RecordingSink
}

/** The largest line of NDJSON and the largest entry of a HAR, in bytes. */
export const MAX_RECORD_BYTES = 256_000_000

/** The one form of a complaint about a recording. */
export function recordingInvalid(name: string, detail: string, cause?: unknown): ToolkitError {
  return new ToolkitError(
    'USAGE_INVALID',
    `Failed to read ${name}: ${detail}`,
    cause === undefined ? undefined : { cause },
  )
}
