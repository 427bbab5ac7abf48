import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  call,
  envelopeOf,
  messageOf,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'

let server: CerebriumV4Server
beforeAll(async () => {
  server = await startCerebriumV4()
})
afterAll(() => server.close())

/** Of the model behind the open app, as bare base64. */
function exampleImage(): string {
  const [served] = server.pipeline.store.served
  const [example] = served?.deployments.find(({ name }) => name === 'open_digit')?.inputs[0]?.examples ?? []
  return (example as string).replace(/^data:[^,]*,/, '')
}

test.each([
  { name: 'no token', headers: { authorization: '' }, status: 401, want: 'found no Authorization header' },
  {
    name: 'an unknown token',
    headers: { authorization: 'Bearer x' },
    status: 401,
    want: 'found another one',
  },
  {
    name: 'another scheme',
    headers: { authorization: 'Basic eA==' },
    status: 401,
    want: "found the scheme 'Basic'",
  },
  {
    name: 'the token of another project',
    headers: { authorization: 'Bearer p-5e6f7a8b-token' },
    status: 403,
    want: "expected a token of project 'p-1a2b3c4d'",
  },
])('answers $status to $name', async ({ headers, status, want }) => {
  const answer = await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3 }, headers })
  expect(answer.status).toBe(status)
  expect(messageOf(answer)).toContain(want)
})

test('lets the token of the project in, and everybody into an app that is open', async () => {
  const own = { authorization: 'Bearer p-1a2b3c4d-token' }
  const body = { a: 1, b: 2, c: 3 }
  expect((await call(server, '1-numbers/add', { body, headers: own })).status).toBe(200)
  const open = await call(server, '/v4/p-5e6f7a8b/open-vision/predict', {
    body: { image: exampleImage() },
    headers: { authorization: '' },
  })
  expect(open.status).toBe(200)
})

test.each([
  { name: 'an app', path: 'nothing/run', want: 'p-1a2b3c4d/support-desk' },
  { name: 'a function', path: '1-numbers/subtract', want: 'add, choose_status, look_up, train' },
  { name: 'a private function', path: 'support-desk/_normalize', want: 'begins with an underscore' },
])('answers 404 to $name that cannot be called', async ({ path, want }) => {
  const answer = await call(server, path, { body: {} })
  expect(answer.status).toBe(404)
  expect(messageOf(answer)).toContain(want)
})

test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('answers 405 with Allow to %s', async (method) => {
  const answer = await call(server, '1-numbers/add', { method })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe('POST')
  expect(messageOf(answer)).toContain('expected POST')
})

const UPGRADE = {
  connection: 'Upgrade',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-version': '13',
}

test.each([
  { upgrade: 'websocket', status: 501, want: 'Failed to open a WebSocket' },
  { upgrade: 'WebSocket', status: 501, want: 'Failed to open a WebSocket' },
  { upgrade: 'h2c', status: 405, want: 'expected POST' },
])('answers $status to a GET that asks for $upgrade', async ({ upgrade, status, want }) => {
  const answer = await call(server, '1-numbers/add', { method: 'GET', headers: { ...UPGRADE, upgrade } })
  expect(answer.status).toBe(status)
  expect(messageOf(answer)).toContain(want)
})

test('refuses a real WebSocket client at once', async () => {
  const socket = new WebSocket(`${server.baseUrl.replace('http', 'ws')}/v4/p-1a2b3c4d/1-numbers/add`)
  const outcome = await new Promise<string>((resolve) => {
    socket.addEventListener('open', () => resolve('open'))
    socket.addEventListener('error', () => resolve('refused'))
  })
  expect(outcome).toBe('refused')
  expect((await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3 } })).status).toBe(200)
})

test('answers a POST that offers another protocol as any other POST', async () => {
  const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c' }
  const answer = await call(server, '1-numbers/add', { body: { a: 1, b: 2, c: 3 }, headers })
  expect(envelopeOf(answer).result).toBe(6)
})

test('draws the same ids for equal seeds', async () => {
  const idsOf = async (): Promise<unknown> => {
    const other = await startCerebriumV4({ seed: 9 })
    try {
      const answers = [
        await call(other, '1-numbers/add'),
        await call(other, '1-numbers/add', { method: 'GET' }),
      ]
      return answers.map(({ headers }) => headers['x-request-id'])
    } finally {
      await other.close()
    }
  }
  const ids = await idsOf()
  expect(new Set(ids as string[]).size).toBe(2)
  expect(await idsOf()).toEqual(ids)
})
