import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVirtualClock } from '../../src/clock/clock.ts'
import { createMockference, listenOptions } from './handlers.ts'

const mock = createMockference()
const server = setupServer(...mock.handlers)
beforeAll(() => server.listen(listenOptions('error')))
afterAll(() => server.close())

const ask = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch('https://acme.app.modelbit.com/v1/example_doubler/latest', {
    method: 'POST',
    headers: { authorization: 'test-key', 'content-type': 'application/json', ...headers },
    body: '{"data":[[1,10]]}',
  })

test('conditions of the control hold for the handlers, and the journal tells what became of requests', async () => {
  await mock.control.setConditions({
    faults: [
      { kind: 'reset', nth: [2] },
      { kind: 'status', status: 503, nth: [3] },
    ],
  })
  expect((await ask()).status).toBe(200)
  await expect(ask()).rejects.toThrow(TypeError)
  expect((await ask()).status).toBe(503)
  const { requests } = await mock.control.requests()
  expect(requests.map(({ status, fault }) => [status, fault])).toEqual([
    [200, undefined],
    [undefined, 'reset'],
    [503, 'status; status=503; undocumented'],
  ])
  expect(requests[0]?.verdict).toEqual({ isValid: true, violations: [] })
  await mock.control.reset()
  expect(await mock.control.requests()).toEqual({ total: 0, requests: [] })
  expect((await mock.control.health()).deployments.length).toBeGreaterThan(10)
})

test('a request asks for its own conditions', async () => {
  const response = await ask({ 'x-mockference-faults': '{"kind":"cut","afterBytes":4}' })
  expect(response.headers.get('x-mockference-fault')).toBe('cut; bytes=4')
  await expect(response.text()).rejects.toThrow(TypeError)
})

test('a virtual clock makes a wait instant, also the first, for which models are loaded', async () => {
  const clock = createVirtualClock()
  const deployments = [{ api: 'modelbit' as const, name: 'slow', model: 'example_doubler', latencyMs: 5000 }]
  const slow = createMockference({ clock, config: { apis: ['modelbit'], deployments } })
  server.use(...slow.handlers)
  const answering = fetch('https://acme.app.modelbit.com/v1/slow/latest', {
    method: 'POST',
    headers: { authorization: 'test-key' },
    body: '{"data":10}',
  })
  await clock.advance(4999)
  expect(await Promise.race([answering, Promise.resolve('still waiting')])).toBe('still waiting')
  await clock.advance(1)
  expect(await (await answering).text()).toBe('{"data":20}')
})
