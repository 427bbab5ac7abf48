import { joinBytes } from '../codecs/join-bytes.ts'
import {
  assertMembers,
  readFlag,
  readTexts,
  takeBytes,
  type RefuseCard,
  type Tokenizer,
} from './tokenizer-kind.ts'

/**
 * A byte-level byte-pair tokenizer. Ids: the special tokens, the 256 bytes, then one for each merge, in this
 * order.
 */
export interface BytePairCard {
  readonly kind: 'byte-pair'
  /** Names of the tokens that no text contains. */
  readonly special: readonly string[]
  /**
   * Pairs of tokens to join, the most important first: `Ġt he` joins ` t` and `he`. Bytes are written in the alphabet
   * of {@link BYTE_CHARACTERS}.
   */
  readonly merges: readonly string[] | string
  /** Puts text into lower case first. */
  readonly lowercase?: boolean
  /** Puts a space before text that begins without one, so that its first word is like any other. */
  readonly leadingSpace?: boolean
}

/**
 * One printable character per byte, by which merges are written: printable bytes of Latin-1 stand for themselves, the
 * others for U+0100 and what follows, so that a space is `Ġ`. The `merges.txt` of other byte-level tokenizers use it
 * too.
 *
 * @see {@link https://github.com/openai/gpt-2/blob/master/src/encoder.py | GPT-2, bytes_to_unicode}
 */
export const BYTE_CHARACTERS: readonly string[] = createByteCharacters()

function createByteCharacters(): string[] {
  let others = 0x100
  return Array.from({ length: 256 }, (_, byte) => {
    const printable = (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad)
    return String.fromCodePoint(printable ? byte : others++)
  })
}

// A word, number or group of signs with the space before it, else white space. Every character is in one of them, and a
// piece is at most 25 characters long: joining pairs takes quadratic time in a piece and linear time in a text.
const PIECE = / ?[\p{L}\p{M}']{1,24}| ?\p{N}{1,8}| ?[^\s\p{L}\p{M}\p{N}']{1,8}|\s{1,16}/gu

/** Splits text into the pieces within which tokens are joined; joined again they are the text. */
export function splitIntoPieces(text: string): readonly string[] {
  return text.match(PIECE) ?? []
}

// A text repeats its words. The limit keeps a stream of unlike words from filling the memory.
const MAX_CACHED_PIECES = 10_000

/** Creates a byte-pair tokenizer. Every well-formed text survives `decode(encode(text))`, unless the card changes it. */
export function createBytePairTokenizer(
  card: Readonly<Record<string, unknown>>,
  refuse: RefuseCard,
): Tokenizer {
  assertMembers(card, ['kind', 'special', 'merges', 'lowercase', 'leadingSpace'], refuse)
  const special = readTexts(card['special'], 'special', refuse)
  const merges = readTexts(card['merges'], 'merges', refuse)
  const lowercase = readFlag(card['lowercase'], 'lowercase', refuse)
  const leadingSpace = readFlag(card['leadingSpace'], 'leadingSpace', refuse)

  const vocabulary: Uint8Array[] = special.map(() => new Uint8Array())
  for (let byte = 0; byte < 256; byte++) vocabulary.push(Uint8Array.of(byte))
  const ids = new Map(BYTE_CHARACTERS.map((character, byte) => [character, special.length + byte]))
  const ranks = new Map<number, number>()
  const size = vocabulary.length + merges.length
  merges.forEach((merge, rank) => {
    const [left = '', right = '', more] = merge.split(' ')
    const [leftId, rightId] = [ids.get(left), ids.get(right)]
    if (leftId === undefined || rightId === undefined || more !== undefined) {
      return refuse(`two known tokens with a space between them in merges[${rank}]`, merge)
    }
    if (ids.has(left + right)) return refuse(`a merge into a new token in merges[${rank}]`, merge)
    ids.set(left + right, vocabulary.length)
    ranks.set(leftId * size + rightId, vocabulary.length)
    vocabulary.push(joinBytes([vocabulary[leftId] as Uint8Array, vocabulary[rightId] as Uint8Array]))
  })

  const cache = new Map<string, readonly number[]>()
  const utf8 = new TextEncoder()
  const encodePiece = (piece: string): readonly number[] => {
    let tokens = cache.get(piece)
    if (tokens === undefined) {
      tokens = joinPairs(
        Array.from(utf8.encode(piece), (byte) => special.length + byte),
        ranks,
        size,
      )
      if (cache.size >= MAX_CACHED_PIECES) cache.clear()
      cache.set(piece, tokens)
    }
    return tokens
  }
  return {
    vocabularySize: size,
    special: new Map(special.map((name, id) => [name, id])),
    encode(text) {
      const cased = lowercase ? text.toLowerCase() : text
      const tokens: number[] = []
      for (const piece of splitIntoPieces(leadingSpace && /^\S/.test(cased) ? ` ${cased}` : cased)) {
        for (const token of encodePiece(piece)) tokens.push(token)
      }
      return tokens
    },
    decode: (tokens) =>
      // A byte order mark is part of the text.
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        joinBytes(tokens.map((token) => takeBytes(vocabulary, token))),
      ),
    bytesOf: (token) => takeBytes(vocabulary, token).slice(),
  }
}

/** Joins the pair with the lowest rank wherever it stands, until no pair has a rank. A merge's id is its rank. */
function joinPairs(tokens: number[], ranks: ReadonlyMap<number, number>, size: number): readonly number[] {
  for (;;) {
    let best = Infinity
    for (let i = 1; i < tokens.length; i++) {
      const merged = ranks.get((tokens[i - 1] as number) * size + (tokens[i] as number))
      if (merged !== undefined && merged < best) best = merged
    }
    if (best === Infinity) return tokens
    const joined: number[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as number
      const next = tokens[i + 1]
      if (next !== undefined && ranks.get(token * size + next) === best) {
        joined.push(best)
        i += 1
      } else joined.push(token)
    }
    tokens = joined
  }
}
