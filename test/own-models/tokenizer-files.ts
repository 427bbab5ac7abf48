/** Tokens of {@link wordPieceFile} by id; the encoder of the tests has a vector for each. */
export const WORD_PIECES = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'the',
  'cat',
  'dog',
  '##s',
  'run',
  '##ning',
  '.',
  '!',
]

const special = (content: string, id: number): object => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true,
})

/** The `tokenizer.json` of a BERT with twelve tokens, as Hugging Face's libraries write it. */
export function wordPieceFile({ maxLength }: { readonly maxLength?: number } = {}): string {
  return JSON.stringify({
    version: '1.0',
    truncation:
      maxLength === undefined
        ? null
        : { direction: 'Right', max_length: maxLength, strategy: 'LongestFirst', stride: 0 },
    padding: null,
    added_tokens: WORD_PIECES.slice(0, 4).map(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(WORD_PIECES.map((token, id) => [token, id])),
    },
  })
}

/** The `tokenizer.json` of a byte-level BPE, as GPT-2 has it, with one merge and padding of its own. */
export function bytePairFile(): string {
  const vocab = ['<|endoftext|>', 'a', 'b', 'Ġ', 'ab', 'Ġab']
  return JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: {
      strategy: 'BatchLongest',
      direction: 'Right',
      pad_to_multiple_of: null,
      pad_id: 5,
      pad_type_id: 0,
      pad_token: 'Ġab',
    },
    added_tokens: [special('<|endoftext|>', 0)],
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      byte_fallback: false,
      vocab: Object.fromEntries(vocab.map((token, id) => [token, id])),
      merges: ['a b', 'Ġ ab'],
    },
  })
}
