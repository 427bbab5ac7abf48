import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { isRecord } from '../errors/is-record.ts'
import { isHttpUrl } from './exchange-record.ts'
import type { SkipReason } from './recording.ts'

/** An entry that is no exchange to judge. */
export interface SkippedEntry {
  readonly skip: SkipReason
  readonly url: string
}

type Members = Readonly<Record<string, unknown>>

/**
 * Turns an entry of a HAR into an exchange. What a browser leaves out counts as not recorded.
 *
 * @returns a text that says what is wrong with it, as `expected ..., found ...`
 * @see {@link http://www.softwareishard.com/blog/har-12-spec/ | HAR 1.2}
 */
export function decodeHarEntry(entry: unknown): Exchange | SkippedEntry | string {
  if (!isRecord(entry)) return 'expected an object, found none'
  const { request, response } = entry
  if (!isRecord(request)) return 'expected an object in request, found none'
  const { method, url } = request
  if (typeof method !== 'string' || method === '') return 'expected a text in request.method, found none'
  if (typeof url !== 'string' || !URL.canParse(url)) return 'expected a URL in request.url, found none'
  if (!isHttpUrl(url)) return { skip: 'not-http', url }
  const requestHeaders = readHeaders(request['headers'])
  const requestBody = readRequestBody(request, requestHeaders)
  const head = {
    method: method.toUpperCase(),
    url: url.replace(/#.*$/s, ''),
    requestHeaders,
    ...(requestBody && { requestBody }),
  }
  const answer = isRecord(response) ? response : {}
  const failure = failureOf(entry, answer)
  const { status } = answer
  // Browsers write 0 for a request without an answer.
  if (typeof status !== 'number' || status === 0)
    return failure === undefined || isAbort(failure) ? { skip: 'aborted', url } : { ...head, failure }
  const responseBody = readResponseBody(answer, head.method)
  return {
    ...head,
    status,
    responseHeaders: readResponseHeaders(answer),
    ...(responseBody && { responseBody }),
    ...(failure !== undefined && !isAbort(failure) && { failure }),
  }
}

/** What Chrome, Playwright and our own recordings say of a failure. */
function failureOf(entry: Members, response: Members): string | undefined {
  const found = [entry['_failure'], response['_error'], response['_failureText'], entry['_error']]
  return found.find((text): text is string => typeof text === 'string' && text !== '')
}

/** Whether the client itself gave up: `net::ERR_ABORTED`, `NS_BINDING_ABORTED`, `net::ERR_BLOCKED_BY_CLIENT`. */
function isAbort(failure: string): boolean {
  return /ABORT|CANCEL|BLOCKED/i.test(failure) && !/CONNECTION_ABORTED/i.test(failure)
}

/** Without the names of HTTP/2 that begin with a colon: they stand for method and URL. */
function readHeaders(value: unknown): HeaderList {
  if (!Array.isArray(value)) return []
  return (value as unknown[]).flatMap((header): [string, string][] => {
    if (!isRecord(header)) return []
    const { name, value: text } = header
    if (typeof name !== 'string' || name === '' || name.startsWith(':')) return []
    return typeof text === 'string' ? splitLines(name, text) : []
  })
}

/** Chrome and Firefox write a header that came twice as one with a line feed. */
function splitLines(name: string, text: string): [string, string][] {
  return text.includes('\n') ? text.split(/\r?\n/).map((line) => [name, line]) : [[name, text]]
}

/** A HAR holds the body decoded, so its encoding tells nothing any more. */
function readResponseHeaders(response: Members): HeaderList {
  const headers = readHeaders(response['headers'])
  const { content } = response
  const isEncoded = isRecord(content) && content['_isEncoded'] === true
  return isEncoded ? headers : headers.filter(([name]) => name.toLowerCase() !== 'content-encoding')
}

function readRequestBody(request: Members, headers: HeaderList): Uint8Array | undefined {
  const { postData, bodySize } = request
  const mediaType = valueOf(headers, 'content-type')?.toLowerCase() ?? ''
  if (!isRecord(postData)) {
    const length = Number(valueOf(headers, 'content-length') ?? 0)
    const isChunked = valueOf(headers, 'transfer-encoding') !== undefined
    const isEmpty =
      length === 0 && !isChunked && (bodySize === undefined || bodySize === 0 || bodySize === -1)
    // Some write -1 for what they did not count; then a media type tells that there was something.
    return isEmpty && !(bodySize === -1 && mediaType !== '') ? new Uint8Array() : undefined
  }
  const { text, params } = postData
  if (typeof text === 'string') {
    if (postData['encoding'] === 'base64' || postData['_encoding'] === 'base64')
      return Buffer.from(text, 'base64')
    // Bytes that were taken for text are lost.
    if (text.includes('\ufffd') && !/json|^text\//.test(mediaType)) return undefined
    if (text !== '' || !Array.isArray(params) || params.length === 0) {
      return text === '' && (hasSize(bodySize) || postData['_file'] !== undefined)
        ? undefined
        : Buffer.from(text, 'utf8')
    }
  }
  if (!Array.isArray(params) || !mediaType.startsWith('application/x-www-form-urlencoded')) return undefined
  const form = new URLSearchParams()
  for (const param of params as unknown[]) {
    if (isRecord(param)) form.append(textFrom(param['name']), textFrom(param['value']))
  }
  return Buffer.from(form.toString(), 'utf8')
}

function readResponseBody(response: Members, method: string): Uint8Array | undefined {
  const { content, bodySize, status } = response
  const { text, encoding, size } = isRecord(content) ? content : {}
  if (typeof text === 'string' && (text !== '' || !hasSize(size)))
    return Buffer.from(text, encoding === 'base64' ? 'base64' : 'utf8')
  if (method === 'HEAD' || status === 204 || status === 304) return new Uint8Array()
  return size === 0 && bodySize === 0 ? new Uint8Array() : undefined
}

/** Whether there were bytes; -1 means that nobody counted. */
function hasSize(size: unknown): boolean {
  return typeof size === 'number' && size > 0
}

function valueOf(headers: HeaderList, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
