import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf, post, send } from '../support/http-client.ts'
import { createObservedClock } from '../support/observed-clock.ts'
import { startTestServer, type RunningServer } from '../support/running-server.ts'

const HOUR_MS = 3_600_000
const clock = createObservedClock(1_700_000_000_000)
let server: RunningServer
beforeAll(async () => {
  server = await startTestServer({ clock })
})
afterAll(() => server.close())

async function requestLink(): Promise<string> {
  const body = '{"data":[[2,11],[9007199254740993,-1],[1.0,10]],"response_format":"links"}'
  const { status, text } = await post(`${server.modelbit}/v1/example_doubler/latest`, body)
  expect(status).toBe(200)
  return (JSON.parse(text) as { data: string }).data
}
const get = (url: string): ReturnType<typeof send> => send(url, { method: 'GET' })

test('answers with a link that gives the bare data without credentials, as often as asked', async () => {
  const link = await requestLink()
  expect(link).toMatch(/\/modelbit\/responses\/[0-9a-f]{32}\.json\?expires=\d+&signature=[0-9a-f]{64}$/)
  expect(link.startsWith(server.url)).toBe(true)
  for (let i = 0; i < 2; i++) {
    const { status, headers, text } = await get(link)
    expect({ status, text }).toEqual({ status: 200, text: '[[1.0,20],[2,22],[9007199254740993,-2]]' })
    expect(headers['content-type']).toBe('application/json')
  }
})

test('gives links on the host that the client has asked', async () => {
  const headers = { authorization: 'test-key', host: 'x.modelbit.localhost:99' }
  const body = '{"data":1,"response_format":"links"}'
  const { text } = await send(`${server.url}/v1/example_doubler/latest`, { headers, body })
  expect(text).toMatch(/^\{"data":"http:\/\/x\.modelbit\.localhost:99\/responses\//)
})

test('a link has the conditions of the deployment whose answer it leads to', async () => {
  const link = await requestLink()
  const scope = { api: 'modelbit', deployment: 'example_doubler' }
  server.pipeline.control.conditions.set({
    ...scope,
    conditions: { faults: [{ kind: 'status', status: 503 }] },
  })
  const { status, headers } = await get(link)
  server.pipeline.control.conditions.set({ ...scope, conditions: {} })
  expect({ status, fault: headers['x-mockference-fault'] }).toEqual({
    status: 503,
    fault: 'status; status=503; undocumented',
  })
  expect((await get(link)).status).toBe(200)
})

test('never gives the same link twice', async () => {
  expect(await requestLink()).not.toBe(await requestLink())
})

test.each([
  {
    name: 'an altered signature',
    alter: (link: string) => link.replace(/.$/, (c) => (c === '0' ? '1' : '0')),
  },
  { name: 'a longer signature', alter: (link: string) => `${link}0` },
  { name: 'no signature', alter: (link: string) => link.replace(/&signature=.*/, '') },
  { name: 'a later expiry', alter: (link: string) => link.replace(/expires=\d/, 'expires=9') },
  { name: 'no query', alter: (link: string) => link.split('?')[0] ?? '' },
])('answers 403 to $name', async ({ alter }) => {
  const answer = await get(alter(await requestLink()))
  expect(answer.status).toBe(403)
  errorOf(answer)
})

test('answers 404 to a link that it never gave', async () => {
  const answer = await get((await requestLink()).replace(/responses\/./, 'responses/z'))
  expect(answer.status).toBe(404)
  errorOf(answer)
})

test('answers 405 with Allow to a POST to a link', async () => {
  const answer = await send(await requestLink(), { body: '{}' })
  expect({ status: answer.status, allow: answer.headers.allow }).toEqual({ status: 405, allow: 'GET' })
})

test('keeps a link for one hour', async () => {
  const link = await requestLink()
  await clock.advance(HOUR_MS - 1)
  expect((await get(link)).status).toBe(200)
  await clock.advance(1)
  const answer = await get(link)
  expect(answer.status).toBe(403)
  expect(errorOf(answer)).toContain('before it expires')
})

test('answers an error as it is, not as a link', async () => {
  const answer = await post(`${server.modelbit}/v1/example_doubler/1`, {
    data: 'x',
    response_format: 'links',
  })
  expect(answer.status).toBe(400)
  errorOf(answer)
})
