import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createHttpSender, type HttpSender, type SenderOptions } from './http-sender.ts'

const opened: { close(): unknown }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

async function senderTo(
  listener: RequestListener,
  options: Partial<SenderOptions> = {},
): Promise<{ sender: HttpSender; server: Server }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sender = createHttpSender({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/base/`,
    timeoutMs: 2000,
    insecure: false,
    concurrency: 2,
    maxResponseBytes: 1000,
    signal: new AbortController().signal,
    ...options,
  })
  opened.push(sender, { close: () => (server.closeAllConnections(), server.close()) })
  return { sender, server }
}

const call = { method: 'POST', target: '/x', headers: [['X-A', '1'], ['X-A', '2']], body: new TextEncoder().encode('{}') } as const // prettier-ignore

test('sends headers as they are, and keeps those of the answer in their order', async () => {
  const { sender } = await senderTo(({ url, rawHeaders }, response) => {
    response.writeHead(200, [['X-B', '1'], ['x-b', '2']].flat()).end(JSON.stringify({ url, rawHeaders })) // prettier-ignore
  })
  const { exchange } = await sender.send(call)
  const { url, rawHeaders } = JSON.parse(new TextDecoder().decode(exchange.responseBody)) as {
    url: string
    rawHeaders: string[]
  }
  expect(url).toBe('/base/x')
  expect(rawHeaders.join(' ')).toContain('X-A 1 X-A 2 Content-Length 2')
  expect(exchange.responseHeaders?.slice(0, 2)).toEqual([['X-B', '1'], ['x-b', '2']]) // prettier-ignore
  expect(sender.sentBytes).toBe(2)
})

test('follows no redirect and decompresses nothing', async () => {
  const { sender } = await senderTo((_, response) => {
    response.writeHead(302, { location: '/elsewhere', 'content-encoding': 'gzip' }).end(gzipSync('a'))
  })
  const { exchange } = await sender.send(call)
  expect(exchange.status).toBe(302)
  expect(exchange.responseBody?.slice(0, 2)).toEqual(Uint8Array.of(0x1f, 0x8b))
})

test('says that a server is silent', async () => {
  const { sender } = await senderTo(() => undefined, { timeoutMs: 50 })
  expect(await sender.send(call)).toMatchObject({
    isTimeout: true,
    exchange: { failure: 'no answer within 50 ms' },
  })
})

test('cuts a stream that does not end, by bytes and by time', async () => {
  const endless: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(100)), 1)
    response.on('close', () => clearInterval(timer))
  }
  const { sender } = await senderTo(endless)
  const { exchange } = await sender.send(call)
  expect(exchange).toMatchObject({ status: 200, failure: 'more than 1000 bytes, which were not read' })
  const { sender: other } = await senderTo(endless, { maxResponseBytes: 1e9, timeoutMs: 60 })
  expect((await other.send(call)).exchange.failure).toBe('no end of the answer within 60 ms')
})

test('says that an answer broke off', async () => {
  const { sender } = await senderTo((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('abc', () => response.destroy())
  })
  const { exchange } = await sender.send(call)
  expect(exchange.status).toBe(200)
  expect(exchange.failure).toBeDefined()
})

test('names the code of a connection that was refused', async () => {
  const { sender, server } = await senderTo(() => undefined)
  await new Promise((resolve) => server.close(resolve))
  expect(await sender.send(call)).toMatchObject({ networkCode: 'ECONNREFUSED' })
})

test('has no more requests under way than it may', async () => {
  let most = 0
  let now = 0
  const { sender } = await senderTo((_, response) => {
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      response.end()
    }, 5)
  })
  await Promise.all(Array.from({ length: 9 }, () => sender.send(call)))
  expect(most).toBe(2)
})
