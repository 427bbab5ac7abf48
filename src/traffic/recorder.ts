import { open, type FileHandle } from 'node:fs/promises'
import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { ToolkitError, messageOf } from '../errors/toolkit-error.ts'
import { withDecodedBody } from './decoded-body.ts'
import { encodeRecord } from './exchange-record.ts'
import { encodeHarEntry, HAR_END, harStart, type ExchangeTimes } from './har-writer.ts'

/** Writes exchanges to a file, one after the other. */
export interface Recorder {
  /** Resolves when the exchange is written, or when recording has failed. */
  write(exchange: Exchange, times: ExchangeTimes): Promise<void>
  /** Waits until everything is written. */
  close(): Promise<void>
  /** Why recording has ended early. */
  failure(): string | undefined
}

export interface RecorderOptions {
  /** Of this program, named in a HAR. */
  readonly version: string
  /** Takes secrets out; left out, they are kept. */
  readonly redact?: (exchange: Exchange) => Exchange
  /** Told once, when the file can no longer be written. */
  readonly onFailure: (message: string) => void
}

/**
 * Creates the file, as NDJSON or, where its name ends with `.har`, as HAR, which is whole after each exchange.
 *
 * @throws {ToolkitError} USAGE_INVALID when the name has another ending, or the file cannot be written
 */
export async function createRecorder(path: string, options: RecorderOptions): Promise<Recorder> {
  const { version, redact, onFailure } = options
  const isHar = /\.har$/i.test(path)
  if (!isHar && !/\.(ndjson|jsonl)$/i.test(path))
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to record to ${path}: expected a name that ends with .ndjson or .har, found another`,
    )
  const toText = (exchange: Exchange, times: ExchangeTimes): string => {
    const kept = redact === undefined ? exchange : withLengths(redactWhole(exchange, redact), exchange)
    return isHar ? JSON.stringify(encodeHarEntry(kept, times)) : `${JSON.stringify(encodeRecord(kept))}\n`
  }
  let file: FileHandle
  let position = 0
  const put = async (text: string, end = ''): Promise<void> => {
    const bytes = Buffer.from(text + end, 'utf8')
    await writeAll(file, bytes, position)
    position += bytes.length - Buffer.byteLength(end)
  }
  let failure: string | undefined
  try {
    file = await open(path, 'w')
    if (isHar) await put(harStart(version), HAR_END)
  } catch (error) {
    throw new ToolkitError('USAGE_INVALID', `Failed to record to ${path}: ${messageOf(error)}`, {
      cause: error,
    })
  }
  let count = 0
  let last = Promise.resolve()
  return {
    write(exchange, times) {
      last = last.then(async () => {
        if (failure !== undefined) return
        try {
          const text = toText(exchange, times)
          await (isHar ? put(`${count > 0 ? ',' : ''}\n${text}`, HAR_END) : put(text))
          count += 1
        } catch (error) {
          failure = `Failed to record to ${path}: ${messageOf(error)}`
          onFailure(failure)
        }
      })
      return last
    },
    async close() {
      await last
      await file.close()
    },
    failure: () => failure,
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

/** A body without its secrets has another length: what was said of it stays as right, or as wrong, as it was. */
function withLengths(kept: Exchange, original: Exchange): Exchange {
  const { requestHeaders, responseHeaders } = kept
  const ofRequest = lengthOf(kept.requestBody) - lengthOf(original.requestBody)
  const ofResponse = lengthOf(kept.responseBody) - lengthOf(original.responseBody)
  if (ofRequest === 0 && ofResponse === 0) return kept
  return {
    ...kept,
    requestHeaders: addToLength(requestHeaders, ofRequest),
    ...(responseHeaders && { responseHeaders: addToLength(responseHeaders, ofResponse) }),
  }
}

const lengthOf = (body: Uint8Array | undefined): number => body?.length ?? 0

function addToLength(headers: HeaderList, byteLength: number): HeaderList {
  return headers.map(([name, value]) =>
    name.toLowerCase() === 'content-length' && /^\d+$/.test(value)
      ? [name, String(Math.max(0, Number(value) + byteLength))]
      : [name, value],
  )
}

/** Secrets hide in compressed bodies, too: one that has any is written without its compression. */
function redactWhole(exchange: Exchange, redact: (exchange: Exchange) => Exchange): Exchange {
  const { body, isEncoded } = withDecodedBody(exchange)
  if (body === undefined || isEncoded || body === exchange.responseBody) return redact(exchange)
  const redacted = redact({ ...exchange, responseBody: body })
  if (redacted.responseBody === body)
    return { ...redacted, responseBody: exchange.responseBody as Uint8Array }
  const headers = redacted.responseHeaders?.filter(([name]) => name.toLowerCase() !== 'content-encoding')
  return { ...redacted, ...(headers && { responseHeaders: headers }) }
}
