import { describe, expect, test } from 'vitest'
import {
  createBigramModel,
  createScriptedModel,
  createTinyModel,
  TINY_CARD,
} from '../../test/support/tiny-language-model.ts'
import { createVirtualClock } from '../clock/clock.ts'
import { createTextGenerator, type TextGenerator } from '../engine/text-generator.ts'
import { createRandom } from '../random/random.ts'
import type { AnswerContext } from './answer-head.ts'
import { createChatCompletion, streamChatCompletion, type ChatCompletionChunk } from './chat-answer.ts'
import { decodeChatRequest, type ChatRequest } from './chat-request.ts'
import { isOpenAiError } from './openai-error.ts'

const context = (more: Partial<AnswerContext> = {}): AnswerContext => ({
  ids: createRandom(1).stream('ids'),
  clock: createVirtualClock(1_700_000_000_900),
  ...more,
})
function decode(more: object = {}): ChatRequest {
  const messages = [{ role: 'user', content: 'hello' }]
  const request = decodeChatRequest({ model: 'tiny', messages, ...more }, { card: TINY_CARD })
  if (isOpenAiError(request)) throw new TypeError(request.error.message)
  return request
}
const scripted = (text: string) =>
  createTextGenerator(createScriptedModel(TINY_CARD.tokenizer.encode(text)), TINY_CARD)
const bigram = createTextGenerator(createBigramModel(), TINY_CARD)

async function readStream(chunks: AsyncIterable<ChatCompletionChunk>): Promise<ChatCompletionChunk[]> {
  const read: ChatCompletionChunk[] = []
  for await (const chunk of chunks) read.push(chunk)
  return read
}

describe('createChatCompletion', () => {
  test('answers with a chat.completion', async () => {
    expect(await createChatCompletion(scripted('hello wo'), decode({ temperature: 0 }), context())).toEqual({
      id: expect.stringMatching(/^chatcmpl-[0-9a-f]{28}$/),
      object: 'chat.completion',
      created: 1_700_000_000,
      model: 'tiny',
      system_fingerprint: expect.stringMatching(/^fp_[0-9a-f]{10}$/),
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'hello wo', refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      // The start, the role and text of the user, the assistant's role.
      usage: { prompt_tokens: 4, completion_tokens: 2, total_tokens: 6 },
    })
  })

  test('names the served model, draws a new id, keeps the fingerprint', async () => {
    const given = context({ model: 'served' })
    const first = await createChatCompletion(bigram, decode(), given)
    const second = await createChatCompletion(bigram, decode(), given)
    expect(first.model).toBe('served')
    expect(second.id).not.toBe(first.id)
    expect(second.system_fingerprint).toBe(first.system_fingerprint)
  })

  test('lists log probabilities with bytes, parts of characters as escapes and the end without bytes', async () => {
    const model = createTinyModel(TINY_CARD, (window) => {
      const logits = new Float32Array(TINY_CARD.tokenizer.vocabularySize)
      const [first, second] = TINY_CARD.tokenizer.encode('ü')
      const last = window.at(-1)
      logits[last === first ? second! : last === second ? TINY_CARD.end : first!] = 9
      logits[TINY_CARD.end]! += 5
      return logits
    })
    const request = decode({ temperature: 0, logprobs: true, top_logprobs: 2 })
    const { choices, usage } = await createChatCompletion(
      createTextGenerator(model, TINY_CARD),
      request,
      context(),
    )
    const end = { token: '<end>', logprob: expect.any(Number), bytes: null }
    const one = (token: string, byte: number) => ({ token, logprob: expect.any(Number), bytes: [byte] })
    expect(choices[0]).toMatchObject({
      message: { content: 'ü' },
      logprobs: {
        content: [
          { ...one('\\xc3', 0xc3), top_logprobs: [one('\\xc3', 0xc3), end] },
          { ...one('\\xbc', 0xbc), top_logprobs: [one('\\xbc', 0xbc), end] },
        ],
        refusal: null,
      },
    })
    expect(usage.completion_tokens).toBe(2)
  })

  test('answers equal requests equally, with and without seed, and other prompts otherwise', async () => {
    const answer = async (more: object) =>
      (await createChatCompletion(bigram, decode(more), context())).choices
    expect(await answer({})).toEqual(await answer({ user: 'other' }))
    expect(await answer({ seed: 5 })).toEqual(await answer({ seed: 5 }))
    expect(await answer({ seed: 5 })).not.toEqual(await answer({ seed: 6 }))
    expect(await answer({})).not.toEqual(await answer({ messages: [{ role: 'user', content: 'other' }] }))
  })

  test('gives n different choices, the first of which is the one of n 1', async () => {
    const { choices, usage } = await createChatCompletion(bigram, decode({ n: 3, seed: 1 }), context())
    const alone = await createChatCompletion(bigram, decode({ seed: 1 }), context())
    expect(choices.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(new Set(choices.map(({ message }) => message.content)).size).toBe(3)
    expect(choices[0]).toEqual(alone.choices[0])
    expect(usage.prompt_tokens).toBe(alone.usage.prompt_tokens)
  })

  test('counts all tokens of a chat that is longer than the window', async () => {
    const messages = [{ role: 'user', content: 'abc '.repeat(50) }]
    const { usage } = await createChatCompletion(bigram, decode({ messages, max_tokens: 3 }), context())
    expect(usage.prompt_tokens).toBe(3 + TINY_CARD.tokenizer.encode('abc '.repeat(50)).length)
    expect(usage.prompt_tokens).toBeGreaterThan(TINY_CARD.context)
  })

  test('throws REQUEST_CANCELLED when the signal is aborted', async () => {
    const signal = AbortSignal.abort()
    await expect(createChatCompletion(bigram, decode(), context({ signal }))).rejects.toMatchObject({
      code: 'REQUEST_CANCELLED',
    })
  })
})

describe('streamChatCompletion', () => {
  test('begins with the role, goes on with deltas, ends with the reason', async () => {
    const chunks = await readStream(
      streamChatCompletion(scripted('hello wo'), decode({ temperature: 0 }), context()),
    )
    const rest = { index: 0, logprobs: null, finish_reason: null }
    expect(chunks.map(({ choices }) => choices)).toEqual([
      [{ ...rest, delta: { role: 'assistant', content: '', refusal: null } }],
      [{ ...rest, delta: { content: 'hello' } }],
      [{ ...rest, delta: { content: ' wo' } }],
      [{ ...rest, delta: {}, finish_reason: 'stop' }],
    ])
    const { choices: _, ...head } = chunks[0]!
    expect(head).toEqual({
      id: expect.stringMatching(/^chatcmpl-/),
      object: 'chat.completion.chunk',
      created: 1_700_000_000,
      model: 'tiny',
      system_fingerprint: expect.stringMatching(/^fp_/),
    })
    for (const chunk of chunks) expect(chunk).toMatchObject(head)
  })

  test('adds usage to the end, and null before, when it is asked for', async () => {
    const request = decode({ temperature: 0, stream: true, stream_options: { include_usage: true } })
    const chunks = await readStream(streamChatCompletion(scripted('hello wo'), request, context()))
    expect(chunks.slice(0, -1).map(({ usage }) => usage)).toEqual([null, null, null, null])
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 4, completion_tokens: 2, total_tokens: 6 },
    })
  })

  test('gives the choices in turn, each with one role and one reason', async () => {
    const request = decode({
      n: 2,
      seed: 9,
      max_tokens: 4,
      logit_bias: { [TINY_CARD.end]: -100 },
      logprobs: true,
    })
    const chunks = await readStream(streamChatCompletion(bigram, request, context()))
    const choices = chunks.flatMap((chunk) => chunk.choices)
    expect(choices.slice(0, 6).map(({ index }) => index)).toEqual([0, 1, 0, 1, 0, 1])
    for (const index of [0, 1]) {
      const own = choices.filter((choice) => choice.index === index)
      expect(own.filter(({ delta }) => delta.role !== undefined)).toEqual([own[0]])
      expect(own.filter((choice) => choice.finish_reason !== null)).toEqual([own.at(-1)])
      expect(own.flatMap(({ logprobs }) => logprobs?.content ?? [])).toHaveLength(4)
    }
  })

  test.each([1, 4])('ends every generation when its reader leaves after %i chunks', async (count) => {
    let running = 0
    const observed: TextGenerator = {
      ...bigram,
      async *generate(request, options) {
        running += 1
        try {
          return yield* bigram.generate(request, options)
        } finally {
          running -= 1
        }
      },
    }
    const request = decode({ n: 2, seed: 1, logit_bias: { [TINY_CARD.end]: -100 }, logprobs: true })
    const chunks = streamChatCompletion(observed, request, context())
    for (let i = 0; i < count; i++) await chunks.next()
    expect(running).toBe(count === 1 ? 1 : 2)
    await chunks.return()
    expect(running).toBe(0)
    expect(await chunks.next()).toEqual({ done: true, value: undefined })
  })
})
