import { describe, expect, test } from 'vitest'
import { TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { decodeChatRequest } from './chat-request.ts'
import { decodeCompletionRequest } from './completion-request.ts'

const MINIMAL = { model: 'tiny', messages: [{ role: 'user', content: 'hello' }] }

describe('readTextSettings', () => {
  test.each<{ name: string; given: object; param: string; want: string }>([
    {
      name: 'no model',
      given: { model: undefined },
      param: 'model',
      want: "Missing required parameter: 'model'.",
    },
    {
      name: 'a model that is no text',
      given: { model: 5 },
      param: 'model',
      want: 'expected a string, but got an integer',
    },
    { name: 'an empty model', given: { model: '' }, param: 'model', want: 'got an empty string' },
    {
      name: 'n 0',
      given: { n: 0 },
      param: 'n',
      want: "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.",
    },
    { name: 'n 9', given: { n: 9 }, param: 'n', want: 'Expected a value <= 8, but got 9' },
    { name: 'n 1.5', given: { n: 1.5 }, param: 'n', want: 'expected an integer, but got a decimal number' },
    {
      name: 'max_tokens -1',
      given: { max_tokens: -1 },
      param: 'max_tokens',
      want: 'integer below minimum value. Expected a value >= ',
    },
    {
      name: 'too many tokens',
      given: { max_tokens: 20_000 },
      param: 'max_tokens',
      want: 'max_tokens is too large: 20000. This model supports at most 16384',
    },
    {
      name: 'temperature 2.1',
      given: { temperature: 2.1 },
      param: 'temperature',
      want: "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.1 instead.",
    },
    {
      name: 'temperature as text',
      given: { temperature: '1' },
      param: 'temperature',
      want: "Invalid type for 'temperature': expected a decimal, but got a string instead.",
    },
    {
      name: 'top_p -0.1',
      given: { top_p: -0.1 },
      param: 'top_p',
      want: 'Expected a value >= 0, but got -0.1',
    },
    { name: 'presence_penalty 3', given: { presence_penalty: 3 }, param: 'presence_penalty', want: '<= 2' },
    {
      name: 'five stop texts',
      given: { stop: ['a', 'b', 'c', 'd', 'e'] },
      param: 'stop',
      want: 'maximum length 4, but got an array with length 5',
    },
    { name: 'an empty stop text', given: { stop: ['a', ''] }, param: 'stop[1]', want: 'empty string' },
    { name: 'no stop texts', given: { stop: [] }, param: 'stop', want: 'empty array' },
    {
      name: 'a number as stop text',
      given: { stop: 5 },
      param: 'stop',
      want: 'expected a string or an array of strings, but got an integer',
    },
    {
      name: 'stream as text',
      given: { stream: 'true' },
      param: 'stream',
      want: 'expected a boolean, but got a string',
    },
    {
      name: 'stream_options without stream',
      given: { stream_options: { include_usage: true } },
      param: 'stream_options',
      want: "only allowed when 'stream' is enabled",
    },
    {
      name: 'an unknown stream option',
      given: { stream: true, stream_options: { speed: 1 } },
      param: 'stream_options.speed',
      want: 'Unrecognized',
    },
    {
      name: 'include_usage as number',
      given: { stream: true, stream_options: { include_usage: 1 } },
      param: 'stream_options.include_usage',
      want: 'expected a boolean',
    },
    {
      name: 'a bias of no token',
      given: { logit_bias: { 270: 1 } },
      param: 'logit_bias',
      want: "Expected token IDs from 0 to 269, but got '270'",
    },
    {
      name: 'a bias of a word',
      given: { logit_bias: { the: 1 } },
      param: 'logit_bias',
      want: "but got 'the'",
    },
    {
      name: 'a bias of 101',
      given: { logit_bias: { 7: 101 } },
      param: 'logit_bias.7',
      want: 'from -100 to 100, but got 101',
    },
    {
      name: 'a bias as text',
      given: { logit_bias: { 7: '1' } },
      param: 'logit_bias.7',
      want: 'expected a decimal',
    },
    {
      name: 'biases in a list',
      given: { logit_bias: [1] },
      param: 'logit_bias',
      want: 'expected an object, but got an array',
    },
    { name: 'a user that is a number', given: { user: 1 }, param: 'user', want: 'expected a string' },
  ])('refuses $name with 400, in chats and in completions', ({ given, param, want }) => {
    const { messages, ...completion } = { ...MINIMAL, ...given }
    const results = [
      decodeChatRequest({ ...completion, messages }, { card: TINY_CARD }),
      decodeCompletionRequest(completion, { card: TINY_CARD }),
    ]
    for (const result of results) {
      expect(result).toMatchObject({
        status: 400,
        error: { type: 'invalid_request_error', param, message: expect.stringContaining(want) },
      })
    }
  })
})
