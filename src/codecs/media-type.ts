/** A media type with its parameters. Type and parameter names are in lower case; of equal names the first counts. */
export interface MediaType {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

const BLANKS = /[ \t\r\n]*/y
const NAME = /[^\s;="]+/y
const BARE_VALUE = /[^;"]*/y
const TYPE = /^[ \t]*([^\s;/,]+\/[^\s;/,]+)[ \t]*/

/**
 * Reads the value of a `Content-Type` header; `undefined` when it is none.
 *
 * Unquoted values may hold any character but `;` and `"`: clients write boundaries with `/`, `=` or `*` without quotes.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 | RFC 9110, section 8.3.1}
 */
export function parseMediaType(text: string): MediaType | undefined {
  const match = TYPE.exec(text)
  if (match === null) return undefined
  const parameters = parseParameters(text.slice(match[0].length), (raw) => raw.replace(/\\([^])/g, '$1'))
  return parameters && { type: match[1]!.toLowerCase(), parameters }
}

/**
 * Reads `; name=value; name="value"`, blanks allowed around every sign and empty parameters between semicolons.
 *
 * @param unescape - gets what stands between the quotes, with its backslashes
 * @returns `undefined` when the text is anything else
 */
export function parseParameters(
  text: string,
  unescape: (raw: string) => string,
): ReadonlyMap<string, string> | undefined {
  const parameters = new Map<string, string>()
  let at = skip(BLANKS, text, 0)
  while (at < text.length) {
    if (text[at] !== ';') return undefined
    at = skip(BLANKS, text, at + 1)
    const nameEnd = skip(NAME, text, at)
    if (nameEnd === at) continue
    const name = text.slice(at, nameEnd).toLowerCase()
    at = skip(BLANKS, text, nameEnd)
    if (text[at] !== '=') return undefined
    at = skip(BLANKS, text, at + 1)
    let value: string
    if (text[at] === '"') {
      const close = findClosingQuote(text, at + 1)
      if (close === -1) return undefined
      value = unescape(text.slice(at + 1, close))
      at = skip(BLANKS, text, close + 1)
    } else {
      const valueEnd = skip(BARE_VALUE, text, at)
      value = text.slice(at, valueEnd).trim()
      at = valueEnd
    }
    if (!parameters.has(name)) parameters.set(name, value)
  }
  return parameters
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function findClosingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return -1
}
