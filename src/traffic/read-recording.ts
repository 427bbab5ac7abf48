import { isUtf8 } from 'node:buffer'
import { detectFormat, HEAD_BYTES, withoutMark, type RecordingFormat } from './detect-format.ts'
import { createHarReader } from './har-reader.ts'
import { joinMessages, parseHttpMessage, type HttpMessage } from './http-message.ts'
import { createNdjsonReader, decodeAt, shorten } from './ndjson-reader.ts'
import { openRecording } from './open-recording.ts'
import {
  MAX_RECORD_BYTES,
  recordingInvalid,
  type ReaderOptions,
  type RecordingReader,
  type RecordingSink,
} from './recording.ts'

export interface ReadRecordingsOptions {
  readonly sink: RecordingSink
  /** Told by the content when left out. */
  readonly format?: RecordingFormat
  /** Tells the scheme of messages that name only their host. */
  readonly baseUrl?: string
  /** Ends the reading between two chunks. */
  readonly signal?: AbortSignal
  /** What `-` stands for. */
  readonly stdin: AsyncIterable<Uint8Array>
  /** Is told the file that its exchanges come from, before the first. */
  readonly onFile?: (name: string) => void
  /** Is told how many bytes were read since it was told last. */
  readonly onBytes?: (byteLength: number) => void
}

/**
 * Reads recordings one after the other, in constant memory but for the largest exchange.
 *
 * @param names - of files; `-` is standard input
 * @throws {ToolkitError} USAGE_INVALID when one cannot be read, is none, or is broken
 */
export async function readRecordings(
  names: readonly string[],
  options: ReadRecordingsOptions,
): Promise<void> {
  const done = new Set<string>()
  for (const name of names) {
    if (options.signal?.aborted === true || done.has(name)) continue
    options.onFile?.(name === '-' ? 'standard input' : name)
    const partner = await readOne(name, options)
    if (partner !== undefined) done.add(partner)
  }
}

/** @returns the other file of a pair, which has been read as well */
async function readOne(name: string, options: ReadRecordingsOptions): Promise<string | undefined> {
  const { sink, signal, onBytes, stdin } = options
  const shown = name === '-' ? 'standard input' : name
  const head: Buffer[] = []
  let headBytes = 0
  let reader: RecordingReader | undefined
  let message: MessageReader | undefined
  const begin = (): RecordingReader => {
    const whole = Buffer.concat(head)
    const found = options.format === undefined ? detectFormat(whole) : { format: options.format }
    if ('problem' in found) throw recordingInvalid(shown, found.problem)
    if (found.format === 'http') reader = message = createMessageReader(shown)
    else reader = READERS[found.format]({ name: shown, sink })
    reader.push(whole)
    return reader
  }
  for await (const bytes of openRecording(name, stdin)) {
    onBytes?.(bytes.length)
    if (reader !== undefined) reader.push(bytes)
    else {
      head.push(Buffer.from(bytes))
      headBytes += bytes.length
      if (headBytes >= HEAD_BYTES) begin()
    }
    if (signal?.aborted === true) return undefined
  }
  ;(reader ?? begin()).end()
  return message === undefined ? undefined : readPartner(name, message.take(), options)
}

const READERS: Readonly<
  Record<Exclude<RecordingFormat, 'http'>, (options: ReaderOptions) => RecordingReader>
> = { har: createHarReader, ndjson: createNdjsonReader, json: createJsonReader }

const PAIR = /(^|[._-])(request|response)(?=[._-]|$)(?!.*[._-](?:request|response)(?:[._-]|$))/

async function readPartner(
  name: string,
  message: HttpMessage,
  { sink, baseUrl, stdin }: ReadRecordingsOptions,
): Promise<string> {
  const other = message.kind === 'request' ? 'response' : 'request'
  const directory = name.slice(0, name.lastIndexOf('/') + 1)
  const file = name.slice(directory.length)
  if (PAIR.exec(file)?.[2] !== message.kind)
    throw recordingInvalid(
      name,
      `expected a name that leads from ${message.kind} to ${other}, such as first.${message.kind}.http, found ${file}`,
    )
  const partner = directory + file.replace(PAIR, (_, before: string) => before + other)
  const reader = createMessageReader(partner)
  for await (const bytes of openRecording(partner, stdin)) reader.push(bytes)
  reader.end()
  const found = reader.take()
  const [request, response] = message.kind === 'request' ? [message, found] : [found, message]
  const exchange = joinMessages(request, response, baseUrl)
  if (typeof exchange === 'string') throw recordingInvalid(name, exchange)
  sink.take({ exchange })
  return partner
}

/** Keeps the whole recording: one exchange. */
function createWholeReader(name: string, onWhole: (bytes: Buffer) => void): RecordingReader {
  const parts: Buffer[] = []
  let byteLength = 0
  return {
    push(bytes) {
      byteLength += bytes.length
      if (byteLength > MAX_RECORD_BYTES)
        throw recordingInvalid(name, `expected one exchange of at most ${MAX_RECORD_BYTES} bytes, found more`)
      parts.push(Buffer.from(bytes))
    },
    end() {
      onWhole(Buffer.concat(parts))
    },
  }
}

interface MessageReader extends RecordingReader {
  take(): HttpMessage
}

function createMessageReader(name: string): MessageReader {
  let message: HttpMessage | undefined
  const reader = createWholeReader(name, (bytes) => {
    const parsed = parseHttpMessage(bytes)
    if (typeof parsed === 'string') throw recordingInvalid(name, parsed)
    message = parsed
  })
  return { ...reader, take: () => message as HttpMessage }
}

function createJsonReader({ name, sink }: ReaderOptions): RecordingReader {
  return createWholeReader(name, (bytes) => {
    if (!isUtf8(bytes)) throw recordingInvalid(name, 'expected UTF-8, found other bytes')
    let value: unknown
    try {
      value = JSON.parse(withoutMark(bytes.toString('utf8')))
    } catch (error) {
      throw recordingInvalid(name, `expected one exchange as JSON, found ${shorten(error)}`, error)
    }
    sink.take({ exchange: decodeAt(value, 'the exchange', name), line: 1 })
  })
}
