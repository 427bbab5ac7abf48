import { expect, test } from 'vitest'
import { createHuggingFaceTokenizer } from './hugging-face-tokenizer.ts'

const idsOf = (...tokens: readonly string[]): Record<string, number> =>
  Object.fromEntries(tokens.map((token, id) => [token, id]))
const wordPiece = (...tokens: readonly string[]): object => ({
  type: 'WordPiece',
  unk_token: '[UNK]',
  continuing_subword_prefix: '##',
  vocab: idsOf('[UNK]', ...tokens),
})
const bytePair = (vocab: object, more: object): object => ({ type: 'BPE', vocab, merges: [], ...more })
const BERT = { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true }
const BYTES = Array.from({ length: 256 }, (_, byte) => [
  `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  -20,
])
/** Tokens that are found in front, behind words of lower case. */
const withAdded = (...tokens: readonly object[]): object => ({
  model: wordPiece('new', 'york', '##s', 'foo', 'a'),
  normalizer: { type: 'Lowercase' },
  pre_tokenizer: { type: 'WhitespaceSplit' },
  added_tokens: tokens.map((token) => ({ id: 6, normalized: false, special: false, ...token })),
})
const cutAt = (pattern: object, behavior: string): object => ({
  model: wordPiece('a', 'b', ' ', '  ', 'a ', ' b'),
  pre_tokenizer: { type: 'Split', pattern, behavior, invert: false },
})
const punctuation = (behavior: string): object => ({
  model: wordPiece('a', 'b', '!', '!!', 'a!', '!b'),
  pre_tokenizer: { type: 'Punctuation', behavior },
})
const BLANK = { String: ' ' }

// The ids are those of Hugging Face's own tokenizers, version 0.23.
test.each<{ name: string; file: object; ids: Readonly<Record<string, readonly number[]>> }>([
  {
    name: 'words with letters beyond ASCII',
    file: { model: wordPiece('grün', 'gr', '##ün', 'straße'), pre_tokenizer: { type: 'Whitespace' } },
    ids: { 'grün straße': [1, 4], 'gr-grün': [2, 0, 1] },
  },
  { name: 'Punctuation, Isolated', file: punctuation('Isolated'), ids: { 'a!!b': [1, 3, 3, 2] } },
  { name: 'Punctuation, Removed', file: punctuation('Removed'), ids: { 'a!!b': [1, 2] } },
  {
    name: 'Punctuation, MergedWithPrevious',
    file: punctuation('MergedWithPrevious'),
    ids: { 'a!!b': [5, 3, 2] },
  },
  { name: 'Punctuation, MergedWithNext', file: punctuation('MergedWithNext'), ids: { 'a!!b': [1, 3, 6] } },
  { name: 'Punctuation, Contiguous', file: punctuation('Contiguous'), ids: { 'a!!b': [1, 4, 2] } },
  { name: 'Split, Removed', file: cutAt(BLANK, 'Removed'), ids: { 'a  b': [1, 2] } },
  { name: 'Split, Isolated', file: cutAt({ Regex: ' ' }, 'Isolated'), ids: { 'a  b': [1, 3, 3, 2] } },
  {
    name: 'Split, MergedWithPrevious',
    file: cutAt(BLANK, 'MergedWithPrevious'),
    ids: { 'a  b': [5, 3, 2] },
  },
  {
    name: 'Split, MergedWithNext',
    file: cutAt({ Regex: '\\s' }, 'MergedWithNext'),
    ids: { 'a  b': [1, 3, 6] },
  },
  {
    name: 'digits beyond ASCII',
    file: {
      model: wordPiece('²', '½', '²½', '٣'),
      pre_tokenizer: { type: 'Digits', individual_digits: false },
    },
    ids: { '²½x٣': [3, 0, 4] },
  },
  {
    name: 'whole words',
    file: {
      model: { type: 'WordLevel', vocab: idsOf('[UNK]', 'the'), unk_token: '[UNK]' },
      pre_tokenizer: { type: 'Whitespace' },
    },
    ids: { 'the zoo thethe': [1, 0, 0] },
  },
  {
    name: 'the last sigma of a word',
    file: {
      model: wordPiece('οδος', 'οδοσ'),
      normalizer: BERT,
      pre_tokenizer: { type: 'BertPreTokenizer' },
    },
    ids: { 'ΟΔΌΣ ὁδός': [2, 1] },
  },
  {
    name: 'rare ideographs',
    file: { model: wordPiece('a', '𠀀'), normalizer: BERT, pre_tokenizer: { type: 'BertPreTokenizer' } },
    ids: { a𠀀a: [1, 2, 1] },
  },
  {
    name: 'signs in what stands in the place of others',
    file: {
      model: wordPiece('$&'),
      normalizer: { type: 'Replace', pattern: { String: 'a' }, content: '$&' },
    },
    ids: { a: [1] },
  },
  {
    name: 'letters that have no token, between the tokens around a text',
    file: {
      model: bytePair(idsOf('[CLS]', '[SEP]', 'A', 'C', 'AC'), { merges: ['A C'] }),
      pre_tokenizer: { type: 'Whitespace' },
      post_processor: { type: 'BertProcessing', cls: ['[CLS]', 0], sep: ['[SEP]', 1] },
    },
    ids: { ACA: [0, 4, 2, 1], a: [0, 1] },
  },
  {
    name: 'the bytes of unknown letters',
    file: {
      model: { type: 'Unigram', unk_id: 0, vocab: [['<unk>', 0], ['a', -1], ...BYTES], byte_fallback: true },
    },
    ids: { aéa: [1, 197, 171, 1], '<unk>é': [62, 119, 112, 109, 64, 197, 171] },
  },
  {
    name: 'pieces of more than one word, which no text has',
    file: {
      model: {
        type: 'Unigram',
        unk_id: 0,
        vocab: [
          ['<unk>', 0],
          ['▁a', -5],
          ['▁a▁a', -1],
        ],
      },
      pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    },
    ids: { 'a a': [1, 1] },
  },
  {
    name: 'unknown letters, one for each word',
    file: {
      model: bytePair(idsOf('?', 'a'), { unk_token: '?', fuse_unk: true }),
      pre_tokenizer: { type: 'Whitespace' },
    },
    ids: { 'xx xx a': [0, 0, 1] },
  },
  {
    name: 'added tokens that are single words',
    file: withAdded({ content: 'town', single_word: true }),
    ids: { 'town a': [6, 5], 'newtown towns': [0, 0] },
  },
  {
    name: 'added tokens in the case that they have',
    file: withAdded({ content: 'bar' }),
    ids: { 'bar BAR': [6, 0] },
  },
  {
    name: 'added tokens in any case',
    file: withAdded({ content: 'Bar', normalized: true }),
    ids: { 'bar BAR': [6, 6] },
  },
  {
    name: 'added tokens that take blanks along',
    file: { ...withAdded({ content: '<m>', lstrip: true }), pre_tokenizer: null },
    ids: { 'a <m> a': [5, 6, 0], 'a<m>a': [5, 6, 5] },
  },
  {
    name: 'the longest of added tokens',
    file: withAdded({ content: '<m>' }, { content: '<m><m>' }),
    ids: { '<m><m><m>': [7, 6] },
  },
])('gives the ids of $name', async ({ file, ids }) => {
  const { encode } = await createHuggingFaceTokenizer(file, 'tokenizer.json')
  for (const [text, want] of Object.entries(ids))
    expect({ text, ids: encode(text) }).toEqual({ text, ids: want })
})

test.each<{ name: string; file: object; found: string }>([
  {
    name: 'a model of an unknown type',
    file: { model: { type: 'Foo', vocab: { a: 0 } } },
    found: 'a model of type "Foo", known are WordPiece, BPE, Unigram, WordLevel',
  },
  {
    name: 'no id for unknown words',
    file: { model: { type: 'WordLevel', vocab: { a: 0 }, unk_token: '<unk>' } },
    found: `the 'unk_token' "<unk>", which is not in 'vocab': unknown words have no id`,
  },
  {
    name: 'no id for unknown letters',
    file: { model: { type: 'Unigram', vocab: [['a', 0]], unk_id: null } },
    found: "a Unigram model without 'unk_id': unknown letters have no id",
  },
  {
    name: 'a prefix inside words of BPE',
    file: { model: bytePair({ a: 0 }, { continuing_subword_prefix: '##' }) },
    found: `"##" in 'continuing_subword_prefix' of a BPE model, which is not supported`,
  },
  {
    name: 'a cut that the library cannot make',
    file: {
      model: wordPiece('a'),
      pre_tokenizer: { type: 'Split', pattern: BLANK, behavior: 'Contiguous', invert: true },
    },
    found: `a pre-tokenizer Split with 'invert' and the behavior "Contiguous", which is not supported`,
  },
  {
    name: 'a normalizer of an unknown type',
    file: { model: wordPiece('a'), normalizer: { type: 'Nmt' } },
    found: 'one that cannot be used: Unknown Normalizer type: Nmt',
  },
  {
    name: 'a token around texts that has no id',
    file: {
      model: wordPiece('a'),
      post_processor: { type: 'BertProcessing', cls: ['[CLS]', 0], sep: ['[SEP]', 1] },
    },
    found: 'the token "[CLS]" around texts, which has no id',
  },
  {
    name: 'a padding of an unknown strategy',
    file: { model: wordPiece('a'), padding: { strategy: 'Best' } },
    found: `the strategy "Best" of 'padding', known are BatchLongest and Fixed`,
  },
])('refuses $name rather than give other ids', async ({ file, found }) => {
  await expect(createHuggingFaceTokenizer(file, 'tokenizer.json')).rejects.toThrow(
    `Failed to read tokenizer tokenizer.json: expected a tokenizer.json of Hugging Face, found ${found}`,
  )
})
