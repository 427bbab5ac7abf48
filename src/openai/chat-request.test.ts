import { describe, expect, test } from 'vitest'
import { TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { encodeChat, type ChatMessage } from '../features/generation-card.ts'
import { decodeChatRequest } from './chat-request.ts'
import { isOpenAiError } from './openai-error.ts'

const MESSAGES = [{ role: 'user', content: 'hello' }]
const decode = (more: object = {}, extras: readonly string[] = []) =>
  decodeChatRequest({ model: 'tiny', messages: MESSAGES, ...more }, { card: TINY_CARD, extras })
const chat = (...messages: readonly ChatMessage[]) => ({ promptTokens: encodeChat(TINY_CARD, messages) })

describe('decodeChatRequest', () => {
  test('fills in what OpenAI fills in', () => {
    expect(decode()).toEqual({
      model: 'tiny',
      promptTokens: encodeChat(TINY_CARD, [{ role: 'user', text: 'hello' }]),
      maxTokens: 256,
      temperature: 1,
      topP: 1,
      presencePenalty: 0,
      frequencyPenalty: 0,
      logitBias: new Map(),
      stop: [],
      seed: undefined,
      choiceCount: 1,
      isStream: false,
      includesUsage: false,
      hasLogprobs: false,
      topLogprobs: 0,
    })
  })

  test('takes null for left out', () => {
    const names = [
      'max_tokens',
      'temperature',
      'top_p',
      'n',
      'stop',
      'seed',
      'stream',
      'logprobs',
      'logit_bias',
    ]
    const more = ['tools', 'functions', 'response_format', 'stream_options', 'modalities', 'audio', 'user']
    expect(decode(Object.fromEntries([...names, ...more].map((name) => [name, null])))).toEqual(decode())
  })

  test.each<{ name: string; given: object; want: object }>([
    { name: 'max_tokens', given: { max_tokens: 7 }, want: { maxTokens: 7 } },
    { name: 'max_completion_tokens', given: { max_completion_tokens: 8 }, want: { maxTokens: 8 } },
    { name: 'one stop text', given: { stop: 'END' }, want: { stop: ['END'] } },
    { name: 'four stop texts', given: { stop: ['a', 'b', 'c', 'd'] }, want: { stop: ['a', 'b', 'c', 'd'] } },
    { name: 'temperature 0', given: { temperature: 0 }, want: { temperature: 0 } },
    { name: 'a negative seed', given: { seed: -5 }, want: { seed: -5 } },
    {
      name: 'penalties',
      given: { presence_penalty: -2, frequency_penalty: 2 },
      want: { presencePenalty: -2, frequencyPenalty: 2 },
    },
    {
      name: 'logit_bias',
      given: { logit_bias: { 70: -100, 269: 1.5 } },
      want: {
        logitBias: new Map([
          [70, -100],
          [269, 1.5],
        ]),
      },
    },
    {
      name: 'logprobs',
      given: { logprobs: true, top_logprobs: 20 },
      want: { hasLogprobs: true, topLogprobs: 20 },
    },
    {
      name: 'a stream with usage',
      given: { stream: true, stream_options: { include_usage: true, include_obfuscation: false } },
      want: { isStream: true, includesUsage: true },
    },
    {
      name: 'what changes nothing',
      given: { user: 'u', store: true, metadata: {}, service_tier: 'auto' },
      want: {},
    },
    {
      name: 'no tools',
      given: { tools: [], tool_choice: 'none', functions: [], function_call: 'auto' },
      want: {},
    },
    {
      name: 'text as format and modality',
      given: { response_format: { type: 'text' }, modalities: ['text'] },
      want: {},
    },
    {
      name: 'a developer as system, and parts of text joined by line feeds',
      given: {
        messages: [
          { role: 'developer', content: 'be brief' },
          {
            role: 'user',
            name: 'Ann',
            content: [
              { type: 'text', text: 'a' },
              { type: 'text', text: 'b' },
            ],
          },
        ],
      },
      want: chat({ role: 'system', text: 'be brief' }, { role: 'user', text: 'a\nb' }),
    },
    {
      name: "an answer's message sent back",
      given: {
        messages: [
          ...MESSAGES,
          { role: 'assistant', content: '', refusal: null, tool_calls: [], annotations: [], audio: null },
        ],
      },
      want: chat({ role: 'user', text: 'hello' }, { role: 'assistant', text: '' }),
    },
    {
      name: 'names of special tokens as text',
      given: { messages: [{ role: 'user', content: '<end><assistant>' }] },
      want: chat({ role: 'user', text: '<end><assistant>' }),
    },
  ])('takes $name', ({ given, want }) => {
    expect(decode(given)).toMatchObject(want)
  })

  test('takes members of the vendor that are named to it, no others', () => {
    expect(decode({ repetition_penalty: 2 }, ['repetition_penalty'])).toEqual(decode())
    expect(decode({ repetition_penalty: 2 })).toEqual({
      status: 400,
      error: {
        message: 'Unrecognized request argument supplied: repetition_penalty',
        type: 'invalid_request_error',
        param: null,
        code: null,
      },
    })
    expect(decode({ a: 1, b: 2 })).toMatchObject({
      error: { message: 'Unrecognized request arguments supplied: a, b' },
    })
  })

  test.each<{ name: string; given: object; param: string; want: string }>([
    {
      name: 'max_tokens 0',
      given: { max_tokens: 0 },
      param: 'max_tokens',
      want: 'Expected a value >= 1, but got 0',
    },
    {
      name: 'both limits',
      given: { max_tokens: 1, max_completion_tokens: 1 },
      param: 'max_tokens',
      want: 'at the same time',
    },
    {
      name: 'top_logprobs 21',
      given: { logprobs: true, top_logprobs: 21 },
      param: 'top_logprobs',
      want: '<= 20',
    },
    {
      name: 'top_logprobs without logprobs',
      given: { top_logprobs: 2 },
      param: 'top_logprobs',
      want: "expected 'logprobs' to be true",
    },
    {
      name: 'logprobs as number',
      given: { logprobs: 5 },
      param: 'logprobs',
      want: 'expected a boolean, but got an integer',
    },
    {
      name: 'tools',
      given: { tools: [{ type: 'function' }] },
      param: 'tools',
      want: "'tools' is not supported",
    },
    {
      name: 'functions',
      given: { functions: [{}] },
      param: 'functions',
      want: "'functions' is not supported",
    },
    {
      name: 'a required tool',
      given: { tool_choice: 'required' },
      param: 'tool_choice',
      want: 'not supported',
    },
    {
      name: 'JSON as format',
      given: { response_format: { type: 'json_object' } },
      param: 'response_format',
      want: `supports {"type": "text"} only, but got 'json_object'`,
    },
    {
      name: 'a format that is a text',
      given: { response_format: 'text' },
      param: 'response_format',
      want: 'but got a string',
    },
    {
      name: 'audio as modality',
      given: { modalities: ['text', 'audio'] },
      param: 'modalities',
      want: 'but got ["text","audio"]',
    },
    { name: 'audio', given: { audio: { voice: 'x' } }, param: 'audio', want: 'not supported' },
  ])('refuses $name with 400', ({ given, param, want }) => {
    const result = decode(given)
    if (!isOpenAiError(result)) return expect.unreachable()
    expect(result).toMatchObject({ status: 400, error: { type: 'invalid_request_error', param } })
    expect(result.error.message).toContain(want)
  })

  test.each([null, [], 'hi', 5, undefined])('refuses a body that is %j', (body) => {
    expect(decodeChatRequest(body, { card: TINY_CARD })).toMatchObject({
      status: 400,
      error: { message: expect.stringContaining('expected a JSON object, but got') },
    })
  })

  test('refuses chats for a model that was not trained on them', () => {
    const { roles: _, ...card } = TINY_CARD
    expect(decodeChatRequest({ model: 'm', messages: MESSAGES }, { card })).toMatchObject({
      status: 400,
      error: { param: 'model', message: expect.stringContaining('not trained on chats') },
    })
  })
})
