import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf, exchangeBytes, post, send } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const BATCH = '{"data":[[1,10],[2,11],[3,12]]}'
const DOUBLED = '{"data":[[1,20],[2,22],[3,24]]}'

test('answers 404 to a path of no API and says where the APIs begin', async () => {
  const answer = await post(`${server.url}/v1/example_doubler/latest`, BATCH)
  expect(answer.status).toBe(404)
  expect(errorOf(answer)).toContain('/modelbit/')
})

test.each(['/v1/example_doubler', '/v1/a/b/c/d', '/v2/example_doubler/latest', '/', ''])(
  'answers 404 to the path %j below the API and lists its operations',
  async (path) => {
    const answer = await post(server.modelbit + path, BATCH)
    expect(answer.status).toBe(404)
    expect(errorOf(answer)).toContain('POST /modelbit/v1/{deployment}/{version}')
  },
)

test('answers 405 with Allow to a method that the operation does not have', async () => {
  const answer = await send(`${server.modelbit}/v1/example_doubler/latest`, { method: 'GET' })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('POST')
  errorOf(answer)
})

test('answers 204 with Allow and without a body to OPTIONS', async () => {
  const { status, headers, text } = await send(`${server.modelbit}/v1/example_doubler/latest`, {
    method: 'OPTIONS',
  })
  expect({ status, allow: headers.allow, text }).toEqual({ status: 204, allow: 'POST', text: '' })
})

test('answers HEAD of a refused request without a body', async () => {
  const { status, text } = await send(`${server.modelbit}/v1/example_doubler/latest`, { method: 'HEAD' })
  expect({ status, text }).toEqual({ status: 405, text: '' })
})

describe('by Host header', () => {
  test.each([
    'acme.app.modelbit.com',
    'ACME.us-east-2.aws.modelbit.com:80',
    'x.modelbit.localhost',
    'modelbit.localhost:4010',
  ])('serves the API at the root for the host %s', async (host) => {
    const { status, text } = await post(`${server.url}/v1/example_doubler/latest`, BATCH, { host })
    expect({ status, text }).toEqual({ status: 200, text: DOUBLED })
  })

  test.each(['modelbit.com.example', 'localhost', 'xmodelbit.localhost'])(
    'needs the prefix for the host %s',
    async (host) => {
      expect((await post(`${server.url}/v1/example_doubler/latest`, BATCH, { host })).status).toBe(404)
      expect((await post(`${server.modelbit}/v1/example_doubler/latest`, BATCH, { host })).status).toBe(200)
    },
  )

  test('takes an absolute request target before the Host header (RFC 9112, 3.2.2)', async () => {
    const head = `POST http://acme.app.modelbit.com/v1/example_doubler/latest HTTP/1.1\r\nHost: other.test`
    const rest = `Authorization: test-key\r\nConnection: close\r\nContent-Length: ${BATCH.length}`
    const text = await exchangeBytes(server.url, `${head}\r\n${rest}\r\n\r\n${BATCH}`)
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(text.endsWith(DOUBLED)).toBe(true)
  })
})

describe('by media type', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'APPLICATION/JSON',
    'application/x-www-form-urlencoded',
    '',
  ])('reads a body labelled %j as JSON', async (contentType) => {
    const headers = { authorization: 'test-key', ...(contentType && { 'content-type': contentType }) }
    const { status, text } = await send(`${server.modelbit}/v1/example_doubler/latest`, {
      headers,
      body: BATCH,
    })
    expect({ status, text }).toEqual({ status: 200, text: DOUBLED })
  })

  test.each([
    { name: 'another media type', headers: { 'content-type': 'text/html' }, found: "'text/html'" },
    {
      name: 'another charset',
      headers: { 'content-type': 'application/json; charset=utf-16' },
      found: "'utf-16'",
    },
    { name: 'a compressed body', headers: { 'content-encoding': 'gzip' }, found: "'gzip'" },
  ])('answers 415 to $name', async ({ headers, found }) => {
    const answer = await post(`${server.modelbit}/v1/example_doubler/latest`, BATCH, headers)
    expect(answer.status).toBe(415)
    expect(errorOf(answer)).toContain(`found ${found}`)
  })
})

describe('by branch and version', () => {
  test.each([
    'example_doubler/1',
    'example_doubler/stable',
    'example_doubler/main/latest',
    'example_doubler/main/stable',
    'example_doubler/feature~halves/latest',
    'example_doubler/feature~halves/1',
    'example_doubler/feature%7Ehalves/2',
    'example%5Fdoubler/latest?debug=1',
  ])('serves %s', async (address) => {
    const { status, text } = await post(`${server.modelbit}/v1/${address}`, BATCH)
    expect({ status, text }).toEqual({ status: 200, text: DOUBLED })
  })

  test.each([
    { address: 'example_tripler/latest', known: 'example_adder' },
    { address: 'example_doubler/3', known: 'latest, 1, stable' },
    { address: 'example_doubler/0', known: 'latest, 1, stable' },
    { address: 'example_doubler/01', known: 'latest, 1, stable' },
    { address: 'example_doubler/other/1', known: 'main, feature/halves' },
    { address: 'example_doubler/feature~halves/stable', known: 'latest, 1, 2' },
  ])('answers 404 to $address and lists what there is', async ({ address, known }) => {
    const answer = await post(`${server.modelbit}/v1/${address}`, BATCH)
    expect(answer.status).toBe(404)
    expect(errorOf(answer)).toContain(known)
  })
})

describe('by credentials', () => {
  test.each([
    { name: 'no key', authorization: '', text: 'found none' },
    { name: 'a wrong key', authorization: 'test-kez', text: 'not known here' },
    { name: 'a Bearer scheme', authorization: 'Bearer test-key', text: "the scheme 'Bearer'" },
    { name: 'a Basic scheme', authorization: 'Basic dDprZXk=', text: "the scheme 'Basic'" },
  ])('answers 401 to $name and says why', async ({ authorization, text }) => {
    const answer = await post(`${server.modelbit}/v1/example_doubler/latest`, BATCH, { authorization })
    expect(answer.status).toBe(401)
    expect(errorOf(answer)).toContain(text)
  })
})

describe('with too large a body', () => {
  /** Writes zeros without holding them: what a client with a large upload does. */
  function upload(byteLength: number, isChunked: boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const length = isChunked ? {} : { 'content-length': String(byteLength) }
      const sent = request(
        `${server.modelbit}/v1/example_doubler/latest`,
        { method: 'POST', headers: { authorization: 'test-key', ...length } },
        (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)),
      )
      sent.on('error', reject)
      const chunk = new Uint8Array(1_000_000).fill(0x20)
      let left = byteLength
      const write = (): void => {
        while (left > 0) {
          const size = Math.min(left, chunk.byteLength)
          left -= size
          if (!sent.write(chunk.subarray(0, size))) return void sent.once('drain', write)
        }
        sent.end()
      }
      write()
    })
  }

  test.each([
    { megabytes: 60, isChunked: false },
    { megabytes: 100, isChunked: true },
  ])('answers 413 to $megabytes MB and goes on answering', async ({ megabytes, isChunked }) => {
    expect(await upload(megabytes * 1_000_000, isChunked)).toBe(413)
    expect((await post(`${server.modelbit}/v1/example_doubler/latest`, BATCH)).text).toBe(DOUBLED)
  })

  test('answers 400 to the largest body that is read, blanks only', async () => {
    expect(await upload(50_000_000, false)).toBe(400)
    expect(await upload(50_000_001, false)).toBe(413)
  })
})
