import { isUtf8 } from 'node:buffer'
import { decodeBase64, encodeBase64 } from '../codecs/base64.ts'
import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { describeValue } from '../errors/describe-value.ts'
import { isRecord } from '../errors/is-record.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'

/** An exchange as a member of our recordings; `docs/recordings.md` says what each name means. */
export interface ExchangeRecord {
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: HeaderList
    readonly body?: string
    readonly bodyBase64?: string
  }
  readonly response?: {
    readonly status: number
    readonly headers: HeaderList
    readonly body?: string
    readonly bodyBase64?: string
  }
  readonly failure?: string
}

function fail(expected: string, found: unknown): never {
  throw new ToolkitError(
    'DECODE_FAILED',
    `Failed to decode the exchange: expected ${expected}, found ${found === undefined ? 'nothing' : describeValue(found)}`,
  )
}

/**
 * Turns an exchange of our own form into one to judge.
 *
 * @throws {ToolkitError} DECODE_FAILED when it is none
 */
export function decodeRecord(value: unknown): Exchange {
  if (!isRecord(value)) fail('an object with a request', value)
  const { request, response, failure } = value
  if (!isRecord(request)) fail('an object in request', request)
  const { method, url } = request
  if (typeof method !== 'string' || !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(method))
    fail('a method in request.method', method)
  if (typeof url !== 'string' || !isHttpUrl(url)) fail('an absolute http or https URL in request.url', url)
  if (failure !== undefined && failure !== null && typeof failure !== 'string')
    fail('a text in failure', failure)
  const requestBody = readBody(request, 'request')
  const exchange: Exchange = {
    method: method.toUpperCase(),
    url,
    requestHeaders: readHeaders(request['headers'], 'request.headers'),
    ...(requestBody && { requestBody }),
    ...(typeof failure === 'string' && { failure }),
  }
  if (response === undefined || response === null) return exchange
  if (!isRecord(response)) fail('an object in response', response)
  const { status } = response
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 999)
    fail('a status from 100 to 999 in response.status', status)
  const responseBody = readBody(response, 'response')
  return {
    ...exchange,
    status,
    responseHeaders: readHeaders(response['headers'], 'response.headers'),
    ...(responseBody && { responseBody }),
  }
}

let lastUrl: string | undefined

/** Whether a URL can be judged; most are the same as the one before. */
export function isHttpUrl(url: string): boolean {
  if (url === lastUrl) return true
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false
  lastUrl = url
  return true
}

function readHeaders(value: unknown, where: string): HeaderList {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) {
    for (const pair of value as unknown[]) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string')
        fail(`[name, value] in ${where}`, pair)
      if (typeof pair[1] !== 'string') fail(`a text for ${describeValue(pair[0])} in ${where}`, pair[1])
    }
    return value as [string, string][]
  }
  if (!isRecord(value)) fail(`an object or a list of [name, value] in ${where}`, value)
  const list: [string, string][] = []
  for (const name of Object.keys(value)) {
    const given = value[name]
    for (const one of Array.isArray(given) ? (given as unknown[]) : [given]) {
      if (typeof one !== 'string' && typeof one !== 'number')
        fail(`a text for ${describeValue(name)} in ${where}`, one)
      list.push([name, String(one)])
    }
  }
  return list
}

/** The bytes of a body; undefined when it was not recorded. */
function readBody(message: Readonly<Record<string, unknown>>, where: string): Uint8Array | undefined {
  const { body, bodyBase64, chunks } = message
  if (typeof body === 'string') return Buffer.from(body, 'utf8')
  if (bodyBase64 !== undefined && bodyBase64 !== null) return readBase64(bodyBase64, `${where}.bodyBase64`)
  if (body !== undefined && body !== null) fail(`a text in ${where}.body`, body)
  if (chunks === undefined || chunks === null) return undefined
  if (!Array.isArray(chunks)) fail(`a list in ${where}.chunks`, chunks)
  return Buffer.concat(
    (chunks as unknown[]).map((chunk) => {
      if (typeof chunk === 'string') return Buffer.from(chunk, 'utf8')
      if (!isRecord(chunk)) fail(`a text or { base64 } in ${where}.chunks`, chunk)
      return readBase64(chunk['base64'], `${where}.chunks`)
    }),
  )
}

function readBase64(value: unknown, where: string): Uint8Array {
  if (typeof value !== 'string') fail(`a text in ${where}`, value)
  try {
    return decodeBase64(value)
  } catch (error) {
    throw new ToolkitError(
      'DECODE_FAILED',
      `Failed to decode the exchange: expected base64 in ${where}, found other text (${messageOf(error)})`,
      { cause: error },
    )
  }
}

/** Turns an exchange into our own form; {@link decodeRecord} gives the same one back. */
export function encodeRecord(exchange: Exchange): ExchangeRecord {
  const { method, url, requestHeaders, requestBody, status, responseHeaders, responseBody, failure } =
    exchange
  return {
    request: { method, url, headers: requestHeaders, ...encodeBody(requestBody) },
    ...(status !== undefined && {
      response: { status, headers: responseHeaders ?? [], ...encodeBody(responseBody) },
    }),
    ...(failure !== undefined && { failure }),
  }
}

function encodeBody(bytes: Uint8Array | undefined): Pick<ExchangeRecord['request'], 'body' | 'bodyBase64'> {
  if (bytes === undefined) return {}
  return isUtf8(bytes) ? { body: textOf(bytes) } : { bodyBase64: encodeBase64(bytes) }
}

/** The text that becomes the same bytes again. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
