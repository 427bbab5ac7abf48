import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { toHeaderRecord } from '../contract/exchange.ts'
import { isHttpUrl } from './exchange-record.ts'

/** A message as it went over the wire, or as an editor or `curl -i` wrote it down. */
export type HttpMessage =
  | {
      readonly kind: 'request'
      readonly method: string
      /** Path with query, or a whole URL. */
      readonly target: string
      readonly headers: HeaderList
      readonly body: Uint8Array
    }
  | {
      readonly kind: 'response'
      readonly status: number
      readonly headers: HeaderList
      readonly body: Uint8Array
      /** What the body lacks. */
      readonly failure?: string
    }

const REQUEST_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\S+) HTTP\/\d(?:\.\d)?$/
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})(?: .*)?$/
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/

/**
 * Reads a message of RFC 9112. Lines may end with a line feed alone; answers such as `100 Continue` before the last one are
 * passed over.
 *
 * @returns a text that says what is wrong with it, as `expected ..., found ...`
 */
export function parseHttpMessage(bytes: Buffer): HttpMessage | string {
  const { lines, bodyStart } = readHead(bytes)
  const [first = '', ...rest] = lines
  const headers: [string, string][] = []
  for (const line of rest) {
    const [, name, value] = HEADER_LINE.exec(line) ?? []
    if (name === undefined || value === undefined)
      return `expected 'Name: value' in a header line, found '${line.slice(0, 80)}'`
    headers.push([name, value])
  }
  const body = bytes.subarray(bodyStart)
  const [, method, target] = REQUEST_LINE.exec(first) ?? []
  if (method !== undefined && target !== undefined) {
    return { kind: 'request', method: method.toUpperCase(), target, headers, ...cutBody(body, headers) }
  }
  const status = Number(STATUS_LINE.exec(first)?.[1] ?? Number.NaN)
  if (Number.isNaN(status))
    return `expected a line such as POST /path HTTP/1.1 or HTTP/1.1 200 OK, found '${first.slice(0, 80)}'`
  if (status < 200 && status !== 101 && body.length > 0) return parseHttpMessage(body)
  return { kind: 'response', status, headers, ...cutBody(body, headers) }
}

function readHead(bytes: Buffer): { readonly lines: readonly string[]; readonly bodyStart: number } {
  const lines: string[] = []
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    const line = bytes.toString('latin1', start, end).replace(/\r$/, '')
    start = end + 1
    if (line === '' && lines.length > 0) break
    if (line !== '') lines.push(line)
  }
  return { lines, bodyStart: Math.min(start, bytes.length) }
}

/** The body within what follows the head: editors add a line end, `curl -i` takes the chunks off. */
function cutBody(
  rest: Buffer,
  headers: HeaderList,
): { readonly body: Uint8Array; readonly failure?: string } {
  const { 'content-length': length, 'transfer-encoding': encoding } = toHeaderRecord(headers)
  if (encoding?.toLowerCase().endsWith('chunked')) return { body: takeChunksOff(rest) ?? rest }
  if (length === undefined || !/^\d+$/.test(length)) return { body: rest }
  const wanted = Number(length)
  return rest.length >= wanted
    ? { body: rest.subarray(0, wanted) }
    : { body: rest, failure: `${rest.length} of ${wanted} bytes` }
}

/** Undefined when the bytes are no chunks (RFC 9112, section 7.1). */
function takeChunksOff(bytes: Buffer): Uint8Array | undefined {
  const chunks: Buffer[] = []
  for (let start = 0; ;) {
    const end = bytes.indexOf('\r\n', start)
    const [, size] =
      /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(bytes.toString('latin1', start, Math.max(start, end))) ?? []
    if (end < 0 || size === undefined) return undefined
    const length = parseInt(size, 16)
    if (length === 0) return Buffer.concat(chunks)
    const dataStart = end + 2
    if (bytes.toString('latin1', dataStart + length, dataStart + length + 2) !== '\r\n') return undefined
    chunks.push(bytes.subarray(dataStart, dataStart + length))
    start = dataStart + length + 2
  }
}

/**
 * Puts a request and its response together. A request names only its host: the scheme is that of the base URL, else http on
 * this machine and https elsewhere.
 *
 * @returns a text that says what is wrong
 */
export function joinMessages(
  request: HttpMessage,
  response: HttpMessage,
  baseUrl?: string,
): Exchange | string {
  if (request.kind !== 'request') return 'expected a request, found a response'
  if (response.kind !== 'response') return 'expected a response, found a request'
  const url = urlOf(request, baseUrl)
  if (!isHttpUrl(url)) return 'expected a Host header or a whole URL in the first line, found neither'
  const { status, headers, body, failure } = response
  return {
    method: request.method,
    url,
    requestHeaders: request.headers,
    requestBody: request.body,
    status,
    responseHeaders: headers,
    responseBody: body,
    ...(failure === undefined ? {} : { failure }),
  }
}

function urlOf({ target, headers }: HttpMessage & { kind: 'request' }, baseUrl: string | undefined): string {
  if (!target.startsWith('/')) return target
  const { host } = toHeaderRecord(headers)
  if (host === undefined) return baseUrl === undefined ? '' : new URL(target, baseUrl).href
  const isHere = /^(localhost|127\.[\d.]+|\[::1\]|.*\.localhost)(:\d+)?$/i.test(host)
  const protocol = baseUrl === undefined ? (isHere ? 'http:' : 'https:') : new URL(baseUrl).protocol
  return `${protocol}//${host}${target}`
}
