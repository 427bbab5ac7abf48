import { ToolkitError } from '../errors/toolkit-error.ts'
import { lengthOf, toPieces, type Base64Text, type Base64Texts } from './base64-text.ts'
import { parseKeepingTexts, type NumberTexts } from './number-texts.ts'
import { replaceMembers } from './raw-members.ts'

export { keepNumberText, type NumberTexts } from './number-texts.ts'

/** A JSON value and, where its text held any, the number spellings that differ from JavaScript's own. */
export interface JsonDocument {
  readonly value: unknown
  readonly numberTexts?: NumberTexts
  /** Texts that are too large to be made before they are written. */
  readonly base64Texts?: Base64Texts
}

/** Lists and objects nested deeper than this are refused: Python, which many services run, stops near 1000. */
export const MAX_JSON_DEPTH = 512

// Part of the proposal that number-texts.ts reads with.
const json = JSON as unknown as { rawJSON(text: string): unknown }

// A decimal point, an exponent, minus zero or 16 digits: only such a number can be spelt differently from how
// JavaScript would print it. A match inside a string costs time, never correctness.
const UNUSUAL_NUMBER = /\d[.eE]|\d{16}|-0/

export interface ParseJsonOptions {
  /** False when no one asks for spellings: parsing a text with decimal points then takes a tenth of the time. */
  readonly keepNumberTexts?: boolean
}

/**
 * Parses JSON and keeps the exact spelling of every number. Of members with one name the last wins, as in Python.
 *
 * @throws {ToolkitError} DECODE_FAILED when the text is not JSON or is nested deeper than {@link MAX_JSON_DEPTH}
 * @see {@link https://www.rfc-editor.org/rfc/rfc8259 | RFC 8259}
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): JsonDocument {
  assertDepth(text)
  try {
    const value: unknown = JSON.parse(text)
    const isPlain = options.keepNumberTexts === false || !UNUSUAL_NUMBER.test(text)
    return isPlain ? { value } : parseKeepingTexts(text)
  } catch (error) {
    throw new ToolkitError('DECODE_FAILED', `Failed to parse JSON: ${explain(error, text)}`, { cause: error })
  }
}

/**
 * Parses the UTF-8 bytes of a JSON text; a byte order mark is skipped.
 *
 * @throws {ToolkitError} DECODE_FAILED also when the bytes are not UTF-8
 */
export function parseJsonBytes(bytes: Uint8Array, options?: ParseJsonOptions): JsonDocument {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch (error) {
    throw new ToolkitError(
      'DECODE_FAILED',
      'Failed to parse JSON: expected UTF-8 text, found bytes that are not',
      {
        cause: error,
      },
    )
  }
  return parseJson(text, options)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** How JSON text looks where the format leaves it open. */
export interface JsonStyle {
  /** Writes everything beyond ASCII as `\\uXXXX`. */
  readonly asciiOnly?: boolean
  /** Puts a blank after every comma and colon, as Python does. */
  readonly spaced?: boolean
}

/**
 * Writes a document, without blanks unless `style` says otherwise; numbers with a kept spelling are written with it, NaN and
 * infinities as `null`.
 */
export function serializeJson(document: JsonDocument, style: JsonStyle = {}): string {
  return stringify(document, style, (text) => [...toPieces(text)].join(''))
}

/** JSON text that is made while it is written. */
export interface JsonPieces {
  readonly byteLength: number
  readonly pieces: Iterable<Uint8Array>
}

/** Writes a document as {@link serializeJson} does, its large texts piece by piece. */
export function serializeJsonInPieces(document: JsonDocument, style: JsonStyle = {}): JsonPieces {
  const utf8 = new TextEncoder()
  for (let salt = 0; ; salt++) {
    const texts: Base64Text[] = []
    const marker = `\u0001large ${salt}\u0001`
    const whole = stringify(document, style, (text) => (texts.push(text), marker))
    const between = whole.split(JSON.stringify(marker).slice(1, -1))
    // Another text that holds the marker by chance: once more with another one.
    if (between.length !== texts.length + 1) continue
    const literals = between.map((text) => utf8.encode(text))
    const byteLength =
      literals.reduce((sum, bytes) => sum + bytes.byteLength, 0) +
      texts.reduce((sum, text) => sum + lengthOf(text), 0)
    return { byteLength, pieces: weave(literals, texts) }
  }
}

/** One literal more than texts. */
function* weave(literals: readonly Uint8Array[], texts: readonly Base64Text[]): Generator<Uint8Array> {
  const utf8 = new TextEncoder()
  for (const [i, literal] of literals.entries()) {
    yield literal
    const text = texts[i]
    if (text !== undefined) for (const piece of toPieces(text)) yield utf8.encode(piece)
  }
}

function stringify(
  { value, numberTexts, base64Texts }: JsonDocument,
  { asciiOnly, spaced }: JsonStyle,
  writeLarge: (text: Base64Text) => string,
): string {
  // Large texts are told apart by their order, which a replacer keeps; it is slow.
  const replacer =
    base64Texts === undefined
      ? undefined
      : function (this: object, key: string, member: unknown): unknown {
          const large = typeof member === 'string' ? base64Texts.get(this)?.get(key) : undefined
          if (large !== undefined) return writeLarge(large)
          const text = typeof member === 'number' ? numberTexts?.get(this)?.get(key) : undefined
          return text === undefined ? member : json.rawJSON(text)
        }
  const shared = new Map<string, unknown>()
  const isRaw = numberTexts !== undefined && replacer === undefined
  const raw = isRaw ? replaceMembers(value, (holder) => rawNumbersOf(holder, numberTexts, shared)) : value
  let text = JSON.stringify(raw, replacer, spaced === true ? 1 : undefined)
  // Strings hold no line feeds, which are escaped: those of the text stand between its members.
  if (spaced === true) text = text.replace(/(,?)\n */g, (_, comma: string) => (comma === '' ? '' : ', '))
  return asciiOnly === true ? text.replace(/[\u0080-\uffff]/g, escapeUnit) : text
}

/** Only numbers have spellings: one that is a number no more is written as it is. */
function rawNumbersOf(
  holder: object,
  texts: NumberTexts,
  shared: Map<string, unknown>,
): ReadonlyMap<string, unknown> | undefined {
  const own = texts.get(holder)
  if (own === undefined) return undefined
  const raw = new Map<string, unknown>()
  for (const [key, text] of own) {
    if (typeof (holder as Record<string, unknown>)[key] !== 'number') continue
    // Short spellings such as 1.0 come again and again, and making one takes long.
    const number = shared.get(text) ?? json.rawJSON(text)
    if (text.length <= 4) shared.set(text, number)
    raw.set(key, number)
  }
  return raw
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The spelling of the number at `key` of `holder`: as it was received, else as JavaScript prints it. */
export function numberTextOf(
  document: JsonDocument,
  holder: object,
  key: string | number,
): string | undefined {
  const kept = document.numberTexts?.get(holder)?.get(String(key))
  if (kept !== undefined) return kept
  const value = (holder as Record<string | number, unknown>)[key]
  return typeof value === 'number' ? String(value) : undefined
}

function assertDepth(text: string): void {
  // Each level needs its two brackets.
  if (text.length <= 2 * MAX_JSON_DEPTH) return
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) i = endOfString(text, i)
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      if (++depth > MAX_JSON_DEPTH) {
        throw new ToolkitError(
          'DECODE_FAILED',
          `Failed to parse JSON: expected at most ${MAX_JSON_DEPTH} nested lists and objects, found more at character ${i + 1}`,
        )
      }
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--
  }
}

/** Where the string that begins at `start` ends; the text's length when it does not. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/** V8 says what it found; where the text ends early it does not say where, so the length is added. */
function explain(error: unknown, text: string): string {
  if (text.trim() === '') return 'expected a JSON value, found an empty body'
  const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 160) : String(error)
  return `expected a JSON value, found text of ${text.length} ${text.length === 1 ? 'character' : 'characters'} that is none (${detail})`
}
