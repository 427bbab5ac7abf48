import { isRecord } from '../errors/is-record.ts'
import type { StreamForm, TextCall } from './stream-form.ts'

/** Where and under which name an api serves OpenAI's clients. */
export interface OpenAiPlaces<Deployment> {
  readonly chat: (deployment: Deployment) => boolean
  readonly completions: (deployment: Deployment) => boolean
  /** The path that the base URL of those clients ends in. */
  readonly basePathOf: (deployment: Deployment) => string
  readonly modelOf: (deployment: Deployment) => string
}

const EVENTS = { endMark: '[DONE]', hasOpenJson: true } as const

/**
 * The two streams of OpenAI: chats and completions. Chunks may gain members, the end is `data: [DONE]`.
 *
 * @see {@link https://platform.openai.com/docs/api-reference/chat-streaming | OpenAI, chat streaming}
 */
export function createOpenAiStreams<Deployment>(
  places: OpenAiPlaces<Deployment>,
): readonly StreamForm<Deployment>[] {
  const form = (
    name: 'chat' | 'completions',
    toBody: (call: TextCall) => object,
    textOf: (choice: Record<string, unknown>) => unknown,
  ): StreamForm<Deployment> => ({
    name,
    suits: places[name],
    requestOf: (call, deployment, isStream) => ({
      path: `${places.basePathOf(deployment)}/${name === 'chat' ? 'chat/completions' : 'completions'}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: places.modelOf(deployment),
        ...toBody(call),
        max_tokens: call.maxTokens,
        temperature: 0,
        stream: isStream,
      }),
    }),
    wholeOf(body) {
      const choices = isRecord(body) ? body['choices'] : undefined
      const [choice] = Array.isArray(choices) ? (choices as unknown[]) : []
      return String(isRecord(choice) ? textOf(choice) : '')
    },
    events: EVENTS,
    failure: 'event',
  })
  return [
    form(
      'chat',
      ({ prompt }) => ({ messages: [{ role: 'user', content: prompt }] }),
      ({ message }) => (isRecord(message) ? message['content'] : ''),
    ),
    form(
      'completions',
      ({ prompt }) => ({ prompt }),
      ({ text }) => text,
    ),
  ]
}
