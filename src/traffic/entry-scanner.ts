/** Where a scanner hands the entries to; bytes are valid during the call only. */
export interface EntryScannerOptions {
  readonly maxEntryBytes: number
  /** `text` is one entry; `entry` and `line` count from 1. */
  readonly onEntry: (text: Buffer, place: { readonly entry: number; readonly line: number }) => void
  /** Is told what is wrong, as `expected ..., found ...`; has to throw. */
  readonly onFault: (detail: string) => never
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
/** Names that matter are shorter. */
const MAX_NAME_BYTES = 16
/** `{ "log": { "entries": [ { entry` */
const ENTRY_DEPTH = 4

/**
 * Finds the entries of a HAR, which may be larger than memory, as its bytes come. It only finds where they begin and end; each
 * is parsed as a whole by whoever gets it.
 */
export function createEntryScanner({ maxEntryBytes, onEntry, onFault }: EntryScannerOptions): {
  readonly push: (bytes: Buffer) => void
  /** @returns whether the file was complete, and had a list of entries */
  readonly end: () => 'complete' | 'cut' | 'no-entries'
} {
  let depth = 0
  let isInString = false
  let isEscaped = false
  let isInLog = false
  let isInEntries = false
  let hadEntries = false
  let isDone = false
  /** The last string at depth 1 or 2, as far as it matters: before an opening bracket that is the member's name. */
  let name = ''
  let held: Buffer[] = []
  let heldBytes = 0
  let entry = 0
  let line = 1
  let entryLine = 1
  /** Where the entry begins in this chunk; -1 outside of one. */
  let start = -1

  function open(isObject: boolean, at: number): void {
    if (depth === 0 && (isDone || !isObject)) onFault('expected one object, found more')
    if (depth === 1) isInLog = isObject && name === 'log'
    if (depth === 2 && isInLog && name === 'entries') {
      if (isObject) onFault('expected a list in log.entries, found an object')
      isInEntries = hadEntries = true
    }
    depth += 1
    if (isInEntries && depth === ENTRY_DEPTH) {
      start = at
      entryLine = line
      entry += 1
    }
  }

  function close(bytes: Buffer, at: number): void {
    depth -= 1
    if (depth < 0) onFault(`expected JSON, found a bracket too many on line ${line}`)
    if (isInEntries && depth === ENTRY_DEPTH - 1) finish(bytes.subarray(start, at + 1))
    else if (isInEntries && depth === ENTRY_DEPTH - 2) isInEntries = false
    else if (depth === 0) isDone = true
  }

  function finish(rest: Buffer): void {
    hold(rest, false)
    const text = held.length === 1 ? rest : Buffer.concat(held)
    held = []
    heldBytes = 0
    start = -1
    onEntry(text, { entry, line: entryLine })
  }

  function hold(bytes: Buffer, isKept: boolean): void {
    heldBytes += bytes.length
    if (heldBytes > maxEntryBytes)
      onFault(`expected entries of at most ${maxEntryBytes} bytes, entry ${entry} is larger`)
    held.push(isKept ? Buffer.from(bytes) : bytes)
  }

  /** @returns where to go on: behind the end of the string, or at the end of the bytes */
  function passString(bytes: Buffer, from: number): number {
    let i = from
    const isName = depth <= 2
    for (; i < bytes.length; i++) {
      const byte = bytes[i] as number
      if (isEscaped) isEscaped = false
      else if (byte === BACKSLASH) isEscaped = true
      else if (byte === QUOTE) {
        isInString = false
        return i + 1
      }
      if (isName && name.length < MAX_NAME_BYTES) name += String.fromCharCode(byte)
    }
    return i
  }

  return {
    push(bytes) {
      if (start >= 0) start = 0
      let i = 0
      while (i < bytes.length) {
        if (isInString) {
          i = passString(bytes, i)
          continue
        }
        const byte = bytes[i] as number
        if (byte === QUOTE) {
          isInString = true
          if (depth <= 2) name = ''
        } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) open(byte === OPEN_BRACE, i)
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) close(bytes, i)
        else if (byte === LINE_FEED) line += 1
        i += 1
      }
      if (start >= 0) hold(bytes.subarray(start), true)
    },
    end: () => (!isDone ? 'cut' : hadEntries ? 'complete' : 'no-entries'),
  }
}
