import { isUtf8 } from 'node:buffer'
import type { Exchange } from '../contract/exchange.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import { withoutMark } from './detect-format.ts'
import { decodeRecord } from './exchange-record.ts'
import { createLineReader } from './line-reader.ts'
import { MAX_RECORD_BYTES, recordingInvalid, type ReaderOptions, type RecordingReader } from './recording.ts'

/** Reads one exchange from each line that is not blank. */
export function createNdjsonReader({ name, sink }: ReaderOptions): RecordingReader {
  return createLineReader({
    maxLineBytes: MAX_RECORD_BYTES,
    onTooLong(number) {
      throw recordingInvalid(
        name,
        `expected lines of at most ${MAX_RECORD_BYTES} bytes, line ${number} is longer`,
      )
    },
    onLine(bytes, { start, end, number }) {
      const decoded = bytes.toString('utf8', start, end)
      // The character that stands for bytes that are none may also have been written.
      if (decoded.includes('\ufffd') && !isUtf8(bytes.subarray(start, end)))
        throw recordingInvalid(name, `expected UTF-8, line ${number} has other bytes`)
      const text = number === 1 ? withoutMark(decoded) : decoded
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch (error) {
        if (text.trim() === '') return
        throw recordingInvalid(
          name,
          `expected a JSON object on line ${number}, found ${shorten(error)}`,
          error,
        )
      }
      sink.take({ exchange: decodeAt(value, `line ${number}`, name), line: number })
    },
  })
}

/** Decodes a record; what is wrong with it is said with its place. */
export function decodeAt(value: unknown, place: string, name: string): Exchange {
  try {
    return decodeRecord(value)
  } catch (error) {
    const detail = messageOf(error).replace(/^Failed to decode the exchange: /, '')
    throw recordingInvalid(name, `${place}: ${detail}`, error)
  }
}

/** What the parser of JSON says, in one line. */
export function shorten(error: unknown): string {
  return `text that is none (${messageOf(error)
    .replace(/\s+/g, ' ')
    .replace(/ \(line 1 column \d+\)/, '')
    .slice(0, 120)})`
}
