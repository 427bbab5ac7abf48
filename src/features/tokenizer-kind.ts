import { ToolkitError } from '../errors/toolkit-error.ts'

/** Turns text into the token ids a model was trained on, and back. */
export interface Tokenizer {
  /** How many tokens there are; ids run from 0. */
  readonly vocabularySize: number
  /** Ids by name of the tokens that `encode` never gives: padding, start, end, roles. */
  readonly special: ReadonlyMap<string, number>
  readonly encode: (text: string) => readonly number[]
  /** The id that fills up short texts, where the tokenizer has one of its own. */
  readonly padding?: number
  /** How short texts are filled up; at their end, to the longest of the batch, when left out. */
  readonly paddingRule?: PaddingRule
  /** In place of cutting what `encode` gives, where tokens at the ends of a text have to stay. */
  readonly encodeWithin?: (text: string, limit: TokenLimit) => readonly number[]
  /**
   * The text of tokens; special tokens have none. Bytes that are not UTF-8 become U+FFFD.
   *
   * @throws {ToolkitError} DECODE_FAILED when an id is not in the vocabulary
   */
  decode(tokens: readonly number[]): string
  /**
   * The bytes one token stands for, none for a special token. A character may be spread over several tokens.
   *
   * @throws {ToolkitError} DECODE_FAILED when the id is not in the vocabulary
   */
  bytesOf(token: number): Uint8Array
}

/** How many tokens a text may have, and what it loses otherwise. */
export interface TokenLimit {
  readonly limit: number
  readonly cutsStart: boolean
}

/** How short texts are filled up where neither a card nor a model fixes their length. */
export interface PaddingRule {
  /** Tokens that every text has at least. */
  readonly minLength: number
  /** The length is a multiple of it. */
  readonly multipleOf: number
  /** Padding stands before the text. */
  readonly isAtStart: boolean
  /** The type of padding, for models that are told types. */
  readonly type: number
}

/** Refuses a card: says what was expected and what was found. */
export type RefuseCard = (expected: string, found: unknown) => never

/** A kind of tokenizer: checks its members of a card and creates it. */
export type TokenizerKind = (card: Readonly<Record<string, unknown>>, refuse: RefuseCard) => Tokenizer

/** Takes the bytes of one token from a vocabulary of bytes. */
export function takeBytes(vocabulary: readonly Uint8Array[], token: number): Uint8Array {
  const bytes = vocabulary[token]
  if (bytes !== undefined) return bytes
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode token: expected a whole number from 0 to ${vocabulary.length - 1}, found ${token}`,
  )
}

/** The members of a card, or what is wrong with their names. */
export function assertMembers(card: object, known: readonly string[], refuse: RefuseCard): void {
  const unknown = Object.keys(card).find((member) => !known.includes(member))
  if (unknown !== undefined) refuse(`only ${known.map((member) => `'${member}'`).join(', ')}`, unknown)
}

/** A list of texts without repetition. */
export function readTexts(value: unknown, place: string, refuse: RefuseCard): readonly string[] {
  const list: unknown = typeof value === 'string' ? value.trimEnd().split('\n') : value
  if (!Array.isArray(list)) return refuse(`a list of texts in '${place}'`, value)
  const seen = new Set<string>()
  list.forEach((text: unknown, i) => {
    if (typeof text !== 'string' || text === '') return refuse(`text in ${place}[${i}]`, text)
    if (seen.has(text)) return refuse(`a text in ${place}[${i}] that is not there already`, text)
    seen.add(text)
  })
  return [...seen]
}

/** A switch that is off when it is left out. */
export function readFlag(value: unknown, place: string, refuse: RefuseCard): boolean {
  return typeof value === 'boolean' || value === undefined
    ? value === true
    : refuse(`true or false in '${place}'`, value)
}
