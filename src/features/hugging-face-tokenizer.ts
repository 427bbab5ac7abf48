import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import type { Tokenizer, TokenLimit } from './tokenizer-kind.ts'

/** The part of the library that is used. */
interface Library {
  encode(text: string, options: { readonly add_special_tokens: boolean }): { readonly ids: readonly number[] }
  decode(ids: number[], options: { readonly skip_special_tokens: boolean }): string
  get_vocab(withAdded?: boolean): Map<string, number>
  get_added_tokens_decoder(): Map<number, { readonly content: string; readonly special: boolean }>
}

interface LibraryModule {
  readonly Tokenizer: new (definition: object, config: object) => Library
}

/** What a file says about the length of texts. */
interface FileLimits {
  readonly maxLength: number
  readonly cutsStart: boolean
}

/** Names of padding tokens, for files that say nothing else of padding. */
const PADDING_NAMES = ['[PAD]', '<pad>', '<|pad|>', '<PAD>']

/**
 * Creates a tokenizer of a `tokenizer.json`, the format of Hugging Face: WordPiece, BPE, Unigram and what belongs to them.
 * `encode` adds the tokens that the file puts around a text, such as `[CLS]` and `[SEP]`, and cuts texts that are longer
 * than the file allows; those tokens stay.
 *
 * @param definition - the parsed file
 * @param label - how messages call the file
 * @throws {ToolkitError} MODEL_INVALID when it is no such file, or of a kind that the library does not know
 */
export async function createHuggingFaceTokenizer(definition: unknown, label: string): Promise<Tokenizer> {
  const refuse = (found: string, cause?: unknown): never => {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read tokenizer ${label}: expected a tokenizer.json of Hugging Face, found ${found}`,
      { cause },
    )
  }
  if (!isRecord(definition) || !isRecord(definition['model'])) return refuse("no object with 'model'")
  let library: Library
  try {
    // NOTE: the types of @huggingface/tokenizers 0.2 leave file extensions out, which NodeNext does not resolve.
    const module = (await import('@huggingface/tokenizers')) as unknown as LibraryModule
    library = new module.Tokenizer(definition, {})
    // Some files fail only when they are used.
    library.encode('a', { add_special_tokens: true })
  } catch (error) {
    return refuse(`one that cannot be used: ${messageOf(error)}`, error)
  }
  return adapt(library, definition)
}

function adapt(library: Library, definition: Readonly<Record<string, unknown>>): Tokenizer {
  const added = [...library.get_added_tokens_decoder()].filter(([, { special }]) => special)
  const special = new Map(added.map(([id, { content }]) => [content, id]))
  let vocabularySize = 0
  for (const id of library.get_vocab(true).values()) vocabularySize = Math.max(vocabularySize, id + 1)
  const limits = readLimits(definition)
  const frame = findFrame(library)
  const encodeWithin = (text: string, { limit, cutsStart }: TokenLimit): readonly number[] => {
    const content = library.encode(text, { add_special_tokens: false }).ids
    const room = Math.max(Math.min(limit, limits.maxLength) - frame.before.length - frame.after.length, 0)
    const start = cutsStart || limits.cutsStart ? Math.max(content.length - room, 0) : 0
    const framed = [...frame.before, ...content.slice(start, start + room), ...frame.after]
    return framed.length <= limit ? framed : framed.slice(0, limit)
  }
  const decode = (tokens: readonly number[]): string =>
    library.decode(assertKnown(tokens, vocabularySize), { skip_special_tokens: true })
  return {
    vocabularySize,
    special,
    padding: readPadding(definition, special),
    encode: (text) => encodeWithin(text, { limit: Infinity, cutsStart: false }),
    encodeWithin,
    decode: (tokens) => (tokens.length === 0 ? '' : decode(tokens)),
    bytesOf: (token) => new TextEncoder().encode(decode([token])),
  }
}

/** The tokens that the file puts before and after every text, found out with one. */
function findFrame(library: Library): {
  readonly before: readonly number[]
  readonly after: readonly number[]
} {
  const content = library.encode('a', { add_special_tokens: false }).ids
  const whole = library.encode('a', { add_special_tokens: true }).ids
  for (let start = 0; start + content.length <= whole.length; start++) {
    if (content.every((id, i) => whole[start + i] === id))
      return { before: whole.slice(0, start), after: whole.slice(start + content.length) }
  }
  return { before: [], after: [] }
}

function readLimits({ truncation }: Readonly<Record<string, unknown>>): FileLimits {
  const { max_length: maxLength, direction } = isRecord(truncation) ? truncation : {}
  return {
    maxLength: typeof maxLength === 'number' && maxLength > 0 ? maxLength : Infinity,
    cutsStart: direction === 'Left',
  }
}

function readPadding(
  { padding }: Readonly<Record<string, unknown>>,
  special: ReadonlyMap<string, number>,
): number {
  if (isRecord(padding) && typeof padding['pad_id'] === 'number') return padding['pad_id']
  const name = PADDING_NAMES.find((candidate) => special.has(candidate))
  return name === undefined ? 0 : (special.get(name) as number)
}

function assertKnown(tokens: readonly number[], size: number): number[] {
  const unknown = tokens.find((token) => !(Number.isInteger(token) && token >= 0 && token < size))
  if (unknown === undefined) return [...tokens]
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode token: expected a whole number from 0 to ${size - 1}, found ${unknown}`,
  )
}
