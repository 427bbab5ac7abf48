import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange } from '../contract/exchange.ts'
import type { BodyCopy } from './body-copies.ts'
import { toForwardedHeaders, toHeaderList } from './forwarded-headers.ts'
import { describeFailure, hasBody, type Upstream } from './upstream.ts'

/** What became of a request that was passed on. */
export interface Passed {
  /** Undefined when the client went away before there was an answer. */
  readonly exchange: Exchange | undefined
  readonly url: string
  /** Milliseconds since 1970. */
  readonly startedAtMs: number
  readonly endedAtMs: number
  /** Gives the memory of the bodies back. */
  readonly release: () => void
}

export interface ForwardOptions {
  readonly upstream: Upstream
  readonly openCopy: () => BodyCopy
  readonly nowMs: () => number
  /** Called once, when nothing more passes. */
  readonly onEnd: (passed: Passed) => void
}

/** Passes a request on and its answer back, byte by byte as they come, and keeps copies of both. */
export function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { upstream, openCopy, nowMs, onEnd }: ForwardOptions,
): void {
  const { method = 'GET', url: target = '/' } = incoming
  const url = upstream.urlOf(target)
  const headers = toForwardedHeaders(incoming.rawHeaders, { host: upstream.host, takesChunks: true })
  const sent = openCopy()
  const received = openCopy()
  const startedAtMs = nowMs()
  let answer: IncomingMessage | undefined
  let isSent = false
  let isDone = false

  /** @param failure - why the answer is missing or incomplete; `aborted` when the client has gone */
  const finish = (failure?: { readonly text: string } | 'aborted'): void => {
    if (isDone) return
    isDone = true
    const release = (): void => {
      sent.release()
      received.release()
    }
    const passed = { url, startedAtMs, endedAtMs: nowMs(), release }
    const isAborted = failure === 'aborted'
    if (isAborted && answer === undefined) return onEnd({ exchange: undefined, ...passed })
    const requestBody = isSent ? sent.take() : undefined
    const responseBody = isAborted ? undefined : received.take()
    const exchange: Exchange = {
      method,
      url,
      requestHeaders: toHeaderList(headers),
      ...(requestBody && { requestBody }),
      ...(answer && { status: answer.statusCode ?? 0, responseHeaders: toHeaderList(answer.rawHeaders) }),
      ...(answer && responseBody && { responseBody }),
      ...(failure !== undefined && failure !== 'aborted' && { failure: failure.text }),
    }
    onEnd({ exchange, ...passed })
  }

  const begin = (): ClientRequest => {
    const request = upstream.request(method, target, headers)
    request.on('error', (error) => {
      if (answer !== undefined || isDone) return
      const text = describeFailure(error)
      refuse(outgoing, upstream.urlOf(''), text)
      finish({ text })
    })
    request.on('continue', () => outgoing.writeContinue())
    request.on('response', (response) => {
      answer = response
      passBack(response, outgoing, { copy: received, finish })
    })
    return request
  }

  let request: ClientRequest
  try {
    request = begin()
  } catch (error) {
    const text = describeFailure(error)
    refuse(outgoing, upstream.urlOf(''), text)
    return finish({ text })
  }
  outgoing.on('close', () => {
    if (outgoing.writableFinished || isDone) return
    finish('aborted')
    request.destroy()
  })
  if (!hasBody(incoming.rawHeaders)) {
    isSent = true
    request.end()
    return
  }
  incoming.on('data', (chunk: Buffer) => {
    sent.push(chunk)
    // Whoever answers early may close the connection: the rest of the body is read and thrown away.
    if (!request.destroyed && !request.write(chunk)) incoming.pause()
  })
  request.on('drain', () => incoming.resume())
  request.on('close', () => incoming.resume())
  incoming.on('end', () => {
    isSent = true
    if (incoming.rawTrailers.length > 0) request.addTrailers(toPairs(incoming.rawTrailers))
    request.end()
  })
}

interface PassBackOptions {
  readonly copy: BodyCopy
  readonly finish: (failure?: { readonly text: string }) => void
}

function passBack(
  response: IncomingMessage,
  outgoing: ServerResponse,
  { copy, finish }: PassBackOptions,
): void {
  const { statusCode = 502, statusMessage = '', rawHeaders } = response
  const takesChunks = outgoing.req.httpVersion !== '1.0'
  outgoing.sendDate = false
  outgoing.writeHead(statusCode, statusMessage, toForwardedHeaders(rawHeaders, { takesChunks }))
  // Bytes that came with the head go in one packet with it; a head alone must not wait for them.
  setImmediate(() => {
    if (copy.byteLength() === 0 && !outgoing.writableEnded && !outgoing.destroyed) outgoing.flushHeaders()
  })
  response.on('data', (chunk: Buffer) => {
    copy.push(chunk)
    if (!outgoing.write(chunk)) response.pause()
  })
  outgoing.on('drain', () => response.resume())
  response.on('end', () => {
    if (!response.complete) return
    if (response.rawTrailers.length > 0) outgoing.addTrailers(toPairs(response.rawTrailers))
    outgoing.end()
    finish()
  })
  // An incomplete answer is reported as an error; it is told by what is missing.
  response.on('error', () => undefined)
  response.on('close', () => {
    if (response.complete) return
    finish({ text: `a connection that was closed behind ${copy.byteLength()} bytes of the body` })
    // The client gets what came, and the same cut.
    setImmediate(() => outgoing.socket?.destroySoon())
  })
}

function toPairs(flat: readonly string[]): [string, string][] {
  return toHeaderList(flat).map(([name, value]) => [name, value])
}

/** Tells the client that there is no answer. */
function refuse(outgoing: ServerResponse, url: string, found: string): void {
  if (outgoing.headersSent || outgoing.destroyed) return
  const text = `Failed to reach ${url}: expected an answer, found ${found}\n`
  outgoing.shouldKeepAlive = false
  outgoing.writeHead(502, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  outgoing.end(text)
}
