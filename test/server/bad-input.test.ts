import fc from 'fast-check'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/apis/modelbit/generated/operations.ts'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { badRequest } from '../support/bad-requests.ts'
import { errorOf, send } from '../support/http-client.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const SEED = Number(process.env['MOCKFERENCE_TEST_SEED'] ?? 20_260_102)
const REQUESTS = 2500

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
  const { status, text } = await send(`${server.modelbit}/v1/example_doubler/latest`, {
    agent,
    headers: { authorization: 'test-key' },
    body: '{"data":[[1,10],[2,11],[3,12]]}',
  })
  expect({ status, text }).toEqual({ status: 200, text: '{"data":[[1,20],[2,22],[3,24]]}' })
}

test(`refuses ${REQUESTS} bad requests with an error text each and goes on answering (seed ${SEED})`, async () => {
  const [infer] = operations
  const statuses = new Set<number>()
  const requests = fc.sample(badRequest, { seed: SEED, numRuns: REQUESTS })
  for (const [i, { wrong, method, path, headers, bytes }] of requests.entries()) {
    const place = `seed ${SEED}, request ${i}, wrong: ${wrong}, ${Buffer.from(bytes ?? [])
      .toString()
      .slice(0, 200)}`
    const answer = await send(server.modelbit + path, {
      agent,
      method,
      headers,
      ...(bytes && { body: bytes }),
    })
    expect(answer.status, place).toBeGreaterThanOrEqual(400)
    expect(answer.status, place).toBeLessThan(500)
    expect(answer.headers['content-type'], place).toBe('application/json')
    expect(() => errorOf(answer), place).not.toThrow()
    const contract = infer.responses[answer.status as keyof typeof infer.responses]
    expect(contract, `${place}, status ${answer.status}`).toBeDefined()
    expect(validateSchema(contract.validate, JSON.parse(answer.text)), place).toEqual([])
    statuses.add(answer.status)
    if (i % 50 === 49) await expectGoodAnswer()
  }
  expect([...statuses].sort()).toEqual([400, 401, 404, 405, 415])
  expect(faults).toEqual([])
})
