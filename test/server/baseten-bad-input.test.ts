import fc from 'fast-check'
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/baseten/generated/operations.ts'
import { createOperationIndex } from '../../src/contract/operation-index.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { basetenBadRequest } from '../support/baseten-bad-requests.ts'
import { call, LABELS, valueOf } from '../support/baseten-client.ts'
import { send, type Answer } from '../support/http-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const SEED = Number(process.env['MOCKFERENCE_TEST_SEED'] ?? 20_260_105)
const REQUESTS = 3000
/** No answer may need the time that a bomb, a loop or a quadratic scan would take; loaded machines included. */
const SLOWEST_MS = 2000

const index = createOperationIndex(operations)
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const files = createServer((message, response) => {
  const { url = '' } = message
  if (url.startsWith('/redirect/')) response.writeHead(302, { location: url.slice(10) }).end()
  else if (url === '/text') response.end('this is no sound')
  else if (url === '/endless') response.write('RIFF')
  else response.writeHead(url === '/status/500' ? 500 : 404).end()
})
let filesUrl: string
let server: RunningServer
const faults: string[] = []
beforeAll(async () => {
  server = await startTestServer({ onFault: (message) => faults.push(message) })
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  filesUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}`
})
afterAll(async () => {
  agent.destroy()
  files.closeAllConnections()
  files.close()
  await server.close(0)
})

async function expectGoodAnswer(): Promise<void> {
  expect(await valueOf(call(server, `${LABELS.ticketTopic}/production/predict`, '"The app crashes"'))).toBe(
    'bug',
  )
}

/** What is wrong with an answer's form, or undefined: a 4xx of the API with the headers that belong to it. */
function faultOf({ status, headers, text }: Answer, method: string, path: string): string | undefined {
  if (status < 400 || status > 499) return `status ${status}`
  if (headers['content-type'] !== 'application/json') return `media type ${headers['content-type']}`
  const body = JSON.parse(text) as Record<string, unknown>
  const { error, error_code: code } = body
  const isServerError =
    headers['x-baseten-error-source'] === '04' && headers['x-baseten-error-code'] !== undefined
  const isOpenAi = typeof error === 'object' && error !== null && 'type' in error
  if (typeof error !== 'string' && !isOpenAi) return `error ${JSON.stringify(error)}`
  if (!isOpenAi && isServerError === (typeof code === 'string')) return 'both or neither of the two codes'
  if (!/^[0-9a-f]{32}$/.test(String(headers['x-baseten-request-id']))) return 'no request ID'
  const found = index.find(method, `/${path}`)
  if (found === undefined || 'allowedMethods' in found) return undefined
  const validate = found.operation.responses[status]?.validate
  if (validate === undefined) return `status ${status} of ${found.operation.operationId} is not documented`
  return validateSchema(validate, body)[0]?.message
}

test(`refuses ${REQUESTS} bad requests in the API’s own form and goes on answering (seed ${SEED})`, async () => {
  const statuses = new Map<number, number>()
  const kinds = new Map<string, number>()
  const requests = fc.sample(basetenBadRequest, { seed: SEED, numRuns: REQUESTS })
  for (const [i, { wrong, method, path, headers, bytes }] of requests.entries()) {
    const body = Buffer.from(
      Buffer.from(bytes ?? [])
        .toString('latin1')
        .replaceAll('FILES', filesUrl),
      'latin1',
    )
    const startMs = performance.now()
    const sent = { agent, method, headers, ...(bytes && { body: new Uint8Array(body) }) }
    const answer = await send(`${server.url}/baseten/${path}`, sent)
    const elapsedMs = performance.now() - startMs
    const place = `seed ${SEED}, request ${i}, ${wrong}: ${method} ${path} ${body.toString('latin1').slice(0, 200)} -> ${answer.status} ${answer.text.slice(0, 200)}`
    expect(faultOf(answer, method, path), place).toBeUndefined()
    expect(elapsedMs, place).toBeLessThan(SLOWEST_MS)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    kinds.set(wrong, (kinds.get(wrong) ?? 0) + 1)
    if (i % 100 === 99) await expectGoodAnswer()
  }
  expect([...statuses.keys()].sort()).toEqual([400, 401, 404, 405, 413, 422])
  expect(kinds.size).toBeGreaterThan(40)
  expect(faults).toEqual([])
}, 120_000)

test('gives up a file that never ends', async () => {
  const clock = createObservedClock()
  const other = await startTestServer({ clock })
  const answer = call(other, `${LABELS.whisper}/production/predict`, { url: `${filesUrl}/endless` })
  await clock.waitBegins(30_000)
  await clock.advance(30_000)
  expect(await valueOf(answer, 400)).toEqual({
    error: 'Input Parsing Error:\n  `url`: must be read within 30000 ms, found it still under way.',
  })
  await other.close(0)
})

test('refuses a body beyond 100 MB', async () => {
  const { status, text } = await call(
    server,
    `${LABELS.whisper}/production/predict`,
    new Uint8Array(100_000_001),
  )
  expect([status, JSON.parse(text)]).toMatchObject([413, { error_code: 'payload_too_large' }])
}, 20_000)
