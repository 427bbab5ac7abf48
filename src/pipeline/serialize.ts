import type { Api, TypedRequest, TypedResponse } from '../apis/api.ts'
import { serializeJson, serializeJsonInPieces } from '../codecs/lossless-json.ts'
import { varyResponse } from '../conditions/response-variation.ts'
import type { RandomStream } from '../random/random.ts'
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

/** Answers the same in another way that the contract of the operation allows, and says so in a header. */
export function varyAnswer(
  plain: WireResponse,
  api: Api,
  { operation, headers }: Pick<TypedRequest, 'operation' | 'headers'>,
  random: RandomStream,
): WireResponse {
  const contract = operation.responses[plain.status] ?? operation.defaultResponse
  return varyResponse(plain, {
    random,
    validate: contract?.validate,
    openMembers: api.openMembers ?? [],
    spellsNumbersFreely: api.spellsNumbersFreely,
    acceptEncoding: headers['accept-encoding'],
  })
}

/** Lets other work in between the pieces. */
async function* oneByOne(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
}
