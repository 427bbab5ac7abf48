import { isUtf8 } from 'node:buffer'
import { encodeBase64 } from '../codecs/base64.ts'
import { toHeaderRecord, type Exchange, type HeaderList } from '../contract/exchange.ts'
import { textOf } from './exchange-record.ts'
import { withDecodedBody } from './decoded-body.ts'

/** When an exchange began and ended, in milliseconds since 1970. */
export interface ExchangeTimes {
  readonly startedAtMs: number
  readonly endedAtMs: number
}

/** What stands before the first entry of a HAR. */
export function harStart(version: string): string {
  const head = JSON.stringify({ log: { version: '1.2', creator: { name: 'Mockference', version } } })
  return `${head.slice(0, -2)},"entries":[`
}

/** What stands behind the last entry. */
export const HAR_END = '\n]}}\n'

/**
 * Turns an exchange into an entry of a HAR 1.2. Names that begin with `_` are ours, as the format allows: `_failure`, and
 * `_isEncoded` for a body that could not be decoded as its Content-Encoding says.
 */
export function encodeHarEntry(exchange: Exchange, { startedAtMs, endedAtMs }: ExchangeTimes): object {
  const { method, url, requestHeaders, requestBody, failure } = exchange
  const timeMs = endedAtMs - startedAtMs
  return {
    startedDateTime: new Date(startedAtMs).toISOString(),
    time: timeMs,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: toHarHeaders(requestHeaders),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: requestBody === undefined ? -1 : requestBody.length,
      ...(requestBody !== undefined &&
        (requestBody.length > 0 || mediaTypeOf(requestHeaders) !== '') && {
          postData: { mimeType: mediaTypeOf(requestHeaders), ...toText(requestBody, '_encoding') },
        }),
    },
    response: encodeResponse(exchange),
    cache: {},
    timings: { send: 0, wait: timeMs, receive: 0 },
    ...(failure !== undefined && { _failure: failure }),
  }
}

function encodeResponse(exchange: Exchange): object {
  const { status = 0, responseHeaders = [], responseBody } = exchange
  const { body, isEncoded } = withDecodedBody(exchange)
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: toHarHeaders(responseHeaders),
    content: {
      size: body?.length ?? -1,
      mimeType: mediaTypeOf(responseHeaders),
      ...(body && toText(body, 'encoding')),
      ...(isEncoded && { _isEncoded: true }),
    },
    redirectURL: toHeaderRecord(responseHeaders)['location'] ?? '',
    headersSize: -1,
    bodySize: responseBody?.length ?? -1,
  }
}

function toText(bytes: Uint8Array, encoding: 'encoding' | '_encoding'): object {
  return isUtf8(bytes) ? { text: textOf(bytes) } : { text: encodeBase64(bytes), [encoding]: 'base64' }
}

function toHarHeaders(headers: HeaderList): object[] {
  return headers.map(([name, value]) => ({ name, value }))
}

function mediaTypeOf(headers: HeaderList): string {
  return toHeaderRecord(headers)['content-type'] ?? ''
}
