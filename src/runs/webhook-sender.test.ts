import { expect, test } from 'vitest'
import { createVirtualClock } from '../clock/clock.ts'
import { hmacSha256Hex } from '../codecs/hmac-sha256.ts'
import {
  createWebhookSender,
  type AttemptFailure,
  type DeliveryOutcome,
  type WebhookDelivery,
} from './webhook-sender.ts'

/** What the network does with an attempt: a status, a broken connection, or silence. */
type Fate = number | 'broken' | 'silent'

interface Sent {
  readonly atMs: number
  readonly url: string
  readonly headers: Headers
  readonly body: Uint8Array
  readonly redirect: string | undefined
}

function setUp(fates: readonly Fate[]) {
  const clock = createVirtualClock(1_731_381_205_000)
  const sent: Sent[] = []
  const lost: DeliveryOutcome[] = []
  const network = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    sent.push({
      atMs: clock.nowMs() - 1_731_381_205_000,
      url: String(input),
      headers: new Headers(init.headers),
      body: new Uint8Array(await new Response(init.body).arrayBuffer()),
      redirect: init.redirect,
    })
    const fate = fates[Math.min(sent.length, fates.length) - 1]!
    if (fate === 'broken')
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') })
    if (fate !== 'silent') return new Response(null, { status: fate })
    return new Promise((_resolve, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
    )
  }
  const sender = createWebhookSender({
    clock,
    fetch: network,
    onLost: (_delivery, outcome) => lost.push(outcome),
  })
  const run = async (more: Partial<WebhookDelivery>): Promise<DeliveryOutcome> => {
    const delivery = {
      url: 'http://127.0.0.1:9/',
      headers: {},
      body: '{}',
      attemptTimeoutMs: 10_000,
      retryDelaysMs: [],
    }
    const sending = sender.send({ ...delivery, ...more })
    for (let i = 0; i < 6; i++) await clock.advance(20_000)
    return sending
  }
  return { clock, sender, sent, lost, run }
}

const serverErrorsOnly = (failure: AttemptFailure): boolean =>
  'status' in failure && [500, 502, 503, 504].includes(failure.status)
const TWO_ATTEMPTS = { retryDelaysMs: [2000], shouldRetry: serverErrorsOnly }

const allButMostErrors = (failure: AttemptFailure): boolean =>
  !('status' in failure) || failure.status === 404 || failure.status < 400
const THREE_ATTEMPTS = { retryDelaysMs: [5000, 5000], shouldRetry: allButMostErrors }

test.each([
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: [503, 200], want: [0, 2000] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: [504, 500], want: [0, 2000] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: [501], want: [0] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: [404], want: [0] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: [307], want: [0] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: ['broken'], want: [0] },
  { rules: 'two attempts, four statuses', given: TWO_ATTEMPTS, fates: ['silent'], want: [0] },
  {
    rules: 'three attempts, no 5xx',
    given: THREE_ATTEMPTS,
    fates: ['broken', 404, 200],
    want: [0, 5000, 10_000],
  },
  {
    rules: 'three attempts, no 5xx',
    given: THREE_ATTEMPTS,
    fates: ['silent', 302],
    want: [0, 15_000, 20_000],
  },
  { rules: 'three attempts, no 5xx', given: THREE_ATTEMPTS, fates: [500], want: [0] },
  { rules: 'three attempts, no 5xx', given: THREE_ATTEMPTS, fates: [404, 410], want: [0, 5000] },
  { rules: 'one attempt', given: {}, fates: [500], want: [0] },
  { rules: 'no rule', given: { retryDelaysMs: [1, 2] }, fates: [400, 'broken', 302], want: [0, 1, 3] },
] satisfies { rules: string; given: Partial<WebhookDelivery>; fates: Fate[]; want: number[] }[])(
  'sends at $want ms under "$rules" when the receiver does $fates',
  async ({ given, fates, want }) => {
    const { sent, lost, run } = setUp(fates)
    const outcome = await run(given)
    expect(sent.map(({ atMs }) => atMs)).toEqual(want)
    expect(sent.every(({ redirect }) => redirect === 'manual')).toBe(true)
    const isDelivered = fates[want.length - 1] === 200
    expect(outcome).toMatchObject({ isDelivered, attempts: want.length })
    expect(lost).toEqual(isDelivered ? [] : [outcome])
  },
)

test.each([
  { fate: 418, detail: 'status 418' },
  { fate: 'silent', detail: 'no answer in 10000 ms' },
  { fate: 'broken', detail: 'fetch failed: connect ECONNREFUSED 127.0.0.1:9' },
] as const)('tells of a receiver that does $fate as "$detail"', async ({ fate, detail }) => {
  expect(await setUp([fate]).run({})).toEqual({ isDelivered: false, attempts: 1, detail })
})

test('signs every attempt anew over the very bytes that are sent', async () => {
  const { sent, run } = setUp([404, 200])
  const key = new TextEncoder().encode('topsecret')
  await run({
    ...THREE_ATTEMPTS,
    headers: { 'x-id': '7' },
    body: '{"smile": "ü"}',
    sign(body, sentAtMs) {
      const time = String(sentAtMs / 1000)
      const message = new Uint8Array([...new TextEncoder().encode(`7.${time}.`), ...body])
      return { 'x-time': time, 'x-signature': `v1,${hmacSha256Hex(key, message)}` }
    },
  })
  expect(sent.map(({ headers }) => headers.get('x-time'))).toEqual(['1731381205', '1731381210'])
  for (const { headers, body } of sent) {
    const text = `7.${headers.get('x-time')}.${new TextDecoder().decode(body)}`
    expect(headers.get('x-signature')).toBe(`v1,${hmacSha256Hex(key, new TextEncoder().encode(text))}`)
    expect([headers.get('x-id'), headers.get('content-type')]).toEqual(['7', 'application/json'])
  }
})

test('sends bytes as they are, a slice of a buffer too, under the media type of the api', async () => {
  const { sent, run } = setUp([200])
  const body = Uint8Array.of(9, 9, 0, 255, 128, 9).subarray(2, 5)
  await run({ body, headers: { 'content-type': 'application/octet-stream' } })
  expect(sent[0]?.body).toEqual(Uint8Array.of(0, 255, 128))
  expect(sent[0]?.headers.get('content-type')).toBe('application/octet-stream')
})

test('asks for the body of every attempt when it depends on the time', async () => {
  const { sent, run } = setUp([500, 200])
  await run({ ...TWO_ATTEMPTS, body: (sentAtMs) => `{"time":${sentAtMs}}` })
  const texts = sent.map(({ body }) => new TextDecoder().decode(body))
  expect(texts).toEqual(['{"time":1731381205000}', '{"time":1731381207000}'])
})

test('gives up without a further attempt when the rules of the api throw', async () => {
  const { sent, lost, run } = setUp([500])
  const sign = (): never => {
    throw new Error('no key')
  }
  const outcome = await run({ ...TWO_ATTEMPTS, sign })
  expect(outcome).toEqual({
    isDelivered: false,
    attempts: 1,
    detail: 'Failed to prepare the webhook: no key',
  })
  expect([sent, lost]).toEqual([[], [outcome]])
})

test('counts what is under way and answers how many were lost when it is closed', async () => {
  const { clock, sender } = setUp(['silent'])
  const delivery = { url: 'http://127.0.0.1:9/', headers: {}, body: '' }
  const sending = sender.send({ ...delivery, attemptTimeoutMs: undefined, retryDelaysMs: [1000] })
  await clock.advance(0)
  expect(sender.underWay).toBe(1)
  expect(await sender.close(0)).toBe(1)
  expect(await sending).toMatchObject({ isDelivered: false, attempts: 1 })
  expect(sender.underWay).toBe(0)
})
