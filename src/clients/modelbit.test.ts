import { expect, test } from 'vitest'
import { createModelbitClient } from './modelbit.ts'

interface Sent {
  readonly url: string
  readonly headers: Headers
  readonly body: string
}

/** A client whose service answers the given bodies in turn, and what it sent. */
function clientOf(
  answers: readonly string[],
  options: { batchSize?: number; branch?: string; status?: number } = {},
) {
  const sent: Sent[] = []
  const { status = 200, ...rest } = options
  const client = createModelbitClient({
    baseUrl: 'https://acme.app.modelbit.com',
    apiKey: 'secret',
    deployment: 'example_doubler',
    ...rest,
    fetch: (url, init) => {
      sent.push({
        url: typeof url === 'string' ? url : 'not text',
        headers: new Headers(init?.headers),
        body: String(init?.body as string),
      })
      return Promise.resolve(new Response(answers[sent.length - 1], { status }))
    },
  })
  return { client, sent }
}

test('sends the bare key, the media type and one ID per item', async () => {
  const { client, sent } = clientOf(['{"data":[[1,22],[0,20]]}'], { branch: 'feature/x' })
  expect(await client.inferBatch([[10], [11]], { timeoutSeconds: 5 })).toEqual([20, 22])
  expect(sent[0]?.url).toBe('https://acme.app.modelbit.com/v1/example_doubler/feature~x/latest')
  expect(sent[0]?.headers.get('authorization')).toBe('secret')
  expect(sent[0]?.headers.get('content-type')).toBe('application/json')
  expect(sent[0]?.body).toBe('{"data":[[0,10],[1,11]],"timeout_seconds":5}')
})

test('splits a batch and joins the parts in order', async () => {
  const { client, sent } = clientOf(['{"data":[[1,2],[0,1]]}', '{"data":[[0,3]]}'], { batchSize: 2 })
  expect(await client.inferBatch([[1], [2], [3]])).toEqual([1, 2, 3])
  expect(sent.map(({ body }) => body)).toEqual(['{"data":[[0,1],[1,2]]}', '{"data":[[0,3]]}'])
})

test('sends nothing for an empty batch', async () => {
  const { client, sent } = clientOf([])
  expect(await client.inferBatch([])).toEqual([])
  expect(sent).toHaveLength(0)
})

test('keeps null where the service says null', async () => {
  expect(await clientOf(['{"data":null}']).client.inferSingle(-1)).toBeNull()
})

test.each([
  {
    name: 'an error',
    body: '{"error":"KeyError: \'x\'"}',
    status: 400,
    code: 'API_ERROR',
    message: /KeyError/,
  },
  {
    name: 'an error under status 200',
    body: '{"error":"oops"}',
    status: 200,
    code: 'API_ERROR',
    message: /oops/,
  },
  {
    name: 'no data',
    body: '{}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /found status 200 without it/,
  },
  {
    name: 'a missing item',
    body: '{"data":[[0,1]]}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /expected 2 items, found 1/,
  },
  {
    name: 'an ID twice',
    body: '{"data":[[0,1],[0,1]]}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /0 twice/,
  },
  {
    name: 'an ID that was not sent',
    body: '{"data":[[0,1],[7,1]]}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /IDs from 0 to 1, found 7/,
  },
  {
    name: 'an ID of another type',
    body: '{"data":[[0,1],["1",1]]}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /found "1"/,
  },
  {
    name: 'a triple',
    body: '{"data":[[0,1],[1,1,1]]}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /pairs \[ID, result\]/,
  },
  {
    name: 'an object',
    body: '{"data":{}}',
    status: 200,
    code: 'RESPONSE_INVALID',
    message: /a list of pairs/,
  },
  {
    name: 'a web page',
    body: '<html>',
    status: 502,
    code: 'DECODE_FAILED',
    message: /expected a JSON value/,
  },
])('rejects $name', async ({ body, status, code, message }) => {
  const { client } = clientOf([body], { status })
  await expect(client.inferBatch([[1], [2]])).rejects.toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) as string }),
  )
})
