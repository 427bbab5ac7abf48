import { describe, expect, test } from 'vitest'
import { TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { encodePrompt } from '../features/generation-card.ts'
import { decodeCompletionRequest } from './completion-request.ts'

const decode = (more: object = {}) =>
  decodeCompletionRequest({ model: 'tiny', prompt: 'hello', ...more }, { card: TINY_CARD })
const text = (prompt: string) => ({ text: prompt, tokens: encodePrompt(TINY_CARD, prompt), addedCount: 1 })

describe('decodeCompletionRequest', () => {
  test('fills in what OpenAI fills in', () => {
    expect(decode()).toMatchObject({
      model: 'tiny',
      prompts: [text('hello')],
      maxTokens: 16,
      temperature: 1,
      topLogprobs: undefined,
      echoes: false,
      choiceCount: 1,
      isStream: false,
    })
  })

  test.each<{ name: string; given: object; want: object }>([
    { name: 'no prompt as a new document', given: { prompt: undefined }, want: { prompts: [text('')] } },
    { name: 'an empty prompt', given: { prompt: '' }, want: { prompts: [text('')] } },
    { name: 'several texts', given: { prompt: ['a', ''] }, want: { prompts: [text('a'), text('')] } },
    {
      name: 'tokens, to which nothing is added',
      given: { prompt: [265, 70] },
      want: { prompts: [{ text: 'hello@', tokens: [265, 70], addedCount: 0 }] },
    },
    {
      name: 'several lists of tokens',
      given: { prompt: [[265], [70, 70]] },
      want: { prompts: [{ tokens: [265] }, { tokens: [70, 70] }] },
    },
    { name: 'max_tokens 0', given: { max_tokens: 0 }, want: { maxTokens: 0 } },
    { name: 'logprobs 0', given: { logprobs: 0 }, want: { topLogprobs: 0 } },
    { name: 'echo', given: { echo: true }, want: { echoes: true } },
    { name: 'best_of 1', given: { best_of: 1 }, want: {} },
    { name: 'an empty suffix', given: { suffix: '' }, want: {} },
  ])('takes $name', ({ given, want }) => {
    expect(decode(given)).toMatchObject(want)
  })

  test.each<{ name: string; given: object; param: string | null; want: string }>([
    { name: 'an empty list', given: { prompt: [] }, param: 'prompt', want: 'empty array' },
    {
      name: 'an empty list of tokens',
      given: { prompt: [[1], []] },
      param: 'prompt[1]',
      want: 'empty array',
    },
    { name: 'a number', given: { prompt: 5 }, param: 'prompt', want: 'but got an integer' },
    {
      name: 'a token after a text',
      given: { prompt: ['a', 5] },
      param: 'prompt[1]',
      want: 'expected a string',
    },
    {
      name: 'a text after a token',
      given: { prompt: [5, 'a'] },
      param: 'prompt[1]',
      want: 'expected an integer',
    },
    { name: 'a text after tokens', given: { prompt: [[5], 'a'] }, param: 'prompt[1]', want: 'got a string' },
    { name: 'an object', given: { prompt: [{}] }, param: 'prompt[0]', want: 'but got an object' },
    { name: 'half a token', given: { prompt: [5.5] }, param: 'prompt[0]', want: 'got a decimal number' },
    {
      name: 'an unknown token',
      given: { prompt: [270] },
      param: 'prompt[0]',
      want: 'from 0 to 269, but got 270',
    },
    { name: 'a token below 0', given: { prompt: [[-1]] }, param: 'prompt[0][0]', want: 'but got -1' },
    {
      name: '129 prompts',
      given: { prompt: Array.from({ length: 129 }, () => 'a') },
      param: 'prompt',
      want: 'maximum length 128, but got an array with length 129',
    },
    { name: 'logprobs 6', given: { logprobs: 6 }, param: 'logprobs', want: '<= 5, but got 6' },
    { name: 'logprobs true', given: { logprobs: true }, param: 'logprobs', want: 'expected an integer' },
    { name: 'best_of 2', given: { best_of: 2 }, param: 'best_of', want: 'Expected 1 or nothing, but got 2' },
    {
      name: 'n above best_of',
      given: { best_of: 1, n: 2 },
      param: 'best_of',
      want: "at least 'n', 2, but got 1",
    },
    { name: 'a suffix', given: { suffix: 'end' }, param: 'suffix', want: 'not supported' },
    { name: 'messages', given: { messages: [] }, param: null, want: 'argument supplied: messages' },
  ])('refuses $name with 400', ({ given, param, want }) => {
    expect(decode(given)).toMatchObject({
      status: 400,
      error: { type: 'invalid_request_error', param, message: expect.stringContaining(want) },
    })
  })
})
