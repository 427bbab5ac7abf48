import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { createSectionSplitter, readAddedTokens, type AddedToken } from './added-tokens.ts'
import { toLibraryDefinition } from './tokenizer-definition.ts'
import { readLimits, readPaddingId, readPaddingRule } from './tokenizer-lengths.ts'
import type { Tokenizer, TokenLimit } from './tokenizer-kind.ts'

/** The part of the library that is used: the steps of a tokenizer. What puts them together is ours. */
interface Library {
  readonly normalizer: ((text: string) => string) | null
  readonly pre_tokenizer:
    ((text: string, place: { readonly section_index: number }) => readonly string[]) | null
  readonly model: LibraryModel
  readonly post_processor: ((tokens: readonly string[]) => { readonly tokens: readonly string[] }) | null
  decode(ids: number[], options: { readonly skip_special_tokens: boolean }): string
  get_vocab(withAdded?: boolean): Map<string, number>
}

interface LibraryModel {
  (words: readonly string[]): readonly string[]
  encode(words: readonly string[]): readonly string[]
  readonly tokens_to_ids: Map<string, number>
  readonly unk_token_id?: number
}

interface LibraryModule {
  readonly Tokenizer: new (definition: object, config: object) => Library
}

type Definition = Readonly<Record<string, unknown>>
type Refuse = (found: string, cause?: unknown) => never

/** Stands for a text between the tokens around it. */
const TEXT = '\u0000'

/**
 * Creates a tokenizer of a `tokenizer.json`, the format of Hugging Face: WordPiece, BPE, Unigram, WordLevel and what belongs to
 * them. `encode` adds the tokens that the file puts around a text, such as `[CLS]` and `[SEP]`, and cuts texts that are longer
 * than the file allows; those tokens stay.
 *
 * @param definition - the parsed file
 * @param label - how messages call the file
 * @throws {ToolkitError} MODEL_INVALID when it is no such file, or has a part that would give other ids here
 */
export async function createHuggingFaceTokenizer(definition: unknown, label: string): Promise<Tokenizer> {
  const refuse: Refuse = (found, cause) => {
    throw new ToolkitError(
      'MODEL_INVALID',
      `Failed to read tokenizer ${label}: expected a tokenizer.json of Hugging Face, found ${found}`,
      { cause },
    )
  }
  if (!isRecord(definition) || !isRecord(definition['model'])) return refuse("no object with 'model'")
  const added = findAddedTokens(definition)
  if (added === undefined)
    return refuse("something else than tokens with 'id' and 'content' in 'added_tokens'")
  const numbered = added.map(({ id }, i) => ({ ...(definition['added_tokens'] as Definition[])[i], id }))
  const possible = toLibraryDefinition({ ...definition, added_tokens: numbered }, refuse)
  let library: Library
  try {
    // NOTE: the types of @huggingface/tokenizers 0.2 leave file extensions out, which NodeNext does not resolve.
    const module = (await import('@huggingface/tokenizers')) as unknown as LibraryModule
    library = new module.Tokenizer(possible, {})
    hideAddedTokens(library.model, added)
    // Some files fail only when they are used.
    createEncoder(library, possible, added)('a')
  } catch (error) {
    return refuse(`one that cannot be used: ${messageOf(error)}`, error)
  }
  return adapt(library, possible, { added, refuse })
}

/**
 * The added tokens with the ids that they have in Hugging Face's own tokenizers: that of the vocabulary, or the next one after it,
 * whatever the file says.
 */
function findAddedTokens({ model, added_tokens: list }: Definition): readonly AddedToken[] | undefined {
  const { vocab } = model as Definition
  const pieces = new Map<unknown, unknown>(
    Array.isArray(vocab)
      ? vocab.map((entry: unknown, id) => [(entry as unknown[])[0], id])
      : Object.entries(vocab ?? {}),
  )
  const ids = new Map<string, number>()
  let next = pieces.size
  return readAddedTokens(list)?.map((token) => {
    const own = pieces.get(token.content)
    const id = ids.get(token.content) ?? (typeof own === 'number' ? own : next)
    ids.set(token.content, id)
    next = Math.max(next, id + 1)
    return { ...token, id, isPiece: typeof own === 'number' }
  })
}

/** The library lets its models find added tokens as parts of words; only those of the vocabulary are. */
function hideAddedTokens({ tokens_to_ids: ids }: LibraryModel, added: readonly AddedToken[]): void {
  for (const { content, id, isPiece } of added) {
    if (isPiece) ids.set(content, id)
    else ids.delete(content)
  }
}

/** Makes ids of a text, without the tokens around it. */
function createEncoder(
  { model, normalizer, pre_tokenizer: preTokenizer }: Library,
  definition: Definition,
  added: readonly AddedToken[],
): (text: string) => readonly number[] {
  const normalize = (text: string): string => (normalizer === null ? text : normalizer(text))
  const splitRaw = createSectionSplitter(added.filter(({ isNormalized }) => !isNormalized))
  const splitNormal = createSectionSplitter(
    added.flatMap((token) => {
      const content = token.isNormalized ? normalize(token.content) : ''
      return content === '' ? [] : [{ ...token, content }]
    }),
  )
  const isUnigram = (definition['model'] as Definition)['type'] === 'Unigram'
  const tokensOf = (word: string): readonly string[] =>
    isUnigram ? joinUnknown(model.encode([word]), model) : model([word])
  const bytes = readByteTokens(definition['model'] as Definition, model)
  const idsOf = (token: string): readonly number[] => {
    const id = model.tokens_to_ids.get(token)
    if (id !== undefined) return [id]
    if (bytes !== undefined)
      return Array.from(new TextEncoder().encode(token), (byte) => bytes[byte] as number)
    return model.unk_token_id === undefined ? [] : [model.unk_token_id]
  }
  return (text) => {
    const ids: number[] = []
    for (const raw of splitRaw(text)) {
      if ('id' in raw) ids.push(raw.id)
      else
        for (const section of splitNormal(normalize(raw.text))) {
          if ('id' in section) ids.push(section.id)
          else {
            const place = { section_index: raw.start + section.start === 0 ? 0 : 1 }
            const words = preTokenizer === null ? [section.text] : preTokenizer(section.text, place)
            // Word by word: unknown letters of neighbours are not one.
            for (const word of words)
              for (const token of tokensOf(word)) for (const id of idsOf(token)) ids.push(id)
          }
        }
    }
    return ids
  }
}

/** Unknown letters beside each other are one token; the library leaves out what follows the name of the unknown token. */
function joinUnknown(
  tokens: readonly string[],
  { tokens_to_ids: ids, unk_token_id: unknown }: LibraryModel,
): readonly string[] {
  const joined: string[] = []
  let wasUnknown = false
  for (const token of tokens) {
    const isUnknown = (ids.get(token) ?? unknown) === unknown
    if (isUnknown && wasUnknown) joined[joined.length - 1] += token
    else joined.push(token)
    wasUnknown = isUnknown
  }
  return joined
}

/** The ids of the 256 bytes, for models that spell unknown letters with them; the library does so for BPE only. */
function readByteTokens(
  { type, byte_fallback: isOn }: Definition,
  model: LibraryModel,
): readonly number[] | undefined {
  if (type !== 'Unigram' || isOn !== true) return undefined
  const ids = Array.from({ length: 256 }, (_, byte) =>
    model.tokens_to_ids.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`),
  )
  return ids.every((id) => id !== undefined) ? ids : undefined
}

function adapt(
  library: Library,
  definition: Definition,
  { added, refuse }: { readonly added: readonly AddedToken[]; readonly refuse: Refuse },
): Tokenizer {
  const special = new Map(added.filter((one) => one.isSpecial).map(({ content, id }) => [content, id]))
  let vocabularySize = 0
  for (const id of library.get_vocab(true).values()) vocabularySize = Math.max(vocabularySize, id + 1)
  const limits = readLimits(definition)
  const frame = readFrame(library, definition, { added, refuse })
  const encodeText = createEncoder(library, definition, added)
  const encodeWithin = (text: string, { limit, cutsStart }: TokenLimit): readonly number[] => {
    const content = encodeText(text)
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
    padding: readPaddingId(definition, special),
    paddingRule: readPaddingRule(definition, refuse),
    encode: (text) => encodeWithin(text, { limit: Infinity, cutsStart: false }),
    encodeWithin,
    decode: (tokens) => (tokens.length === 0 ? '' : decode(tokens)),
    bytesOf: (token) => new TextEncoder().encode(decode([token])),
  }
}

/** The tokens that the file puts before and after every text. */
function readFrame(
  { model, post_processor: postProcessor }: Library,
  definition: Definition,
  { added, refuse }: { readonly added: readonly AddedToken[]; readonly refuse: Refuse },
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const named = postProcessor === null ? [TEXT] : postProcessor([TEXT]).tokens
  const at = named.indexOf(TEXT)
  if (at < 0) return refuse("a 'post_processor' that leaves the text out")
  const own = templateIds(definition['post_processor'])
  const idsOf = (name: string): readonly number[] => {
    const id = added.find(({ content }) => content === name)?.id ?? model.tokens_to_ids.get(name)
    return (
      own.get(name) ??
      (id === undefined ? refuse(`the token ${describeValue(name)} around texts, which has no id`) : [id])
    )
  }
  return { before: named.slice(0, at).flatMap(idsOf), after: named.slice(at + 1).flatMap(idsOf) }
}

/** What the templates of a file say of the ids of their tokens. */
function templateIds(part: unknown): ReadonlyMap<string, readonly number[]> {
  if (!isRecord(part)) return new Map()
  const { processors, special_tokens: tokens } = part
  if (Array.isArray(processors)) return new Map(processors.flatMap((one) => [...templateIds(one)]))
  const entries = isRecord(tokens) ? Object.entries(tokens) : []
  return new Map(
    entries.flatMap(([name, token]): [string, readonly number[]][] =>
      isRecord(token) && Array.isArray(token['ids']) ? [[name, token['ids'] as readonly number[]]] : [],
    ),
  )
}

function assertKnown(tokens: readonly number[], size: number): number[] {
  const unknown = tokens.find((token) => !(Number.isInteger(token) && token >= 0 && token < size))
  if (unknown === undefined) return [...tokens]
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode token: expected a whole number from 0 to ${size - 1}, found ${unknown}`,
  )
}
