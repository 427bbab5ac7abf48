import { describe, expect, test } from 'vitest'
import {
  encodeChat,
  encodePrompt,
  isStopToken,
  parseGenerationCard,
  toContextWindow,
} from './generation-card.ts'

const card = {
  tokenizer: { kind: 'byte-pair', special: ['pad', 'start', 'end', 'sys', 'user', 'bot'], merges: ['h i'] },
  context: 4,
  padding: 'pad',
  start: 'start',
  end: 'end',
  roles: { system: 'sys', user: 'user', assistant: 'bot' },
}
const HI = 6 + 256

describe('parseGenerationCard', () => {
  test('gives the ids of the named tokens', () => {
    expect(parseGenerationCard(card, 'x')).toMatchObject({
      context: 4,
      padding: 0,
      start: 1,
      end: 2,
      roles: { system: 3, user: 4, assistant: 5 },
    })
  })

  test.each([
    { name: 'no object', given: null, want: "an object with 'tokenizer' and 'context', found null" },
    {
      name: 'a context of 0',
      given: { ...card, context: 0 },
      want: "a number of tokens of at least 1 in 'context', found 0",
    },
    {
      name: 'a start that is no special token',
      given: { ...card, start: 'hi' },
      want: `one of the tokenizer's special tokens in 'start', found "hi"`,
    },
    {
      name: 'a role too few',
      given: { ...card, roles: { user: 'user', assistant: 'bot' } },
      want: "an object with system, user, assistant in 'roles', found an object with members user, assistant",
    },
    {
      name: 'an end that is a role as well',
      given: { ...card, end: 'user' },
      want: 'a token of its own for padding, start, end and each role, found an object with members system, user, assistant',
    },
    {
      name: 'a misspelt member',
      given: { ...card, stop: 'end' },
      want: `only 'tokenizer', 'context', 'padding', 'start', 'end', 'roles', found "stop"`,
    },
  ])('rejects $name with MODEL_INVALID', ({ given, want }) => {
    expect(() => parseGenerationCard(given, 'm.yaml')).toThrow(
      expect.objectContaining({
        code: 'MODEL_INVALID',
        message: `Failed to read 'generation' of model card m.yaml: expected ${want}`,
      }),
    )
  })
})

describe('prompts', () => {
  const parsed = parseGenerationCard(card, 'x')

  test('begin with the start token', () => {
    expect(encodePrompt(parsed, 'hihi')).toEqual([1, HI, HI])
  })

  test('put a role before each message and the assistant at the end', () => {
    const messages = [
      { role: 'system', text: 'hi' },
      { role: 'user', text: '' },
    ] as const
    expect(encodeChat(parsed, messages)).toEqual([1, 3, HI, 4, 5])
  })

  test('are refused as chats by a model without roles', () => {
    const { roles: _roles, ...withoutRoles } = card
    expect(() => encodeChat(parseGenerationCard(withoutRoles, 'x'), [])).toThrow(
      expect.objectContaining({ code: 'MODEL_INVALID' }),
    )
  })

  test('fill the window from the right and lose their oldest tokens', () => {
    expect(toContextWindow(parsed, [7, 8])).toEqual(BigInt64Array.of(0n, 0n, 7n, 8n))
    expect(toContextWindow(parsed, [5, 6, 7, 8, 9])).toEqual(BigInt64Array.of(6n, 7n, 8n, 9n))
    expect(toContextWindow(parsed, [])).toEqual(BigInt64Array.of(0n, 0n, 0n, 0n))
  })

  test('stop at the end and at the next role, not at text', () => {
    expect([2, 4, 1].every((token) => isStopToken(parsed, token))).toBe(true)
    expect(isStopToken(parsed, HI)).toBe(false)
  })
})
