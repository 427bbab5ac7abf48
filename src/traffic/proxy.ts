import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Clock } from '../clock/clock.ts'
import { messageOf, ToolkitError } from '../errors/toolkit-error.ts'
import { createBodyCopies } from './body-copies.ts'
import { forward, type Passed } from './forward.ts'
import { tunnel } from './tunnel.ts'
import { createUpstream, MAX_HEADER_BYTES } from './upstream.ts'

export interface ProxyOptions {
  /** http or https; its path stands before the targets of the requests. */
  readonly upstream: string
  /** 0 for any free one. */
  readonly port: number
  /** Whether any certificate is taken. */
  readonly isInsecure: boolean
  /** Larger bodies pass, and are not kept. */
  readonly maxBodyBytes: number
  readonly clock: Clock
  /** Called when an exchange has passed; it must call `release` once it needs the bodies no longer. */
  readonly onPassed: (passed: Passed) => void
  /** Told of connections that are passed through unseen. */
  readonly onTunnel: () => void
}

export interface Proxy {
  readonly url: string
  /** Takes no more, waits for what is under way, and after `maxWaitMs` cuts it. */
  close(maxWaitMs: number): Promise<void>
}

/** Of all bodies that wait to be judged or written. */
const MAX_HELD_BYTES = 256_000_000

/**
 * Starts a server on loopback that passes everything on to another one, and back, unchanged.
 *
 * @throws {ToolkitError} LISTEN_FAILED
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { port, maxBodyBytes, clock, onPassed, onTunnel } = options
  const upstream = createUpstream(options.upstream, options)
  const copies = createBodyCopies({ maxBodyBytes, maxTotalBytes: MAX_HELD_BYTES })
  const tunnels = new Set<Duplex>()
  const take = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const { url = '' } = incoming
    if (!url.startsWith('/') && url !== '*') return refuseTarget(outgoing)
    forward(incoming, outgoing, {
      upstream,
      openCopy: copies.open,
      nowMs: () => clock.nowMs(),
      onEnd: onPassed,
    })
  }
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    requestTimeout: 0,
    keepAliveTimeout: 60_000,
  })
  server.maxHeadersCount = 0
  server.on('request', take).on('checkContinue', take).on('checkExpectation', take)
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    tunnels.add(socket)
    socket.on('close', () => tunnels.delete(socket))
    onTunnel()
    tunnel(incoming, socket, { head, upstream })
  })
  server.on('connect', (_: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })
  await listen(server, port)
  const { port: found } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${found}`,
    close: (maxWaitMs) =>
      new Promise((resolve) => {
        const cut = clock.schedule(maxWaitMs, () => server.closeAllConnections())
        server.close(() => {
          cut()
          upstream.close()
          resolve()
        })
        for (const socket of tunnels) socket.destroy()
        server.closeIdleConnections()
      }),
  }
}

function refuseTarget(outgoing: ServerResponse): void {
  outgoing.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
  outgoing.end(
    'Failed to pass the request on: expected a path, found a whole URL. Send it to this address as a server\n',
  )
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new ToolkitError('LISTEN_FAILED', `Failed to listen on 127.0.0.1:${port}: ${messageOf(error)}`, {
          cause: error,
        }),
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
}
