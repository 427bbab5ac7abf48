import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { describeFailure, type Upstream } from './upstream.ts'

/**
 * Passes a request for another protocol on, such as WebSocket, and from then on every byte in both directions. Contracts say
 * nothing of what is spoken there, so nothing is judged.
 */
export function tunnel(
  { method = 'GET', url = '/', rawHeaders }: IncomingMessage,
  client: Duplex,
  { head, upstream }: { readonly head: Buffer; readonly upstream: Upstream },
): void {
  const server = upstream.connect()
  const { pathname, search } = new URL(upstream.urlOf(url))
  const lines = [`${method} ${pathname}${search} HTTP/1.1`]
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string
    lines.push(`${name}: ${name.toLowerCase() === 'host' ? upstream.host : rawHeaders[i + 1]}`)
  }
  server.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  server.write(head)
  server.pipe(client).pipe(server)
  server.on('error', (error) => {
    if (server.bytesRead > 0) return client.destroy()
    const text = `Failed to reach ${upstream.urlOf('')}: expected an answer, found ${describeFailure(error)}\n`
    client.end(
      `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
    )
  })
  client.on('error', () => server.destroy())
  client.on('close', () => server.destroy())
}
