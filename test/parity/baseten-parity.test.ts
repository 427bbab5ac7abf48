import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { basetenRequest } from '../support/baseten-requests.ts'
import { instantClock } from '../support/observed-clock.ts'
import { createTestPipeline, startTestServer } from '../support/running-server.ts'

const SEED = 20_260_107
const EXCHANGES = 500
const requests = fc.sample(basetenRequest, { seed: SEED, numRuns: EXCHANGES })

/** What a client sees; the body as base64, since many are no text. */
interface Outcome {
  readonly status: number
  readonly headers: readonly (string | null)[]
  readonly body: string
}

const HEADERS = [
  'content-type',
  'allow',
  'x-baseten-request-id',
  'x-baseten-error-source',
  'x-baseten-error-code',
]

async function toOutcome(response: Response): Promise<Outcome> {
  return {
    status: response.status,
    headers: HEADERS.map((name) => response.headers.get(name)),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

async function collectFromPipeline(): Promise<Outcome[]> {
  const pipeline = await createTestPipeline({ seed: SEED, clock: instantClock })
  const outcomes: Outcome[] = []
  for (const { method, label, path, headers, bytes = new Uint8Array(0) } of requests) {
    const wire = { method, origin: `http://${label}.api.baseten.co`, target: path, headers, bytes }
    const { status, headers: answered, body } = await pipeline.exchange(wire)
    const chunks: Uint8Array[] = []
    if (typeof body === 'string') chunks.push(new TextEncoder().encode(body))
    else if (body instanceof Uint8Array) chunks.push(body)
    else for await (const chunk of body) chunks.push(chunk)
    const whole = Buffer.concat(chunks).toString('base64')
    outcomes.push({ status, headers: HEADERS.map((name) => answered[name] ?? null), body: whole })
  }
  await pipeline.close(0)
  return outcomes
}

async function collectFromMsw(): Promise<Outcome[]> {
  const server = setupServer(...handlers({ seed: SEED, clock: instantClock }))
  server.listen(listenOptions('error'))
  const outcomes: Outcome[] = []
  try {
    for (const { method, label, path, headers, bytes } of requests) {
      const body = bytes && { body: bytes as BodyInit }
      outcomes.push(
        await toOutcome(await fetch(`https://${label}.api.baseten.co${path}`, { method, headers, ...body })),
      )
    }
  } finally {
    server.close()
  }
  return outcomes
}

async function collectFromSocket(): Promise<Outcome[]> {
  const server = await startTestServer({ seed: SEED, clock: instantClock })
  const outcomes: Outcome[] = []
  try {
    for (const { method, label, path, headers, bytes } of requests) {
      const body = bytes && { body: bytes as BodyInit }
      outcomes.push(
        await toOutcome(await fetch(`${server.url}/baseten/${label}${path}`, { method, headers, ...body })),
      )
    }
  } finally {
    await server.close()
  }
  return outcomes
}

describe(`requests to hosts of Baseten with seed ${SEED}`, () => {
  let direct: Outcome[]
  beforeAll(async () => {
    direct = await collectFromPipeline()
  }, 60_000)

  test('are answered in every form, or refused at every stage', () => {
    const counts = new Map<number, number>()
    for (const { status } of direct) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([200, 201, 204, 400, 401, 404, 405, 500])
    expect(counts.get(200)).toBeGreaterThan(EXCHANGES / 3)
    const types = new Set(direct.filter(({ status }) => status === 200).map(({ headers }) => headers[0]))
    expect([...types].sort()).toEqual([
      'application/json',
      'application/octet-stream',
      'text/event-stream; charset=utf-8',
    ])
  })

  test('have the answers of the pipeline through MSW, byte for byte', async () => {
    expectSame(await collectFromMsw(), direct)
  }, 60_000)

  test('have the answers of the pipeline through a socket and Prism, byte for byte', async () => {
    expectSame(await collectFromSocket(), direct)
  }, 60_000)
})

/** Names the first exchange that differs, with its request. Addresses in errors are those that were called. */
function expectSame(found: readonly Outcome[], wanted: readonly Outcome[]): void {
  const plain = ({ status, headers, body }: Outcome, label: string): Outcome => {
    const text = Buffer.from(body, 'base64').toString('latin1')
    return { status, headers, body: text.replaceAll(`/baseten/${label}`, '') }
  }
  for (const [i, outcome] of wanted.entries()) {
    const { method = '', label = '', path = '' } = requests[i] ?? {}
    if (outcome.status === 404 && outcome.headers[3] === null) {
      expect(found[i]?.status).toBe(404)
      continue
    }
    const place = `exchange ${i} of seed ${SEED}: ${method} ${label} ${path}`
    expect(plain(found[i] as Outcome, label), place).toEqual(plain(outcome, label))
  }
  expect(found.length).toBe(wanted.length)
}
