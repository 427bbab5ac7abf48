import fc from 'fast-check'
import { bad, freeName, GOOD, OPENAI_PATHS, RUN } from './cerebrium-v4-bad-request.ts'

const WRONG_CHATS: readonly object[] = [
  { n: 0 },
  { n: -1 },
  { n: 1.5 },
  { n: 1e6 },
  { n: '1' },
  { max_tokens: -1 },
  { max_tokens: 0 },
  { max_tokens: 1e12 },
  { max_tokens: 'a' },
  { temperature: 2.1 },
  { temperature: -0.1 },
  { temperature: '1' },
  { top_p: 2 },
  { stop: [] },
  { stop: ['a', 'b', 'c', 'd', 'e'] },
  { stop: 1 },
  { stream: 'true' },
  { stream: 1 },
  { stream_options: {} },
  { logit_bias: { a: 1 } },
  { logit_bias: [] },
  { top_logprobs: 3 },
  { logprobs: 3 },
  { tools: [{}] },
  { model: '' },
  { model: null },
  { model: 3 },
  { messages: [] },
  { messages: null },
  { messages: 'hi' },
  { messages: [1] },
  { messages: [{}] },
  { messages: [{ role: 'user' }] },
  { messages: [{ role: 'robot', content: 'a' }] },
  { messages: [{ role: 'tool', content: 'a' }] },
  { messages: [{ role: 7, content: 'a' }] },
  { messages: [{ role: 'user', content: 7 }] },
  { messages: [{ role: 'user', content: [] }] },
  { messages: [{ role: 'user', content: [{ type: 'image_url', image_url: {} }] }] },
  { messages: [{ role: 'user', content: 'a', extra: 1 }] },
]
const WRONG_EMBEDDINGS: readonly object[] = [
  { input: [] },
  { input: '' },
  { input: null },
  { input: [''] },
  { input: [[]] },
  { input: [['a']] },
  { input: [1.5] },
  { input: [-1] },
  { input: [1e9] },
  { input: {} },
  { input: ['a', 1] },
  { encoding_format: 'int8' },
  { encoding_format: 1 },
  { dimensions: 0 },
  { dimensions: 1e6 },
  { dimensions: 'a' },
  { model: '' },
  { model: null },
  { input: 'word '.repeat(9000) },
  { input: Array.from({ length: 2049 }, () => 'a') },
]
export const wrongOpenAi = fc.oneof(
  fc.constantFrom(...WRONG_CHATS).map((more) =>
    bad({
      wrong: JSON.stringify(more),
      path: `${RUN}/chat/completions`,
      statuses: [400],
      body: { ...GOOD['chat/completions'], ...more },
    }),
  ),
  fc
    .tuple(fc.constantFrom(...WRONG_EMBEDDINGS), fc.constantFrom('embedding', 'embeddings'))
    .map(([more, path]) =>
      bad({
        wrong: JSON.stringify(more).slice(0, 80),
        path: `${RUN}/${path}`,
        statuses: [400],
        body: { ...GOOD.embeddings, ...more },
      }),
    ),
  fc.tuple(freeName, fc.jsonValue(), fc.constantFrom(...OPENAI_PATHS)).map(([one, value, path]) =>
    bad({
      wrong: `unknown parameter x${one}`,
      path: `${RUN}/${path}`,
      statuses: [400],
      body: { ...GOOD[path], [`x${one}`]: value },
    }),
  ),
  fc
    .tuple(
      fc.constantFrom<object>(
        { n: 0 },
        { max_tokens: -1 },
        { best_of: 0 },
        { prompt: [[]] },
        { prompt: {} },
        { logprobs: 6 },
        { suffix: 'a' },
      ),
      fc.boolean(),
    )
    .map(([more, stream]) =>
      bad({
        wrong: JSON.stringify(more),
        path: `${RUN}/completions`,
        statuses: [400],
        body: { ...GOOD.completions, stream, ...more },
      }),
    ),
)
