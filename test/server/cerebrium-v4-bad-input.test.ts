import fc from 'fast-check'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/cerebrium-v4/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { cerebriumV4BadRequest } from '../support/cerebrium-v4-bad-requests.ts'
import {
  call,
  envelopeOf,
  JSON_HEADERS,
  openAiErrorOf,
  RUN_ID,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { send, type Answer } from '../support/http-client.ts'

const SEED = Number(process.env['MOCKFERENCE_TEST_SEED'] ?? 20_260_105)
const REQUESTS = 2000
/** No answer may need the time that a loop or a quadratic scan would take; loaded machines included. */
const SLOWEST_MS = 2000

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let server: CerebriumV4Server
const faults: string[] = []
beforeAll(async () => {
  server = await startCerebriumV4({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  agent.destroy()
  await server.close()
})

/** Throws when the error has not the form of the API, which has one for OpenAI's clients and one for everybody else. */
function expectForm(answer: Answer, isOpenAi: boolean): void {
  expect(answer.headers['content-type']).toBe('application/json')
  expect(answer.headers['x-request-id']).toMatch(RUN_ID)
  if (isOpenAi) expect(openAiErrorOf(answer).type).toBe('invalid_request_error')
  else expect(JSON.parse(answer.text)).toMatchObject({ message: expect.stringMatching(/./) as string })
  const [plain, chat] = operations
  const { responses } = isOpenAi ? chat : plain
  const contract = responses[answer.status as keyof typeof responses]
  expect(contract, `status ${answer.status}`).toBeDefined()
  expect(validateSchema((contract as (typeof responses)[400]).validate, JSON.parse(answer.text))).toEqual([])
}

test(`refuses ${REQUESTS} bad requests in the API’s own form and goes on answering (seed ${SEED})`, async () => {
  const statuses = new Map<number, number>()
  const requests = fc.sample(cerebriumV4BadRequest, { seed: SEED, numRuns: REQUESTS })
  for (const [i, { wrong, method, path, headers, bytes, statuses: wanted, isOpenAi }] of requests.entries()) {
    const text = Buffer.from(bytes ?? [])
      .toString('latin1')
      .slice(0, 200)
    const place = `seed ${SEED}, request ${i}, wrong: ${wrong}, ${method} ${path} ${text}`
    const startMs = performance.now()
    const answer = await send(server.baseUrl + path, {
      agent,
      method,
      headers,
      ...(bytes && { body: bytes }),
    })
    expect(performance.now() - startMs, place).toBeLessThan(SLOWEST_MS)
    expect(wanted, `${place}: ${answer.status} ${answer.text.slice(0, 200)}`).toContain(answer.status)
    expect(() => expectForm(answer, isOpenAi), `${place}: ${answer.text.slice(0, 200)}`).not.toThrow()
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    if (i % 100 === 99)
      expect(envelopeOf(await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3 } })).result).toBe(6)
  }
  expect([...statuses.keys()].sort()).toEqual([400, 401, 403, 404, 405, 415, 422])
  expect(faults).toEqual([])
}, 120_000)

const TEN_MEGABYTES = 'What color is the sky? '.repeat(435_000)

test.each([
  { path: 'stories/run', body: { prompt: TEN_MEGABYTES, max_tokens: 1 }, status: 422 },
  {
    path: 'stories/run/chat/completions',
    body: { model: 'm', messages: [{ role: 'user', content: TEN_MEGABYTES }], max_tokens: 1 },
    status: 400,
  },
  {
    path: 'stories/run/completions',
    body: { model: 'm', prompt: TEN_MEGABYTES, max_tokens: 1 },
    status: 400,
  },
  { path: 'stories/run/embeddings', body: { model: 'm', input: TEN_MEGABYTES }, status: 400 },
  { path: 'support-desk/classify', body: { text: TEN_MEGABYTES }, status: 422 },
  { path: '1-numbers/add', body: { a: TEN_MEGABYTES, b: 1, c: 1 }, status: 422 },
])(
  'refuses a text of 10 MB at $path with $status in 1 s, and says how much may be sent',
  async ({ path, body, status }) => {
    const startMs = performance.now()
    const answer = await call(server, path, { body })
    expect(performance.now() - startMs).toBeLessThan(1000)
    expect(answer.status).toBe(status)
    expect(answer.text.length).toBeLessThan(1000)
    if (path !== '1-numbers/add') expect(answer.text).toMatch(/at most 1000000 characters/)
    if (status === 400) expect(openAiErrorOf(answer).code).toBe('context_length_exceeded')
  },
  60_000,
)

test('answers 413 to a body beyond the limit and lives on', async () => {
  const answer = await send(`${server.baseUrl}/v4/p-1a2b3c4d/1-numbers/add`, {
    headers: JSON_HEADERS,
    body: new Uint8Array(20_000_001),
  })
  expect(answer.status).toBe(413)
  expectForm(answer, false)
}, 60_000)
