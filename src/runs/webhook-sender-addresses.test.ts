import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { createCheckedFetch } from './checked-fetch.ts'
import { createWebhookSender, type WebhookDelivery } from './webhook-sender.ts'

const received: string[] = []
const receiver = createServer((message, response) => {
  const chunks: Uint8Array[] = []
  message.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  message.on('end', () => {
    const { method, url, headers } = message
    const body = Buffer.concat(chunks).toString()
    received.push(`${method} ${url} ${headers['content-type']} ${headers['content-length']} ${body}`)
    if (url !== '/silent') response.writeHead(url === '/moved' ? 302 : 200, { location: '/' }).end('seen')
  })
})
let port: number
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
})
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})

afterEach(() => vi.unstubAllGlobals())

function deliveryTo(host: string, path = '/'): WebhookDelivery {
  const url = `http://${host}:${port}${path}`
  return { url, headers: {}, body: '{"é":1}', attemptTimeoutMs: 10_000, retryDelaysMs: [] }
}

// The platform's own would look at no address.
test.each(['127.0.0.1', 'localhost'])('posts to %s without the fetch of the platform', async (host) => {
  received.length = 0
  vi.stubGlobal('fetch', () => Promise.reject(new Error('called')))
  const sender = createWebhookSender({ clock: createVirtualClock() })
  expect(await sender.send(deliveryTo(host))).toMatchObject({ isDelivered: true, attempts: 1 })
  expect(received).toEqual(['POST / application/json 8 {"é":1}'])
})

test('follows no redirect', async () => {
  received.length = 0
  const sender = createWebhookSender({ clock: createVirtualClock() })
  expect(await sender.send(deliveryTo('127.0.0.1', '/moved'))).toMatchObject({ detail: 'status 302' })
  expect(received).toHaveLength(1)
})

test('gives up an attempt that takes too long', async () => {
  received.length = 0
  const clock = createVirtualClock()
  const sending = createWebhookSender({ clock }).send(deliveryTo('127.0.0.1', '/silent'))
  while (received.length === 0) await clock.advance(0)
  await clock.advance(10_000)
  expect(await sending).toMatchObject({ isDelivered: false, detail: 'no answer in 10000 ms' })
})

test.each([
  { host: 'hooks.example', address: '169.254.169.254', message: 'which is never called' },
  { host: 'localhost', address: '192.0.2.1', message: 'which is not loopback' },
])('does not connect to $host when it leads to $address', async ({ host, address, message }) => {
  received.length = 0
  const fetch = createCheckedFetch(() => Promise.resolve([{ address, family: 4 }]))
  const sender = createWebhookSender({ clock: createVirtualClock(), fetch })
  const { isDelivered, detail } = await sender.send(deliveryTo(host))
  expect([isDelivered, detail]).toEqual([false, expect.stringContaining(message)])
  expect(received).toEqual([])
})
