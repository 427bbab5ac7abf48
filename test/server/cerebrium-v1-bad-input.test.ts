import fc from 'fast-check'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/cerebrium-v1/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { cerebriumV1BadRequest } from '../support/cerebrium-v1-bad-requests.ts'
import { IRIS, messageOf, predict, startCerebrium } from '../support/cerebrium-v1-client.ts'
import { send } from '../support/http-client.ts'
import type { RunningServer } from '../support/running-server.ts'

const SEED = Number(process.env['MOCKFERENCE_TEST_SEED'] ?? 20_260_107)
const REQUESTS = 3000
/** No answer may need the time that a bomb, a loop or a quadratic scan would take; loaded machines included. */
const SLOWEST_MS = 2000

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let server: RunningServer
const faults: string[] = []
beforeAll(async () => {
  server = await startCerebrium({ onFault: (message) => faults.push(message) })
})
afterAll(async () => {
  agent.destroy()
  await server.close()
})

test(`refuses ${REQUESTS} bad requests in the API’s own form and goes on answering (seed ${SEED})`, async () => {
  const [operation] = operations
  const { result } = (await predict(server, 'flower-classifier', [IRIS])).body
  const statuses = new Map<number, number>()
  const requests = fc.sample(cerebriumV1BadRequest, { seed: SEED, numRuns: REQUESTS })
  for (const [i, { wrong, method, path, headers, bytes }] of requests.entries()) {
    const place = `seed ${SEED}, request ${i}, wrong: ${wrong}`
    const startMs = performance.now()
    const answer = await send(`${server.url}/cerebrium-v1${path}`, {
      agent,
      method,
      headers,
      ...(bytes && { body: bytes }),
    })
    expect(performance.now() - startMs, place).toBeLessThan(SLOWEST_MS)
    expect(answer.status, `${place}, ${answer.text.slice(0, 200)}`).toBeGreaterThanOrEqual(400)
    expect(answer.status, `${place}, ${answer.text.slice(0, 200)}`).toBeLessThan(500)
    expect(() => messageOf(answer), place).not.toThrow()
    const contract = operation.responses[answer.status as keyof typeof operation.responses]
    expect(contract, `${place}, status ${answer.status}`).toBeDefined()
    expect(validateSchema(contract.validate, JSON.parse(answer.text)), place).toEqual([])
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    if (i % 100 === 99)
      expect((await predict(server, 'flower-classifier', [IRIS])).body['result']).toEqual(result)
  }
  expect([...statuses.keys()].sort()).toEqual([400, 401, 404, 405, 415])
  expect(faults).toEqual([])
}, 60_000)
