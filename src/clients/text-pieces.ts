import { messageOf } from '../errors/toolkit-error.ts'
import { answerInvalid } from './json-answer.ts'

/**
 * Reads bytes of UTF-8 as text while they come, in whole characters; no piece is empty. To leave the loop cancels the
 * stream.
 *
 * @throws {ToolkitError} RESPONSE_INVALID when they are no UTF-8, or end within a character; errors of the stream pass
 *   unchanged
 */
export async function* readTextPieces(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch (error) {
      throw answerInvalid(`expected text in UTF-8: ${messageOf(error)}`, error)
    }
  }
  const reader = stream.getReader()
  let isComplete = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = decode(done ? undefined : value)
      if (text !== '') yield text
      if (done) break
    }
    isComplete = true
  } finally {
    // A stream that failed by itself rejects with its own error, which is under way to the caller already.
    if (!isComplete) await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}
