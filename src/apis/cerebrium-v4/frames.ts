import { serializeEvent } from '../../codecs/event-stream.ts'

/**
 * Writes what a function yielded as an event. Functions yield bare text, or events that are ready; a text that begins with
 * `data:` and ends with an empty line is taken for one and passed on.
 */
export function toFrame(item: string): string {
  return item.startsWith('data:') && item.endsWith('\n\n') ? item : serializeEvent({ data: item })
}

/** What a function of the second habit yields: its texts as events of JSON, and the end. */
export async function* toReadyFrames(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  for await (const text of texts) yield serializeEvent({ data: JSON.stringify({ text }) })
  yield serializeEvent({ data: '[DONE]' })
}
