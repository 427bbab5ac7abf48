import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedWebhook {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Answers the sender. Nothing is answered before it is called. */
  readonly reply: (status: number, headers?: Readonly<Record<string, string>>) => void
}

/** A receiver on loopback. */
export interface WebhookReceiver {
  readonly url: string
  readonly count: number
  /** The next request that has not been taken yet. */
  next(): Promise<ReceivedWebhook>
  close(): Promise<void>
}

/** Starts a receiver; with `status`, every request is answered with it at once. */
export async function startWebhookReceiver(status?: number): Promise<WebhookReceiver> {
  const waiting: ReceivedWebhook[] = []
  const takers: ((received: ReceivedWebhook) => void)[] = []
  let count = 0
  const server = createServer((message, response) => {
    const chunks: Uint8Array[] = []
    message.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    message.on('end', () => {
      const received: ReceivedWebhook = {
        method: message.method ?? '',
        path: message.url ?? '',
        headers: message.headers,
        body: Buffer.concat(chunks).toString(),
        reply: (code, headers = {}) => void response.writeHead(code, headers).end(),
      }
      count++
      if (status !== undefined) received.reply(status)
      const taker = takers.shift()
      if (taker === undefined) waiting.push(received)
      else taker(received)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get count() {
      return count
    },
    next() {
      const received = waiting.shift()
      return received === undefined
        ? new Promise((resolve) => takers.push(resolve))
        : Promise.resolve(received)
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
