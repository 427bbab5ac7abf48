import { isUtf8 } from 'node:buffer'

/** `har`: HAR 1.2. `ndjson`: an exchange on each line. `json`: one exchange over several lines. `http`: a message as sent. */
export type RecordingFormat = 'har' | 'ndjson' | 'json' | 'http'

/** So much of a recording is looked at to tell its format. */
export const HEAD_BYTES = 65_536

const EXPECTED = 'expected a HAR, NDJSON of exchanges, an exchange as JSON or an HTTP message'
const FIRST_NAME = /^\s*\{\s*"((?:[^"\\]|\\.)*)"\s*:/
const MESSAGE = /^(HTTP\/\d|[!#$%&'*+.^_`|~0-9A-Za-z-]+ \S+ HTTP\/\d)/

const FOREIGN: readonly { readonly bytes: readonly number[]; readonly is: string }[] = [
  { bytes: [0x1f, 0x8b], is: 'a gzip file. Unpack it first' },
  { bytes: [0x50, 0x4b, 3, 4], is: 'a ZIP archive. Unpack it first' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], is: 'a zstd file. Unpack it first' },
  { bytes: [0xff, 0xfe], is: 'UTF-16. Save it as UTF-8' },
  { bytes: [0xfe, 0xff], is: 'UTF-16. Save it as UTF-8' },
]

/**
 * Tells the format of a recording by its first bytes.
 *
 * @param head - {@link HEAD_BYTES} or, of a shorter recording, all
 */
export function detectFormat(
  head: Buffer,
): { readonly format: RecordingFormat } | { readonly problem: string } {
  if (head.length === 0) return { problem: `${EXPECTED}, found an empty file` }
  const foreign = FOREIGN.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte))
  if (foreign !== undefined) return { problem: `${EXPECTED}, found ${foreign.is}` }
  const text = withoutMark(head.toString('utf8'))
  if (text.trim() === '') return { problem: `${EXPECTED}, found nothing but blanks` }
  if (MESSAGE.test(text)) return { format: 'http' }
  const name = FIRST_NAME.exec(text)?.[1]
  if (name === 'log') return { format: 'har' }
  if (name !== undefined) return { format: isSpread(text) ? 'json' : 'ndjson' }
  return { problem: `${EXPECTED}, found ${describe(head, text.trimStart())}` }
}

/** Without a byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** Whether the first object goes on behind the first line: it ends where more of it has to follow. */
function isSpread(text: string): boolean {
  const start = text.trimStart()
  const end = start.indexOf('\n')
  return end >= 0 && /[{[,:]\s*$/.test(start.slice(0, end))
}

function describe(head: Buffer, text: string): string {
  // A character may be cut in two at the end.
  const isText = isUtf8(head.subarray(0, Math.max(1, head.length - 4))) && !text.includes('\0')
  if (!isText) return 'bytes that are no UTF-8 text'
  if (text.startsWith('[')) return 'a list. Write one object on each line'
  return `'${text.slice(0, 40).replace(/\s+/g, ' ')}'`
}
