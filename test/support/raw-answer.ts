import { connect } from 'node:net'

/** What arrived over one connection, byte for byte. */
export interface RawAnswer {
  /** The status line and headers, empty when the connection ended before them. */
  readonly head: string
  readonly body: string
  /** How the connection ended: in order, or by a reset. */
  readonly end: 'end' | 'ECONNRESET'
  /** How many times bytes came. */
  readonly arrivals: number
}

/** Sends a POST over a socket of its own and reads until the connection ends. */
export function sendRaw(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<RawAnswer> {
  const { hostname, port, pathname, host } = new URL(url)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const finish = (end: RawAnswer['end']): void => {
      const text = Buffer.concat(chunks).toString('latin1')
      const border = text.indexOf('\r\n\r\n')
      const [head, rest] = border < 0 ? [text, ''] : [text.slice(0, border), text.slice(border + 4)]
      resolve({ head: head.toLowerCase(), body: rest, end, arrivals: chunks.length })
    }
    const socket = connect(Number(port), hostname, () => {
      const all = { host, connection: 'close', 'content-length': `${Buffer.byteLength(body)}`, ...headers }
      const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.write(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    })
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('end', () => finish('end'))
    socket.once('error', (error: Error & { code?: string }) =>
      error.code === 'ECONNRESET' ? finish('ECONNRESET') : reject(error),
    )
  })
}
