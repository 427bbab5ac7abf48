import { describe, expect, test } from 'vitest'
import { createTokenizer } from './tokenizer.ts'

const bytePair = {
  kind: 'byte-pair',
  special: ['<|padding|>', '<|end|>'],
  merges: ['h e', 'l l', 'he ll', 'Ġ hell', 'hell o'],
}
const words = {
  kind: 'words',
  vocabulary: ['<padding>', '<unknown>', 'cat', "don't", 'größe'],
  unknown: 1,
  padding: 0,
}

describe('createTokenizer', () => {
  test('reads merges from a list and from the lines of a text alike', () => {
    const text = { ...bytePair, merges: `${bytePair.merges.join('\n')}\n` }
    expect(createTokenizer(text, 'x').encode('hello hell')).toEqual(
      createTokenizer(bytePair, 'x').encode('hello hell'),
    )
  })

  test('joins byte pairs in the order of their merges, not from left to right', () => {
    const tokenizer = createTokenizer(bytePair, 'x')
    const [he, ll, hell, spaceHell, hello] = [258, 259, 260, 261, 262]
    expect(tokenizer.vocabularySize).toBe(263)
    expect(tokenizer.encode('hello')).toEqual([hello])
    expect(tokenizer.encode('hello hello')).toEqual([hello, spaceHell, 2 + 0x6f])
    expect(tokenizer.encode('hehell')).toEqual([he, hell])
    expect(tokenizer.encode('lll')).toEqual([ll, 2 + 0x6c])
    const laterFirst = createTokenizer({ kind: 'byte-pair', special: [], merges: ['b c', 'a b'] }, 'x')
    expect(laterFirst.encode('abc')).toEqual([0x61, 256])
  })

  test('tells the bytes of tokens, none for a special one', () => {
    const tokenizer = createTokenizer(bytePair, 'x')
    expect(new TextDecoder().decode(tokenizer.bytesOf(261))).toBe(' hell')
    expect(tokenizer.bytesOf(2 + 0xff)).toEqual(Uint8Array.of(0xff))
    expect(tokenizer.bytesOf(0)).toEqual(new Uint8Array())
    expect(tokenizer.decode([0, 262, 1])).toBe('hello')
  })

  test('joins characters that are spread over tokens and replaces those that are cut', () => {
    const tokenizer = createTokenizer(bytePair, 'x')
    const tokens = tokenizer.encode('🦆')
    expect(tokens).toHaveLength(4)
    expect(tokenizer.decode(tokens)).toBe('🦆')
    expect(tokenizer.decode(tokens.slice(0, 3))).toBe('\uFFFD')
  })

  test('puts text into lower case and a space before it when the card says so', () => {
    const tokenizer = createTokenizer({ ...bytePair, lowercase: true, leadingSpace: true }, 'x')
    expect(tokenizer.decode(tokenizer.encode('HELL'))).toBe(' hell')
    expect(tokenizer.encode('HELL')).toEqual([261])
    expect(tokenizer.encode(' HELL')).toEqual([261])
    expect(tokenizer.encode('')).toEqual([])
  })

  test('takes words in lower case and one id for all others', () => {
    const tokenizer = createTokenizer(words, 'x')
    expect(tokenizer.encode("A CAT? Don't; <unknown> Größe")).toEqual([1, 2, 3, 1, 4])
    expect(tokenizer.decode([2, 0, 3, 1, 4])).toBe("cat don't größe")
    expect(tokenizer.special).toEqual(
      new Map([
        ['<unknown>', 1],
        ['<padding>', 0],
      ]),
    )
  })

  test.each([-1, 0.5, NaN, 263])('rejects the token %s with DECODE_FAILED', (token) => {
    const tokenizer = createTokenizer(bytePair, 'x')
    const message = `Failed to decode token: expected a whole number from 0 to 262, found ${token}`
    for (const decode of [() => tokenizer.decode([token]), () => tokenizer.bytesOf(token)]) {
      expect(decode).toThrow(expect.objectContaining({ code: 'DECODE_FAILED', message }))
    }
  })

  test.each([
    { name: 'no object', given: 'words', want: `an object with 'kind', found "words"` },
    {
      name: 'an unknown kind',
      given: { kind: 'toString' },
      want: `one of byte-pair, words, hugging-face in 'kind', found "toString"`,
    },
    { name: 'no merges', given: { ...bytePair, merges: 1 }, want: "a list of texts in 'merges', found 1" },
    {
      name: 'a merge of an unknown token',
      given: { ...bytePair, merges: ['he ll'] },
      want: 'two known tokens with a space between them in merges[0], found "he ll"',
    },
    {
      name: 'a merge into a token that is there already',
      given: { ...bytePair, merges: ['h e', 'e l', 'he l', 'h el'] },
      want: 'a merge into a new token in merges[3], found "h el"',
    },
    {
      name: 'a special token twice',
      given: { ...bytePair, special: ['a', 'a'] },
      want: 'a text in special[1] that is not there already, found "a"',
    },
    {
      name: 'a misspelt member',
      given: { ...bytePair, merge: [] },
      want: `only 'kind', 'special', 'merges', 'lowercase', 'leadingSpace', found "merge"`,
    },
    {
      name: 'a switch that is text',
      given: { ...bytePair, lowercase: 'no' },
      want: `true or false in 'lowercase', found "no"`,
    },
    {
      name: 'an unknown word beyond the vocabulary',
      given: { ...words, unknown: 5 },
      want: "a whole number from 0 to 4 in 'unknown', found 5",
    },
    {
      name: 'one id for two purposes',
      given: { ...words, padding: 1 },
      want: "another id in 'padding' than in 'unknown', found 1",
    },
    {
      name: 'a word that no text gives',
      given: { ...words, vocabulary: ['<padding>', '<unknown>', 'Cat'] },
      want: 'a word in lower case in vocabulary[2], found "Cat"',
    },
  ])('rejects $name with MODEL_INVALID', ({ given, want }) => {
    expect(() => createTokenizer(given, 'm.yaml')).toThrow(
      expect.objectContaining({
        code: 'MODEL_INVALID',
        message: `Failed to read the tokenizer of model card m.yaml: expected ${want}`,
      }),
    )
  })
})
