import { wallClock, type Clock } from '../clock/clock.ts'
import { joinBytes } from '../codecs/join-bytes.ts'
import { parseMediaType } from '../codecs/media-type.ts'
import { createCheckedFetch, type FetchOnce } from './checked-fetch.ts'
import { describeNetworkError } from './network-error.ts'
import type { OutboundGuard } from './outbound-guard.ts'

/** A file that was fetched; `mediaType` in lower case, without parameters, undefined when the server named none. */
export interface FetchedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string | undefined
}

/** Fetches what URLs in requests name. */
export interface OutboundFetch {
  /** Gets a file, or says what is wrong as a `must ..., found ...` fragment. Never rejects. */
  get(url: string, signal?: AbortSignal): Promise<FetchedFile | { readonly problem: string }>
}

export interface OutboundFetchOptions {
  /** Asked about the first address and about every redirect. */
  readonly guard: OutboundGuard
  /** What connects; by default one that also checks the addresses behind names. */
  readonly fetch?: FetchOnce
  readonly clock?: Clock
  /** Counted while reading, whatever the server announces. */
  readonly maxBytes: number
  /** For the whole download, redirects included. */
  readonly timeoutMs: number
  readonly maxRedirects: number
}

type Fetched = FetchedFile | { readonly problem: string }

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]

// Without it the size on the wire is not the size of the file.
const HEADERS = { accept: '*/*', 'accept-encoding': 'identity' }

export function createOutboundFetch(options: OutboundFetchOptions): OutboundFetch {
  const {
    guard,
    fetch = createCheckedFetch(),
    clock = wallClock,
    maxBytes,
    timeoutMs,
    maxRedirects,
  } = options

  const follow = async (first: string, signal: AbortSignal): Promise<Fetched> => {
    let url = first
    for (let redirects = 0; ; redirects++) {
      const problem = guard.problemOf(url)
      if (problem !== undefined) return { problem: redirects === 0 ? problem : `${problem} by a redirect` }
      const response = await fetch(url, { signal, redirect: 'manual', headers: HEADERS })
      if (response.ok) return read(response)
      const location = response.headers.get('location')
      if (location === null || !REDIRECTS.includes(response.status)) {
        return { problem: `must be answered with a status of 2xx, found ${response.status}` }
      }
      if (redirects >= maxRedirects)
        return { problem: `must be reached by at most ${maxRedirects} redirects, found more` }
      const next = URL.parse(location, url)
      if (next === null)
        return {
          problem: `must redirect to a URL, found ${JSON.stringify(location.slice(0, 80))}`,
        }
      url = next.href
    }
  }

  const read = async ({ headers, body }: Response): Promise<Fetched> => {
    const encoding = headers.get('content-encoding') ?? 'identity'
    if (encoding !== 'identity')
      return { problem: `must be sent without a content encoding, found '${encoding.slice(0, 80)}'` }
    const announced = Number(headers.get('content-length') ?? 0)
    if (announced > maxBytes)
      return { problem: `must have at most ${maxBytes} bytes, found ${announced} announced` }
    const chunks: Uint8Array[] = []
    let byteLength = 0
    const reader = body?.getReader()
    for (;;) {
      const chunk = await reader?.read()
      if (chunk === undefined || chunk.done) break
      chunks.push(chunk.value)
      byteLength += chunk.value.byteLength
      if (byteLength > maxBytes) return { problem: `must have at most ${maxBytes} bytes, found more` }
    }
    const mediaType = parseMediaType(headers.get('content-type') ?? '')?.type
    return { bytes: joinBytes(chunks), mediaType }
  }

  return {
    async get(url, signal) {
      const limit = new AbortController()
      const cancelTimer = clock.schedule(timeoutMs, () => limit.abort())
      const either = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal])
      try {
        // The race holds even against a `fetch` that does not heed its signal.
        return await Promise.race([follow(url, either), rejectWhenAborted(either)])
      } catch (error) {
        if (limit.signal.aborted)
          return { problem: `must be read within ${timeoutMs} ms, found it still under way` }
        if (signal?.aborted === true)
          return { problem: 'must be read to its end, found the request cancelled' }
        return { problem: `must be readable, found a failure: ${describeNetworkError(error).slice(0, 200)}` }
      } finally {
        cancelTimer()
        // Closes connections whose bodies nobody wants any more.
        limit.abort()
      }
    },
  }
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error('aborted'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
