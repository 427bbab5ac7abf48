import { describe, expect, test } from 'vitest'
import { TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { decodeChatRequest } from './chat-request.ts'
import { isOpenAiError } from './openai-error.ts'

const first = (message: unknown) => ({ messages: [message] })

describe('readMessages', () => {
  test.each<{ name: string; given: object; param: string; want: string }>([
    {
      name: 'no messages',
      given: { messages: undefined },
      param: 'messages',
      want: "Missing required parameter: 'messages'.",
    },
    {
      name: 'messages that are a text',
      given: { messages: 'hi' },
      param: 'messages',
      want: 'expected an array of objects, but got a string',
    },
    {
      name: 'empty messages',
      given: { messages: [] },
      param: 'messages',
      want: 'minimum length 1, but got an empty array',
    },
    {
      name: 'a message that is a text',
      given: first('hi'),
      param: 'messages[0]',
      want: 'expected an object, but got a string',
    },
    {
      name: 'an unknown role',
      given: first({ role: 'robot', content: '' }),
      param: 'messages[0].role',
      want: "Invalid value: 'robot'. Supported values are: 'system', 'developer', 'user', 'assistant'.",
    },
    {
      name: 'a role of Object',
      given: first({ role: 'constructor', content: '' }),
      param: 'messages[0].role',
      want: "Invalid value: 'constructor'",
    },
    {
      name: 'no role',
      given: first({ content: '' }),
      param: 'messages[0].role',
      want: 'Missing required parameter',
    },
    {
      name: "a tool's answer",
      given: first({ role: 'tool', content: '' }),
      param: 'messages[0].role',
      want: "does not support 'tool'",
    },
    {
      name: "a function's answer",
      given: first({ role: 'function', content: '' }),
      param: 'messages[0].role',
      want: "does not support 'function'",
    },
    {
      name: 'no content',
      given: first({ role: 'user' }),
      param: 'messages[0].content',
      want: 'Missing required parameter',
    },
    {
      name: 'null content',
      given: first({ role: 'assistant', content: null }),
      param: 'messages[0].content',
      want: 'but got null',
    },
    {
      name: 'content without parts',
      given: first({ role: 'user', content: [] }),
      param: 'messages[0].content',
      want: 'an empty array',
    },
    {
      name: 'an image',
      given: first({ role: 'user', content: [{ type: 'image_url', image_url: { url: 'data:' } }] }),
      param: 'messages[0].content[0].type',
      want: "Invalid value: 'image_url'. Supported values are: 'text'.",
    },
    {
      name: 'a part without text',
      given: first({ role: 'user', content: [{ type: 'text' }] }),
      param: 'messages[0].content[0].text',
      want: 'expected a string, but got nothing',
    },
    {
      name: 'calls of tools',
      given: first({ role: 'assistant', content: '', tool_calls: [{}] }),
      param: 'messages[0].tool_calls',
      want: 'not supported',
    },
    {
      name: 'an unknown member of a message',
      given: first({ role: 'user', content: '', prefix: true }),
      param: 'messages[0].prefix',
      want: 'Unrecognized request argument supplied: messages[0].prefix',
    },
  ])('refuses $name with 400', ({ given, param, want }) => {
    const result = decodeChatRequest({ model: 'tiny', ...given }, { card: TINY_CARD })
    if (!isOpenAiError(result)) return expect.unreachable()
    expect(result).toMatchObject({ status: 400, error: { type: 'invalid_request_error', param } })
    expect(result.error.message).toContain(want)
  })
})
