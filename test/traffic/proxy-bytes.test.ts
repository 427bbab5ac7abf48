import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { wallClock } from '../../src/clock/clock.ts'
import type { Passed } from '../../src/traffic/forward.ts'
import { startProxy, type Proxy, type ProxyOptions } from '../../src/traffic/proxy.ts'
import { dial, startRawServer, type RawServer } from '../support/raw-exchange.ts'

let server: RawServer
let proxy: Proxy
let passed: Passed[]

async function start(options: Partial<ProxyOptions> = {}): Promise<void> {
  server = await startRawServer()
  // A connection that a test leaves open ends during the next one.
  const seen: Passed[] = []
  passed = seen
  proxy = await startProxy({
    upstream: server.url,
    port: 0,
    isInsecure: false,
    maxBodyBytes: 1_000_000,
    clock: wallClock,
    onPassed: (one) => seen.push(one),
    onTunnel: () => undefined,
    ...options,
  })
}

afterEach(async () => {
  await server.close()
  await proxy.close(0)
})

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve))
}
const GET = 'GET /x HTTP/1.1\r\nHost: here\r\n\r\n'

test('keeps order, case and repeated names of headers in both directions, and hands over no others', async () => {
  await start()
  const client = dial(
    proxy.url,
    'POST /a?b=1&b=2 HTTP/1.1\r\nX-Two: 1\r\nhOsT: here\r\nx-two: 2\r\nConnection: keep-alive, x-hop\r\nX-Hop: 1\r\nTE: trailers\r\nContent-Length: 2\r\n\r\nhi',
  )
  const upstream = await server.connection()
  await upstream.received('hi')
  expect(upstream.text()).toBe(
    `POST /a?b=1&b=2 HTTP/1.1\r\nX-Two: 1\r\nhOsT: ${new URL(server.url).host}\r\nx-two: 2\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nhi`,
  )
  upstream.socket.write(
    'HTTP/1.1 299 Odd words\r\nSet-Cookie: a\r\nx-UP: 1\r\nset-cookie: b\r\nKeep-Alive: timeout=1\r\nContent-Length: 3\r\n\r\nyes',
  )
  await client.received('yes')
  expect(client.text()).toBe(
    'HTTP/1.1 299 Odd words\r\nSet-Cookie: a\r\nx-UP: 1\r\nset-cookie: b\r\nContent-Length: 3\r\nConnection: keep-alive\r\nKeep-Alive: timeout=60\r\n\r\nyes',
  )
  expect(passed.map(({ exchange }) => exchange)).toMatchObject([
    { method: 'POST', url: `${server.url}/a?b=1&b=2`, status: 299, requestBody: Buffer.from('hi') },
  ])
})

test('announces no body for a POST without one', async () => {
  await start()
  dial(proxy.url, 'POST /x HTTP/1.1\r\nHost: here\r\nX-A: 1\r\nx-a: 2\r\n\r\n')
  const text = await (await server.connection()).received('\r\n\r\n')
  expect(text.toLowerCase()).not.toMatch(/transfer-encoding|content-length/)
  expect(text).toContain('X-A: 1\r\nX-A: 2\r\n')
})

test('hands each chunk of a stream on before the next one comes, and the trailers after the last', async () => {
  await start()
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.write(
    'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n',
  )
  await client.received('Transfer-Encoding: chunked')
  for (const event of ['data: 1\n\n', 'data: 22\n\n']) {
    upstream.socket.write(`${event.length.toString(16)}\r\n${event}\r\n`)
    await client.received(`\r\n${event.length.toString(16)}\r\n${event}\r\n`)
  }
  upstream.socket.write('0\r\nX-Sum: 3\r\n\r\n')
  expect(await client.received('X-Sum')).toMatch(/\r\n0\r\nX-Sum: 3\r\n/)
  expect(Buffer.from(passed[0]?.exchange?.responseBody ?? []).toString()).toBe('data: 1\n\ndata: 22\n\n')
})

test('hands chunks and trailers of a request on', async () => {
  await start()
  const client = dial(
    proxy.url,
    'PUT /x HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n',
  )
  const upstream = await server.connection()
  await upstream.received('2\r\nab\r\n')
  client.socket.write('3\r\ncde\r\n0\r\nX-T: 1\r\n\r\n')
  expect(await upstream.received('X-T')).toMatch(/3\r\ncde\r\n0\r\nX-T: 1\r\n/)
})

test('leaves compressed bytes as they are', async () => {
  await start()
  const bytes = gzipSync('{"data":1}')
  const client = dial(proxy.url, GET)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  upstream.socket.write(
    `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  )
  upstream.socket.write(bytes)
  await client.received(bytes.toString('latin1'))
  expect(passed[0]?.exchange?.responseBody).toEqual(bytes)
})

test('lets the server decide whether a client may go on that waits for 100 Continue', async () => {
  await start()
  const head = 'POST /x HTTP/1.1\r\nHost: here\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n'
  const client = dial(proxy.url, head)
  const upstream = await server.connection()
  await upstream.received('\r\n\r\n')
  expect([client.text(), upstream.text()]).toEqual(['', expect.stringContaining('Expect: 100-continue')])
  upstream.socket.write('HTTP/1.1 100 Continue\r\n\r\n')
  await client.received('HTTP/1.1 100 Continue\r\n\r\n')
  client.socket.write('hi')
  await upstream.received('hi')
  upstream.socket.write('HTTP/1.1 204 No Content\r\n\r\n')
  await client.received('204 No Content')

  const refused = dial(proxy.url, head)
  await upstream.received('hiPOST /x')
  upstream.socket.write('HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n')
  expect(await refused.received('\r\n\r\n')).toMatch(/^HTTP\/1.1 417/)
})

test.each([
  { name: 'HEAD', request: 'HEAD /x', status: '200 OK', length: 'Content-Length: 5\r\n' },
  { name: '204', request: 'GET /x', status: '204 No Content', length: '' },
  { name: '304', request: 'GET /x', status: '304 Not Modified', length: 'Content-Length: 5\r\n' },
])(
  'waits for no body of $name, and takes the next request on the same connection',
  async ({ request, status, length }) => {
    await start()
    const client = dial(proxy.url, `${request} HTTP/1.1\r\nHost: here\r\n\r\n`)
    const upstream = await server.connection()
    await upstream.received('\r\n\r\n')
    upstream.socket.write(`HTTP/1.1 ${status}\r\n${length}\r\n`)
    const head = await client.received('\r\n\r\n')
    expect(head).toContain(`HTTP/1.1 ${status}\r\n${length}`)
    expect(head.toLowerCase()).not.toContain('transfer-encoding')
    client.socket.write('GET /second HTTP/1.1\r\nHost: here\r\n\r\n')
    await upstream.received('GET /second')
  },
)

test('opens another protocol and passes its bytes in both directions', async () => {
  await start()
  const client = dial(
    proxy.url,
    'GET /w HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n',
  )
  const upstream = await server.connection()
  await upstream.received('Upgrade: echo')
  upstream.socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n')
  await client.received('101')
  client.socket.write('ping')
  await upstream.received('ping')
  upstream.socket.write('pong')
  await client.received('pong')
  expect(passed).toEqual([])
})

test('passes a body of 40 MB that it does not keep', async () => {
  await start()
  const byteLength = 40_000_000
  const client = dial(proxy.url, `POST /x HTTP/1.1\r\nHost: here\r\nContent-Length: ${byteLength}\r\n\r\n`)
  client.socket.write(Buffer.alloc(byteLength, 'a'))
  const upstream = await server.connection()
  await until(() => upstream.socket.bytesRead >= byteLength)
  upstream.socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  await client.received('200 OK')
  expect(passed[0]?.exchange).toMatchObject({ status: 200 })
  expect(passed[0]?.exchange).not.toHaveProperty('requestBody')
})

test('takes an answer that comes before the body was sent, and goes on reading the body', async () => {
  await start()
  const client = dial(proxy.url, 'POST /x HTTP/1.1\r\nHost: here\r\nContent-Length: 9000000\r\n\r\nstart')
  const upstream = await server.connection()
  await upstream.received('start')
  upstream.socket.end('HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  await client.received('413 Too Large')
  client.socket.write(Buffer.alloc(8_999_995))
  client.socket.write(GET)
  expect(await (await server.connection()).received('\r\n\r\n')).toContain('GET /x')
})
