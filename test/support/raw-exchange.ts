import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A server that speaks bytes: tests decide what it answers. */
export interface RawServer {
  readonly url: string
  /** Connections in the order in which they were made. */
  connection(): Promise<RawConnection>
  close(): Promise<void>
}

/** One end of a connection, with what has come in. */
export interface RawConnection {
  readonly socket: Socket
  text(): string
  /** Waits until the text that came in holds a part. */
  received(part: string): Promise<string>
  /** Waits until the other side has closed. */
  closed(): Promise<string>
}

export function watch(socket: Socket): RawConnection {
  let text = ''
  let isClosed = false
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk))
  socket.on('error', () => undefined)
  const closing = once(socket, 'close').then(() => (isClosed = true))
  return {
    socket,
    text: () => text,
    async received(part) {
      while (!text.includes(part)) {
        if (isClosed) throw new Error(`expected ${JSON.stringify(part)}, found ${JSON.stringify(text)}`)
        await Promise.race([once(socket, 'data'), closing])
      }
      return text
    },
    async closed() {
      await closing
      return text
    },
  }
}

export async function startRawServer(): Promise<RawServer> {
  const waiting: RawConnection[] = []
  const wanted: ((connection: RawConnection) => void)[] = []
  const sockets: Socket[] = []
  const server: Server = createServer({ allowHalfOpen: false }, (socket) => {
    sockets.push(socket)
    const connection = watch(socket)
    const next = wanted.shift()
    if (next === undefined) waiting.push(connection)
    else next(connection)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connection() {
      const first = waiting.shift()
      return first === undefined ? new Promise((resolve) => wanted.push(resolve)) : Promise.resolve(first)
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Connects to a server and writes bytes to it. */
export function dial(url: string, bytes: string | Uint8Array): RawConnection {
  const { hostname, port } = new URL(url)
  const connection = watch(connect(Number(port), hostname))
  connection.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  return connection
}
