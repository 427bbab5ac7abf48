import type { TypedResponse } from '../apis/api.ts'
import { serializeJson, serializeJsonInPieces } from '../codecs/lossless-json.ts'
import type { WireResponse } from './wire.ts'

/**
 * Writes a response as bytes.
 *
 * @param added - headers for a response that does not have them
 */
export function serializeResponse(
  response: TypedResponse,
  added: Readonly<Record<string, string>> = {},
): WireResponse {
  const { status, body, style, content } = response
  const headers = { ...added, ...response.headers }
  if (content !== undefined) return { status, headers, body: content }
  if (body.value === undefined) return { status, headers, body: '' }
  const jsonHeaders = { 'content-type': 'application/json', ...headers }
  if (body.base64Texts === undefined) {
    return { status, headers: jsonHeaders, body: serializeJson(body, style) }
  }
  const { byteLength, pieces } = serializeJsonInPieces(body, style)
  return {
    status,
    headers: { ...jsonHeaders, 'content-length': `${byteLength}` },
    body: oneByOne(pieces),
  }
}

/** Lets other work in between the pieces. */
async function* oneByOne(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
}
