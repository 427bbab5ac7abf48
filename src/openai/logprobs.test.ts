import { expect, test } from 'vitest'
import { createCompletionLogprobs, toChatLogprob } from './logprobs.ts'

const token = { token: 7, tokenText: 'a', bytes: Uint8Array.of(0x61), logprob: -Infinity, top: [] }

test('writes -9999 for a token that cannot occur', () => {
  expect(toChatLogprob(token).logprob).toBe(-9999)
  expect(createCompletionLogprobs(0)([token])).toMatchObject({
    token_logprobs: [-9999],
    top_logprobs: [{ a: -9999 }],
  })
})

test('lists a token of any name, __proto__ too', () => {
  const named = { ...token, tokenText: '__proto__', bytes: new TextEncoder().encode('__proto__') }
  const { top_logprobs } = createCompletionLogprobs(0)([named])
  expect(JSON.stringify(top_logprobs)).toBe('[{"__proto__":-9999}]')
})
