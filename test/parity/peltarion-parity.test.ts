import fc from 'fast-check'
import { setupServer } from 'msw/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { handlers, listenOptions } from '../../mocks/msw/handlers.ts'
import { send } from '../support/http-client.ts'
import { instantClock } from '../support/observed-clock.ts'
import { peltarionRequest } from '../support/peltarion-requests.ts'
import { createTestPipeline, startTestServer } from '../support/running-server.ts'

const SEED = 20_260_104
const EXCHANGES = 500
const HOST = 'a.peltarion.com'
const requests = fc.sample(peltarionRequest, { seed: SEED, numRuns: EXCHANGES })

/** What a client sees. A description names its own address, whose scheme differs between the faces. */
interface Outcome {
  readonly status: number
  readonly contentType: string | null
  readonly allow: string | null
  readonly body: string
}

const withoutScheme = (text: string): string => text.replace(`https://${HOST}`, `http://${HOST}`)

async function collectFromMsw(): Promise<Outcome[]> {
  const server = setupServer(...handlers({ seed: SEED, clock: instantClock }))
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
        body: withoutScheme(await response.text()),
      })
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
    for (const { method, path, headers, bytes } of requests) {
      const options = { method, headers: { ...headers, host: HOST }, ...(bytes && { body: bytes }) }
      const { status, headers: answered, text } = await send(server.url + path, options)
      outcomes.push({
        status,
        contentType: answered['content-type'] ?? null,
        allow: answered.allow ?? null,
        body: text,
      })
    }
  } finally {
    await server.close()
  }
  return outcomes
}

async function collectFromPipeline(): Promise<Outcome[]> {
  const pipeline = await createTestPipeline({ seed: SEED, clock: instantClock })
  const outcomes: Outcome[] = []
  try {
    for (const { method, path, headers, bytes = new Uint8Array(0) } of requests) {
      const wire = { method, origin: `http://${HOST}`, target: path, headers, bytes }
      const { status, headers: answered, body } = await pipeline.exchange(wire)
      outcomes.push({
        status,
        contentType: answered['content-type'] ?? null,
        allow: answered['allow'] ?? null,
        body: body as string,
      })
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

  test('are answered, rows and forms and descriptions, or refused at every stage', () => {
    const counts = new Map<number, number>()
    for (const { status } of direct) counts.set(status, (counts.get(status) ?? 0) + 1)
    expect([...counts.keys()].sort()).toEqual([200, 400, 401, 403, 404, 405, 415])
    expect(counts.get(200)).toBeGreaterThan(EXCHANGES / 2)
    const kinds = [/^\{"rows":\[\{/, /^\{"Weight":/, /^\{"path_clean":"data:image\/png/, /^\{"openapi":/]
    for (const kind of kinds) expect(direct.filter(({ body }) => kind.test(body)).length).toBeGreaterThan(10)
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
