import { toHeaderRecord, type Exchange } from '../contract/exchange.ts'
import { decompress } from '../judge/read-response.ts'

/** A response's body as it is before it is compressed. */
export interface DecodedBody {
  readonly body: Uint8Array | undefined
  /** Whether it is compressed still: its bytes are not what Content-Encoding says, or end too early. */
  readonly isEncoded: boolean
}

/** Takes the compression off, where that is possible. */
export function withDecodedBody({ responseHeaders = [], responseBody }: Exchange): DecodedBody {
  const encoding = toHeaderRecord(responseHeaders)['content-encoding']
  if (responseBody === undefined || encoding === undefined) return { body: responseBody, isEncoded: false }
  try {
    const body = decompress(responseBody, encoding)
    return { body, isEncoded: body === responseBody && body.length > 0 }
  } catch {
    return { body: responseBody, isEncoded: true }
  }
}
