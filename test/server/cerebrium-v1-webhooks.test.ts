import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { validateSchema } from '../../src/contract/schema-validator.ts'
import { operations } from '../../src/apis/cerebrium-v1/generated/operations.ts'
import {
  IRIS,
  JSON_HEADERS,
  loadOwnDeployments,
  messageOf,
  predict,
  predictPath,
  startCerebrium,
  UUID_V4,
} from '../support/cerebrium-v1-client.ts'
import { createTestPipeline, type RunningServer } from '../support/running-server.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts'

let server: RunningServer
let receiver: WebhookReceiver
beforeAll(async () => void (server = await startCerebrium()))
afterAll(() => server.close())
beforeEach(async () => void (receiver = await startWebhookReceiver(200)))
afterEach(() => receiver.close())

const ACKNOWLEDGEMENT = 'We will return the output to the endpoint provided when the task is complete.'

async function deliveryOf(
  model: string,
  body: object,
): Promise<[Record<string, unknown>, Record<string, unknown>]> {
  const answer = await predict(server, model, { ...body, webhook_endpoint: `${receiver.url}/hook` })
  expect(answer.status).toBe(model === 'ticket-topics' ? 202 : 200)
  expect(Object.keys(answer.body)).toEqual(['run_id', 'message'])
  const { method, path, headers, body: text } = await receiver.next()
  expect([method, path, headers['content-type']]).toEqual(['POST', '/hook', 'application/json'])
  const delivered = JSON.parse(text) as Record<string, unknown>
  expect(delivered['run_id']).toBe(answer.body['run_id'])
  return [answer.body, delivered]
}

describe('an object with webhook_endpoint', () => {
  test('is acknowledged, and its result is delivered', async () => {
    const [acknowledged, delivered] = await deliveryOf('flower-classifier', { data: [IRIS] })
    expect(acknowledged).toEqual({
      run_id: expect.stringMatching(UUID_V4) as string,
      message: ACKNOWLEDGEMENT,
    })
    expect(Object.keys(delivered)).toEqual(['run_id', 'run_time_ms', 'message', 'result'])
    const { body } = await predict(server, 'flower-classifier', [IRIS])
    expect(delivered['result']).toEqual(body['result'])
    expect(delivered['message']).toBe('Successfully ran the model')
    expect(delivered['run_time_ms']).toBeGreaterThan(0)
  })

  test('is acknowledged with the status of its deployment', async () => {
    const [, delivered] = await deliveryOf('ticket-topics', {
      data: 'I was charged twice',
      parameters: { top: 1 },
    })
    expect(delivered['result']).toMatchObject([[{ label: 'billing' }]])
  })

  test('works for a prompt', async () => {
    const prompt = { prompt: 'Tell me about the cat.' }
    const [, delivered] = await deliveryOf('story-writer-webhook', prompt)
    const { body } = await predict(server, 'story-writer-webhook', prompt)
    expect(delivered).toMatchObject({ result: body['result'], message: 'Successfully generated text' })
  })

  test.each([
    ['of the model', 'prime-lookup', [11], /^Failed to compute 'prime-lookup': /],
    ['of JSON', 'square-root', [-1], /found NaN/],
  ])('delivers a failure %s with its message and without a result', async (_name, model, data, want) => {
    const [, delivered] = await deliveryOf(model, { data })
    expect(Object.keys(delivered)).toEqual(['run_id', 'run_time_ms', 'message'])
    expect(delivered['message']).toMatch(want)
  })

  test.each([
    ['animal-weight', [[1]], '/data/0 must be a list of 3 values'],
    ['flower-classifier', [[1, 2, 3]], '/data/0 must have the shape [4]'],
  ])('is refused at once when a value of its data is wrong: %s', async (model, data, want) => {
    const answer = await predict(server, model, { data, webhook_endpoint: receiver.url })
    expect([answer.status, messageOf(answer)]).toEqual([400, expect.stringContaining(want)])
    expect(receiver.count).toBe(0)
  })

  test.each([
    'http://example.com/hook',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'http://user:secret@127.0.0.1/',
    'http://127.0.0.1:99999/',
  ])('is refused when it names %s', async (url) => {
    const answer = await predict(server, 'flower-classifier', { data: [IRIS], webhook_endpoint: url })
    expect(answer.status).toBe(400)
    expect(messageOf(answer)).toContain('/webhook_endpoint must be')
    expect(receiver.count).toBe(0)
  })
})

test.each([500, 404, 302])('a delivery is tried once, whatever the receiver answers: %i', async (status) => {
  const strict = await startWebhookReceiver(status)
  const lost: string[] = []
  const own = await startCerebrium({ onWebhookLost: (_delivery, { detail }) => lost.push(detail) })
  await predict(own, 'flower-classifier', { data: [IRIS], webhook_endpoint: strict.url })
  await strict.next()
  await own.close()
  expect(strict.count).toBe(1)
  expect(lost).toEqual([`status ${status}`])
  await strict.close()
})

test('nothing is sent before the acknowledgement is out, and one POST after it', async () => {
  const events: string[] = []
  let delivered: () => void = () => undefined
  const delivery = new Promise<void>((resolve) => (delivered = resolve))
  const pipeline = await createTestPipeline({
    store: await loadOwnDeployments(),
    fetch: async () => {
      events.push('delivery')
      delivered()
      return new Response(null, { status: 200 })
    },
  })
  const bytes = new TextEncoder().encode(
    JSON.stringify({ data: [IRIS], webhook_endpoint: 'http://127.0.0.1:1/hook' }),
  )
  const { status, body } = await pipeline.exchange({
    method: 'POST',
    origin: 'http://localhost',
    target: `/cerebrium-v1${predictPath('flower-classifier')}`,
    headers: JSON_HEADERS,
    bytes,
  })
  events.push('acknowledgement')
  expect(status).toBe(200)
  expect(validateSchema(operations[0].responses[200].validate, JSON.parse(body as string))).toEqual([])
  await delivery
  await pipeline.close(1000)
  expect(events).toEqual(['acknowledgement', 'delivery'])
})

test('the server has written the acknowledgement before the delivery begins', async () => {
  const events: string[] = []
  const written = (): void => void events.push('written')
  subscribe('http.server.response.finish', written)
  const own = await startCerebrium({
    fetch: () => {
      events.push('delivery')
      return Promise.resolve(new Response(null, { status: 200 }))
    },
  })
  for (let run = 0; run < 20; run++) {
    await predict(own, 'flower-classifier', { data: [IRIS], webhook_endpoint: receiver.url })
    while (events.length < 2 * (run + 1)) await new Promise((resolve) => setImmediate(resolve))
  }
  await own.close()
  unsubscribe('http.server.response.finish', written)
  expect(events).toEqual(Array.from({ length: 20 }, () => ['written', 'delivery']).flat())
})

test('a server that closes lets accepted runs end', async () => {
  const own = await startCerebrium()
  await predict(own, 'story-writer-webhook', { prompt: 'Tell me a story.', webhook_endpoint: receiver.url })
  await own.close()
  expect(receiver.count).toBe(1)
})
