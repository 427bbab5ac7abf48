import { http as http2 } from 'msw2'
import { setupServer as setupServer2 } from 'msw2/node'
import { setupServer as setupServer3 } from 'msw/node'
import { afterEach, expect, test, vi } from 'vitest'
import { handlers as handlers3, listenOptions } from './handlers.ts'

interface Listening {
  listen(options: object): unknown
  close(): unknown
}

const running: Listening[] = []
afterEach(() => running.splice(0).forEach((server) => void server.close()))

async function start(major: 2 | 3, options?: Parameters<typeof handlers3>[0]): Promise<void> {
  if (major === 3) {
    const server: Listening = setupServer3(...handlers3(options))
    server.listen(listenOptions('error'))
    running.push(server)
    return
  }
  vi.resetModules()
  vi.doMock('msw', () => import('msw2'))
  const { handlers } = await import('./handlers.ts')
  vi.doUnmock('msw')
  const made = handlers(options)
  expect(made[0]).toBeInstanceOf(http2.all('*', () => undefined).constructor)
  const server: Listening = setupServer2(...(made as never[]))
  server.listen(listenOptions('error'))
  running.push(server)
}

function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { authorization: 'test-key', ...headers }, body })
}

const BATCH = '{"data": [[1, 10], [2, 11], [3, 12]]}'

test.each([2, 3] as const)("answers on the vendor's host under msw %i", async (major) => {
  await start(major)
  const response = await post('https://acme.app.modelbit.com/v1/example_doubler/latest', BATCH)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.text()).toBe('{"data":[[1,20],[2,22],[3,24]]}')
})

test.each([2, 3] as const)(
  'answers below a base URL with and without the id of the api under msw %i',
  async (major) => {
    await start(major, { baseUrl: 'https://gateway.example:8443/models/' })
    for (const path of ['/v1/example_adder/latest', '/modelbit/v1/example_adder/latest']) {
      const response = await post(`https://gateway.example:8443/models${path}`, '{"data": [3, 4, 5]}')
      expect(await response.text()).toBe('{"data":12}')
    }
  },
)

test.each([2, 3] as const)('refuses as the service does under msw %i', async (major) => {
  await start(major)
  const response = await post('https://acme.us-east-1.aws.modelbit.com/v1/example_doubler/latest', BATCH, {
    authorization: 'Bearer test-key',
  })
  expect(response.status).toBe(401)
  expect(((await response.json()) as { error: string }).error).toContain("the scheme 'Bearer'")
})

test('gives links that can be fetched without credentials', async () => {
  await start(3)
  const answer = await post(
    'https://acme.app.modelbit.com/v1/example_doubler/latest',
    '{"data": [[1, 10]], "response_format": "links"}',
  )
  const { data } = (await answer.json()) as { data: string }
  expect(data).toMatch(
    /^https:\/\/acme\.app\.modelbit\.com\/responses\/[0-9a-f]{32}\.json\?expires=\d+&signature=/,
  )
  expect(await (await fetch(data)).text()).toBe('[[1,20]]')
})

test('leaves other hosts alone', async () => {
  await start(3)
  await expect(fetch('https://modelbit.com.example.invalid/v1/example_doubler/latest')).rejects.toThrow()
})

test('says that a batch was answered in another order', async () => {
  await start(3, {
    batchOrder: (itemCount) => Array.from({ length: itemCount }, (_, i) => itemCount - 1 - i),
  })
  const response = await post('https://acme.app.modelbit.com/v1/example_doubler/latest', BATCH)
  expect(response.headers.get('x-mockference-variation')).toBe('batch-order')
  expect(await response.text()).toBe('{"data":[[3,24],[2,22],[1,20]]}')
})
