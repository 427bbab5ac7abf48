import { describe, expect, test } from 'vitest'
import { createCerebriumV1Client } from './cerebrium-v1.ts'

const ENDPOINT = 'https://run.cerebrium.ai/v1/p-1a2b3c4d/model/predict'

/** A client whose service always answers alike, and what it was sent. */
function clientOf(status: number, body: unknown) {
  const sent: { url: string; init: RequestInit }[] = []
  const client = createCerebriumV1Client({
    endpoint: ENDPOINT,
    apiKey: 'key',
    fetch: (url, init) => {
      sent.push({ url: url as string, init: init as RequestInit })
      return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
    },
  })
  return { client, sent }
}

const RUN = { run_id: 'r', prediction_ids: ['a'], result: [[1]], run_time_ms: 0.5 }

describe('predict', () => {
  test('sends the list itself with the bare key, and an object when there are parameters', async () => {
    const { client, sent } = clientOf(200, RUN)
    const run = await client.predict([[1, 2]])
    await client.predict(['a'], { parameters: { top: 2 } })
    expect(run).toEqual({ runId: 'r', predictionIds: ['a'], result: [[1]], runTimeMs: 0.5 })
    expect(sent.map(({ init }) => init.body)).toEqual(['[[1,2]]', '{"data":["a"],"parameters":{"top":2}}'])
    expect(sent[0]).toMatchObject({
      url: ENDPOINT,
      init: { method: 'POST', headers: { authorization: 'key' } },
    })
  })

  test('takes an answer without the time, as older servers give it', async () => {
    const { run_time_ms: _, ...untimed } = RUN
    expect((await clientOf(200, untimed).client.predict([1])).runTimeMs).toBeUndefined()
  })

  test('leaves the number of IDs open for a single object of named inputs', async () => {
    const answer = { ...RUN, prediction_ids: ['a', 'b'] }
    const run = await clientOf(200, answer).client.predict([{ x: [[1], [2]] }])
    expect(run.predictionIds).toEqual(['a', 'b'])
  })

  test.each([
    ['too few IDs', 200, { ...RUN, prediction_ids: [] }, 'expected 1 prediction IDs'],
    ['equal IDs', 200, { ...RUN, prediction_ids: ['a', 'a'] }, 'expected 1 prediction IDs'],
    ['no result', 200, { run_id: 'r', prediction_ids: ['a'] }, "expected a 'result'"],
    ['no run', 200, { result: [] }, "expected a text in 'run_id'"],
    ['a time below 0', 200, { ...RUN, run_time_ms: -1 }, "expected a number from 0 in 'run_time_ms'"],
    ['a list', 200, [RUN], 'expected an object'],
    ['HTML', 502, '<html>', 'expected JSON, found status 502'],
    ['an error without a message', 500, {}, 'found status 500 without a message'],
  ])('rejects %s', async (_name, status, body, want) => {
    const calling = clientOf(status, body).client.predict([[1]])
    await expect(calling).rejects.toMatchObject({
      code: 'RESPONSE_INVALID',
      message: expect.stringContaining(want) as string,
    })
  })

  test('rejects with the message of an error and its status', async () => {
    const calling = clientOf(401, { message: 'Unauthorized' }).client.predict([[1]])
    await expect(calling).rejects.toMatchObject({ code: 'API_ERROR', message: '401: Unauthorized' })
  })

  test.each([NaN, Infinity, undefined, 1n, Uint8Array.of(1)])('refuses to send %s', async (value) => {
    const { client, sent } = clientOf(200, RUN)
    await expect(client.predict([[value]])).rejects.toMatchObject({ code: 'USAGE_INVALID' })
    expect(sent).toEqual([])
  })
})

test('submit sends the address of the webhook and takes the acknowledgement alone', async () => {
  const acknowledged = clientOf(202, { run_id: 'r', message: 'later' })
  expect(await acknowledged.client.submit({ data: [1] }, 'http://127.0.0.1:1/')).toEqual({
    runId: 'r',
    message: 'later',
  })
  expect(acknowledged.sent[0]?.init.body).toBe('{"data":[1],"webhook_endpoint":"http://127.0.0.1:1/"}')
  const answered = clientOf(200, { ...RUN, message: 'now' })
  await expect(answered.client.submit({ data: [1] }, 'http://127.0.0.1:1/')).rejects.toMatchObject({
    code: 'RESPONSE_INVALID',
  })
})
