import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBigramModel, TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { createVirtualClock } from '../clock/clock.ts'
import { readEvents } from '../codecs/event-stream.ts'
import { createTextGenerator } from '../engine/text-generator.ts'
import { createRandom } from '../random/random.ts'
import type { AnswerContext } from './answer-head.ts'
import {
  createChatCompletion,
  streamChatCompletion,
  type ChatCompletion,
  type ChatCompletionChunk,
} from './chat-answer.ts'
import { decodeChatRequest } from './chat-request.ts'
import { serializeChunks } from './chunk-stream.ts'
import {
  createCompletion,
  streamCompletion,
  type Completion,
  type CompletionChunk,
} from './completion-answer.ts'
import { decodeCompletionRequest } from './completion-request.ts'
import { isOpenAiError } from './openai-error.ts'

const generator = createTextGenerator(createBigramModel(), TINY_CARD)
const context = (): AnswerContext => ({ ids: createRandom(1).stream('ids'), clock: createVirtualClock() })

function toStream(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await bytes.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
  })
}

/** The parsed events of a stream, which has to end with [DONE]. */
async function readStream(chunks: AsyncGenerator<object>): Promise<unknown[]> {
  const events: string[] = []
  for await (const { data } of readEvents(toStream(serializeChunks(chunks)))) events.push(data)
  expect(events.pop()).toBe('[DONE]')
  return events.map((data) => JSON.parse(data))
}

const word = fc.string({ unit: fc.constantFrom(...'abehlow é'), minLength: 1, maxLength: 3 })
const settings = fc.record(
  {
    max_tokens: fc.integer({ min: 1, max: 12 }),
    temperature: fc.double({ min: 0, max: 2, noNaN: true }),
    top_p: fc.double({ min: 0, max: 1, noNaN: true }),
    n: fc.integer({ min: 1, max: 3 }),
    seed: fc.integer(),
    stop: fc.array(word, { minLength: 1, maxLength: 4 }),
    presence_penalty: fc.double({ min: -2, max: 2, noNaN: true }),
    frequency_penalty: fc.double({ min: -2, max: 2, noNaN: true }),
  },
  { requiredKeys: ['max_tokens'] },
)
const stream = { stream: true, stream_options: { include_usage: true } }

interface Texts {
  readonly texts: readonly string[]
  readonly stop?: readonly string[]
}
function expectNoStop({ texts, stop = [] }: Texts): void {
  for (const text of texts) for (const one of stop) expect(text).not.toContain(one)
}

test('the stream of a chat always says what the whole answer says, without stop texts, and counts its tokens', async () => {
  const messages = fc.array(
    fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content: fc.string({ maxLength: 9 }) }),
    { minLength: 1, maxLength: 3 },
  )
  const logprobs = fc.option(fc.nat(20), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(messages, settings, logprobs, async (given, chosen, topLogprobs) => {
      const more = topLogprobs === undefined ? {} : { logprobs: true, top_logprobs: topLogprobs }
      const body = { model: 'm', messages: given, ...chosen, ...more }
      const request = decodeChatRequest({ ...body, ...stream }, { card: TINY_CARD })
      if (isOpenAiError(request)) return expect.unreachable(request.error.message)
      const whole: ChatCompletion = await createChatCompletion(generator, request, context())
      const chunks = (await readStream(
        streamChatCompletion(generator, request, context()),
      )) as ChatCompletionChunk[]

      const parts = chunks.flatMap(({ choices }) => choices)
      for (const { index, message, logprobs: listed, finish_reason } of whole.choices) {
        const own = parts.filter((part) => part.index === index)
        expect(own.map(({ delta }) => delta.content ?? '').join('')).toBe(message.content)
        expect(own.at(-1)?.finish_reason).toBe(finish_reason)
        expect(own.flatMap((part) => part.logprobs?.content ?? [])).toEqual(listed?.content ?? [])
      }
      expect(chunks.at(-1)?.usage).toEqual(whole.usage)
      expect(whole.usage.total_tokens).toBe(whole.usage.prompt_tokens + whole.usage.completion_tokens)
      expect(whole.usage.prompt_tokens).toBe(request.promptTokens.length)
      if (topLogprobs !== undefined && chosen.stop === undefined) {
        const listed = whole.choices.flatMap((choice) => choice.logprobs?.content ?? [])
        expect(whole.usage.completion_tokens).toBe(listed.length)
        const bytes = whole.choices.map((choice) =>
          (choice.logprobs?.content ?? []).flatMap((one) => one.bytes ?? []),
        )
        expect(whole.choices.map(({ message }) => message.content)).toEqual(
          bytes.map((one) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(one))),
        )
      }
      expectNoStop({
        texts: whole.choices.map(({ message }) => message.content),
        ...(chosen.stop === undefined ? {} : { stop: chosen.stop }),
      })
    }),
    { numRuns: 60 },
  )
})

test('the stream of completions always says what the whole answer says, without stop texts', async () => {
  const prompts = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 3 })
  const more = fc.record({ echo: fc.boolean(), logprobs: fc.option(fc.nat(5)) })
  await fc.assert(
    fc.asyncProperty(prompts, settings, more, async (prompt, chosen, listing) => {
      const body = { model: 'm', prompt, ...chosen, ...listing, ...stream }
      const request = decodeCompletionRequest(body, { card: TINY_CARD })
      if (isOpenAiError(request)) return expect.unreachable(request.error.message)
      const whole: Completion = await createCompletion(generator, request, context())
      const chunks = (await readStream(streamCompletion(generator, request, context()))) as CompletionChunk[]

      const parts = chunks.flatMap(({ choices }) => choices)
      for (const { index, text, logprobs, finish_reason } of whole.choices) {
        const own = parts.filter((part) => part.index === index)
        expect(own.map((part) => part.text).join('')).toBe(text)
        expect(own.at(-1)?.finish_reason).toBe(finish_reason)
        expect(own.flatMap((part) => part.logprobs?.tokens ?? [])).toEqual(logprobs?.tokens ?? [])
        expect(own.flatMap((part) => part.logprobs?.text_offset ?? [])).toEqual(logprobs?.text_offset ?? [])
      }
      expect(chunks.at(-1)?.usage).toEqual(whole.usage)
      const choiceCount = chosen.n ?? 1
      expectNoStop({
        texts: whole.choices.map(({ text }, i) =>
          listing.echo ? text.slice(prompt[Math.floor(i / choiceCount)]?.length) : text,
        ),
        ...(chosen.stop === undefined ? {} : { stop: chosen.stop }),
      })
    }),
    { numRuns: 60 },
  )
})
