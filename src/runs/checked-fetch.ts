import { lookup as platformLookup, type LookupAddress } from 'node:dns'
import { request as requestByHttp, type IncomingMessage } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'

/** Sends one request and follows no redirect; `fetch` itself fits. */
export type FetchOnce = (
  url: string,
  init: {
    readonly signal: AbortSignal
    readonly redirect: 'manual'
    readonly headers: Readonly<Record<string, string>>
    /** GET when left out. */
    readonly method?: 'GET' | 'POST'
    readonly body?: Uint8Array<ArrayBuffer>
  },
) => Promise<Response>

/** Finds the addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/**
 * Creates a `fetch` that looks at the very addresses it connects to, so a name that changes its address between a check
 * and the connection gains nothing. `localhost` has to be loopback; no other name may lead to link-local or unspecified
 * addresses, where metadata services are. Addresses written out in the URL are the guard's to judge.
 */
export function createCheckedFetch(resolve: Resolve = resolveByPlatform): FetchOnce {
  return (text, { signal, headers, method = 'GET', body }) =>
    new Promise((settle, reject) => {
      const url = new URL(text)
      const request = url.protocol === 'https:' ? requestByHttps : requestByHttp
      // An agent would keep connections whose address nobody checked for this request.
      const length = body === undefined ? {} : { 'content-length': `${body.byteLength}` }
      const sent = request(url, {
        method,
        agent: false,
        lookup: createCheckedLookup(resolve),
        signal,
        headers: { ...headers, ...length },
      })
      sent.on('error', reject)
      sent.on('response', (message) => settle(toResponse(message)))
      sent.end(body)
    })
}

function resolveByPlatform(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((settle, reject) =>
    platformLookup(hostname, { all: true }, (error, addresses) =>
      error === null ? settle(addresses) : reject(error),
    ),
  )
}

const NO_ADDRESS: readonly LookupAddress[] = []

function createCheckedLookup(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    const check = (addresses: readonly LookupAddress[]): void => {
      for (const { address } of addresses) {
        const problem = problemOfAddress(hostname, address)
        if (problem !== undefined) throw new Error(problem)
      }
      const first = addresses[0]
      if (first === undefined) throw new Error(`no address for '${hostname.slice(0, 80)}'`)
      if (all === true) callback(null, [...addresses])
      else callback(null, first.address, first.family)
    }
    resolve(hostname)
      .then(check)
      .catch((error: unknown) => callback(error as NodeJS.ErrnoException, [...NO_ADDRESS]))
  }
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const forbidden = new BlockList()
forbidden.addSubnet('169.254.0.0', 16, 'ipv4')
forbidden.addSubnet('0.0.0.0', 8, 'ipv4')
forbidden.addAddress('100.100.100.200', 'ipv4')
forbidden.addSubnet('fe80::', 10, 'ipv6')
forbidden.addAddress('fd00:ec2::254', 'ipv6')
forbidden.addAddress('::', 'ipv6')

/** Why a name may not lead to an address, or undefined when it may. */
function problemOfAddress(hostname: string, address: string): string | undefined {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (hostname === 'localhost') {
    return loopback.check(address, family)
      ? undefined
      : `the name 'localhost' leads to ${address}, which is not loopback`
  }
  return forbidden.check(address, family)
    ? `the name '${hostname.slice(0, 80)}' leads to ${address}, which is never called`
    : undefined
}

const BODILESS_STATUSES: readonly number[] = [204, 205, 304]

function toResponse(message: IncomingMessage): Response {
  const status = message.statusCode ?? 0
  const headers = new Headers()
  for (let i = 0; i < message.rawHeaders.length; i += 2) {
    headers.append(message.rawHeaders[i]!, message.rawHeaders[i + 1]!)
  }
  if (BODILESS_STATUSES.includes(status)) {
    message.resume()
    return new Response(null, { status, headers })
  }
  return new Response(Readable.toWeb(message) as ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers })
}
