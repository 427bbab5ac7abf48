import { joinBytes } from '../../src/codecs/join-bytes.ts'
import type { Exchange } from '../../src/contract/exchange.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import type { GeneratedRequest } from './generated-requests.ts'
import { readAll } from './read-all.ts'

export const ORIGIN = 'http://127.0.0.1:4010'

/** Lets a pipeline answer, and records the exchange as a proxy would. */
export async function record(
  pipeline: Pipeline,
  { method, path, headers, bytes }: GeneratedRequest,
  mount: string,
): Promise<Exchange> {
  const target = `${mount}${path.startsWith('/') ? path : `/${path}`}`
  const sent = bytes ?? new Uint8Array()
  const answer = await pipeline.exchange({ method, origin: ORIGIN, target, headers, bytes: sent })
  const head = {
    method,
    url: new URL(ORIGIN + target).href,
    requestHeaders: Object.entries(headers),
    requestBody: sent,
    status: answer.status,
    responseHeaders: Object.entries(answer.headers),
  }
  try {
    return { ...head, responseBody: await toBytes(answer.body) }
  } catch {
    return { ...head, responseBody: new Uint8Array(), failure: 'the connection was closed' }
  }
}

async function toBytes(body: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (typeof body === 'string') return new TextEncoder().encode(body)
  return ArrayBuffer.isView(body) ? body : joinBytes(await readAll(body))
}
