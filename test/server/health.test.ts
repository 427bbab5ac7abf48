import { afterAll, beforeAll, expect, test } from 'vitest'
import { apis } from '../../src/apis/registry.ts'
import { errorOf, send } from '../support/http-client.ts'
import { BEARER, DEPLOYMENT_NAMES, forwardPath, tokenOf } from '../support/peltarion-client.ts'
import { startTestServer, VERSION, type RunningServer } from '../support/running-server.ts'

interface Listed {
  readonly api: string
  readonly name: string
  readonly address: string
}

let server: RunningServer
beforeAll(async () => {
  server = await startTestServer({ seed: 41 })
})
afterAll(() => server.close())

test('tells version, seed and every deployment with its address, without credentials', async () => {
  const { status, headers, text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/json')
  const modelbit = [
    'example_doubler/main/1',
    'example_dict_doubler/main/1',
    'example_adder/main/1',
    'example_sqrt/main/1',
    'example_slow_doubler/main/1',
    'example_doubler/feature~halves/1',
    'example_doubler/feature~halves/2',
  ]
  const { deployments, ...rest } = JSON.parse(text) as { deployments: Listed[] }
  expect(rest).toEqual({ status: 'ok', version: VERSION, seed: 41 })
  expect(new Set(deployments.map(({ api }) => api))).toEqual(new Set(apis.map(({ id }) => id)))
  expect(deployments.filter(({ api }) => api === 'modelbit')).toEqual(
    modelbit.map((address) => ({
      api: 'modelbit',
      name: address.split('/')[0],
      address: `/modelbit/v1/${address}`,
    })),
  )
  expect(deployments.filter(({ api }) => api === 'peltarion')).toEqual(
    DEPLOYMENT_NAMES.map((name) => ({
      api: 'peltarion',
      name,
      address: `/peltarion${forwardPath(name)}`,
    })),
  )
})

test('does not tell keys or tokens', async () => {
  const { text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  expect(text).not.toContain('test-key')
  expect(text).not.toContain(tokenOf('digits'))
})

/** The answer of each API to a body that lacks what it needs. */
const REFUSALS = [
  { api: 'modelbit', headers: { authorization: 'test-key' }, body: '{"data": []}' },
  { api: 'peltarion', headers: BEARER, body: '{}' },
]

test.each(REFUSALS)('lists addresses of $api that answer when they are posted to', async (refusal) => {
  const { text } = await send(`${server.url}/__mockference/health`, { method: 'GET' })
  const { deployments } = JSON.parse(text) as { deployments: Listed[] }
  const listed = deployments.filter(({ api }) => api === refusal.api)
  expect(listed.length).toBeGreaterThan(5)
  for (const { name, address } of listed) {
    const { headers, body } = refusal
    const { status } = await send(server.url + address, { headers, body })
    // One is switched off, which goes before what is sent.
    expect(status, `${address} of ${name}`).toBe(name === 'retired_weight' ? 403 : 400)
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
