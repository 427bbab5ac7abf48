import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendRaw, type RawAnswer } from '../support/raw-answer.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const WHOLE = '{"data":[[1,20],[2,22]]}'
const BODY = '{"data":[[1,10],[2,11]]}'
const STORY = '{"prompt":"Once upon a time","max_tokens":24,"stream":true}'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close(0))

function double(faults: unknown): Promise<RawAnswer> {
  const headers = { authorization: 'test-key', 'x-mockference-faults': JSON.stringify(faults) }
  return sendRaw(`${server.modelbit}/v1/example_doubler/latest`, headers, BODY)
}

function write(faults: unknown): Promise<RawAnswer> {
  const headers = { authorization: 'Bearer test-key', 'x-mockference-faults': JSON.stringify(faults) }
  return sendRaw(`${server.url}/baseten/model-sw2h6yjd/production/predict`, headers, STORY)
}

test.each([
  { fault: 'close', end: 'end' },
  { fault: 'reset', end: 'ECONNRESET' },
])('$fault ends the connection before any header', async ({ fault, end }) => {
  expect(await double(fault)).toMatchObject({ head: '', body: '', end })
})

test.each([
  { kind: 'cut', end: 'end' },
  { kind: 'reset', end: 'ECONNRESET' },
])('$kind ends the connection after as many bytes as are asked for', async ({ kind, end }) => {
  const answer = await double({ kind, afterBytes: 7 })
  expect(answer).toMatchObject({ body: WHOLE.slice(0, 7), end })
  // A client sees from the length that something is missing.
  expect(answer.head).toMatch(/content-length: 24(\r\n|$)/)
  expect(answer.head).toContain(`x-mockference-fault: ${kind}; bytes=7`)
})

test('cut ends a stream in the middle, without its last chunk', async () => {
  const answer = await write('cut')
  expect(answer.head).toContain('transfer-encoding: chunked')
  expect(answer.head).toContain('x-mockference-fault: cut')
  expect(answer.body.length).toBeGreaterThan(0)
  expect(answer.body).not.toMatch(/\r\n0\r\n\r\n$/)
  expect((await write([])).body).toMatch(/\r\n0\r\n\r\n$/)
})

test('truncated is a complete message whose JSON is not', async () => {
  const { head, body, end } = await double('truncated')
  expect(end).toBe('end')
  expect(head).toContain(`content-length: ${body.length}`)
  expect(body.length).toBeGreaterThan(0)
  expect(WHOLE.startsWith(body)).toBe(true)
  expect(() => JSON.parse(body) as unknown).toThrow(SyntaxError)
})

test('content-type is the right body under another media type', async () => {
  const { head, body } = await double({ kind: 'content-type', mediaType: 'text/plain' })
  expect(head).toContain('content-type: text/plain')
  expect(body).toBe(WHOLE)
})

test('trickle is the right body, a few bytes at a time', async () => {
  const { body, arrivals } = await double({ kind: 'trickle', bytesPerSecond: 200 })
  expect(body).toBe(WHOLE)
  // 24 bytes in pieces of ten, with pauses between them.
  expect(arrivals).toBeGreaterThanOrEqual(3)
})

/** Statuses, and what stands in the body that the API itself has for them. */
const OWN_BODIES: readonly {
  readonly api: string
  readonly status: number
  readonly body: RegExp
  /** Whether the vendor's documents have no such status for the operation. */
  readonly isUndocumented?: boolean
}[] = [
  { api: 'modelbit', status: 503, body: /^\{"error":"[^"]+"\}$/, isUndocumented: true },
  {
    api: 'peltarion',
    status: 403,
    body: /^\{"errorCode":"InsufficientScopeTokenError","errorMessage":"[^"]+"\}$/,
  },
  { api: 'baseten', status: 429, body: /"error_code":"rate_limited"\}$/ },
  { api: 'baseten', status: 503, body: /"error_code":"model_not_ready"\}$/ },
  { api: 'cerebrium-v1', status: 504, body: /^\{"message":"[^"]+"\}$/, isUndocumented: true },
  // Its status is documented, its body is not.
  { api: 'cerebrium-v4', status: 401, body: /^\{"message":"[^"]+"\}$/ },
  { api: 'cerebrium-v4', status: 502, body: /^\{"message":"[^"]+"\}$/ },
  // Only a function could choose it.
  { api: 'cerebrium-v4', status: 503, body: /^\{"message":"[^"]+"\}$/, isUndocumented: true },
  { api: 'peltarion', status: 418, body: /^\{"errorCode":"BadData",/, isUndocumented: true },
]

test.each(OWN_BODIES)(
  "answers $status with the body of $api's own errors",
  async ({ api: id, status, body, isUndocumented = false }) => {
    const served = server.pipeline.store.served.find(({ api }) => api.id === id)!
    const example = served.api.exampleRequest(served.deployments[0]!, served.credentials.apiKeys[0])
    const headers = {
      ...example.headers,
      'x-mockference-faults': `{"kind":"status","status":${status},"retryAfterS":7}`,
    }
    const answer = await sendRaw(`${server.url}/${id}${example.path}`, headers, String(example.body))
    expect(answer.head).toContain(`http/1.1 ${status} `)
    expect(answer.head).toContain('retry-after: 7')
    expect(answer.body).toMatch(body)
    expect(answer.head.includes('; undocumented')).toBe(isUndocumented)
  },
)

test('lives on after all of them', async () => {
  expect((await double([])).body).toBe(WHOLE)
  expect((await double([])).head).not.toContain('x-mockference')
})

test('a header that is wrong is told in the own error body of the API', async () => {
  const headers = { authorization: 'test-key', 'x-mockference-latncy-ms': '5' }
  const { head, body } = await sendRaw(`${server.modelbit}/v1/example_doubler/latest`, headers, BODY)
  expect(head).toContain('http/1.1 400 ')
  expect(head).toContain('x-mockference-fault: condition-invalid')
  expect((JSON.parse(body) as { error: string }).error).toMatch(
    /^Failed to read the headers: x-mockference-latncy-ms must be left out .*did you mean 'x-mockference-latency-ms'/,
  )
})
