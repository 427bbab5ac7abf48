import { describe, expect, test } from 'vitest'
import { createBigramModel, createScriptedModel, TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { createVirtualClock } from '../clock/clock.ts'
import { createTextGenerator } from '../engine/text-generator.ts'
import { encodePrompt, parseGenerationCard } from '../features/generation-card.ts'
import { createRandom } from '../random/random.ts'
import type { AnswerContext } from './answer-head.ts'
import { createCompletion, streamCompletion } from './completion-answer.ts'
import { decodeCompletionRequest, type CompletionRequest } from './completion-request.ts'
import { isOpenAiError } from './openai-error.ts'

const context = (): AnswerContext => ({
  ids: createRandom(1).stream('ids'),
  clock: createVirtualClock(1_700_000_000_000),
})
function decode(more: object = {}, card = TINY_CARD): CompletionRequest {
  const request = decodeCompletionRequest({ model: 'tiny', prompt: 'hello', ...more }, { card })
  if (isOpenAiError(request)) throw new TypeError(request.error.message)
  return request
}
const scripted = (text: string) =>
  createTextGenerator(createScriptedModel(TINY_CARD.tokenizer.encode(text)), TINY_CARD)
const bigram = createTextGenerator(createBigramModel(), TINY_CARD)
const noEnd = { logit_bias: { [TINY_CARD.end]: -100 } }

describe('createCompletion', () => {
  test('answers with a text_completion', async () => {
    expect(await createCompletion(scripted(' wo'), decode({ temperature: 0 }), context())).toEqual({
      id: expect.stringMatching(/^cmpl-[0-9a-f]{28}$/),
      object: 'text_completion',
      created: 1_700_000_000,
      model: 'tiny',
      system_fingerprint: expect.stringMatching(/^fp_/),
      choices: [{ text: ' wo', index: 0, logprobs: null, finish_reason: 'stop' }],
      usage: { prompt_tokens: 2, completion_tokens: 1, total_tokens: 3 },
    })
  })

  test('lists tokens with offsets that go on from the prompt, in code points', async () => {
    const request = decode({ temperature: 0, prompt: '😀', logprobs: 1 })
    const { choices } = await createCompletion(scripted('é ü!'), request, context())
    expect(choices[0]?.logprobs).toMatchObject({
      tokens: ['é', ' ', 'bytes:\\xc3', 'bytes:\\xbc', '!'],
      text_offset: [1, 2, 3, 3, 4],
    })
    const { token_logprobs, top_logprobs } = choices[0]!.logprobs!
    expect(top_logprobs.map((top) => Object.entries(top ?? {}))).toEqual([
      [['é', token_logprobs[0]]],
      [[' ', token_logprobs[1]]],
      [['bytes:\\xc3', token_logprobs[2]]],
      [['bytes:\\xbc', token_logprobs[3]]],
      [['!', token_logprobs[4]]],
    ])
  })

  test('lists the token itself beside the most probable ones', async () => {
    const { choices } = await createCompletion(
      bigram,
      decode({ temperature: 2, logprobs: 0, ...noEnd }),
      context(),
    )
    const { top_logprobs, tokens, token_logprobs } = choices[0]!.logprobs!
    expect(top_logprobs).toEqual(tokens.map((token, i) => ({ [token]: token_logprobs[i] })))
    expect(tokens).toHaveLength(16)
  })

  test('answers prompts in order, n choices each', async () => {
    const request = decode({ prompt: ['ab', 'hello', 'ab'], n: 2, seed: 4, max_tokens: 6, ...noEnd })
    const { choices, usage } = await createCompletion(bigram, request, context())
    expect(choices.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
    expect(choices.slice(4).map(({ text }) => text)).toEqual(choices.slice(0, 2).map(({ text }) => text))
    const alone = await createCompletion(
      bigram,
      decode({ n: 2, seed: 4, max_tokens: 6, ...noEnd }),
      context(),
    )
    expect(choices.slice(2, 4).map(({ text }) => text)).toEqual(alone.choices.map(({ text }) => text))
    expect(usage).toEqual({ prompt_tokens: 6, completion_tokens: 36, total_tokens: 42 })
  })

  test('echoes the prompt with the probabilities the model gives it, none for its first token', async () => {
    const request = decode({ prompt: 'hello wab', echo: true, logprobs: 1, max_tokens: 0 })
    const { choices, usage } = await createCompletion(bigram, request, context())
    const scored = []
    for await (const { logprob } of bigram.score(encodePrompt(TINY_CARD, 'hello wab'), 0))
      scored.push(logprob)
    expect(choices[0]).toMatchObject({
      text: 'hello wab',
      finish_reason: 'length',
      logprobs: {
        tokens: ['hello', ' w', 'ab'],
        text_offset: [0, 5, 7],
        token_logprobs: [null, ...scored.slice(1)],
      },
    })
    expect(choices[0]?.logprobs?.top_logprobs[0]).toBeNull()
    expect(usage).toEqual({ prompt_tokens: 4, completion_tokens: 0, total_tokens: 4 })
  })

  test('echoes tokens as their text', async () => {
    const prompt = TINY_CARD.tokenizer.encode('hello w')
    const request = decode({ temperature: 0, prompt, echo: true, logprobs: 0 })
    // The first run scores the prompt.
    const { choices, usage } = await createCompletion(scripted('!ab'), request, context())
    expect(choices[0]).toMatchObject({
      text: 'hello wab',
      logprobs: { tokens: ['hello', ' w', 'ab'], text_offset: [0, 5, 7] },
    })
    expect(usage.prompt_tokens).toBe(2)
  })

  test('lists offsets into the text as sent where the tokenizer puts a space before it', async () => {
    const card = parseGenerationCard(
      {
        context: 8,
        padding: '<pad>',
        start: '<start>',
        end: '<end>',
        tokenizer: {
          kind: 'byte-pair',
          special: ['<pad>', '<start>', '<end>'],
          merges: ['Ġ a'],
          leadingSpace: true,
        },
      },
      'spaced',
    )
    const generator = createTextGenerator(
      createScriptedModel([0, 0, ...card.tokenizer.encode('a')], card),
      card,
    )
    const request = decode({ temperature: 0, prompt: 'ab', echo: true, logprobs: 0 }, card)
    const { choices } = await createCompletion(generator, request, context())
    expect(choices[0]).toMatchObject({
      text: 'ab a',
      logprobs: { tokens: [' a', 'b', ' a'], text_offset: [0, 1, 2] },
    })
  })
})

describe('streamCompletion', () => {
  test('gives the echo, texts, and the reason with the last chunk of a choice', async () => {
    const request = decode({
      temperature: 0,
      echo: true,
      stream: true,
      stream_options: { include_usage: true },
    })
    const chunks = []
    for await (const chunk of streamCompletion(scripted(' wo!'), request, context())) chunks.push(chunk)
    const rest = { index: 0, logprobs: null, finish_reason: null }
    expect(chunks.map(({ choices }) => choices)).toEqual([
      [{ ...rest, text: 'hello' }],
      [{ ...rest, text: ' wo' }],
      [{ ...rest, text: '!' }],
      [{ ...rest, text: '', finish_reason: 'stop' }],
      [],
    ])
    expect(chunks.map(({ usage }) => usage)).toEqual([
      null,
      null,
      null,
      null,
      { prompt_tokens: 2, completion_tokens: 2, total_tokens: 4 },
    ])
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1)
  })
})
