import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokenizer } from './tokenizer.ts'

const SPECIAL = ['<|start|>', '<|user|>', '<|end|>']
const tokenizer = createTokenizer(
  {
    kind: 'byte-pair',
    special: SPECIAL,
    merges: ['t h', 'Ġ th', 'Ġth e', 'Ġ a', 'ð Ł', 'Ċ Ċ', "' s", '< |'],
  },
  'test',
)

// Words that have merges, names of special tokens, white space of all kinds, a byte order mark, any Unicode.
const wellFormedText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' the', 'the', "'s", '\n\n', '\r\n', '\u00a0', '\uFEFF', '🦆', '\0', ...SPECIAL),
      fc.nat({ max: 10 ** 9 }).map(String),
    ),
  )
  // Lone surrogates have no UTF-8.
  .map((parts) => parts.join('').replace(/\p{Surrogate}/gu, '\uFFFD'))

describe('byte-pair tokenizer', () => {
  test('always gives every well-formed text back', () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('never encodes text as a special token', () => {
    const special = new Set(tokenizer.special.values())
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(tokenizer.encode(text).some((token) => special.has(token))).toBe(false)
      }),
    )
  })

  test('always gives the bytes of a text as the bytes of its tokens', () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        const bytes = tokenizer.encode(text).flatMap((token) => [...tokenizer.bytesOf(token)])
        expect(Uint8Array.from(bytes)).toEqual(new TextEncoder().encode(text))
      }),
    )
  })

  // In quadratic time a word of 2 MB would take hours; pieces of bounded length take well under a second each.
  test.each([
    { name: 'one word', text: 'the'.repeat(700_000) },
    { name: 'spaces', text: ' '.repeat(2_000_000) },
    { name: 'signs', text: '<|'.repeat(1_000_000) },
    { name: 'unlike words', text: Array.from({ length: 250_000 }, (_, i) => i.toString(36)).join(' ') },
  ])('encodes 2 MB of $name without taking quadratic time', ({ text }) => {
    expect(tokenizer.encode(text).length).toBeGreaterThan(text.length / 20)
  })
})
