import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { createByteCollector } from '../../src/pipeline/byte-collector.ts'
import { answerControl, CONTROL_PREFIX, MAX_CONTROL_BYTES } from '../../src/pipeline/control.ts'
import type { Misplaced } from '../../src/pipeline/locate.ts'
import type { Pipeline } from '../../src/pipeline/pipeline.ts'
import type { BrokenConnection } from '../../src/conditions/written-response.ts'
import type { WireRequest, WireResponse } from '../../src/pipeline/wire.ts'
import { messageOf } from '../../src/errors/toolkit-error.ts'
import { collectAfter } from './large-request.ts'
import type { AnswerWithPrism } from './prism-instance.ts'

// NOTE: `import` of node:http reads all its members and with WebSocket the whole of undici, which is never used here:
// 16 MB (Node 24). May go when the import no longer costs that; see bench/README.md.
const { createServer } = process.getBuiltinModule('node:http')

/** What answers requests. */
export interface Serving {
  readonly pipeline: Pipeline
  readonly answerWithPrism: AnswerWithPrism
}

export interface HttpFrontOptions {
  /** Takes what answers for one request, which keeps it to its end, and then releases it. */
  readonly take: () => { readonly serving: Serving; readonly release: () => void }
  readonly version: string
}

/** Bytes beyond the cap that are read and thrown away, so that a client that only writes still sees its 413. */
const MAX_DRAINED_BYTES = 1_000_000_000

/** Creates the HTTP side of the server: bytes in, bytes out, an answer to everything. */
export function createHttpFront({ take, version }: HttpFrontOptions): Server {
  const respond = async (
    { pipeline, answerWithPrism }: Serving,
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const { origin, target } = addressOf(message)
    const method = message.method ?? 'GET'
    if (target.startsWith(CONTROL_PREFIX)) {
      const bytes = await readBytes(message, MAX_CONTROL_BYTES)
      if (bytes === 'cut') return void message.destroy()
      const headers = headersOf(message)
      return write(
        response,
        await answerControl(pipeline, version, { method, origin, target, headers, bytes }),
      )
    }
    const location = pipeline.locate({ method, origin, target })
    const maxBodyBytes = 'failure' in location ? 0 : location.api.maxBodyBytes
    const abort = new AbortController()
    response.once('close', () => {
      if (!response.writableFinished) abort.abort()
    })
    let byteLength = 0
    // The bytes stay within this function: they are not kept while the answer is computed.
    const received = await readBytes(message, maxBodyBytes).then((bytes) => {
      if (bytes === 'cut' || 'failure' in location) return bytes === 'cut' ? bytes : undefined
      byteLength = bytes.length
      collectAfter(byteLength)
      const headers = headersOf(message)
      return pipeline.parse({ method, origin, target, headers, bytes, signal: abort.signal }, location)
    })
    collectAfter(byteLength)
    if (received === 'cut') return void message.destroy()
    if ('failure' in location || received === undefined) {
      const head = { method, origin, target, headers: headersOf(message) }
      return write(response, pipeline.answerMisplaced(location as Misplaced, head))
    }
    const { api } = location
    const { request, failure } = received
    if (failure?.kind === 'body-too-large')
      return write(response, pipeline.finish(pipeline.encodeFailure(api, request, failure), api, request))
    const answer = await answerWithPrism({ api, request, unreadable: failure })
    collectAfter(byteLength)
    await write(response, pipeline.finish(answer, api, request))
  }
  const server = createServer((message, response) => {
    response.once('finish', () => {
      // Node would keep the connection, and with it the closing server, for another keep-alive timeout.
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
    const { serving, release } = take()
    respond(serving, message, response)
      .catch((error: unknown) => {
        if (response.headersSent) return void response.destroy()
        void write(response, plainError(500, `Failed to answer: ${messageOf(error)}`))
      })
      .finally(release)
  })
  server.on('clientError', (error: Error & { code?: string }, socket: Socket) =>
    answerUnparsable(error, socket),
  )
  return server
}

function addressOf(message: IncomingMessage): { readonly origin: string; readonly target: string } {
  const host = message.headers.host ?? `127.0.0.1:${message.socket.localPort}`
  const target = message.url ?? '/'
  if (target.startsWith('/')) return { origin: `http://${host}`, target }
  // RFC 9112, section 3.2.2: a proxy's absolute form goes before the Host header.
  const absolute = URL.canParse(target) ? new URL(target) : undefined
  if (absolute === undefined) return { origin: `http://${host}`, target: `/${target}` }
  return { origin: absolute.origin, target: absolute.pathname + absolute.search }
}

/** Node gives this one header as a list, also where a client sends it. */
function headersOf({ headers }: IncomingMessage): WireRequest['headers'] {
  const { 'set-cookie': cookies, ...others } = headers
  return (
    cookies === undefined ? headers : { ...others, 'set-cookie': cookies.join(', ') }
  ) as WireRequest['headers']
}

/** The whole body, or that it is too large, or that the client has left in the middle of it. */
function readBytes(message: IncomingMessage, maxBodyBytes: number): Promise<WireRequest['bytes'] | 'cut'> {
  return new Promise((resolve) => {
    const announced = Number(message.headers['content-length'] ?? 0)
    // What follows is still read, so that a client that only writes gets to its answer.
    if (announced > maxBodyBytes) resolve('too-large')
    const collected = createByteCollector(Math.min(announced, maxBodyBytes), maxBodyBytes)
    let byteLength = 0
    message.on('data', (chunk: Uint8Array) => {
      byteLength += chunk.byteLength
      if (byteLength <= maxBodyBytes) collected.push(chunk)
      if (byteLength > maxBodyBytes + MAX_DRAINED_BYTES) {
        message.pause()
        resolve('too-large')
      }
    })
    message.once('end', () => resolve(byteLength > maxBodyBytes ? 'too-large' : collected.take()))
    message.once('close', () => resolve('cut'))
    message.once('error', () => resolve('cut'))
  })
}

async function write(
  response: ServerResponse,
  { status, headers, body, breaks }: WireResponse,
): Promise<void> {
  if (breaks?.place === 'before-headers') return breakOff(response, breaks)
  if (body === '') return writeNothing(response, status, headers)
  if (typeof body === 'string' || ArrayBuffer.isView(body)) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
    if (typeof body === 'string' && body.length > PIECE_LENGTH) return writePieces(response, body)
    return void response.end(body)
  }
  response.writeHead(status, headers)
  for await (const chunk of body) {
    // Leaving the loop tells the maker of the chunks to stop.
    if (response.destroyed) return
    // A turn for each chunk: what is written in one goes out, and arrives, as one.
    if (!response.write(chunk)) await drained(response)
    else await new Promise((resolve) => setImmediate(resolve))
  }
  if (breaks === undefined) return void response.end()
  response.flushHeaders()
  // What is written goes out before the connection ends.
  await new Promise<void>((resolve) => response.write('', () => resolve()))
  breakOff(response, breaks)
}

function breakOff({ socket }: ServerResponse, { by }: BrokenConnection): void {
  if (by === 'reset') socket?.resetAndDestroy()
  else socket?.destroy()
}

/** RFC 9110, section 8.6: these have no Content-Length at all. */
const BODILESS_STATUSES: readonly number[] = [204, 304]

function writeNothing(response: ServerResponse, status: number, headers: WireResponse['headers']): void {
  const length = BODILESS_STATUSES.includes(status) ? {} : { 'content-length': 0 }
  response.writeHead(status, { ...length, ...headers }).end()
}

/** Characters that are turned into bytes at once. */
const PIECE_LENGTH = 1_000_000

/** Writes a long text as its client takes it: all of its bytes at once would need as much memory again. */
async function writePieces(response: ServerResponse, text: string): Promise<void> {
  for (let start = 0; start < text.length && !response.destroyed;) {
    let end = Math.min(start + PIECE_LENGTH, text.length)
    // A surrogate pair stays together.
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++
    if (!response.write(text.slice(start, end))) await drained(response)
    start = end
  }
  response.end()
}

/** Waits until the client has taken what was written, or has gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.once('drain', done).once('close', done)
  })
}

function plainError(status: number, error: string): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ error }) }
}

/** Bytes that are no HTTP request still get an answer before the connection ends. */
function answerUnparsable(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const [status, reason, text] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'Request Header Fields Too Large', 'expected at most 16 KiB of headers, found more']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'Request Timeout', 'expected the whole request in 300 s, found less']
        : [400, 'Bad Request', `expected HTTP/1.1, found something else (${messageOf(error)})`]
  const body = JSON.stringify({ error: `Failed to read the request: ${text}` })
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
