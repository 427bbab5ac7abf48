import { serializeEvent } from '../codecs/event-stream.ts'
import { encodeOpenAiError, toServerError, type OpenAiError } from './openai-error.ts'

const utf8 = new TextEncoder()
const DONE = '[DONE]'

/**
 * Writes chunks as an event stream that ends with `data: [DONE]`. When the chunks fail, one event with the error takes
 * the place of all that is missing, the end too: the status has been sent by then. To leave the loop leaves the chunks.
 *
 * @param toError - how the error is worded; status 500's wording unless given
 */
export async function* serializeChunks(
  chunks: AsyncIterable<object>,
  toError: (thrown: unknown) => OpenAiError = toServerError,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const chunk of chunks) yield toEvent(JSON.stringify(chunk))
    yield toEvent(DONE)
  } catch (error) {
    yield toEvent(JSON.stringify(encodeOpenAiError(toError(error))))
  }
}

function toEvent(data: string): Uint8Array {
  return utf8.encode(serializeEvent({ data }))
}
