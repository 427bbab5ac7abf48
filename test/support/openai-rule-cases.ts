import type { RuleCases } from './rule-cases.ts'
import type { ShortExchange } from './exchange-of.ts'

const chunk = (more: object, choice: object | null = {}): string =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: choice === null ? [] : [{ index: 0, delta: {}, finish_reason: null, ...choice }], ...more })}\n\n`
const CHUNKS = [
  chunk({}, { delta: { role: 'assistant', content: '' } }),
  chunk({}, { delta: { content: 'Hi' } }),
  chunk({}, { finish_reason: 'stop' }),
  'data: [DONE]\n\n',
]
const CHAT: ShortExchange = {
  to: 'cerebrium-v4/v4/p-1/app/run/chat/completions',
  sentHeaders: { authorization: 'Bearer x' },
  sent: { model: 'm', messages: [{ role: 'user', content: 'Hi' }], stream: true },
  got: CHUNKS.join(''),
  gotHeaders: { 'content-type': 'text/event-stream; charset=utf-8' },
}
const chunks = (...texts: readonly string[]): Partial<ShortExchange> => ({ got: texts.join('') })
const EMBED: ShortExchange = {
  to: 'cerebrium-v4/v4/p-1/app/run/embeddings',
  sentHeaders: { authorization: 'Bearer x' },
  sent: { model: 'm', input: ['a', 'b'] },
  got: embeddings([1, 2], [3, 4]),
}
function embeddings(...rows: readonly unknown[]): object {
  const data = rows.map((embedding, index) => ({ object: 'embedding', index, embedding }))
  return { object: 'list', data, model: 'm', usage: { prompt_tokens: 1, total_tokens: 1 } }
}

/** What breaks rules, and what comes near. */
export const openaiCases: readonly RuleCases[] = [
  [
    CHAT,
    [
      {
        code: 'openai-stream',
        broken: { sent: { model: 'm', messages: [{ role: 'user', content: 'Hi' }] } },
        legal: {},
      },
      {
        code: 'openai-chunk',
        broken: chunks('data: Hello\n\n', ...CHUNKS),
        legal: chunks(': comment\n\n', ...CHUNKS),
      },
      {
        code: 'openai-chunk-id',
        broken: chunks(CHUNKS[0]!, chunk({ id: 'd' }), ...CHUNKS.slice(2)),
        legal: chunks('data: {"error":{"message":"late"}}\n\n'),
      },
      {
        code: 'openai-role',
        broken: chunks(CHUNKS[1]!, CHUNKS[0]!, ...CHUNKS.slice(2)),
        legal: chunks(...CHUNKS.slice(1)),
      },
      {
        code: 'openai-finish-reason',
        broken: chunks(...CHUNKS.slice(0, 3), ...CHUNKS.slice(2)),
        legal: chunks(...CHUNKS.slice(0, 3), chunk({}, null), CHUNKS[3]!),
      },
      { code: 'openai-done', broken: chunks(...CHUNKS.slice(0, 3)), legal: {} },
      {
        code: 'openai-usage',
        broken: chunks(
          ...CHUNKS.slice(0, 3),
          chunk({ usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 3 } }, null),
          CHUNKS[3]!,
        ),
        legal: chunks(
          ...CHUNKS.slice(0, 3),
          chunk({ usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }, null),
          CHUNKS[3]!,
        ),
      },
      {
        code: 'openai-choices',
        broken: chunks(...CHUNKS.slice(0, 3), chunk({}, { index: 1, finish_reason: 'stop' }), CHUNKS[3]!),
        legal: {},
      },
      {
        code: 'event-stream-cut',
        broken: chunks(...CHUNKS.slice(0, 3), 'data: [DONE]\n'),
        legal: { got: CHUNKS.join('').replaceAll('\n', '\r\n') },
      },
    ],
  ],
  [
    EMBED,
    [
      {
        code: 'openai-embedding-order',
        broken: { got: embeddings([1, 2]) },
        legal: { sent: { model: 'm', input: [1, 2] }, got: embeddings([1, 2]) },
      },
      {
        code: 'openai-embedding-form',
        broken: { got: embeddings([1, 2], [3]) },
        legal: {
          sent: { model: 'm', input: ['a', 'b'], encoding_format: 'base64' },
          got: embeddings('AAAAAA==', 'AACAPw=='),
        },
      },
    ],
  ],
]
