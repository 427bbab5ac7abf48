import { isUtf8 } from 'node:buffer'
import { createEntryScanner } from './entry-scanner.ts'
import { decodeHarEntry } from './har-entry.ts'
import { shorten } from './ndjson-reader.ts'
import { MAX_RECORD_BYTES, recordingInvalid, type ReaderOptions, type RecordingReader } from './recording.ts'

/** Reads the entries of a HAR 1.2 one by one. */
export function createHarReader({ name, sink }: ReaderOptions): RecordingReader {
  let count = 0
  const scanner = createEntryScanner({
    maxEntryBytes: MAX_RECORD_BYTES,
    onFault(detail) {
      throw recordingInvalid(name, detail)
    },
    onEntry(bytes, { entry, line }) {
      const text = bytes.toString('utf8')
      if (text.includes('\ufffd') && !isUtf8(bytes))
        throw recordingInvalid(name, `expected UTF-8, entry ${entry} has other bytes`)
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch (error) {
        throw recordingInvalid(name, `expected JSON in entry ${entry}, found ${shorten(error)}`, error)
      }
      const decoded = decodeHarEntry(value)
      if (typeof decoded === 'string') throw recordingInvalid(name, `entry ${entry}: ${decoded}`)
      count = entry
      if ('skip' in decoded) sink.skip(decoded.skip, decoded.url)
      else sink.take({ exchange: decoded, line, entry })
    },
  })
  return {
    push: scanner.push,
    end() {
      const state = scanner.end()
      if (state === 'cut')
        throw recordingInvalid(
          name,
          `expected a whole HAR, found one that ends behind entry ${count}. Record it again, or close its list`,
        )
      if (state === 'no-entries') throw recordingInvalid(name, 'expected a list in log.entries, found none')
    },
  }
}
