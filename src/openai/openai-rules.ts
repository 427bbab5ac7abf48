import type { Rule } from '../contract/rule.ts'

const OPENAI = {
  document: 'OpenAI API, openapi.yaml 2.3.0',
  url: 'https://github.com/openai/openai-openapi',
}

/** What the shapes of OpenAI demand that a schema cannot state; for every api that offers them. */
export const OPENAI_RULES: readonly Rule[] = [
  {
    code: 'openai-stream',
    title: 'A stream is answered to those who ask for one',
    description:
      'The member stream of the request decides: true is answered with text/event-stream, everything else with JSON. Clients read what they asked for.',
    source: { ...OPENAI, section: 'CreateChatCompletionRequest.stream' },
    severity: 'error',
    example: '{"stream": true}, answered with application/json',
  },
  {
    code: 'openai-chunk',
    title: 'Every event of a stream is a chunk',
    description:
      'The data of an event is JSON: a chunk with its object and its choices, or an error object. Clients parse every event but the last.',
    source: { ...OPENAI, section: 'CreateChatCompletionStreamResponse' },
    severity: 'error',
    example: 'data: Hello',
  },
  {
    code: 'openai-chunk-id',
    title: 'All chunks of a stream have one id',
    description: 'The id tells which answer a chunk belongs to: each chunk has the same.',
    source: { ...OPENAI, section: 'CreateChatCompletionStreamResponse.id' },
    severity: 'error',
    example: 'chatcmpl-1, then chatcmpl-2 in one stream',
  },
  {
    code: 'openai-role',
    title: 'The role of a message comes before its content',
    description: 'A delta that names the role begins the message; clients create the message then.',
    source: { ...OPENAI, section: 'ChatCompletionStreamResponseDelta.role' },
    severity: 'warning',
    example: '{"delta": {"content": "Hi"}}, then {"delta": {"role": "assistant"}}',
  },
  {
    code: 'openai-finish-reason',
    title: 'Every choice of a stream ends exactly once',
    description:
      'finish_reason is null until the last chunk of a choice, and then says why it ended; nothing of that choice follows.',
    source: { ...OPENAI, section: 'CreateChatCompletionStreamResponse.choices.finish_reason' },
    severity: 'error',
    example: 'two chunks of choice 0 with "finish_reason": "stop"',
  },
  {
    code: 'openai-done',
    title: 'A stream ends with [DONE]',
    description: 'The last event is data: [DONE], once. Clients wait for it.',
    source: { ...OPENAI, section: 'CreateChatCompletionRequest.stream' },
    severity: 'error',
    example: 'a stream whose last event is a chunk',
  },
  {
    code: 'openai-usage',
    title: 'Usage is told to those who ask for it, and adds up',
    description:
      'With stream_options.include_usage one more chunk before [DONE] has the usage and no choices. total_tokens is the sum of the tokens of the prompt and of the completion.',
    source: { ...OPENAI, section: 'CompletionUsage' },
    severity: 'error',
    example: '{"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 8}',
  },
  {
    code: 'openai-choices',
    title: 'There is a choice for each that was asked for',
    description:
      'An answer has n choices, for each prompt of a completion, and their indices are 0, 1 and so on, each once.',
    source: { ...OPENAI, section: 'CreateChatCompletionRequest.n' },
    severity: 'error',
    example: '{"n": 2}, answered with one choice',
  },
  {
    code: 'openai-embedding-order',
    title: 'There is an embedding for each input, in order',
    description:
      'data has one embedding for each input; their indices are 0 to the last in the order of the inputs. Clients match by position.',
    source: { ...OPENAI, section: 'CreateEmbeddingResponse.data' },
    severity: 'error',
    example: 'indices 1, 0 for two inputs',
  },
  {
    code: 'openai-embedding-form',
    title: 'Embeddings are numbers of one length',
    description:
      'All embeddings of an answer have one length, that of dimensions if it was given. Base64 holds little-endian float32, and comes only when it was asked for.',
    source: { ...OPENAI, section: 'CreateEmbeddingRequest.encoding_format' },
    severity: 'error',
    example: 'embeddings of 384 and 383 numbers',
  },
]
