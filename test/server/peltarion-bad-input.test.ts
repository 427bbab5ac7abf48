import fc from 'fast-check'
import { Agent } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/peltarion/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { send } from '../support/http-client.ts'
import { peltarionBadRequest } from '../support/peltarion-bad-requests.ts'
import { forwardPath, FOUR_ROWS, JSON_HEADERS, peltarionErrorOf } from '../support/peltarion-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const SEED = Number(process.env['MOCKFERENCE_TEST_SEED'] ?? 20_260_103)
const REQUESTS = 3000
/** No answer may need the time that a bomb, a loop or a quadratic scan would take; loaded machines included. */
const SLOWEST_MS = 2000
/** What all of them may leave behind when they come again, in bytes: less than their bodies, which are 3 MB. */
const HEAP_GROWTH_BYTES = 1_000_000

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let server: RunningServer
const faults: string[] = []
beforeAll(async () => {
  server = await startTestServer({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  agent.destroy()
  await server.close()
})

async function expectGoodAnswer(): Promise<void> {
  const { status, text } = await send(server.peltarion + forwardPath('animal_weight'), {
    agent,
    headers: JSON_HEADERS,
    body: JSON.stringify({ rows: FOUR_ROWS }),
  })
  const want = '{"rows":[{"Weight":1.2},{"Weight":4.7},{"Weight":900000},{"Weight":3000}]}'
  expect({ status, text }).toEqual({ status: 200, text: want })
}

/** Bytes in use once everything that can be collected is: buffers are freed some turns after their owners. */
async function measureHeap(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let turn = 0; turn < 5; turn++) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

test(`refuses ${REQUESTS} bad requests in the API’s own form and goes on answering (seed ${SEED})`, async () => {
  const [forward] = operations
  const statuses = new Map<number, number>()
  const codes = new Set<string>()
  const requests = fc.sample(peltarionBadRequest, { seed: SEED, numRuns: REQUESTS })
  for (const [i, { wrong, method, path, headers, bytes }] of requests.entries()) {
    const place = `seed ${SEED}, request ${i}, wrong: ${wrong}, ${Buffer.from(bytes ?? [])
      .toString('latin1')
      .slice(0, 200)}`
    const startMs = performance.now()
    const answer = await send(server.peltarion + path, {
      agent,
      method,
      headers,
      ...(bytes && { body: bytes }),
    })
    const elapsedMs = performance.now() - startMs
    expect(elapsedMs, place).toBeLessThan(SLOWEST_MS)
    expect(answer.status, `${place}, ${answer.text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
    expect(answer.status, `${place}, ${answer.text.slice(0, 200)}`).toBeLessThan(500)
    expect(() => codes.add(peltarionErrorOf(answer).errorCode), place).not.toThrow()
    const contract = forward.responses[answer.status as keyof typeof forward.responses]
    expect(contract, `${place}, status ${answer.status}`).toBeDefined()
    expect(validateSchema(contract.validate, JSON.parse(answer.text)), place).toEqual([])
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    if (i % 100 === 99) await expectGoodAnswer()
  }
  expect([...statuses.keys()].sort()).toEqual([400, 401, 403, 404, 405, 415])
  expect([...codes].sort()).toEqual([
    'BadData',
    'DataUriError',
    'DeploymentNotEnabled',
    'FeatureNotFound',
    'InvalidTokenError',
    'JsonParsingError',
    'JsonPropertyTypeMismatch',
    'ResourceNotFound',
    'UnsupportedContentType',
  ])
  expect(faults).toEqual([])

  const heapBytes = await measureHeap()
  for (const { method, path, headers, bytes } of requests) {
    await send(server.peltarion + path, { agent, method, headers, ...(bytes && { body: bytes }) })
  }
  await expectGoodAnswer()
  expect((await measureHeap()) - heapBytes).toBeLessThan(HEAP_GROWTH_BYTES)
}, 60_000)
