import type { HeaderList } from '../contract/exchange.ts'
import type { ShownBody, ShownExchange } from './finding.ts'
import { toShellWord } from './quote-for-shell.ts'
import { REDACTED } from './secret-values.ts'

// Longer lines are no longer read, and some shells stop at 128 KiB for one argument.
const MAX_INLINE_CHARACTERS = 2_000
// A terminal would not show them, so they would be lost when the line is copied. Line feeds are safe in quotes.
const UNSEEN = /[^\P{Cc}\n]|\p{Cs}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u
// What curl writes itself, or what would make it ask for bytes that nobody can read.
const OWN_HEADERS = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'accept-encoding',
])
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/**
 * Writes the request of an exchange as a curl line for a POSIX shell. Secrets stand as `$KEY`, to be set by whoever runs
 * it. A body that is long, cut or no text is named as a file to be filled in.
 */
export function toCurl({ method, url, requestHeaders, requestBody }: ShownExchange): string {
  const hasBody = requestBody !== undefined && requestBody.byteLength > 0
  const words = ['curl', '-sS', '-i']
  if (method === 'HEAD') words.push('-I')
  else if (method !== (hasBody ? 'POST' : 'GET')) words.push('-X', toShellWord(method))
  words.push(...toHeaderWords(requestHeaders, hasBody))
  if (/[[\]{}]/.test(url)) words.push('-g')
  if (hasBody) words.push(...toBodyWords(requestBody, requestHeaders))
  words.push('--url', quoteWithKey(oneLine(url)))
  const note =
    hasBody && !isInline(requestBody) ? ` # fill in the body of ${requestBody.byteLength} bytes` : ''
  return words.join(' ') + note
}

function toHeaderWords(headers: HeaderList, hasBody: boolean): string[] {
  const words = headers
    .filter(([name]) => TOKEN.test(name) && !OWN_HEADERS.has(name.toLowerCase()))
    // curl leaves out a header that ends with a colon, and sends one that ends with a semicolon as empty.
    .flatMap(([name, value]) => [
      '-H',
      quoteWithKey(value.trim() === '' ? `${name};` : `${name}: ${oneLine(value)}`),
    ])
  if (headers.some(([name]) => name.toLowerCase() === 'accept-encoding')) words.push('--compressed')
  // curl would call the body a form.
  if (hasBody && !headers.some(([name]) => name.toLowerCase() === 'content-type')) {
    words.push('-H', toShellWord('Content-Type:'))
  }
  return words
}

function isInline(body: ShownBody): boolean {
  // A text with secrets taken out is still the best there is.
  const isAll = body.isWhole || (body.form === 'text' && body.text.includes(REDACTED))
  return body.form === 'text' && isAll && body.text.length <= MAX_INLINE_CHARACTERS && !UNSEEN.test(body.text)
}

function toBodyWords(body: ShownBody, headers: HeaderList): string[] {
  // `--data-raw` takes a leading @ as it is, where `--data-binary` would read a file.
  return isInline(body)
    ? ['--data-raw', toShellWord(body.text)]
    : ['--data-binary', toShellWord(`@request-body.${extensionOf(headers)}`)]
}

function extensionOf(headers: HeaderList): string {
  const mediaType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const subtype = /^[^/;]+\/(?:[\w.-]+\+)?([a-z0-9]{1,10})\s*(?:;|$)/i.exec(mediaType)?.[1]
  return subtype?.toLowerCase() ?? 'bin'
}

// A line break would start another header; NUL cannot be an argument.
const CONTROL = /[\u0000-\u001f\u007f]+/g

function oneLine(text: string): string {
  return text.replace(CONTROL, ' ')
}

function quoteWithKey(text: string): string {
  if (text === '') return "''"
  return text
    .split(REDACTED)
    .map((part) => (part === '' ? '' : toShellWord(part)))
    .join('"$KEY"')
}
