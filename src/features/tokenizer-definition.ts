import { isRecord } from '../errors/is-record.ts'

type Part = Readonly<Record<string, unknown>>

/** Says what of a file cannot be done as its makers do it: other tokens than the model was trained on are worse than none. */
export type RefusePart = (found: string) => never

const SIGNS = '\\p{P}\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E'
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}'
/** Ideographs of the planes above the first, which the library does not put blanks around. */
const RARE_IDEOGRAPHS = '[\\u{20000}-\\u{2A6DF}\\u{2A700}-\\u{2CEAF}\\u{2F800}-\\u{2FA1F}]'
/** A prefix that nothing continues with. */
const NO_PREFIX = '\u0000\u0000'

const MODELS = ['WordPiece', 'BPE', 'Unigram', 'WordLevel'] as const

/**
 * A `tokenizer.json` for the library, put so that it gives the ids that Hugging Face's own tokenizers give.
 *
 * NOTE: @huggingface/tokenizers 0.2 knows only ASCII in `Whitespace` and `Digits`, leaves `behavior` and `split` out, does not
 * split before `Metaspace`, lowers the last sigma of a word, and has no `WordLevel`.
 */
export function toLibraryDefinition(definition: Part, refuse: RefusePart): Part {
  const { model, normalizer, pre_tokenizer: preTokenizer, post_processor, decoder } = definition
  return {
    ...definition,
    post_processor: post_processor ?? null,
    decoder: decoder ?? null,
    model: toModel(model as Part, refuse),
    normalizer: toNormalizer(normalizer, refuse),
    pre_tokenizer: toPreTokenizer(preTokenizer, refuse),
  }
}

function toModel(model: Part, refuse: RefusePart): Part {
  const type = model['type'] ?? inferType(model)
  const { vocab, unk_token: unknown } = model
  if (!(MODELS as readonly unknown[]).includes(type))
    return refuse(`a model of type ${quote(type)}, known are ${MODELS.join(', ')}`)
  if (type === 'Unigram') {
    if (!Array.isArray(vocab)) return refuse("a Unigram model without a list 'vocab'")
    const { unk_id: id } = model
    const isId = typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < vocab.length
    return isId ? { ...model, type } : refuse("a Unigram model without 'unk_id': unknown letters have no id")
  }
  if (!isRecord(vocab)) return refuse(`a ${type as string} model without an object 'vocab'`)
  const isNone = unknown === undefined || unknown === null
  if (isNone ? type !== 'BPE' : typeof unknown !== 'string' || !Object.hasOwn(vocab, unknown))
    return refuse(`the 'unk_token' ${quote(unknown)}, which is not in 'vocab': unknown words have no id`)
  if (type === 'WordPiece')
    return { ...model, type, continuing_subword_prefix: model['continuing_subword_prefix'] ?? '##' }
  if (type === 'WordLevel') return toWholeWords(vocab, unknown as string)
  if (!Array.isArray(model['merges'])) return refuse("a BPE model without a list 'merges'")
  for (const member of ['dropout', 'continuing_subword_prefix'])
    if (model[member])
      return refuse(`${quote(model[member])} in '${member}' of a BPE model, which is not supported`)
  return { ...model, type }
}

function inferType({ vocab, merges }: Part): string {
  if (Array.isArray(vocab)) return 'Unigram'
  return merges === undefined ? 'WordPiece' : 'BPE'
}

/** Whole words are pieces that nothing continues. */
function toWholeWords(vocab: Readonly<Record<string, unknown>>, unknown: string): Part {
  let longest = 1
  for (const word of Object.keys(vocab)) longest = Math.max(longest, word.length)
  return {
    type: 'WordPiece',
    vocab,
    unk_token: unknown,
    continuing_subword_prefix: NO_PREFIX,
    max_input_chars_per_word: longest,
  }
}

function toNormalizer(part: unknown, refuse: RefusePart): Part | null {
  if (part === undefined || part === null) return null
  if (!isRecord(part)) return refuse(`the normalizer ${quote(part)}`)
  const { content } = part
  switch (part['type']) {
    case 'Sequence':
      return {
        type: 'Sequence',
        normalizers: listOf(part['normalizers']).map((one) => toNormalizer(one, refuse)),
      }
    case 'Lowercase':
      return sequence(LOWER_SIGMA, part)
    case 'BertNormalizer':
      return toBertNormalizer(part)
    case 'Replace':
      // Signs such as $& mean something to JavaScript.
      return typeof content === 'string' ? { ...part, content: content.replaceAll('$', '$$$$') } : part
    default:
      return part
  }
}

/** JavaScript writes the last sigma of a word in its own way; letters are lowered one by one. */
const LOWER_SIGMA: Part = { type: 'Replace', pattern: { String: 'Σ' }, content: 'σ' }

function toBertNormalizer(part: Part): Part {
  const { clean_text: cleans = true, handle_chinese_chars: parts = true, lowercase = true } = part
  const given = { ...part, handle_chinese_chars: parts, lowercase }
  const last: Part = { ...given, clean_text: false }
  return sequence(
    ...(cleans === true
      ? [
          {
            type: 'BertNormalizer',
            clean_text: true,
            handle_chinese_chars: false,
            lowercase: false,
            strip_accents: false,
          },
        ]
      : []),
    ...(parts === true ? [{ type: 'Replace', pattern: { Regex: RARE_IDEOGRAPHS }, content: ' $& ' }] : []),
    ...(lowercase === true ? [LOWER_SIGMA] : []),
    last,
  )
}

function sequence(...normalizers: readonly Part[]): Part {
  return { type: 'Sequence', normalizers }
}

function toPreTokenizer(part: unknown, refuse: RefusePart): Part | null {
  if (part === undefined || part === null) return null
  if (!isRecord(part)) return refuse(`the pre-tokenizer ${quote(part)}`)
  switch (part['type']) {
    case 'Sequence':
      return {
        type: 'Sequence',
        pretokenizers: listOf(part['pretokenizers']).map((one) => toPreTokenizer(one, refuse)),
      }
    case 'Whitespace':
      return pieces(`[${WORD}]+|[^${WORD}\\p{White_Space}]+`)
    case 'WhitespaceSplit':
      return pieces('\\P{White_Space}+')
    case 'BertPreTokenizer':
      return pieces(`[${SIGNS}]|[^${SIGNS}\\p{White_Space}]+`)
    case 'CharDelimiterSplit':
      return split(escape(String(part['delimiter'])), 'Removed', refuse)
    case 'Punctuation':
      return split(`[${SIGNS}]`, part['behavior'] ?? 'Isolated', refuse)
    case 'Digits':
      return split('\\p{N}', part['individual_digits'] === true ? 'Isolated' : 'Contiguous', refuse)
    case 'FixedLength':
      return pieces(`[^]{1,${Number(part['length'] ?? 5)}}`.replace('[^]', ANY))
    case 'Metaspace':
      return toMetaspace(part, refuse)
    case 'Split':
      return toSplit(part, refuse)
    default:
      return part
  }
}

const ANY = '[\\p{Any}]'

/** Words are what the expression finds. */
function pieces(expression: string): Part {
  return { type: 'Split', pattern: { Regex: expression }, behavior: 'Removed', invert: true }
}

/** Words of a text that is cut at what the expression finds. */
function split(expression: string, behavior: unknown, refuse: RefusePart): Part {
  const gap = `(?:(?!${expression})${ANY})`
  const cut = `(?:${expression})`
  switch (behavior) {
    case 'Removed':
      return pieces(`${gap}+`)
    case 'Isolated':
      return pieces(`${cut}|${gap}+`)
    case 'Contiguous':
      return pieces(`${cut}+|${gap}+`)
    case 'MergedWithPrevious':
      return pieces(`${gap}*${cut}|${gap}+`)
    case 'MergedWithNext':
      return pieces(`${cut}${gap}*|${gap}+`)
    default:
      return refuse(`the behavior ${quote(behavior)} of a pre-tokenizer`)
  }
}

function toSplit(part: Part, refuse: RefusePart): Part {
  const { pattern, behavior, invert = false } = part
  const { Regex: expression, String: text } = isRecord(pattern) ? pattern : {}
  const isText = typeof text === 'string'
  if (!isText && typeof expression !== 'string') return refuse('a pre-tokenizer Split without a pattern')
  const source = isText ? escape(text) : (expression as string)
  // The library cuts at what an expression finds as it should.
  if (behavior === 'Isolated' && !isText) return { ...part, invert: false }
  if (invert !== true) return split(isText ? source : `(?:${source})`, behavior, refuse)
  if (behavior === 'Removed') return pieces(source)
  if (behavior === 'Isolated') return split(source, behavior, refuse)
  return refuse(
    `a pre-tokenizer Split with 'invert' and the behavior ${quote(behavior)}, which is not supported`,
  )
}

function toMetaspace(part: Part, refuse: RefusePart): Part {
  const { replacement = '▁', prepend_scheme: scheme, add_prefix_space: adds, split: isSplit = true } = part
  const prepends = scheme ?? (adds === false ? 'never' : 'always')
  const marked: Part = { ...part, replacement, prepend_scheme: prepends }
  if (isSplit !== true) return marked
  const cut = toSplit({ pattern: { String: replacement }, behavior: 'MergedWithNext' }, refuse)
  return { type: 'Sequence', pretokenizers: [marked, cut] }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function quote(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
}
