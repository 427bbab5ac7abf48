import { afterEach, expect, test } from 'vitest'
import { wallClock } from '../../src/clock/clock.ts'
import type { Passed } from '../../src/traffic/forward.ts'
import { startProxy, type Proxy } from '../../src/traffic/proxy.ts'
import { dial, startRawServer, type RawServer } from '../support/raw-exchange.ts'

interface Scene {
  readonly server: RawServer
  readonly proxy: Proxy
  /** What the first exchange became. */
  readonly first: Promise<Passed>
}

const scenes: Scene[] = []

async function start(upstream?: string): Promise<Scene> {
  const server = await startRawServer()
  let resolve: (passed: Passed) => void = () => undefined
  const first = new Promise<Passed>((resolved) => (resolve = resolved))
  const proxy = await startProxy({
    upstream: upstream ?? server.url,
    port: 0,
    isInsecure: false,
    maxBodyBytes: 1_000_000,
    clock: wallClock,
    onPassed: (one) => resolve(one),
    onTunnel: () => undefined,
  })
  const scene = { server, proxy, first }
  scenes.push(scene)
  return scene
}

afterEach(async () => {
  for (const { server, proxy } of scenes.splice(0)) {
    await server.close()
    await proxy.close(0)
  }
})

const GET = 'GET /x HTTP/1.1\r\nHost: here\r\n\r\n'

test.each([
  { name: 'a length', head: 'Content-Length: 20', body: '12 bytes....', byteLength: 12 },
  { name: 'chunks', head: 'Transfer-Encoding: chunked', body: '3\r\nabc\r\n', byteLength: 3 },
])('cuts the answer where the server died, for one with $name', async ({ head, body, byteLength }) => {
  const { proxy, server, first } = await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.end(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`)
  expect((await client.closed()).endsWith(`\r\n\r\n${body}`)).toBe(true)
  const { exchange } = await first
  expect(exchange?.failure).toBe(`a connection that was closed behind ${byteLength} bytes of the body`)
})

test('answers 502 with the reason when the server closes without an answer', async () => {
  const { proxy, server, first } = await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.end()
  expect(await client.received('found')).toMatch(
    /^HTTP\/1.1 502 [\s\S]*found a connection that was closed\n$/,
  )
  expect((await first).exchange).toMatchObject({ failure: 'a connection that was closed' })
  expect((await first).exchange).not.toHaveProperty('status')
})

test('answers 502 when nobody listens', async () => {
  const gone = await startRawServer()
  await gone.close()
  const { proxy, first } = await start(gone.url)
  const client = dial(proxy.url, GET)
  expect(await client.received('found')).toContain(`Failed to reach ${gone.url}`)
  expect((await first).exchange?.failure).toBe('a connection that was refused')
})

test('answers 502 when the server speaks no HTTP', async () => {
  const { proxy, server, first } = await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.end('SSH-2.0-OpenSSH_9\r\n')
  await client.received('HTTP/1.1 502')
  expect((await first).exchange?.failure).toMatch(/^bytes that are no HTTP \(HPE_/)
})

test('gives the request up when the client goes away before the answer, which is no finding', async () => {
  const { proxy, server, first } = await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  client.socket.destroy()
  await upstream.closed()
  expect((await first).exchange).toBeUndefined()
})

test('keeps head and request of an answer that the client did not read to its end', async () => {
  const { proxy, server, first } = await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n12 bytes....')
  await client.received('....')
  client.socket.destroy()
  await upstream.closed()
  const { exchange } = await first
  expect(exchange).toMatchObject({ status: 200 })
  expect(exchange).not.toHaveProperty('responseBody')
  expect(exchange).not.toHaveProperty('failure')
})

test('refuses to be used as a proxy for any address', async () => {
  const { proxy } = await start()
  const client = dial(proxy.url, 'GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n')
  expect(await client.received('expected a path')).toMatch(/^HTTP\/1.1 400/)
  const tunnel = dial(proxy.url, 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n')
  expect(await tunnel.closed()).toMatch(/^HTTP\/1.1 501/)
})
