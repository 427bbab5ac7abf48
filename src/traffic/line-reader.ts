/** A line lies in `bytes` from `start` to `end`, without its line end; `number` counts from 1. */
export type OnLine = (bytes: Buffer, range: { start: number; end: number; number: number }) => void

export interface LineReaderOptions {
  readonly maxLineBytes: number
  readonly onLine: OnLine
  /** Is told the number of a line that is longer; has to throw. */
  readonly onTooLong: (number: number) => never
}

const LINE_FEED = 0x0a

/** Splits bytes into lines, whatever their chunks. A line is copied only where it spans two of them. */
export function createLineReader({ maxLineBytes, onLine, onTooLong }: LineReaderOptions): {
  push(bytes: Buffer): void
  end(): void
} {
  const range = { start: 0, end: 0, number: 0 }
  let held: Buffer[] = []
  let heldBytes = 0

  function finish(bytes: Buffer, start: number, end: number): void {
    if (end - start > maxLineBytes) onTooLong(range.number + 1)
    range.start = start
    range.end = end
    range.number += 1
    onLine(bytes, range)
  }

  function hold(bytes: Buffer): void {
    heldBytes += bytes.length
    if (heldBytes > maxLineBytes) onTooLong(range.number + 1)
    held.push(Buffer.from(bytes))
  }

  function release(): void {
    const line = Buffer.concat(held)
    held = []
    heldBytes = 0
    finish(line, 0, line.length)
  }

  return {
    push(bytes) {
      let start = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        if (held.length === 0) finish(bytes, start, end)
        else {
          hold(bytes.subarray(start, end))
          release()
        }
        start = end + 1
      }
      if (start < bytes.length) hold(bytes.subarray(start))
    },
    end() {
      if (held.length > 0) release()
    },
  }
}
