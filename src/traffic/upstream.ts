import {
  Agent as HttpAgent,
  request as requestHttp,
  type ClientRequest,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { connect as connectNet, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { messageOf } from '../errors/toolkit-error.ts'
import type { FlatHeaders } from './forwarded-headers.ts'

/** The server behind a proxy. */
export interface Upstream {
  /** Host and port as its Host header has them. */
  readonly host: string
  /** The whole URL of a request target. */
  urlOf(target: string): string
  /** Begins a request with exactly these headers. */
  request(method: string, target: string, headers: FlatHeaders): ClientRequest
  /** Opens a bare connection, for protocols other than HTTP. */
  connect(): Socket
  close(): void
}

/** The largest head of a message that is passed on, in bytes. */
export const MAX_HEADER_BYTES = 131_072
// Servers close idle connections after 2 s and more, some without a word: one that is about to be closed is not used again.
const IDLE_MS = 1_000
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'])

/** @param url - http or https; its path stands before the targets */
export function createUpstream(url: string, options: { readonly isInsecure: boolean }): Upstream {
  const { protocol, hostname, port, host, origin, pathname } = new URL(url)
  const isSecure = protocol === 'https:'
  const base = pathname.replace(/\/+$/, '')
  const name = hostname.replace(/^\[|\]$/g, '')
  const portNumber = port === '' ? (isSecure ? 443 : 80) : Number(port)
  const security = { rejectUnauthorized: !options.isInsecure }
  const agentOptions = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 256 }
  const agent = isSecure ? new HttpsAgent({ ...agentOptions, ...security }) : new HttpAgent(agentOptions)
  const send = isSecure ? requestHttps : requestHttp
  const place = { hostname: name, port: portNumber, agent, maxHeaderSize: MAX_HEADER_BYTES, setHost: false }
  return {
    host,
    urlOf: (target) => origin + base + target,
    request(method, target, headers) {
      const head: RequestOptions = { ...place, method, path: base + target }
      if (WITHOUT_BODY.has(method) || hasBody(headers)) return send({ ...head, headers })
      // Node would announce chunks for a POST without a body; then its headers have to be set one by one.
      const request = send(head)
      for (const [header, values] of byName(headers)) request.setHeader(header, values)
      request.useChunkedEncodingByDefault = false
      return request
    },
    connect: () =>
      isSecure
        ? connectTls({
            host: name,
            port: portNumber,
            ...security,
            servername: /[a-z]/i.test(name) ? name : '',
          })
        : connectNet(portNumber, name),
    close: () => agent.destroy(),
  }
}

/** Whether the headers announce a body. */
export function hasBody(headers: FlatHeaders): boolean {
  return headers.some((name, i) => i % 2 === 0 && /^(content-length|transfer-encoding)$/i.test(name))
}

function byName(headers: FlatHeaders): Map<string, string[]> {
  const names = new Map<string, string>()
  const values = new Map<string, string[]>()
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] as string
    const first = names.get(name.toLowerCase()) ?? name
    names.set(name.toLowerCase(), first)
    values.set(first, [...(values.get(first) ?? []), headers[i + 1] as string])
  }
  return values
}

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'a connection that was refused',
  ECONNRESET: 'a connection that was closed',
  EPIPE: 'a connection that was closed',
  ENOTFOUND: 'a host name that nobody knows',
  EAI_AGAIN: 'a host name that could not be looked up',
  ETIMEDOUT: 'a host that did not answer',
  EHOSTUNREACH: 'a host that cannot be reached',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'a self-signed certificate, see --insecure',
  SELF_SIGNED_CERT_IN_CHAIN: 'a self-signed certificate, see --insecure',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'a certificate that cannot be verified, see --insecure',
}

/** Why a connection gave no answer, in words that are the same from run to run. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('HPE_')) return `bytes that are no HTTP (${code})`
  return FAILURES[code] ?? messageOf(error)
}
