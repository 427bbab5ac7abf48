import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { cerebriumV4BadRequest } from '../support/cerebrium-v4-bad-requests.ts'
import { loadCerebriumV4 } from '../support/cerebrium-v4-server.ts'
import type { GeneratedRequest } from '../support/generated-requests.ts'
import { send } from '../support/http-client.ts'
import { createVirtualClock } from '../../src/clock/clock.ts'
import { startTestServer } from '../support/running-server.ts'

const SEED = 20_260_107
const START_MS = 1_700_000_000_000
const HOST = 'api.cerebrium.ai'
const HEADERS = { authorization: 'Bearer test-key', 'content-type': 'application/json' }

const STATUSES = [200, 202, 204, 205, 304, 404, 503]
const goodRequest: fc.Arbitrary<GeneratedRequest> = fc
  .tuple(
    fc.constantFrom(
      '1-numbers/add',
      '1-numbers/choose_status',
      '1-numbers/look_up',
      'stories/run',
      'stories/run_frames',
      'stories/run/chat/completions',
      'stories/run/embeddings',
      'stories/as_documented/chat/completions',
    ),
    fc.constantFrom(...STATUSES),
    fc.boolean(),
  )
  .map(([path, number, isStream]) => {
    const bodies: Readonly<Record<string, object>> = {
      '1-numbers/look_up': { index: number % 21 },
      'stories/run': { prompt: 'The old man', max_tokens: 5, seed: number },
      'stories/run_frames': { prompt: 'The old man', max_tokens: 5, seed: number },
      'stories/run/embeddings': {
        model: 'm',
        input: [`${number}`],
        encoding_format: isStream ? 'base64' : 'float',
      },
    }
    const chat = {
      model: 'm',
      messages: [{ role: 'user', content: `${number}` }],
      max_tokens: 5,
      stream: isStream,
    }
    const body = bodies[path] ?? (path.startsWith('1-') ? { a: number, b: 0, c: 0 } : chat)
    return {
      method: 'POST',
      path: `/v4/p-1a2b3c4d/${path}`,
      headers: { ...HEADERS, accept: isStream ? 'text/event-stream' : '*/*' },
      bytes: new TextEncoder().encode(JSON.stringify(body)),
    }
  })

const requests: readonly GeneratedRequest[] = [
  ...fc.sample(goodRequest, { seed: SEED, numRuns: 250 }),
  // `fetch` writes addresses in its own way, and does not send every method.
  ...fc
    .sample(cerebriumV4BadRequest, { seed: SEED, numRuns: 250 })
    .filter(({ path, method }) => !/[^\x21-\x7e]|%zz/.test(path) && method !== 'PROPFIND'),
]

interface Outcome {
  readonly status: number
  readonly headers: readonly (string | undefined)[]
  readonly body: string
}

const COMPARED = [
  'content-type',
  'allow',
  'cache-control',
  'server',
  'x-request-id',
  'x-mockference-variation',
]

async function collectFromMsw(): Promise<Outcome[]> {
  const server = setupServer(...handlers({ seed: SEED, clock: createVirtualClock(START_MS) }))
  server.listen(listenOptions('error'))
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes } of requests) {
      const body = bytes && method !== 'GET' ? { body: bytes as BodyInit } : {}
      const response = await fetch(`https://${HOST}${path}`, { method, headers, ...body })
      outcomes.push({
        status: response.status,
        headers: COMPARED.map((name) => response.headers.get(name) ?? undefined),
        body: await response.text(),
      })
    }
  } finally {
    server.close()
  }
  return outcomes
}

async function collectFromSocket(): Promise<Outcome[]> {
  const server = await startTestServer({
    seed: SEED,
    clock: createVirtualClock(START_MS),
    store: await loadCerebriumV4(),
  })
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes } of requests) {
      const options = { method, headers: { ...headers, host: HOST }, ...(bytes && { body: bytes }) }
      const { status, headers: answered, text } = await send(server.url + path, options)
      outcomes.push({ status, headers: COMPARED.map((name) => answered[name]?.toString()), body: text })
    }
  } finally {
    await server.close()
  }
  return outcomes
}

test(`MSW and the server answer ${requests.length} requests to ${HOST} byte for byte alike, ids and streams too`, async () => {
  const [msw, socket] = [await collectFromMsw(), await collectFromSocket()]
  const statuses = new Set(socket.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([200, 202, 204, 205, 304, 400, 401, 403, 404, 405, 415, 422, 500, 503])
  const at = socket.findIndex((outcome, i) => JSON.stringify(msw[i]) !== JSON.stringify(outcome))
  expect(at < 0 ? 'no difference' : { request: requests[at], msw: msw[at], socket: socket[at] }).toBe(
    'no difference',
  )
})
