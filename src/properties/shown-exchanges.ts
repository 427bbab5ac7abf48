import type { WireResponse } from '../pipeline/wire.ts'
import { VARIATION_HEADER } from '../conditions/legal-variation.ts'
import { joinBytes } from '../codecs/join-bytes.ts'
import type { LawExchange } from './law-service.ts'

const MAX_SHOWN_CHARACTERS = 300
const SIGNS: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\ufeff': '\\ufeff' }
const MAX_SHOWN_EXCHANGES = 4

/** What was sent and received, a line each: short, and without the key. */
export function showExchanges(exchanges: readonly LawExchange[]): readonly string[] {
  const lines = exchanges
    .slice(0, MAX_SHOWN_EXCHANGES)
    .flatMap(({ request, response, firstChunks }) => [
      `sent ${request.method} ${request.target} ${request.bytes === 'too-large' ? '(too large)' : showBytes(request.bytes)}`.trimEnd(),
      response === undefined ? 'received nothing' : showResponse(response, firstChunks),
    ])
  const more = exchanges.length - MAX_SHOWN_EXCHANGES
  return more > 0 ? [...lines, `and ${more} more requests`] : lines
}

function showResponse({ status, headers, body }: WireResponse, firstChunks: readonly Uint8Array[]): string {
  const variation = Object.entries(headers).find(([name]) => name.toLowerCase() === VARIATION_HEADER)?.[1]
  const how = variation === undefined ? '' : ` (varied: ${variation})`
  const text =
    typeof body === 'string' || ArrayBuffer.isView(body) ? showBytes(body) : showChunks(firstChunks)
  return `received ${status}${how} ${text}`.trimEnd()
}

/** What was sent of it, in one line. */
function showChunks(chunks: readonly Uint8Array[]): string {
  const shown = showBytes(joinBytes(chunks)).replace(/[\r\n\ufeff]/g, (sign) => SIGNS[sign] ?? sign)
  return shown === '' ? '(in chunks)' : `(in chunks) ${shown}`
}

function showBytes(bytes: Uint8Array | string): string {
  const text = typeof bytes === 'string' ? bytes : toText(bytes)
  if (text === undefined) return `(${bytes.length} bytes)`
  return text.length <= MAX_SHOWN_CHARACTERS ? text : `${text.slice(0, MAX_SHOWN_CHARACTERS - 3)}...`
}

/** A few bytes more than are shown, so that a long body is not decoded as a whole; undefined when they are no text. */
function toText(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(0, 4 * MAX_SHOWN_CHARACTERS),
  )
  return /[\0-\u0008\u000e-\u001f]/.test(text) ? undefined : text
}
