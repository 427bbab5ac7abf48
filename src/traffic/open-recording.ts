import { open, type FileHandle } from 'node:fs/promises'
import { explainReadError } from '../errors/explain-file-error.ts'
import { recordingInvalid } from './recording.ts'

const CHUNK_BYTES = 1_048_576

/**
 * Reads a file, or standard input for `-`. The next chunk is read while one is looked at; a chunk is valid until the next.
 *
 * @throws {ToolkitError} USAGE_INVALID when it cannot be read
 */
export async function* openRecording(
  name: string,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  if (name === '-') {
    for await (const bytes of stdin) yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return
  }
  const attempt = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work
    } catch (error) {
      throw recordingInvalid(name, explainReadError(error), error)
    }
  }
  const file = await attempt(open(name, 'r'))
  try {
    let current = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let other = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let reading = readInto(file, current)
    for (;;) {
      const byteLength = await attempt(reading)
      if (byteLength === 0) return
      const chunk = current.subarray(0, byteLength)
      ;[current, other] = [other, current]
      reading = readInto(file, current)
      // It fails when it is waited for, or never, when nobody does.
      reading.catch(() => undefined)
      yield chunk
    }
  } finally {
    await file.close()
  }
}

async function readInto(file: FileHandle, buffer: Buffer): Promise<number> {
  return (await file.read(buffer, 0, buffer.length)).bytesRead
}
