import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { joinBytes } from '../codecs/join-bytes.ts'
import { wallClock } from '../clock/clock.ts'
import type { Exchange, HeaderList } from '../contract/exchange.ts'
import { messageOf } from '../errors/toolkit-error.ts'
import type { Call } from './call.ts'

export interface SenderOptions {
  /** What stands before the documented paths. */
  readonly baseUrl: string
  readonly timeoutMs: number
  /** Takes any certificate. */
  readonly insecure: boolean
  /** Requests under way at once. */
  readonly concurrency: number
  /** Of one response; what is longer is cut, and counts as incomplete. */
  readonly maxResponseBytes: number
  /** Ends requests under way. */
  readonly signal: AbortSignal
}

/** Sends requests as they are: nothing is followed, decompressed, or sent again behind the caller's back. */
export interface HttpSender {
  /** Never rejects: what went wrong is the exchange's `failure`. */
  send(call: Call): Promise<SentExchange>
  /** Of all bodies. */
  readonly sentBytes: number
  close(): void
}

export interface SentExchange {
  readonly exchange: Exchange
  /** A code of Node when the connection failed before anything was answered, such as ECONNREFUSED. */
  readonly networkCode?: string
  readonly isTimeout: boolean
  /** In milliseconds since 1970. */
  readonly startedAtMs: number
  readonly endedAtMs: number
}

/** Creates a sender that keeps connections. */
export function createHttpSender(options: SenderOptions): HttpSender {
  const { baseUrl, insecure, concurrency } = options
  const base = baseUrl.replace(/\/+$/, '')
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: concurrency }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: concurrency, rejectUnauthorized: !insecure }),
  }
  const limit = createLimit(concurrency)
  let sentBytes = 0
  return {
    get sentBytes() {
      return sentBytes
    },
    send(call) {
      const url = new URL(/^https?:\/\//.test(call.target) ? call.target : base + call.target)
      sentBytes += call.body?.byteLength ?? 0
      return limit(async () => {
        const sent = await sendOnce(call, url, agents, options)
        // A connection that was kept may have been closed by the server at that very moment: that is no answer.
        return sent.isStale ? sendOnce(call, url, agents, options) : sent
      })
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy()
    },
  }
}

function createLimit(max: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}

interface Sent extends SentExchange {
  readonly isStale: boolean
}

function sendOnce(
  call: Call,
  url: URL,
  agents: { readonly 'http:': HttpAgent; readonly 'https:': HttpsAgent },
  { timeoutMs, maxResponseBytes, signal }: SenderOptions,
): Promise<Sent> {
  const { method, body } = call
  const requestHeaders: HeaderList = [
    ['Host', url.host],
    ...call.headers,
    ...(body === undefined ? [] : ([['Content-Length', String(body.byteLength)]] as const)),
  ]
  const head = { method, url: url.href, requestHeaders, requestBody: body ?? new Uint8Array() }
  return new Promise((resolve) => {
    const startedAtMs = wallClock.nowMs()
    const isSecure = url.protocol === 'https:'
    const request: ClientRequest = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: isSecure ? agents['https:'] : agents['http:'],
      headers: requestHeaders.flat(),
    })
    let response: IncomingMessage | undefined
    const chunks: Uint8Array[] = []
    let byteLength = 0
    let isDone = false
    const finish = (failure?: string, more: Partial<Sent> = {}): void => {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      if (failure !== undefined) request.destroy()
      const exchange: Exchange = {
        ...head,
        ...(response === undefined
          ? {}
          : {
              status: response.statusCode ?? 0,
              responseHeaders: toHeaderList(response.rawHeaders),
              responseBody: joinBytes(chunks),
            }),
        ...(failure === undefined ? {} : { failure }),
      }
      const times = { startedAtMs, endedAtMs: wallClock.nowMs() }
      resolve({ exchange, isStale: false, isTimeout: false, ...times, ...more })
    }
    const timer = setTimeout(() => {
      const found = response === undefined ? 'no answer' : 'no end of the answer'
      finish(`${found} within ${timeoutMs} ms`, { isTimeout: true })
    }, timeoutMs)
    const onAbort = (): void => finish('the run was ended')
    signal.addEventListener('abort', onAbort, { once: true })
    request.on('response', (message) => {
      response = message
      message.on('data', (chunk: Uint8Array) => {
        chunks.push(chunk)
        byteLength += chunk.byteLength
        if (byteLength > maxResponseBytes) finish(`more than ${maxResponseBytes} bytes, which were not read`)
      })
      message.on('end', () => finish())
      message.on('error', (error) => finish(describe(error)))
      message.on('close', () => finish('a connection that was closed early'))
    })
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && response === undefined && error.code === 'ECONNRESET'
      finish(describe(error), { isStale, ...(error.code === undefined ? {} : { networkCode: error.code }) })
    })
    request.end(body)
    if (signal.aborted) onAbort()
  })
}

function describe(error: NodeJS.ErrnoException): string {
  // What OpenSSL says ends with a line feed.
  const text = messageOf(error).replace(/\s+/g, ' ').trim()
  return error.code === undefined ? text : `${text} (${error.code})`
}

function toHeaderList(raw: readonly string[]): HeaderList {
  return Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i] ?? '', raw[2 * i + 1] ?? ''] as const)
}
