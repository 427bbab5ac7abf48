import { createEventStreamParser } from '../../codecs/event-stream.ts'
import { serializeJson } from '../../codecs/lossless-json.ts'
import type { TypedResponse } from '../api.ts'
import { forwardBody, type ForwardContext } from './function-run.ts'
import { drawRunId } from './run-id.ts'

/**
 * Has a webhook told how an OpenAI client was answered: the body, or the chunks of a stream as a list, once the client has
 * them all. What breaks the stream off is told by its last event.
 */
export function forwardResponse(context: ForwardContext, response: TypedResponse): TypedResponse {
  const runId = drawRunId(context.services.ids)
  const headers = { ...response.headers, 'x-request-id': runId }
  const { content } = response
  if (content === undefined || content instanceof Uint8Array) {
    forwardBody(context, { runId, body: serializeJson(response.body) })
    return { ...response, headers }
  }
  return {
    ...response,
    headers,
    content: noteEvents(content, (body) => forwardBody(context, { runId, body })),
  }
}

/** Passes a stream on, and its events as a JSON list when it has ended. */
async function* noteEvents(
  content: AsyncIterable<Uint8Array>,
  onEnd: (list: string) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const events: string[] = []
  const parser = createEventStreamParser(({ data }) => {
    if (data !== '[DONE]') events.push(data)
  })
  for await (const part of content) {
    parser.push(part)
    yield part
  }
  onEnd(`[${events.join(',')}]`)
}
