import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { createCheckedFetch } from './checked-fetch.ts'
import { createOutboundFetch, type OutboundFetch, type OutboundFetchOptions } from './outbound-fetch.ts'
import { createOutboundGuard } from './outbound-guard.ts'

const MAX_BYTES = 100_000

let server: Server
let base: string
let requests: string[] = []
let connections = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    answer(request, response)
  })
  server.on('connection', (socket) => {
    connections++
    socket.on('close', () => connections--)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
})

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', base)
  const redirect = (status: number, location: string): unknown =>
    response.writeHead(status, { location }).end()
  const write = (chunk: Uint8Array): void => {
    if (!response.destroyed) response.write(chunk, () => setImmediate(write, chunk))
  }
  switch (url.pathname) {
    case '/image':
      return void response
        .writeHead(200, { 'content-type': 'Image/PNG; x=1' })
        .end(Uint8Array.of(137, 80, 78, 71))
    case '/exact':
      return void response.end(new Uint8Array(MAX_BYTES))
    case '/one-more':
      return void response
        .writeHead(200, { 'transfer-encoding': 'chunked' })
        .end(new Uint8Array(MAX_BYTES + 1))
    case '/endless':
      return write(new Uint8Array(1000))
    case '/huge-length':
      return void response.writeHead(200, { 'content-length': '999999999999' }).write('x')
    case '/drip':
      return void response.writeHead(200).write('x')
    case '/silent':
      return
    case '/broken':
      response.writeHead(200, { 'content-length': '10' }).write('x')
      return void setImmediate(() => response.destroy())
    case '/gzip':
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('text'))
    case '/empty':
      return void response.writeHead(204).end()
    case '/to':
      return void redirect(Number(url.searchParams.get('status') ?? 302), url.searchParams.get('url') ?? '')
    case '/loop':
      return void redirect(302, '/loop')
    default:
      return void response.writeHead(404).end('nothing here')
  }
}

function create(options: Partial<OutboundFetchOptions> = {}): OutboundFetch {
  requests = []
  return createOutboundFetch({
    guard: createOutboundGuard([]),
    maxBytes: MAX_BYTES,
    timeoutMs: 5000,
    maxRedirects: 3,
    ...options,
  })
}

test('answers the bytes of a file and its media type', async () => {
  expect(await create().get(`${base}/image`)).toEqual({
    bytes: Uint8Array.of(137, 80, 78, 71),
    mediaType: 'image/png',
  })
  expect(await create().get(`${base}/empty`)).toEqual({ bytes: new Uint8Array(0), mediaType: undefined })
})

test('finds loopback under the name localhost', async () => {
  const file = await create().get(`${base.replace('127.0.0.1', 'localhost')}/image`)
  expect(file).toMatchObject({ mediaType: 'image/png' })
})

test.each([301, 302, 303, 307, 308])(
  'follows a redirect of status %i, a relative one too',
  async (status) => {
    expect(await create().get(`${base}/to?status=${status}&url=/image`)).toMatchObject({
      mediaType: 'image/png',
    })
    expect(requests).toEqual([`/to?status=${status}&url=/image`, '/image'])
  },
)

test('takes a file of exactly the largest size', async () => {
  const file = await create().get(`${base}/exact`)
  expect('bytes' in file && file.bytes.byteLength).toBe(MAX_BYTES)
})

test.each([
  { path: '/missing', problem: 'must be answered with a status of 2xx, found 404' },
  { path: '/one-more', problem: 'must have at most 100000 bytes, found more' },
  { path: '/endless', problem: 'must have at most 100000 bytes, found more' },
  { path: '/huge-length', problem: 'must have at most 100000 bytes, found 999999999999 announced' },
  { path: '/gzip', problem: "must be sent without a content encoding, found 'gzip'" },
  { path: '/broken', problem: 'must be readable, found a failure: aborted' },
  { path: '/loop', problem: 'must be reached by at most 3 redirects, found more' },
  { path: '/to?status=304&url=/image', problem: 'must be answered with a status of 2xx, found 304' },
  { path: '/to?url=http://', problem: 'must redirect to a URL, found "http://"' },
  {
    path: '/to?url=file:///etc/passwd',
    problem: "must be an http or https URL, found 'file:' by a redirect",
  },
  {
    path: '/to?url=http://169.254.169.254/latest/',
    problem:
      "must be no address of a cloud's metadata service, found the host '169.254.169.254' by a redirect",
  },
  {
    path: '/to?url=http://user:secret@localhost/',
    problem: 'must be a URL without credentials, found some by a redirect',
  },
])('says of $path: $problem', async ({ path, problem }) => {
  expect(await create().get(base + path)).toEqual({ problem })
  if (path === '/loop') expect(requests.length).toBe(4)
})

test('refuses a host that is not allowed, at first and by a redirect', async () => {
  const where =
    'must be on this machine (localhost, 127.0.0.1, [::1]) or on a host allowed by --allow-host, found the host'
  expect(await create().get('http://files.example/a')).toEqual({ problem: `${where} 'files.example'` })
  expect(await create().get(`${base}/to?url=http://files.example/a`)).toEqual({
    problem: `${where} 'files.example' by a redirect`,
  })
})

test.each(['/silent', '/drip'])('cuts %s off when the time is over', async (path) => {
  const clock = createVirtualClock()
  const getting = create({ clock }).get(base + path)
  while (requests.length === 0) await clock.advance(0)
  await clock.advance(4999)
  expect(await Promise.race([getting, Promise.resolve('under way')])).toBe('under way')
  await clock.advance(1)
  expect(await getting).toEqual({ problem: 'must be read within 5000 ms, found it still under way' })
  while (connections > 0) await clock.advance(0)
})

test('cuts off a fetch that does not heed its signal', async () => {
  const clock = createVirtualClock()
  const getting = create({ clock, fetch: () => new Promise(() => undefined) }).get(base)
  await clock.advance(5000)
  expect(await getting).toHaveProperty('problem')
})

test('stops when the request that needs the file is cancelled', async () => {
  const abort = new AbortController()
  const getting = create().get(`${base}/silent`, abort.signal)
  abort.abort()
  expect(await getting).toEqual({ problem: 'must be read to its end, found the request cancelled' })
})

test.each([
  { name: 'localhost', address: '192.0.2.1', message: 'which is not loopback' },
  { name: 'localhost', address: '::ffff:10.0.0.1', message: 'which is not loopback' },
  { name: 'files.example', address: '169.254.169.254', message: 'which is never called' },
  { name: 'files.example', address: '::ffff:169.254.169.254', message: 'which is never called' },
  { name: 'files.example', address: 'fe80::1', message: 'which is never called' },
  { name: 'files.example', address: '0.0.0.0', message: 'which is never called' },
])('does not connect to $name when it leads to $address', async ({ name, address, message }) => {
  const family = address.includes(':') ? 6 : 4
  // The loopback address first: one bad address is enough.
  const resolve = () =>
    Promise.resolve([
      { address: '127.0.0.1', family: 4 },
      { address, family },
    ])
  const options = { guard: createOutboundGuard(['files.example']), fetch: createCheckedFetch(resolve) }
  const url = base.replace('127.0.0.1', name)
  expect(await create(options).get(url)).toEqual({
    problem: `must be readable, found a failure: the name '${name}' leads to ${address}, ${message}`,
  })
  expect(requests).toEqual([])
})

test('connects to the address that was checked, whatever the name leads to a moment later', async () => {
  let asked = 0
  const resolve = () =>
    Promise.resolve([{ address: asked++ === 0 ? '127.0.0.1' : '169.254.169.254', family: 4 }])
  const options = { guard: createOutboundGuard(['files.example']), fetch: createCheckedFetch(resolve) }
  const fetcher = create(options)
  const url = `${base.replace('127.0.0.1', 'files.example')}/image`
  expect(await fetcher.get(url)).toMatchObject({ mediaType: 'image/png' })
  expect(asked).toBe(1)
  expect(await fetcher.get(url)).toHaveProperty('problem', expect.stringContaining('which is never called'))
})
