import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { ToolkitError } from '../errors/toolkit-error.ts'

/** A web-standard request and its response. Both are read as copies, so that their bodies stay unread. */
export interface WebExchange {
  readonly request: Request
  readonly response: Response
}

/** What `fetch` takes off a body and leaves in the headers. */
const OF_THE_WIRE: readonly string[] = ['content-encoding', 'content-length', 'transfer-encoding']

/** Reads a request as far as it is part of an exchange. */
export async function readRequest(
  request: Request,
): Promise<Pick<Exchange, 'method' | 'url' | 'requestHeaders' | 'requestBody'>> {
  const bytes = await readBytes(request, 'request')
  return {
    method: request.method.toUpperCase(),
    url: request.url,
    requestHeaders: [...request.headers],
    requestBody: bytes,
  }
}

/** Reads a response as far as it is part of an exchange. */
export async function readResponse(
  response: Response,
): Promise<Pick<Exchange, 'status' | 'responseHeaders' | 'responseBody'>> {
  const bytes = await readBytes(response, 'response')
  const headers: HeaderList = [...response.headers].filter(([name]) => !OF_THE_WIRE.includes(name))
  return { status: response.status, responseHeaders: headers, responseBody: bytes }
}

async function readBytes(message: Request | Response, what: string): Promise<Uint8Array> {
  if (message.bodyUsed)
    throw new ToolkitError(
      'USAGE_INVALID',
      `Failed to read the ${what}: expected a body that nobody has read, found one that was. Hand over a clone, or look at it first`,
    )
  return new Uint8Array(await message.clone().arrayBuffer())
}
