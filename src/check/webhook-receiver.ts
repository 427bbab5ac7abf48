import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { joinBytes } from '../codecs/join-bytes.ts'

/** One POST that a receiver got. */
export interface Delivery {
  readonly method: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Uint8Array
  readonly receivedAtMs: number
}

/** One address of the receiver. */
export interface Hook {
  readonly url: string
  readonly deliveries: readonly Delivery[]
}

/** Takes webhooks on loopback. */
export interface WebhookReceiver {
  /** @param reply - the status for a delivery, counted from 1 */
  open(reply: (count: number) => number): Hook
  close(): Promise<void>
}

const MAX_BODY_BYTES = 16_000_000

export async function startWebhookReceiver(nowMs: () => number): Promise<WebhookReceiver> {
  const hooks: { readonly deliveries: Delivery[]; readonly reply: (count: number) => number }[] = []
  const server = createServer((request, response) => {
    const hook = hooks[Number(/^\/hook\/(\d{1,6})$/.exec(request.url ?? '')?.[1] ?? -1)]
    const chunks: Uint8Array[] = []
    let byteLength = 0
    request.on('data', (chunk: Uint8Array) => {
      byteLength += chunk.byteLength
      if (byteLength > MAX_BODY_BYTES) request.destroy()
      else chunks.push(chunk)
    })
    request.on('error', () => undefined)
    request.on('end', () => {
      if (hook === undefined) return void response.writeHead(404).end()
      const { method = '', headers } = request
      hook.deliveries.push({
        method,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        bytes: joinBytes(chunks),
        receivedAtMs: nowMs(),
      })
      response.writeHead(hook.reply(hook.deliveries.length)).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    open(reply) {
      const deliveries: Delivery[] = []
      const url = `${origin}/hook/${hooks.length}`
      hooks.push({ deliveries, reply })
      return { url, deliveries }
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
