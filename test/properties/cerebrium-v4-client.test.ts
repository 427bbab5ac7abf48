import fc from 'fast-check'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signDelivery } from '../../src/apis/cerebrium-v4/webhook.ts'
import { toFrame } from '../../src/apis/cerebrium-v4/frames.ts'
import { createCerebriumV4Client, type CerebriumV4Client } from '../../src/clients/cerebrium-v4.ts'
import { verifyCerebriumV4Webhook } from '../../src/clients/cerebrium-v4-webhook.ts'
import { exchangeRequest } from '../../src/pipeline/fetch-exchange.ts'
import { createPipeline, type Pipeline } from '../../src/pipeline/pipeline.ts'
import { loadCerebriumV4 } from '../support/cerebrium-v4-server.ts'
import { readAll } from '../support/read-all.ts'

const SEED = 20_260_106
const BASE = 'https://api.cerebrium.ai'
const utf8 = new TextEncoder()

let pipeline: Pipeline
beforeAll(async () => {
  pipeline = createPipeline({ seed: SEED, store: await loadCerebriumV4() })
})
afterAll(() => pipeline.close(0))

function clientOf(fetchOnce: typeof fetch): CerebriumV4Client {
  return createCerebriumV4Client({
    baseUrl: BASE,
    projectId: 'p-1a2b3c4d',
    appName: 'stories',
    token: 'test-key',
    fetch: fetchOnce,
  })
}

const toPipeline: typeof fetch = async (input, init) => exchangeRequest(pipeline, new Request(input, init))

/** Cuts the bytes of a stream anew, at the given places over and over. */
function recut(lengths: readonly number[]): typeof fetch {
  return async (input, init) => {
    const response = await toPipeline(input, init)
    return new Response(cut(new Uint8Array(await response.arrayBuffer()), lengths), {
      status: response.status,
      headers: response.headers,
    })
  }
}

function cut(bytes: Uint8Array, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let start = 0
  let i = 0
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) return controller.close()
      const end = start + (lengths[i++ % lengths.length] ?? 1)
      controller.enqueue(bytes.slice(start, end))
      start = end
    },
  })
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
const prompt = fc.oneof(
  fc.string(),
  fc.constantFrom('The old man', 'Once upon a time there was', 'ů 😀 日本'),
)

describe('streams', () => {
  test('always give the text of the whole answer, however their bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        prompt,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        lengths,
        async (text, count, seed, cuts) => {
          const args = { prompt: text, max_tokens: count, temperature: 1.5, seed }
          const whole = await clientOf(toPipeline).call('run', args)
          const streamed = await readAll(clientOf(recut(cuts)).stream('run', args))
          expect(streamed.join('')).toBe(whole.result)
        },
      ),
      { seed: SEED, numRuns: 60 },
    )
  })

  test('always give the same items of both habits', async () => {
    await fc.assert(
      fc.asyncProperty(prompt, fc.nat(), lengths, async (text, seed, cuts) => {
        const args = { prompt: text, max_tokens: 12, temperature: 1.5, seed }
        const client = clientOf(recut(cuts))
        const bare = await readAll(client.stream('run', args))
        const framed = await readAll(client.stream('run_frames', args))
        expect(framed.at(-1)).toBe('[DONE]')
        expect(framed.slice(0, -1).map((data) => (JSON.parse(data) as { text: string }).text)).toEqual(bare)
      }),
      { seed: SEED, numRuns: 30 },
    )
  })

  test('always carry any text that a function may yield, cut inside of code points too', async () => {
    const item = fc.string({ unit: 'binary' }).map((text) => text.replace(/\r\n?/g, '\n'))
    await fc.assert(
      fc.asyncProperty(fc.array(item), lengths, async (items, cuts) => {
        const bytes = utf8.encode(items.map(toFrame).join(''))
        const headers = { 'content-type': 'text/event-stream; charset=utf-8' }
        const client = clientOf(() => Promise.resolve(new Response(cut(bytes, cuts), { headers })))
        const bare = items.filter((text) => !(text.startsWith('data:') && text.endsWith('\n\n')))
        expect(await readAll(client.stream('run'))).toEqual(bare)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('webhooks', () => {
  const delivery = fc.record({
    secret: fc.string({ unit: 'binary', minLength: 1 }),
    body: fc.uint8Array({ maxLength: 200 }),
    id: fc.uuid(),
    timestamp: fc.integer({ min: 1, max: 4_000_000_000 }),
    delayMs: fc.integer({ min: -300_000, max: 299_000 }),
  })
  type Delivery = typeof delivery extends fc.Arbitrary<infer One> ? One : never

  const headersOf = ({ secret, body, id, timestamp }: Delivery): Record<string, string> => ({
    'x-request-id': id,
    'x-cerebrium-webhook-timestamp': `${timestamp}`,
    'x-cerebrium-webhook-signature': signDelivery(body, {
      runId: id,
      timestamp: `${timestamp}`,
      secret: utf8.encode(secret),
    }),
  })
  const optionsOf = ({ secret, timestamp, delayMs }: Delivery): { secret: string; nowMs: number } => ({
    secret,
    nowMs: timestamp * 1000 + delayMs,
  })

  test('are always accepted as they were sent, and signed as OpenSSL signs', () => {
    fc.assert(
      fc.property(delivery, (one) => {
        const headers = headersOf(one)
        expect(verifyCerebriumV4Webhook({ headers, body: one.body }, optionsOf(one))).toBe(true)
        const message = Buffer.concat([utf8.encode(`${one.id}.${one.timestamp}.`), one.body])
        const peer = createHmac('sha256', utf8.encode(one.secret)).update(message).digest('hex')
        expect(headers['x-cerebrium-webhook-signature']).toBe(`v1,${peer}`)
      }),
      { seed: SEED },
    )
  })

  test('are never accepted once a byte of body, id, time, signature or secret is another', () => {
    const part = fc.constantFrom(
      'body',
      'x-request-id',
      'x-cerebrium-webhook-timestamp',
      'x-cerebrium-webhook-signature',
      'secret',
    )
    fc.assert(
      fc.property(delivery, part, fc.nat(), (one, altered, at) => {
        const headers = headersOf(one)
        let body: Uint8Array = one.body
        const options = optionsOf(one)
        if (altered === 'body') body = alterBytes(body, at)
        else if (altered === 'secret') options.secret += 'x'
        else headers[altered] = alterText(headers[altered] ?? '', at)
        expect(verifyCerebriumV4Webhook({ headers, body }, options)).toBe(false)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('are never accepted without a header, late, or from the future', () => {
    fc.assert(
      fc.property(delivery, fc.constantFrom(-1, 1), (one, sign) => {
        const headers = headersOf(one)
        const body = one.body
        for (const name of Object.keys(headers)) {
          const { [name]: _gone, ...others } = headers
          expect(verifyCerebriumV4Webhook({ headers: others, body }, optionsOf(one))).toBe(false)
        }
        const off = { ...optionsOf(one), nowMs: one.timestamp * 1000 + sign * 301_000 }
        expect(verifyCerebriumV4Webhook({ headers, body }, off)).toBe(false)
      }),
      { seed: SEED },
    )
  })
})

function alterBytes(bytes: Uint8Array, at: number): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(0)
  return bytes.map((byte, i) => (i === at % bytes.length ? byte ^ (1 << (at % 8)) : byte))
}

/** Another character in one place, of the same kind where the text is of digits. */
function alterText(text: string, at: number): string {
  const i = at % text.length
  return text.slice(0, i) + (text[i] === '1' ? '2' : '1') + text.slice(i + 1)
}

test('embeddings always agree bit for bit in both encodings', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const client = clientOf(toPipeline)
      const listed = await client.embed('run', texts, { encoding: 'float' })
      const coded = await client.embed('run', texts, { encoding: 'base64' })
      const bitsOf = (rows: readonly Float32Array[]): readonly Uint32Array[] =>
        rows.map((row) => new Uint32Array(row.slice().buffer))
      expect(bitsOf(coded)).toEqual(bitsOf(listed))
      expect(listed.map(({ length }) => length)).toEqual(texts.map(() => 64))
    }),
    { seed: SEED, numRuns: 100 },
  )
})

test('the client reports what the function chose, what the platform refused, and what is no answer', async () => {
  const numbers = createCerebriumV4Client({
    baseUrl: BASE,
    projectId: 'p-1a2b3c4d',
    appName: '1-numbers',
    token: 'test-key',
    fetch: toPipeline,
  })
  expect(await numbers.call('choose_status', { a: 404, b: 0, c: 0 })).toMatchObject({
    status: 404,
    result: { status_code: 404 },
  })
  await expect(numbers.call('add', { a: 1 })).rejects.toMatchObject({
    code: 'API_ERROR',
    message: /^422: .*'b'/,
  })
  await expect(numbers.call('add', { a: 1 })).rejects.toThrow("422: Failed to call add(): 'b' must be given")
  expect(await numbers.submit('add', { a: 1, b: 2, c: 3 })).toEqual({
    runId: expect.stringMatching(/-9/) as string,
  })
  const events = numbers.stream('add', { a: 1, b: 2, c: 3 })
  await expect(events.next()).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
  const broken = clientOf(() => Promise.resolve(new Response('<html>', { status: 502 })))
  await expect(broken.call('run')).rejects.toMatchObject({ code: 'RESPONSE_INVALID' })
})
