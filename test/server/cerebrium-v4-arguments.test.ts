import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  call,
  messageOf,
  openAiErrorOf,
  RUN_ID,
  startCerebriumV4,
  type CerebriumV4Server,
} from '../support/cerebrium-v4-server.ts'
import { startWebhookReceiver } from '../support/webhook-receiver.ts'

let server: CerebriumV4Server
beforeAll(async () => {
  server = await startCerebriumV4()
})
afterAll(() => server.close())

const WRONG = [
  { name: 'a missing argument', body: {}, want: "'text' must be given" },
  { name: 'an unknown argument', body: { text: 'a', lang: 'en' }, want: "'lang' must be left out" },
  { name: 'an argument of another type', body: { text: 1 }, want: "'text' must be a text, found 1" },
]

test.each(WRONG)('refuses $name at once, whether the call is asynchronous or not', async ({ body, want }) => {
  for (const mode of ['', '?async=true']) {
    const answer = await call(server, `support-desk/classify${mode}`, { body })
    expect(answer.status).toBe(422)
    expect(messageOf(answer)).toContain(`Failed to call classify(): ${want}`)
  }
})

test.each(WRONG)('lets a function raise for $name within a run of its own', async ({ body, want }) => {
  const receiver = await startWebhookReceiver(200)
  try {
    const webhook = `webhookEndpoint=${encodeURIComponent(receiver.url)}`
    const atOnce = await call(server, `support-desk/classify_strictly?${webhook}`, { body })
    expect(atOnce.status).toBe(500)
    const failed = JSON.parse(atOnce.text) as { message: string; run_id: string }
    expect(failed.message).toContain(want)
    expect(failed.run_id).toMatch(RUN_ID)
    expect((await receiver.next()).body).toBe(atOnce.text)

    const later = await call(server, `support-desk/classify_strictly?async=true&${webhook}`, { body })
    expect(later.status).toBe(202)
    const { run_id } = JSON.parse(later.text) as { run_id: string }
    expect(JSON.parse((await receiver.next()).body)).toEqual({ run_id, message: failed.message })
  } finally {
    await receiver.close()
  }
})

test('fetches a file within the run: what is wrong with it has a run_id', async () => {
  const body = { image: 'http://127.0.0.1:9/none.png' }
  const answer = await call(server, '/v4/p-5e6f7a8b/vision/read', { body })
  expect(answer.status).toBe(422)
  expect(JSON.parse(answer.text)).toMatchObject({
    message: expect.stringContaining("'image' must") as string,
    run_id: expect.stringMatching(RUN_ID) as string,
  })
})

test('answers at once when an argument names a file that may not be fetched', async () => {
  const body = { image: 'http://10.0.0.1/picture.png' }
  const answer = await call(server, '/v4/p-5e6f7a8b/vision/read?async=true', { body })
  expect(answer.status).toBe(422)
  expect(messageOf(answer)).toContain("'image' must be on this machine")
})

test.each(['1-numbers/add', 'stories/run'])('quotes little of a long or strange name at %s', async (path) => {
  const long = await call(server, path, { body: { ['x'.repeat(3_000_000)]: 1 } })
  expect(long.status).toBe(422)
  expect(messageOf(long)).toContain(`'${'x'.repeat(77)}...' must`)
  expect(long.text.length).toBeLessThan(1000)
  const strange = await call(server, path, { body: { 'a/b~c': 1 } })
  expect(messageOf(strange)).toContain("'a/b~c' must")
})

test.each(['1-numbers/add', 'stories/run'])(
  'lists 20 unknown arguments at %s and counts the others',
  async (path) => {
    const given = path === 'stories/run' ? { prompt: 'a' } : { a: 1, b: 1, c: 1 }
    const others = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`other${i}`, i]))
    const message = messageOf(await call(server, path, { body: { ...given, ...others } }))
    expect(message.match(/'other\d+' must/g)).toHaveLength(20)
    expect(message).toMatch(/; and 5 more$/)
  },
)

test.each<{ body: object; want: string }>([
  { body: { max_tokens: -1 }, want: "'max_tokens' must be a whole number from 0 to 16384, found -1" },
  { body: { max_tokens: '8' }, want: `'max_tokens' must be a whole number from 0 to 16384, found "8"` },
  { body: { temperature: 2.1 }, want: "'temperature' must be a number from 0 to 2, found 2.1" },
  { body: { top_p: true }, want: "'top_p' must be a number from 0 to 1, found true" },
  { body: { seed: 0.5 }, want: "'seed' must be a whole number of at most 64 bits, found 0.5" },
  {
    body: { stop: [] },
    want: "'stop' must be a text or a list of 1 to 4 texts, none of them empty, found an empty list",
  },
  { body: { logit_bias: { 600: 1 } }, want: "'logit_bias' must be an object from token ids below 600" },
])('words a wrong argument: $want', async ({ body, want }) => {
  const answer = await call(server, 'stories/run', { body: { prompt: 'a', ...body } })
  expect(answer.status).toBe(422)
  expect(messageOf(answer)).toContain(`Failed to call run(): ${want}`)
})

test('takes null for an argument that is left out', async () => {
  const body = { prompt: 'a', max_tokens: 1, stop: null, seed: null }
  expect((await call(server, 'stories/run', { body })).status).toBe(200)
})

test('refuses a message of a tool for its role', async () => {
  const messages = [{ role: 'tool', tool_call_id: 'call_1', content: '4' }]
  const answer = await call(server, 'stories/run/chat/completions', { body: { model: 'm', messages } })
  expect(answer.status).toBe(400)
  expect(openAiErrorOf(answer)).toMatchObject({ param: 'messages[0].role', code: 'unsupported_value' })
})
