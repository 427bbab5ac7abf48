import { describe, expect, test } from 'vitest'
import { TINY_CARD } from '../../test/support/tiny-language-model.ts'
import { decodeChatRequest } from './chat-request.ts'
import { decodeCompletionRequest } from './completion-request.ts'
import { decodeEmbeddingsRequest } from './embeddings-request.ts'

describe('the length of a request', () => {
  const decode = (body: object) => decodeChatRequest({ model: 'm', ...body }, { card: TINY_CARD })

  test('takes texts of 1000000 characters in all and refuses one more', () => {
    const messages = ['a'.repeat(999_999), 'a'].map((content) => ({ role: 'user', content }))
    expect(decode({ messages })).toHaveProperty('promptTokens')
    expect(decode({ messages: [...messages, { role: 'user', content: 'a' }] })).toMatchObject({
      status: 400,
      error: { param: 'messages', code: 'context_length_exceeded' },
    })
  })

  test.each([
    { name: 'messages', messages: Array(2049).fill({ role: 'user', content: 'a' }) },
    { name: 'parts', messages: [{ role: 'user', content: Array(2049).fill({ type: 'text', text: 'a' }) }] },
  ])('refuses 2049 $name', ({ messages }) => {
    expect(decode({ messages })).toMatchObject({ status: 400, error: { code: 'array_above_max_length' } })
  })

  const tooLong = { status: 400, error: { code: 'context_length_exceeded' } }

  test('refuses prompts and inputs of more than 1000000 characters or tokens', () => {
    for (const given of [
      'a'.repeat(1_000_001),
      ['a'.repeat(600_000), 'a'.repeat(400_001)],
      Array(1_000_001).fill(1),
    ]) {
      expect(decodeCompletionRequest({ model: 'm', prompt: given }, { card: TINY_CARD })).toMatchObject(
        tooLong,
      )
      const size = { dimension: 4, vocabularySize: 100 }
      expect(decodeEmbeddingsRequest({ model: 'm', input: given }, size)).toMatchObject(tooLong)
    }
  })
})
