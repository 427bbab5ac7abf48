import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import type { Clock } from '../../src/clock/clock.ts'
import { cerebriumV1BadRequest } from '../support/cerebrium-v1-bad-requests.ts'
import {
  DIGITS,
  FORM_HEADERS,
  formOf,
  IRIS,
  JSON_HEADERS,
  KEYED,
  loadOwnDeployments,
  part,
  predictPath,
  PROJECT,
  startCerebrium,
} from '../support/cerebrium-v1-client.ts'
import type { GeneratedRequest } from '../support/generated-requests.ts'
import { send } from '../support/http-client.ts'
import { instantClock } from '../support/observed-clock.ts'
import { createTestPipeline } from '../support/running-server.ts'

const SEED = 20_260_108
const EXCHANGES = 400
const HOST = 'run.cerebrium.ai'

/** Waits are over at once, but no request is out of time. */
const patientClock: Clock = {
  nowMs: () => instantClock.nowMs(),
  schedule: (delayMs, callback) =>
    delayMs < 100_000 ? instantClock.schedule(delayMs, callback) : () => undefined,
}

const utf8 = new TextEncoder()
const json = (path: string, body: unknown, headers: Readonly<Record<string, string>> = JSON_HEADERS) => ({
  method: 'POST',
  path,
  headers,
  bytes: utf8.encode(JSON.stringify(body)),
})
const length = fc.double({ min: 0.1, max: 10, noNaN: true })
const row = fc.tuple(length, length, length, length)
const words = fc.constantFrom('I was charged twice', 'The app crashes', '', '漢字')

const good: fc.Arbitrary<GeneratedRequest> = fc.oneof(
  fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.constantFrom('/v1', ''))
    .map(([rows, version]) => json(`${version}/${PROJECT}/flower-classifier/predict`, rows)),
  fc.array(row, { minLength: 1, maxLength: 5 }).map((x) => json(predictPath('flower-onnx'), [{ x }])),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((data) => json(predictPath('ticket-topics'), { data, parameters: { top: 2 } }, KEYED)),
  fc.constantFrom('flower-2022', 'flower-untimed').map((model) => json(predictPath(model), [IRIS])),
  fc.constantFrom(-1, 4).map((x) => json(predictPath('square-root'), [x])),
  words.map((prompt) => json(predictPath('story-writer-webhook'), { prompt, max_length: 8 })),
  fc
    .array(
      fc.record({
        point: fc.constantFrom<unknown>({ top: 1 }, { invert: true }, 'label'),
        digit: fc.nat(DIGITS.length - 1),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((items) => ({
      method: 'POST',
      path: predictPath('digits'),
      headers: FORM_HEADERS,
      bytes: formOf([
        ...items.map(({ digit }) => part('files', DIGITS[digit] as Uint8Array, { filename: 'a.png' })),
        part('data', JSON.stringify(items.map(({ point }) => point))),
      ]),
    })),
)
const requests = fc.sample(
  fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: cerebriumV1BadRequest }),
  { seed: SEED, numRuns: EXCHANGES },
)

/** What a client sees. */
interface Outcome {
  readonly status: number
  readonly contentType: string | null
  readonly allow: string | null
  readonly body: string
}

async function collectFromMsw(): Promise<Outcome[]> {
  const server = setupServer(...handlers({ seed: SEED, clock: patientClock }))
  server.listen(listenOptions('error'))
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes } of requests) {
      const body = bytes && { body: bytes as BodyInit }
      const response = await fetch(`https://${HOST}${path}`, { method, headers, ...body })
      outcomes.push({
        status: response.status,
        contentType: response.headers.get('content-type'),
        allow: response.headers.get('allow'),
        body: await response.text(),
      })
    }
  } finally {
    server.close()
  }
  return outcomes
}

async function collectFromSocket(): Promise<Outcome[]> {
  const server = await startCerebrium({ seed: SEED, clock: patientClock })
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes } of requests) {
      const options = { method, headers: { ...headers, host: HOST }, ...(bytes && { body: bytes }) }
      const { status, headers: answered, text } = await send(server.url + path, options)
      const contentType = answered['content-type'] ?? null
      outcomes.push({ status, contentType, allow: answered.allow ?? null, body: text })
    }
  } finally {
    await server.close()
  }
  return outcomes
}

async function collectFromPipeline(): Promise<Outcome[]> {
  const store = await loadOwnDeployments()
  const pipeline = await createTestPipeline({ seed: SEED, clock: patientClock, store })
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes = new Uint8Array(0) } of requests) {
      const wire = { method, origin: `http://${HOST}`, target: path, headers, bytes }
      const { status, headers: answered, body } = await pipeline.exchange(wire)
      const contentType = answered['content-type'] ?? null
      outcomes.push({ status, contentType, allow: answered['allow'] ?? null, body: body as string })
    }
  } finally {
    await pipeline.close(0)
  }
  return outcomes
}

describe(`requests to ${HOST} with seed ${SEED}`, () => {
  let direct: Outcome[]
  beforeAll(async () => {
    direct = await collectFromPipeline()
  })

  test('are answered in each profile, or refused at every stage', () => {
    const counts = new Map<number, number>()
    for (const { status } of direct) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([200, 400, 401, 404, 405, 415, 500])
    expect(counts.get(200)).toBeGreaterThan(EXCHANGES / 2)
    const kinds = [
      /"result":\[\[\{"label"/,
      /"generated_text"|"message":"Success/,
      /"run_state"/,
      /"run_time_ms"/,
    ]
    for (const kind of kinds) expect(direct.filter(({ body }) => kind.test(body)).length).toBeGreaterThan(5)
  })

  test('have the answers of the pipeline through MSW, byte for byte', async () => {
    expectSame(await collectFromMsw(), direct)
  })

  test('have the answers of the pipeline through a socket and Prism, byte for byte', async () => {
    expectSame(await collectFromSocket(), direct)
  })
})

/** Names the first exchange that differs, with its request. */
function expectSame(found: readonly Outcome[], wanted: readonly Outcome[]): void {
  const at = wanted.findIndex((outcome, i) => JSON.stringify(found[i]) !== JSON.stringify(outcome))
  const { method, path } = requests[at] ?? {}
  if (at >= 0) expect(found[at], `exchange ${at} of seed ${SEED}: ${method} ${path}`).toEqual(wanted[at])
  expect(found.length).toBe(wanted.length)
}
