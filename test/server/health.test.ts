import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf, send } from '../support/http-client.ts'
import { startTestServer, VERSION, type RunningServer } from '../support/running-server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer({ seed: 41 })
})
afterAll(() => server.close())

test('tells version, seed and every deployment with its address, without credentials', async () => {
  const { status, headers, text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/json')
  const addresses = [
    'example_doubler/main/1',
    'example_dict_doubler/main/1',
    'example_adder/main/1',
    'example_sqrt/main/1',
    'example_slow_doubler/main/1',
    'example_doubler/feature~halves/1',
    'example_doubler/feature~halves/2',
  ]
  expect(JSON.parse(text)).toEqual({
    status: 'ok',
    version: VERSION,
    seed: 41,
    deployments: addresses.map((address) => ({
      api: 'modelbit',
      name: address.split('/')[0],
      address: `/modelbit/v1/${address}`,
    })),
  })
})

test('does not tell keys', async () => {
  const { text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  expect(text).not.toContain('test-key')
})

test('lists addresses that answer when they are posted to', async () => {
  const { text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  const { deployments } = JSON.parse(text) as { deployments: { address: string }[] }
  for (const { address } of deployments) {
    const answer = await send(server.url + address, {
      headers: { authorization: 'test-key' },
      body: '{"data": []}',
    })
    expect(answer.status, address).toBe(400)
  }
})

test('answers 405 with Allow to another method of the health address', async () => {
  const answer = await send(`${server.url}/__mockference/health`, { method: 'POST', body: '{}' })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('GET')
  expect(errorOf(answer)).toContain('expected GET')
})

test('answers 404 to an unknown control address and names the known one', async () => {
  const answer = await send(`${server.url}/__mockference/nothing?x=1`, { method: 'GET' })
  expect(answer.status).toBe(404)
  expect(errorOf(answer)).toContain('/__mockference/health')
})

test('finds the health address with a query', async () => {
  const { status } = await send(`${server.url}/__mockference/health?probe=1`, { method: 'GET' })
  expect(status).toBe(200)
})
