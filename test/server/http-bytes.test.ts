import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeBytes, post } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

function expectJsonError(text: string, status: number): void {
  const [head = '', body = ''] = text.split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(head.toLowerCase()).toContain('content-type: application/json')
  expect(JSON.parse(body)).toEqual({ error: expect.stringMatching(/^Failed to /) })
}

test.each([
  { name: 'bytes that are no HTTP', bytes: 'hello\r\n\r\n' },
  { name: 'bytes of TLS', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' },
  { name: 'a bad header line', bytes: 'GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n' },
  { name: 'a bad length', bytes: 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n' },
  { name: 'a bad chunk', bytes: 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n' },
])('answers 400 to $name and ends the connection', async ({ bytes }) => {
  expectJsonError(await exchangeBytes(server.url, bytes), 400)
})

test('answers 431 to headers that are too large', async () => {
  const bytes = `GET /modelbit HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`
  expectJsonError(await exchangeBytes(server.url, bytes), 431)
})

test('answers 404 to a request target that is no path', async () => {
  const bytes = 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  expectJsonError(await exchangeBytes(server.url, bytes), 404)
})

test('answers 413 to a body that is announced as too large before it comes', async () => {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  const head =
    'POST /modelbit/v1/example_doubler/latest HTTP/1.1\r\nHost: x\r\nContent-Length: 300000000\r\n\r\n{'
  socket.write(head)
  const text = await new Promise<string>((resolve) =>
    socket.once('data', (bytes: Buffer) => resolve(bytes.toString())),
  )
  socket.destroy()
  expect(text).toMatch(/^HTTP\/1\.1 413 /)
})

test('goes on answering after a client leaves in the middle of its body', async () => {
  const { hostname, port } = new URL(server.url)
  const head =
    'POST /modelbit/v1/example_doubler/latest HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"data":'
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(head, () => socket.destroy()))
    socket.on('close', () => resolve())
  })
  const { text } = await post(`${server.modelbit}/v1/example_doubler/latest`, { data: [[1, 10]] })
  expect(text).toBe('{"data":[[1,20]]}')
})

test('answers requests that one connection sends without waiting, in their order', async () => {
  const one = (value: number, more = ''): string => {
    const body = `{"data":${value}}`
    return `POST /modelbit/v1/example_doubler/1 HTTP/1.1\r\nHost: x\r\nAuthorization: test-key\r\n${more}Content-Length: ${body.length}\r\n\r\n${body}`
  }
  const text = await exchangeBytes(server.url, one(1) + one(2) + one(3, 'Connection: close\r\n'))
  expect([...text.matchAll(/\{"data":(\d+)\}/g)].map(([, value]) => value)).toEqual(['2', '4', '6'])
})
