import { constants, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../codecs/protobuf-fields.ts'

/** A file that is open for reading. Whoever opened it calls `close`. */
export interface FileSource extends ByteSource {
  /** False for directories, pipes and devices. */
  readonly isFile: boolean
  close(): void
}

/** Heads of fields lie close together, so that one read serves many of them; what is skipped is never read. */
const WINDOW_BYTES = 64 * 1024

/** Opens a file to be read at any place through a window. */
export function openFileSource(path: string): FileSource {
  // A pipe that nobody writes to would be waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stats = fstatSync(file)
  const window = new Uint8Array(WINDOW_BYTES)
  let windowStart = 0
  let windowEnd = 0

  const fill = (target: Uint8Array, start: number): number => {
    let count = 0
    while (count < target.length) {
      const read = readSync(file, target, count, target.length - count, start + count)
      if (read === 0) break
      count += read
    }
    return count
  }
  return {
    byteLength: stats.size,
    isFile: stats.isFile(),
    read(start, length) {
      if (length > WINDOW_BYTES) {
        const bytes = new Uint8Array(length)
        return bytes.subarray(0, fill(bytes, start))
      }
      if (start < windowStart || start + length > windowEnd) {
        windowStart = start
        windowEnd = start + fill(window, start)
      }
      return window.subarray(start - windowStart, Math.min(start + length, windowEnd) - windowStart)
    },
    close: () => closeSync(file),
  }
}
